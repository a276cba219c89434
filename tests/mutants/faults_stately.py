"""Faults of what a family's phone says of itself: ends, what waits, who did it, and joining."""

from tests.mutants.fault import Fault

WIPE = "pwa/src/store/wipe.ts"
ENDING = "pwa/src/state/ending.test.ts"
STRAYS = "pwa/src/state/strays.test.ts"
WAITING = "pwa/src/home/trouble/waiting"
WHOSE = "pwa/src/state/whose"
ACCOUNT, FULL = "pwa/src/state/account.ts", "pwa/src/state/full.test.ts"
JOIN = "pwa/src/home/join/"
LOST = JOIN + "lost.test.tsx"

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
    Fault(
        "who joined and lost the answer is told that another phone used the code",
        JOIN + "used.ts",
        "  await remember();\n",
        "",
        (LOST,),
    ),
    Fault(
        "a second phone that joined and lost the answer is told that another used the code",
        JOIN + "secondphone.tsx",
        "answer.ok || (await hasJoined(answer.problem, before))",
        "answer.ok",
        (LOST + " -t in the form for a",),
    ),
    Fault(
        "a code that somebody else has used is taken for this phone's own",
        JOIN + "used.ts",
        " && whoIsHere() !== before",
        "",
        (LOST + " -t somebody else has used",),
    ),
    Fault(
        "who has joined is told otherwise when there is no room for the plan",
        ACCOUNT,
        "await rounds().catch(noRoom);",
        "await rounds();",
        (FULL + " -t joining",),
    ),
    Fault(
        "joining on a phone that fills up meanwhile is never answered",
        ACCOUNT,
        "then(() => heard, notKept)",
        "then(() => heard)",
        (FULL + " -t joining",),
    ),
    Fault(
        "on a full phone the other child is not shown",
        ACCOUNT,
        "    () => lookAt(childId),\n",
        "",
        (FULL + " -t child",),
    ),
    Fault(
        "what found no room once is shown over all that is chosen later",
        ACCOUNT,
        "keepChosen(childId).then(() => lookAt(null))",
        "keepChosen(childId)",
        (FULL + " -t once there is room",),
    ),
    Fault(
        "what a person settles on a full phone fails without a word",
        "pwa/src/state/kept.ts",
        "  if (fault && !(fault instanceof OldTab)) full.value = true;\n",
        "",
        (FULL + " -t is heard",),
    ),
    Fault(
        "who follows a plan, and whom to call, is asked only when the app begins",
        "pwa/src/state/asking.ts",
        "const whose = wish.me || meIsOld();",
        "const whose = wish.me;",
        (WHOSE + ".test.ts",),
    ),
    Fault(
        "who has ticked and has no name here is not asked for",
        WHOSE + ".ts",
        " || nameless().length > 0",
        "",
        (WHOSE + ".test.ts -t named a moment later",),
    ),
    Fault(
        "who follows a plan no more is asked for with every answer",
        WHOSE + ".ts",
        "  for (const actor of nameless()) sought.add(actor);\n",
        "",
        (WHOSE + ".test.ts -t asked for once",),
    ),
    Fault(
        "what somebody did who has no name here reads as one's own",
        "pwa/src/ui/dayslot.ts",
        'slot.by.map((name) => name || t("said.other"))',
        "slot.by.filter(Boolean)",
        ("pwa/src/ui/daylist.test.tsx",),
    ),
)
