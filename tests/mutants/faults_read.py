"""Faults that a reading of the service found: what a stranger or another parent could learn."""

from tests.mutants.fault import Fault

CHILDREN = "tests/people/test_children.py::test_"
INVITED = "tests/people/test_invitations.py::test_"
WEB = "tests/ground/test_web.py::test_"

FAULTS = (
    Fault(
        "a cursor says when another caregiver's tick came",
        "exercises_app/ticks/news.py",
        "{keyed_hash('cursor', stored_at or '')[:16]}",
        "{stored_at or ''}",
        ("tests/ticks/test_sharing.py::test_a_cursor_tells_nobody_when_another_was_there",),
    ),
    Fault(
        "the id of a tick says to the second when it was made",
        "pwa/src/domain/event.ts",
        "uuid7(Date.parse(said.day) + known)",
        "uuid7(now.getTime())",
        ("pwa/src/domain/event.test.ts", "pwa/src/state/today.test.ts"),
    ),
    Fault(
        "what is stored counts as kept though pages before it are still to be read",
        "pwa/src/sync/answers.ts",
        "  } else if (await comesLater(tx, entry, answer)) {",
        '  } else if (verdict.is === "duplicate" && (await comesLater(tx, entry, answer))) {',
        ("pwa/src/sync/loop.test.ts",),
    ),
    Fault(
        "who stands here since sees nothing until the next round",
        "pwa/src/sync/loop.ts",
        "if (rest === DONE && !again && (await unread()))",
        "if (rest !== DONE && !again && (await unread()))",
        ("pwa/src/sync/loop.test.ts",),
    ),
    Fault(
        "who adds a child again reads what only its team may know",
        "exercises_app/people/routes/children.py",
        "with_care=children.in_team(current(), child)",
        "with_care=True",
        (CHILDREN + "adding_a_child_again_tells_who_left_the_team_nothing_of_its_care",),
    ),
    Fault(
        "a name in capitals is not found on SQLite",
        "exercises_app/ground/db.py",
        '        connection.create_function("lower", 1, _lower, deterministic=True)\n',
        "",
        (CHILDREN + "the_list_finds_a_name_in_capitals_and_small_letters",),
    ),
    Fault(
        "a cursor beyond what a column holds breaks the server",
        "exercises_app/ground/web.py",
        "abs(part) <= fields.BIGGEST_COUNT",
        "abs(part) <= fields.BIGGEST",
        (WEB + "a_cursor_that_no_database_can_be_asked_for_is_refused",),
    ),
    Fault(
        "a code that was guessed at lives again the next day",
        "exercises_app/people/codes.py",
        'Limit("code-place", most=10, seconds=7 * 86400',
        'Limit("code-place", most=10, seconds=86400',
        (INVITED + "a_code_that_was_guessed_at_stays_dead_until_its_last_day",),
    ),
    Fault(
        "a revoked phone that lay in a drawer keeps the plan",
        "exercises_app/access/principal.py",
        "    if not rows:\n        raise out",
        "    if not rows or rows[0][4] <= now:\n        raise out",
        (
            "tests/people/test_families.py::test_a_phone_that_was_revoked_wipes_after_years_in_a_drawer_too",
        ),
    ),
    Fault(
        "a flag's name that is too long breaks the server",
        "exercises_app/ground/converters.py",
        "if len(value) > MOST_LETTERS:",
        "if not value:",
        (CHILDREN + "the_name_of_a_flag_has_at_most_sixty_letters",),
    ),
)
