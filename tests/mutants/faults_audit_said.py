"""What an audit of issue 5 missed on the screens: the words of sync, several caregivers, a day."""

from tests.mutants.fault import Fault

WORDS, TODAY = ("pwa/src/home/trouble/words.test.tsx",), ("pwa/src/state/today.test.ts",)
SYNC, LOOP = "pwa/src/state/sync.ts", "pwa/src/sync/loop.ts"
ASKS, SESSION = ("pwa/src/state/asking.test.ts",), ("pwa/src/state/session.test.ts",)

FAULTS = (
    # -- the words of sync --------------------------------------------------------------------
    Fault(
        "without a signal it says that it is about to send",
        SYNC,
        '  if (cut.value || phone?.pause?.offline) return "offline";\n',
        "",
        WORDS,
    ),
    Fault(
        "a lost session is not said",
        SYNC,
        '  if (phone?.signedOut) return "signed_out";\n',
        "",
        WORDS,
    ),
    Fault(
        "an app that is too old is not said",
        SYNC,
        '  if (phone && phone.minClient > __BUILD__) return "update_needed";\n',
        "",
        WORDS,
    ),
    Fault(
        "a tick that was refused is not said",
        SYNC,
        '  if (refusedCount.value) return "refused";\n',
        "",
        WORDS,
    ),
    Fault(
        "a full phone is not said",
        SYNC,
        '  if (full.value) return "storage_full";\n',
        "",
        WORDS,
    ),
    Fault(
        "an end does not say how many ticks were not sent",
        "pwa/src/home/trouble/ended.tsx",
        "now && now.unsent > 0 && ",
        "now && now.unsent < 0 && ",
        WORDS,
    ),
    # -- several caregivers, and a day ----------------------------------------------------------
    Fault(
        "of two who did the same, one is named",
        "pwa/src/domain/fold.ts",
        "    by: [...new Set(best.map((fact) => fact.actor))],\n",
        "    by: last ? [last.actor] : [],\n",
        ("pwa/src/domain/fold.test.ts",),
    ),
    Fault(
        "who else did it is not said to one who did it too",
        "pwa/src/ui/dayslot.ts",
        "slot.byMe && slot.by.length < 2",
        "slot.byMe",
        ("pwa/src/ui/daylist.test.tsx",),
    ),
    Fault(
        "what others did has no name",
        "pwa/src/domain/dayview.ts",
        'seen.names[actor ?? ""] ?? ""',
        '""',
        ASKS,
    ),
    Fault(
        "skipped beats partly",
        "pwa/src/domain/fold.ts",
        "{ skip: 1, partly: 2, done: 3 }",
        "{ skip: 2, partly: 1, done: 3 }",
        ("pwa/src/domain/fold.test.ts",),
    ),
    Fault(
        "the phone's zone, not the child's, says whose morning a plan changed",
        "pwa/src/domain/dayview.ts",
        "localDay(until, seen.zone) >= day",
        "localDay(until) >= day",
        ("pwa/src/domain/day.vectors.test.ts",),
    ),
    Fault(
        "days that were done use up no quota",
        "pwa/src/domain/dayview.ts",
        '?.mark === "done",\n    );',
        '?.mark === "skip",\n    );',
        ("pwa/src/domain/day.vectors.test.ts",),
    ),
    Fault(
        "a tick counts for the day on which it is sent",
        LOOP,
        "events.map((entry) => entry.event)",
        "events.map((entry) => ({ ...entry.event, day: new Date().toJSON().slice(0, 10) }))",
        TODAY,
    ),
    Fault(
        "a plan that has ended is shown on",
        "pwa/src/sync/fetched.ts",
        '  if (tag === null || tag === "ended") {\n',
        "  if (tag === null) {\n",
        SESSION,
    ),
)
