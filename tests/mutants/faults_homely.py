"""Faults of the family's screens: values, the phone's Back, the focus, and signing a phone out."""

from tests.mutants.fault import Fault

NOT_TODAY = "pwa/src/home/exercise/nottoday.tsx"
VALUES = "pwa/src/home/exercise/values.test.tsx"

FAULTS = (
    Fault(
        "one side in turn of an odd number is half a repeat",
        "pwa/src/domain/some.ts",
        'side === "left" ? Math.ceil(of / 2) : Math.floor(of / 2)',
        "of / (side ? 2 : 1)",
        (f"{VALUES} -t in turn",),
        also=(("pwa/src/domain/some.ts", "Math.floor(count)", "count"),),
    ),
    Fault(
        "half a repeat that an older app kept is kept again",
        "pwa/src/domain/some.ts",
        "Math.max(0, Math.floor(count))",
        "Math.max(0, count)",
        (f"{VALUES} -t not today of 5 in turn",),
    ),
    Fault(
        "one side that stands is read as one repeat",
        NOT_TODAY,
        "count: side ? ofSide(of, side) : within(value.count ?? 1, of)",
        "count: within(value.count ?? 1, of)",
        (f"{VALUES} -t one more than a side in turn",),
    ),
    Fault(
        "a timer that was forgotten for two days says what the server refuses",
        "pwa/src/domain/pace.ts",
        "seconds: Math.min(MOST_S, seconds)",
        "seconds",
        (f"{VALUES} -t of the longest of all say nothing",),
    ),
    Fault(
        "half a character is sent, and the words are refused",
        "pwa/src/home/exercise/typed.ts",
        r'words.replace(BROKEN, "").trim()',
        'words.trim() + (BROKEN ? "" : "")',
        (f"{VALUES} -t words are sent without",),
    ),
)
