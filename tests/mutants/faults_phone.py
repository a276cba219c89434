"""Faults of the phone's core: what loses, doubles or hides a tick there."""

from tests.mutants.fault import Fault

ANSWERS, LOOP = "pwa/src/sync/answers.ts", "pwa/src/sync/loop.ts"
TAKES, ROUNDS = "pwa/src/sync/answers.test.ts", "pwa/src/sync/loop.test.ts"
TODAY, SESSION = "pwa/src/state/today.test.ts", "pwa/src/state/session.test.ts"
STORE = "pwa/src/store/store.test.ts"
DAY = "pwa/src/domain/day.vectors.test.ts"

FAULTS = (
    Fault(
        "a tap is only in memory",
        "pwa/src/store/outbox.ts",
        '      await tx.objectStore("mine").put(entry);\n    }',
        "    }",
        (TODAY, STORE),
    ),
    Fault(
        "the queue is emptied at sending",
        LOOP,
        "    going = new AbortController();\n",
        "    going = new AbortController();\n"
        "    await writing(async (tx) => {\n"
        '      for (const { id } of events) await tx.objectStore("mine").delete(id);\n'
        "    });\n",
        (ROUNDS,),
    ),
    Fault(
        "the queue is emptied by any answer",
        ANSWERS,
        "    let settled = 0;\n",
        '    for (const { id } of await tx.objectStore("mine").index("place").getAll("out"))\n'
        '      await tx.objectStore("mine").delete(id);\n'
        "    let settled = 0;\n",
        (TAKES,),
    ),
    Fault(
        "an event without an answer counts as sent",
        ANSWERS,
        'if (entry?.place !== "out" || !verdict) return 0;',
        'if (entry?.place !== "out") return 0;\n'
        '  if (!verdict) return move(tx, entry, "kept").then(() => 1);',
        (TAKES,),
    ),
    Fault(
        "a newer server's word counts as stored",
        ANSWERS,
        'if (verdict.is !== "stored" && verdict.is !== "duplicate") {',
        "if (!verdict.is) {",
        (TAKES,),
    ),
    Fault(
        "the cursor goes on before its rows are kept",
        ANSWERS,
        "    for (const [child, one] of news) await takeChild(tx, child, one, same);\n",
        "    for (const [child, one] of news)\n"
        "      await writing(async (first) => {\n"
        '        const row = await first.objectStore("children").get(child);\n'
        "        if (row && one.cursor)\n"
        '          await first.objectStore("children").put({ ...row, cursor: one.cursor });\n'
        "      });\n"
        "    for (const [child, one] of news) await takeChild(tx, child, one, same);\n",
        (TAKES,),
    ),
    Fault(
        "an answer is taken in two transactions",
        ANSWERS,
        '    await tx.objectStore("known").put(change, [child, change.id]);\n',
        '    void writing((own) => own.objectStore("known").put(change, [child, change.id]));\n',
        (TAKES,),
    ),
    Fault(
        "the view looks past the outbox",
        "pwa/src/state/phone.ts",
        "  for (const { event, person } of own.value)\n",
        "  for (const { event, person } of own.value.slice(0, 0))\n",
        (TODAY,),
    ),
    Fault(
        "in a cell the last word by the clock stands, not the strongest",
        "pwa/src/domain/fold.ts",
        "  const best = marks.filter((fact) => strength(fact.kind) === most);",
        "  const last_ = [...marks].sort((a, b) => (`${a.at}` < `${b.at}` ? -1 : 1)).at(-1);\n"
        "  const best = marks.filter((fact) => fact.kind === last_?.kind && most);",
        ("pwa/src/domain/fold.test.ts", DAY),
    ),
    Fault(
        "a refused event stays in front of the queue",
        ANSWERS,
        '    await move(tx, entry, "refused", verdict.why ?? "bad_value");\n',
        "    return 0;\n",
        (TAKES,),
    ),
    Fault(
        "what is later is sent for ever",
        ANSWERS,
        '    await tx.objectStore("mine").put({ ...entry, later: answer.build });\n',
        "",
        (TAKES,),
    ),
    Fault(
        "what was later never goes again",
        "pwa/src/store/queue.ts",
        "entry.later !== phone.build",
        "entry.later === undefined",
        (TAKES,),
    ),
    Fault(
        "kept events are thrown away",
        ANSWERS,
        '    await move(tx, entry, "kept");\n    // a duplicate',
        '    await tx.objectStore("mine").delete(id);\n    // a duplicate',
        (TAKES,),
    ),
    Fault(
        "a stored tick is not known",
        ANSWERS,
        'if (verdict.is === "stored" && row?.state === "open") await keepStored(tx, entry, row);',
        "void row;",
        (TAKES,),
    ),
    Fault(
        "a duplicate leaves the screen before the page with its row is there",
        ANSWERS,
        "!!children[entry.child]?.more &&",
        "children[entry.child]?.state !== 'open' &&",
        (TAKES,),
    ),
    Fault(
        "a duplicate counts as this person's",
        ANSWERS,
        'if (verdict.is === "stored" && row?.state',
        "if (row?.state",
        (TAKES,),
    ),
    Fault(
        "a lost session wipes the phone",
        LOOP,
        "    await writing((tx) => changePhone(tx, { signedOut: true }));\n",
        "    await wipeHome();\n",
        (ROUNDS, SESSION),
    ),
    Fault(
        "revoked by one clinic wipes all",
        ANSWERS,
        "await wipeChild(tx, child, on);",
        'for (const row of await tx.objectStore("children").getAll()) '
        "await wipeChild(tx, row.id, on);",
        (TAKES,),
    ),
    Fault(
        "a revoked child stays on the phone",
        ANSWERS,
        '    if (!due && state !== "revoked") continue;',
        "    if (!due) continue;",
        (TAKES,),
    ),
    Fault(
        "an unknown child wipes its ticks",
        ANSWERS,
        '    if (["unknown", "gone"].includes(news.state)) await forgetKnown(tx, child);\n',
        '    if (["unknown", "gone"].includes(news.state)) await forgetKnown(tx, child);\n'
        '    if (news.state === "unknown") {\n'
        '      await dropMine(tx, child, "out");\n'
        '      await dropMine(tx, child, "kept");\n'
        "    }\n",
        (TAKES,),
    ),
    Fault(
        "an unknown child keeps its cursor",
        "pwa/src/store/wipe.ts",
        'if (row) await tx.objectStore("children").put({ ...row, cursor: null });',
        'if (row) await tx.objectStore("children").put(row);',
        (TAKES,),
    ),
    Fault(
        "a child that left goes before its events had their chance",
        ANSWERS,
        'const due = state === "gone" && !waiting.some((entry) => entry.child === child);',
        'const due = state === "gone" && waiting.length >= 0;',
        (TAKES,),
    ),
    Fault(
        "after a restore only kept events go again, refused ones stay refused",
        "pwa/src/store/places.ts",
        '    else if (entry.place !== "out") await move(tx, entry, "out");',
        '    else if (entry.place === "kept") await move(tx, entry, "out");',
        (TAKES,),
    ),
    Fault(
        "after a restore nothing goes again",
        ANSWERS,
        "  if (news.reset || row.cursor === null)"
        " await offerAgain(tx, child, same && !news.reset);\n",
        "",
        (TAKES,),
    ),
    Fault(
        "after a restore the old rows stay",
        ANSWERS,
        '    await tx.objectStore("known").delete(rowsOf(child));\n    await distrustPlan',
        "    await distrustPlan",
        (TAKES,),
    ),
    Fault(
        "after a restore a plan of the same tag is believed",
        ANSWERS,
        "    await distrustPlan(tx, child);\n",
        "",
        ("pwa/src/sync/after.test.ts",),
    ),
    Fault(
        "joining waits for a late answer to the old session",
        LOOP,
        "  going?.abort();\n  return locked",
        "  return locked",
        (ROUNDS,),
    ),
    Fault(
        "a session that stands again sends before it asks for whom",
        LOOP,
        "phone.signedOut ? await fetchMe() : null;",
        "phone.signedOut ? await Promise.resolve(null) : null;",
        (ROUNDS,),
    ),
    Fault(
        "joining forgets the epoch",
        "pwa/src/store/plan.ts",
        "    await changePhone(tx, {\n      me,\n",
        "    await changePhone(tx, {\n      me,\n      epoch: joined ? null : phone.epoch,\n",
        (STORE,),
    ),
    Fault(
        "another person's queue is sent without asking",
        "pwa/src/store/queue.ts",
        "takes && entry.person === row.person &&",
        "takes &&",
        (ROUNDS,),
    ),
    Fault(
        "an event that is too large for a batch makes an empty one",
        "pwa/src/store/queue.ts",
        "if (events.length && (events.length === most || bytes > MOST_BYTES)) break;",
        "if (events.length === most || bytes > MOST_BYTES) break;",
        (ROUNDS,),
    ),
    Fault(
        "a body that is refused whole is only tried again",
        LOOP,
        "    if (events.length === 1) await stepAside(events[0].id);\n",
        "    if (events.length === 1) return fail(answer);\n",
        (ROUNDS,),
    ),
    Fault(
        "kinds that this app does not know are dropped",
        ANSWERS,
        "  for (const change of news.changes ?? [])\n",
        "  for (const change of (news.changes ?? []).filter((one) => "
        '["done", "partly", "skip", "undo", "rate", "note"].includes(one.kind)))\n',
        (TAKES, ROUNDS),
    ),
    Fault(
        "kept is counted by the phone's own clock",
        ANSWERS,
        "await prune(tx, answer.now.slice(0, 10));",
        'await prune(tx, "2036-11-24");',
        (TAKES,),
    ),
    Fault(
        "a tap does not ask the disk to be strict",
        "pwa/src/store/db.ts",
        'db.transaction(stores, mode, { durability: "strict" })',
        "db.transaction(stores, mode)",
        (STORE,),
    ),
)
