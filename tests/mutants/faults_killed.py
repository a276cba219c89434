"""Faults that show when servers are killed, disks are full, and copies are put back.

`synchronous=OFF` is none of them: what the kernel has taken outlives every kill of a process, so
only a power cut could show it; tests/ground/test_durable.py holds the setting itself."""

from tests.mutants.fault import Fault

DB = "exercises_app/ground/db.py"
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
        RESTORE,
        '            target.execute("PRAGMA journal_mode=WAL")  # which a daily copy is not in\n',
        "            pass\n",
        (
            "tests/record/test_restore.py"
            "::test_a_copy_put_back_works_like_the_database_that_setup_made",
        ),
    ),
)
