"""Faults of the exercise for one hand: timer, counter, voice, and what is said after a mark."""

from tests.mutants.fault import Fault

RUN = "pwa/src/domain/run.ts"
RUN_TEST = ("pwa/src/domain/run.test.ts",)
PACE = "pwa/src/domain/pace.ts"
PACE_TEST = ("pwa/src/domain/pace.test.ts",)
SAID = "pwa/src/state/said.ts"
SAID_TEST = ("pwa/src/state/said.test.ts",)
PLAY_TEST = ("pwa/src/home/exercise/play/play.test.tsx",)

FAULTS = (
    Fault(
        "another answer leaves the one before standing",
        SAID,
        '    of.length ? entryOf(slot, "undo", {}, of) : null,\n',
        "",
        SAID_TEST,
    ),
    Fault(
        "an answer is changed by undoing somebody else's",
        SAID,
        "return said.filter((fact) => fact.kind === kind && fact.actor === me);",
        "return said.filter((fact) => fact.kind === kind || fact.actor === me);",
        SAID_TEST,
    ),
    Fault(
        "changing one answer loses the others of the same event",
        SAID,
        "{ ...others, ...(said && { [question]: said }) }",
        "said ? { [question]: said } : {}",
        SAID_TEST,
    ),
    Fault(
        "the same note is written again",
        SAID,
        "  if (said === saidOf(slot).words) return;\n",
        "",
        SAID_TEST,
    ),
    Fault(
        "the timer counts its own ticks in place of the clock",
        "pwa/src/home/exercise/play/userun.ts",
        "  const now = nowOf(pace, run ?? NOT_BEGUN, Date.now());\n",
        "  const now = nowOf(pace, run ?? NOT_BEGUN, (run?.since ?? 0) + ticks * 1000);\n",
        PLAY_TEST,
        also=(
            (
                "pwa/src/home/exercise/play/userun.ts",
                "const [, draw] = useState(0);",
                "const [ticks, draw] = useState(0);",
            ),
        ),
    ),
    Fault(
        "a pause goes on counting",
        RUN,
        "const passed = run.since === null ? 0 : Math.max(0, now - run.since);",
        "const passed = Math.max(0, now - (run.since ?? now - 1000));",
        RUN_TEST,
    ),
    Fault(
        "a hold that was left counts as done",
        RUN,
        "if (stop <= at && stop > run.from) done.add(phase.unit);",
        "if (stop <= at) done.add(phase.unit);",
        RUN_TEST,
    ),
    Fault(
        "a clock that is set back runs the timer backwards",
        RUN,
        "Math.max(0, now - run.since)",
        "now - run.since",
        RUN_TEST,
    ),
    Fault(
        "partly says one more than was done",
        PACE,
        "count: pace.before + done.length * pace.worth, of: pace.of",
        "count: pace.before + (done.length + 1) * pace.worth, of: pace.of",
        (*PACE_TEST, *PLAY_TEST),
    ),
    Fault(
        "a side that is done is asked for again",
        PACE,
        "units.filter((unit) => unit.side !== value.side)",
        "units.filter((unit) => unit.side === value.side)",
        PACE_TEST,
    ),
    Fault(
        "some of it with seconds is sent, which the service refuses",
        PACE,
        "  return pace.of < 2 ? {} :",
        "  return pace.of < 2 ? { ...time } :",
        PACE_TEST,
    ),
    Fault(
        "a finger that bounces counts twice",
        "pwa/src/domain/tally.ts",
        "return bounced || tally.length",
        "return tally.length",
        ("pwa/src/domain/tally.test.ts",),
    ),
    Fault(
        "the screen is not kept on again after the page was hidden",
        "pwa/src/home/exercise/play/awake.ts",
        '    document.addEventListener("visibilitychange", ask);\n',
        "",
        PLAY_TEST,
    ),
    Fault(
        "the screen stays on when nothing runs any more",
        "pwa/src/home/exercise/play/awake.ts",
        "      void lock?.release();\n",
        "",
        PLAY_TEST,
    ),
    Fault(
        "the page goes on reading when it is left",
        "pwa/src/home/exercise/readaloud.tsx",
        "  useEffect(() => hush, []);\n",
        "",
        ("pwa/src/home/exercise/readaloud.test.tsx",),
    ),
    Fault(
        "a voice that needs the network is taken for one of the phone",
        "pwa/src/home/exercise/voice.ts",
        "voice.localService",
        'voice.lang !== ""',
        ("pwa/src/home/exercise/readaloud.test.tsx",),
    ),
    Fault(
        "a note is lost when the sheet is closed",
        "pwa/src/home/exercise/after/note.tsx",
        '      document.removeEventListener("visibilitychange", hidden);\n      keep();\n',
        '      document.removeEventListener("visibilitychange", hidden);\n',
        ("pwa/src/home/exercise/after/after.test.tsx",),
    ),
    Fault(
        "a second tap of an eager thumb leads to the next exercise",
        "pwa/src/home/exercise/after/after.tsx",
        "        if (isEager(opened.current)) return;\n",
        "",
        ("pwa/src/home/exercise/after/after.test.tsx",),
    ),
    Fault(
        "the therapist reads answers that were taken back",
        "pwa/src/work/child/grid/said.tsx",
        "fold(events.map(factOf))",
        'fold(events.map(factOf).filter(({ kind }) => kind !== "undo"))',
        ("pwa/src/work/child/grid/said.test.ts",),
    ),
)
