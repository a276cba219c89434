"""Faults of what a family's phone says of itself: ends, what waits, who did it, and joining."""

from tests.mutants.fault import Fault

WIPE = "pwa/src/store/wipe.ts"
ENDING = "pwa/src/state/ending.test.ts"
STRAYS = "pwa/src/state/strays.test.ts"
WAITING = "pwa/src/home/trouble/waiting"

FAULTS = (
    Fault(
        "the end of a second plan says nothing of what was lost with the first",
        WIPE,
        "  unsent: now.unsent + (before?.unsent ?? 0),",
        "  unsent: now.unsent,",
        (ENDING + " -t what was not sent of two plans",),
    ),
    Fault(
        "a phone without a plan that is signed out for good forgets whom to call",
        WIPE,
        "  clinic: now.clinic ?? before?.clinic ?? null,",
        "  clinic: now.clinic,",
        (ENDING + " -t empty by then",),
    ),
    Fault(
        "who leaves a plan is told that it has left them",
        WIPE,
        "    await changePhone(tx, { ending, ...(last && { me: null }) });",
        "    await changePhone(tx, { ...(last && { me: null }) });",
        (ENDING + " -t wish",),
    ),
    Fault(
        "leaving a plan takes away what is still to be read of another",
        WIPE,
        "    await changePhone(tx, { ending, ...(last && { me: null }) });",
        "    await changePhone(tx, { ending: null, ...(last && { me: null }) });",
        (ENDING + " -t wish",),
    ),
    Fault(
        "a phone whose only plan was left asks on, and hears that it was signed out",
        WIPE,
        ", ...(last && { me: null }) });",
        " });",
        (ENDING + " -t their only plan",),
    ),
    Fault(
        "every answer that names a plan that left is written, and today drawn anew",
        "pwa/src/sync/answers.ts",
        '    if (news.state !== "open" && !row) continue;\n',
        "",
        ("pwa/src/state/asking.test.ts -t nor is one that names",),
    ),
    Fault(
        "ticks of a plan that this phone no longer has are on their way for ever",
        "pwa/src/state/phone.ts",
        ".filter((entry) => isHere(me.value, entry))",
        "",
        (STRAYS,),
    ),
    Fault(
        "what waits goes with the ticks of plans that have left",
        "pwa/src/store/places.ts",
        'if (entry.place !== "kept" && !isHere(me, entry))',
        'if (entry.place !== "kept")',
        (STRAYS,),
    ),
    Fault(
        "all is said to be sent while ticks of a plan that left lie here",
        WAITING + ".tsx",
        'word === "saved" && strays.value ? "waiting" : word',
        "word",
        (WAITING + ".test.tsx -t no longer has",),
    ),
)
