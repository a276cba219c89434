"""Faults of the phone's day, of its formats, and of the server that its tests run against."""

from tests.mutants.fault import Fault

TODAY, SESSION = "pwa/src/state/today.test.ts", "pwa/src/state/session.test.ts"
DAY = "pwa/src/domain/day.vectors.test.ts"

FAULTS = (
    Fault(
        "an undo names what others did since, unseen",
        "pwa/src/domain/dayview.ts",
        'cell?.marks.filter((mark) => seen.sees === "all" || mine(mark.actor)) ?? [];',
        "cell?.marks ?? [];",
        (DAY, TODAY),
    ),
    Fault(
        "a plan that changes at noon changes the morning too",
        "pwa/src/domain/dayview.ts",
        "localDay(until, seen.zone) >= day",
        "localDay(until, seen.zone) > day",
        (DAY,),
    ),
    Fault(
        "what came at noon is due at once",
        "pwa/src/domain/dayview.ts",
        'since === day && state === "due"',
        'since > day && state === "due"',
        (DAY,),
    ),
    Fault(
        "the day turns at midnight",
        "pwa/src/domain/day.ts",
        "const DAY_STARTS = 4;",
        "const DAY_STARTS = 0;",
        ("pwa/src/sync/pretend/taps.test.ts", DAY),
    ),
    Fault(
        "who leaves loses what the server did not take just now",
        "pwa/src/state/account.ts",
        "  if (!type || !(await queued(childId))) return null;",
        "  if (!type || (await queued(childId))) return null;",
        (SESSION,),
    ),
    Fault(
        "an event has a field more than its format",
        "pwa/src/domain/event.ts",
        '    by: "me",\n    at: now',
        '    by: "me",\n    ...{ mood: "" },\n    at: now',
        ("pwa/src/domain/released.test.ts",),
    ),
    Fault(
        "the server of the phone's tests drifts: a cursor's mark is not looked at",
        "pwa/src/sync/pretend/log.ts",
        'since === 0 || log.rows[since - 1]?.stamp === rest.join(".") ? since : null',
        "since === 0 || rest ? since : null",
        ("pwa/src/sync/pretend/conversations.test.ts",),
    ),
    Fault(
        "the cursor is the last row that was shown, not the last looked at",
        "exercises_app/ticks/news.py",
        '    answer["changes"] = [change for',
        "    looked = [row for row in looked if _change(row, reader)]\n"
        '    answer["cursor"] = _place(looked[-1][0], "") if looked else answer["cursor"]\n'
        '    answer["changes"] = [change for',
        ("tests/ticks/test_conversations.py",),
    ),
    Fault(
        "words of others come while sharing is careful",
        "exercises_app/ticks/news.py",
        '        "value": said if told else for_others(said),',
        '        "value": said,',
        ("tests/ticks/test_conversations.py",),
    ),
)
