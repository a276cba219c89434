"""Faults that show when servers are killed, disks are full, and copies are put back.

`synchronous=OFF` is none of them: what the kernel has taken outlives every kill of a process, so
only a power cut could show it; tests/ground/test_durable.py holds the setting itself."""

from tests.mutants.fault import Fault

DB = "exercises_app/ground/db.py"
SYNC = "exercises_app/ticks/sync.py"
AT_ONCE = "tests/ticks/test_at_once.py"
BUILDS = "tests/start/test_builds.py"
RESTORE = "exercises_app/record/restore.py"

FAULTS = (
    Fault(
        "an event is acknowledged before it is committed",
        DB,
        "        yield connection\n        connection.commit()\n",
        "        yield connection\n"
        '        flask, time = __import__("flask"), __import__("time")\n'
        '        flask.g.pop("hot").detach()\n'
        "        late = lambda: (time.sleep(0.05), connection.commit())\n"
        "        hear = lambda answer: (answer.call_on_close(late), answer)[1]\n"
        "        flask.after_this_request(hear)\n",
        ("tests/killed/test_kill.py::test_on_sqlite_every_acknowledged_event_is_there_once",),
    ),
    Fault(
        "an acknowledged event need not be on the disk",
        DB,
        '    "synchronous=FULL",\n',
        '    "synchronous=NORMAL",\n',
        ("tests/ground/test_durable.py",),
    ),
    Fault(
        "a restored database keeps its epoch",
        RESTORE,
        '    session.merge(House(key="epoch", value=secrets.token_hex(8)))\n',
        "",
        ("tests/record/test_restore.py::test_each_restore_is_another_life",),
    ),
    Fault(
        "a restore does not say when it was",
        RESTORE,
        '    session.merge(House(key="restored_at", value=clock.text(now)))\n',
        "",
        (
            "tests/record/test_restore.py"
            "::test_a_tick_for_an_exercise_that_the_copy_does_not_know_is_kept",
        ),
    ),
    Fault(
        "the ledger of ends is not replayed after a restore",
        RESTORE,
        "    return ends.replay()\n",
        "    return 0\n",
        ("tests/record/test_restore.py::test_an_access_that_ended_after_the_copy_stays_ended",),
    ),
    Fault(
        "the ledger beside a copy is left behind",
        RESTORE,
        '                ends.join(copy.with_suffix(".ledger.jsonl"))\n',
        "",
        (
            "tests/record/test_restore.py"
            "::test_the_ledger_that_lies_beside_a_copy_of_another_computer_is_taken_over",
        ),
    ),
    Fault(
        "staff who signed out are signed in again by a restore",
        RESTORE,
        "    session.execute(signed_in.values(revoked_at=now))\n",
        "",
        (
            "tests/record/test_restore.py"
            "::test_staff_sign_in_anew_as_a_copy_knows_nothing_of_who_was_signed_out",
        ),
    ),
    Fault(
        "a damaged copy is put back",
        RESTORE,
        '    if target.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:\n',
        "    if False:\n",
        (
            "tests/record/test_restore_refused.py"
            "::test_what_is_not_a_whole_database_of_ours_is_refused",
        ),
    ),
    Fault(
        "a copy of a newer program is put back",
        RESTORE,
        "    if not migrate.knows(at):\n",
        "    if False:\n",
        ("tests/record/test_restore_refused.py::test_a_copy_of_a_newer_program_is_refused",),
    ),
    Fault(
        "a copy is put back under a running server",
        "exercises_app/ground/hold.py",
        "            fcntl.flock(handle, how | fcntl.LOCK_NB)\n",
        "            pass\n",
        ("tests/record/test_restore_refused.py::test_a_copy_is_not_put_back_while_a_server_runs",),
    ),
    Fault(
        "the database before a restore is thrown away",
        RESTORE,
        "        os.link(present, kept)\n        kept.chmod(0o600)\n",
        "",
        (
            "tests/record/test_restore.py"
            "::test_the_database_before_is_kept_and_can_be_put_back_itself",
        ),
    ),
    Fault(
        "a copy put back makes readers and writers wait for each other",
        "exercises_app/ground/migrate.py",
        '"PRAGMA journal_mode=WAL"',
        '"PRAGMA journal_mode"',
        (
            "tests/record/test_restore.py"
            "::test_a_copy_put_back_works_like_the_database_that_setup_made",
        ),
    ),
    Fault(
        "an event is numbered under a lock that ends before the commit",
        SYNC,
        "    now = _know(principal, right, events)\n",
        "    now = _know(principal, right, events)\n"
        '    own = {"clinic": right.child.clinic_id, "child": right.child.id}\n'
        "    statements.NUMBERED.run(**own, last=now.seq + len(events))\n"
        "    connection().commit()\n",
        (
            f"postgres:{AT_ONCE}::test_a_reader_sees_every_event_of_several_writers_once_and_in_order",
        ),
    ),
    Fault(
        "two writers of one child take the same numbers",
        "exercises_app/ticks/statements.py",
        ".where(_OWN_CHILD).with_for_update())",
        ".where(_OWN_CHILD))",
        (
            f"postgres:{AT_ONCE}::test_a_reader_sees_every_event_of_several_writers_once_and_in_order",
        ),
    ),
    Fault(
        "a write on SQLite begins without its lock",
        DB,
        '        connection.execute("BEGIN IMMEDIATE")\n',
        '        connection.execute("BEGIN")\n',
        (f"{AT_ONCE}::test_a_reader_sees_every_event_of_several_writers_once_and_in_order",),
    ),
    Fault(
        "a busy database is an error of ours",
        "exercises_app/ground/errors.py",
        "        if is_busy(error):\n",
        "        if False:\n",
        (
            "tests/trouble/test_locked.py"
            "::test_while_another_process_holds_the_database_ticks_wait_and_reading_goes_on",
        ),
    ),
    Fault(
        "a full disk is an error of ours",
        "exercises_app/ground/errors.py",
        'words = ("locked", "busy", "readonly", "full", "disk i/o", "unable to open")',
        'words = ("locked", "busy", "readonly", "unable to open")',
        (
            "tests/trouble/test_full_disk.py"
            "::test_at_the_limit_of_pages_ticks_wait_and_nothing_is_half_saved",
        ),
    ),
    Fault(
        "a full disk is an error of ours when a file beside the database is written",
        "exercises_app/ground/errors.py",
        "FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}",
        "FULL = {errno.EIO}",
        (
            "tests/trouble/test_full_disk.py"
            "::test_an_access_is_not_ended_by_half_when_its_line_has_no_room",
        ),
    ),
    Fault(
        "a busy server does not say when to come back",
        "exercises_app/ground/errors.py",
        'return Problem("busy", headers={"Retry-After": "5"}).response()',
        'return Problem("busy").response()',
        (
            "tests/trouble/test_locked.py"
            "::test_while_another_process_holds_the_database_ticks_wait_and_reading_goes_on",
        ),
    ),
    Fault(
        "events are stored one by one, and a full disk leaves half of them",
        SYNC,
        "    child, device = right.child, UUID(principal.device_id).bytes\n",
        "    for n, one in enumerate(new[:-1]):\n"
        "        earlier = replace(now, seq=now.seq + n)\n"
        "        _store(principal, right, earlier, [one], stamp)\n"
        "        connection().commit()\n"
        "    now, new = replace(now, seq=now.seq + len(new) - 1), new[-1:]\n"
        "    child, device = right.child, UUID(principal.device_id).bytes\n",
        (
            "tests/trouble/test_full_disk.py"
            "::test_at_the_limit_of_pages_ticks_wait_and_nothing_is_half_saved",
        ),
    ),
    Fault(
        "on PostgreSQL a lock that somebody keeps holds all threads for ever",
        DB,
        '        connection.execute(f"SET lock_timeout = {LONGEST_WAIT_MS}")\n',
        "        pass\n",
        ("postgres:tests/trouble/test_locked.py::test_no_connection_waits_for_a_lock_for_ever",),
    ),
    Fault(
        "parts of older builds are gone after an upgrade",
        "exercises_app/site.py",
        '    files = builds.kept(app.extensions["settings"].data_dir) | {\n',
        "    files = {\n",
        (f"{BUILDS}::test_a_part_that_is_gone_from_the_build_is_served_for_two_more",),
    ),
    Fault(
        "starting the same build again pushes an older one out",
        "exercises_app/builds.py",
        "    own = folder / _mark(files)\n",
        "    own = folder / os.urandom(8).hex()\n",
        (f"{BUILDS}::test_starting_again_pushes_no_build_out",),
    ),
    Fault(
        "whatever lies beside an older build is served",
        "exercises_app/builds.py",
        "path.is_file() and HASHED.fullmatch(path.name))",
        "path.is_file())",
        (f"{BUILDS}::test_nothing_but_hashed_files_of_a_build_is_served_from_there",),
    ),
    Fault(
        "a build that comes again counts as an old one",
        "exercises_app/builds.py",
        "    os.utime(own)  # one that comes again is the newest again\n",
        "",
        (f"{BUILDS}::test_a_build_that_comes_again_is_the_newest_again",),
    ),
)
