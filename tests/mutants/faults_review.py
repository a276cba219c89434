"""Faults that a second look found: what was another child's, what a copy revives, who waits."""

from tests.mutants.fault import Fault

ENDS = "exercises_app/people/ends.py"
ENDED = "tests/people/test_ends.py::test_"
DELETED = "        del session.info[_THEN]\n"
ANSWERS = "pwa/src/sync/answers.ts"
AGAIN = "pwa/src/state/session.test.ts -t "
RESTORE = "exercises_app/record/restore.py"
RESTORED = "tests/record/test_restore.py::test_"
AT_ONCE = "tests/access/test_at_once.py::test_"
RETURNED = "tests/people/test_returns.py::test_"
REVIVED = ENDED + "a_restored_copy_revives_"

FAULTS = (
    Fault(
        "what was begun on one child goes into the log of the one that is shown now",
        "pwa/src/state/today.ts",
        "  if (one?.id !== whose || !plan.value) return null;",
        "  if (!one || !whose || !plan.value) return null;",
        ("pwa/src/state/said.test.ts",),
    ),
    Fault(
        "the network that is back ends the exercise that is open",
        "pwa/src/update.ts",
        "  if (!keepOpen.peek()) {",
        "  if (keepOpen) {",
        ("pwa/src/update.test.ts",),
    ),
    Fault(
        "an update takes the page away while a tap is being saved",
        "pwa/src/state/phone.ts",
        "  const saved = hold();\n",
        "  const saved = () => {};\n",
        ("pwa/src/state/today.test.ts",),
    ),
    Fault(
        "who asks while another round waits its turn is not heard",
        "pwa/src/sync/loop.ts",
        "  wishes = { now: !!(wishes.now || wish.now), me: !!(wishes.me || wish.me) };\n",
        "  if (!next) wishes = wish;\n",
        ("pwa/src/state/asking.test.ts",),
    ),
    Fault(
        "all is sent, it says, though ticks wait",
        "pwa/src/home/trouble/waiting.tsx",
        'is === "sent" && waitingCount.value ? "waiting.left" : ',
        "",
        ("pwa/src/home/trouble/waiting.test.tsx",),
    ),
    Fault(
        "what another child's ticks ask is not told",
        "pwa/src/home/trouble/waiting.tsx",
        "{elsewhere.value.map(",
        "{elsewhere.value.slice(0, 0).map(",
        ("pwa/src/home/trouble/waiting.test.tsx",),
    ),
    Fault(
        "ready for offline, it says, though a plan is not there",
        "pwa/src/state/ready.ts",
        "  const of = shown.length + plans + 1;\n",
        "  const of = shown.length + 0 * plans + 1;\n",
        ("pwa/src/home/ready/ready.test.ts",),
    ),
    Fault(
        "what children look like stays on a desk that was signed out",
        "pwa/src/store/desk.ts",
        '  if (!(await reading(phoneIn)).me) (await import("./drawn")).forgetDrawn();\n',
        "",
        ("pwa/src/store/desk.test.ts",),
    ),
    Fault(
        "a copy that is put back lets former staff in",
        ENDS,
        '    note("end", member.clinic_id, staff_id=member.person_id)\n',
        "    pass\n",
        (REVIVED + "nobody_who_worked_here",),
    ),
    Fault(
        "who came back is ended at each start, when a crash took the word of it",
        ENDS,
        "    change = None if came_back(line) else _change(line)\n",
        "    change = _change(line)\n",
        (RETURNED + "staff_who_came_back_right_before_a_crash_stay",),
        ((ENDS, "        if back:\n", "        if False:\n"),),
    ),
    Fault(
        "the word of a return that a crash took is never written",
        ENDS,
        "        if back:\n",
        "        if False:\n",
        (RETURNED + "who_joined_again_right_before_a_crash_stays_and_so_does_what_they_see",),
    ),
    Fault(
        "a joining that failed brings somebody back at the next start",
        ENDS,
        "    once_committed(partial(_note_if_possible, verb,",
        "    (lambda act: act())(partial(_note_if_possible, verb,",
        (RETURNED + "a_joining_whose_commit_fails_brings_nobody_back",),
    ),
    Fault(
        "what was to follow a commit is done though the commit failed",
        "exercises_app/ground/db.py",
        "    for act in acts:\n        act()\n",
        "",
        (RETURNED + "a_code_whose_use_failed_opens_still",),
        (("exercises_app/ground/db.py", DELETED, f"{DELETED}        [act() for act in acts]\n"),),
    ),
    Fault(
        "a ledger without room refuses who has joined already",
        ENDS,
        "    except OSError as why:  # it has happened",
        "    except ValueError as why:  # it has happened",
        (RETURNED + "a_ledger_that_takes_no_line_refuses_nobody_who_has_joined",),
    ),
    Fault(
        "a copy that is put back knows nothing of a code that was used",
        "exercises_app/people/redeem.py",
        '    invitation.used_at = ends.came("used", invitation.clinic_id,'
        " invitation_id=invitation.id)\n",
        "    invitation.used_at = clock.now()\n",
        (RETURNED + "a_restored_copy_revives_no_code_that_was_used",),
    ),
    Fault(
        "a code that was used before the ledger knew of it opens after a restore",
        ENDS,
        "        if at is not None and invitation_id not in told:\n",
        "        if at is None:\n",
        (
            RETURNED + "a_code_that_was_used_right_before_a_crash_or_by_an_older_program_is_known"
            "_after_a_start",
        ),
    ),
    Fault(
        "a restore asks the database that goes for nothing",
        RESTORE,
        "        ends.catch_up()\n",
        "        pass\n",
        (
            "tests/record/test_used_codes.py"
            "::test_what_a_crash_left_out_of_the_ledger_is_read_from_the_database_that_goes",
        ),
    ),
    Fault(
        "a copy that is put back knows nothing of a code that was taken back",
        "exercises_app/people/invitations.py",
        '    ends.note("take-back", invitation.clinic_id, invitation_id=invitation.id)\n',
        "",
        (REVIVED + "no_code_that_was_taken_back",),
    ),
    Fault(
        "leaving one plan counts every child's ticks as lost",
        "pwa/src/home/me/planof.tsx",
        "          loses={child.id}\n",
        '          loses="all"\n',
        ("pwa/src/home/me/leaving.test.tsx",),
    ),
    Fault(
        "nobody leaves a plan while another child's ticks cannot be sent",
        "pwa/src/store/queue.ts",
        "(entry) => !child || entry.child === child",
        "(entry) => !!entry",
        ("pwa/src/home/me/leaving.test.tsx",),
    ),
    Fault(
        "what a restored server has told that it has is counted as not sent",
        "pwa/src/store/wipe.ts",
        " && !one.had && !(await isKnown(tx, one))",
        " && !one.had",
        ("pwa/src/sync/answers.test.ts -t is nothing that a restored server",),
    ),
    Fault(
        "what is only offered once more is counted as not sent",
        "pwa/src/store/wipe.ts",
        " && !one.had && !(await isKnown(tx, one))",
        " && !(await isKnown(tx, one))",
        ("pwa/src/sync/answers.test.ts -t is nothing that is only offered",),
    ),
    Fault(
        "who joins again is asked about ticks that the server has",
        ANSWERS,
        'if (await isKnown(tx, one)) await move(tx, one, "kept");\n    else if (one.had) {',
        "if (one.had) {",
        (AGAIN + "asks nothing: the server has them",),
    ),
    Fault(
        "who joins again is asked about words that the server tells to nobody else",
        ANSWERS,
        '  if (!lost) for (const one of had) await move(tx, one, "kept");\n',
        "",
        (AGAIN + "asks nothing: the server has them",),
    ),
    Fault(
        "ticks of who held the phone before are believed to be on a server that lost some",
        ANSWERS,
        "      lost ||= isTold(one, now);\n",
        "",
        (AGAIN + "asks about all that is not told",),
    ),
    Fault(
        "a restored server is believed to have what the one before it took",
        "pwa/src/store/places.ts",
        'if (entry.place === "kept" && same)',
        'if (entry.place === "kept")',
        (AGAIN + "asks about what a restored server lacks",),
    ),
    Fault(
        "how it was is asked though the phone had no room for the mark",
        "pwa/src/home/exercise/after/asked.ts",
        "  if ((await kept) && mine === turn)",
        "  await kept;\n  if (mine === turn)",
        (
            "pwa/src/home/exercise/exercise.test.tsx -t could not be saved is not asked about",
            "pwa/src/home/exercise/play/play.test.tsx -t finds no room",
        ),
    ),
    Fault(
        "who left before the mark was saved is asked when they come back",
        "pwa/src/home/exercise/after/asked.ts",
        "  if ((await kept) && mine === turn)",
        "  if (await kept)",
        ("pwa/src/home/exercise/exercise.test.tsx -t who leaves before",),
    ),
    Fault(
        "a phone without room says that it keeps the mark",
        "pwa/src/state/today.ts",
        "  return kept;\n",
        "  return true;\n",
        ("pwa/src/state/today.test.ts",),
    ),
    Fault(
        "what root puts back cannot be opened by the server's user",
        RESTORE,
        "    owner.give(staged, like=present if present.exists() else present.parent)\n",
        "",
        (RESTORED + "what_root_puts_back_belongs_to_whom_the_server_runs_as",),
    ),
    Fault(
        "the lock that root made keeps the server from starting",
        "exercises_app/ground/hold.py",
        "        owner.give(folder / FILE, like=folder)\n",
        "",
        (RESTORED + "what_root_puts_back_belongs_to_whom_the_server_runs_as",),
    ),
    Fault(
        "root gives away what a link leads to",
        "exercises_app/ground/owner.py",
        "os.O_RDONLY | os.O_NOFOLLOW |",
        "os.O_RDONLY |",
        (RESTORED + "root_gives_nothing_away_that_only_a_link_in_the_folder_leads_to",),
    ),
    Fault(
        "a database that is put back has another mode than the one before",
        RESTORE,
        "        staged.chmod(stat.S_IMODE(present.stat().st_mode))\n",
        "",
        (RESTORED + "a_copy_put_back_works_like_the_database_that_setup_made",),
    ),
    Fault(
        "of many guesses at once more are heard than one after the other",
        "exercises_app/ground/limits.py",
        '    " WHERE limit_hit.n < :most OR limit_hit.ends <= :now"\n',
        "",
        (
            AT_ONCE + "of_sixteen_guesses_at_once_ten_are_heard",
            AT_ONCE + "of_sixteen_codes_tried_at_once_at_one_place_ten_are_looked_at",
        ),
    ),
    Fault(
        "who knows the password uses the limit up",
        "exercises_app/ground/limits.py",
        "            session.execute(_GIVE_BACK, hit)\n",
        "            pass\n",
        (AT_ONCE + "who_knows_the_password_uses_nothing_of_the_limit_up",),
    ),
    Fault(
        "on PostgreSQL, who signs in at once at one clinic waits for each other for ever",
        "exercises_app/ground/audit.py",
        ".with_for_update(key_share=True)",
        ".with_for_update()",
        ("postgres:" + AT_ONCE + "who_knows_the_password_uses_nothing_of_the_limit_up",),
    ),
)
