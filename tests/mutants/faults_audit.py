"""Faults that an audit of issue 5 missed: one for each thing that was held by no planted fault."""

from tests.mutants.fault import Fault

LOOP, NETWORK = "pwa/src/sync/loop.ts", ("pwa/src/sync/network.test.ts",)
ASKING, ASKS = "pwa/src/state/asking.ts", ("pwa/src/state/asking.test.ts",)
TODAY = ("pwa/src/state/today.test.ts",)
PHONE = "pwa/src/state/phone.ts"
READY, WATCH = ("pwa/src/home/ready/ready.test.ts",), ("pwa/src/home/ready/watch.test.ts",)
WANTED, WATCHES = "pwa/src/home/ready/wanted.ts", "pwa/src/home/ready/watch.ts"
WORKER = ("pwa/src/sw/sw.test.ts",)
BUDGET = ("pwa/src/budget.test.ts",)

FAULTS = (
    # -- the outbox -------------------------------------------------------------------------
    Fault(
        "phones that failed together come back together",
        LOOP,
        "ours * (0.5 + Math.random())",
        "ours",
        NETWORK,
    ),
    Fault(
        "a server that fails is asked each second",
        LOOP,
        "1000 * 2 ** Math.min(tries - 1, 9)",
        "1000",
        NETWORK,
    ),
    Fault(
        "each tab and the worker have a lock of their own",
        "pwa/src/sync/lock.ts",
        "  if (navigator.locks) return navigator.locks.request(NAME, { signal }, held) "
        "as Promise<T>;\n",
        "",
        NETWORK,
    ),
    Fault(
        "a busy server empties the queue",
        LOOP,
        "  const wait = await pause(",
        '  await writing(async (tx) => tx.objectStore("mine").clear());\n'
        "  const wait = await pause(",
        NETWORK,
    ),
    Fault(
        "the queue is written back as it was when it was sent",
        "pwa/src/sync/answers.ts",
        "    let settled = 0;\n",
        '    for (const { id, place } of await tx.objectStore("mine").getAll())\n'
        '      if (place === "out" && sent.length && !sent.some((one) => one.id === id))\n'
        '        await tx.objectStore("mine").delete(id);\n'
        "    let settled = 0;\n",
        NETWORK,
    ),
    Fault(
        "a tap waits for the answer that is on its way",
        PHONE,
        "  const fault = await addToOutbox(entries).catch(",
        '  const { sync } = await import("../sync/loop");\n'
        "  const fault = await sync().then(() => addToOutbox(entries)).catch(",
        ASKS,
    ),
    Fault(
        "a tap is shown when it is saved, not at once",
        PHONE,
        "  pressed.value = [...pressed.value, ...entries];\n",
        "",
        TODAY,
    ),
    Fault(
        "one tap is two transactions",
        "pwa/src/store/outbox.ts",
        "export const addToOutbox = (entries: readonly Mine[]): Promise<void> =>\n",
        "export const addToOutbox = async (all: readonly Mine[]): Promise<void> => {\n"
        "  for (const one of all) await addSome([one]);\n"
        "};\n"
        "const addSome = (entries: readonly Mine[]): Promise<void> =>\n",
        ("pwa/src/store/store.test.ts",),
    ),
    Fault(
        "nobody notices that the network is back",
        ASKING,
        '  addEventListener("online", online);\n',
        "",
        ASKS,
    ),
    Fault(
        "an app that is opened sends nothing",
        ASKING,
        "  if (me.value) return void (await ask({ me: true, now: true }));\n",
        "  if (me.value) return;\n",
        ASKS,
    ),
    Fault(
        "an app that is looked at again sends nothing",
        ASKING,
        "    touched = Date.now();\n    void ask();\n",
        "    touched = Date.now();\n",
        ASKS,
    ),
    Fault(
        "the browser is asked to keep the storage before there is a tick",
        ASKING,
        "  watching = true;\n  touched",
        "  watching = true;\n  void keepStorage();\n  touched",
        ASKS,
    ),
    Fault(
        "a clock that says another day is not shown",
        ASKING,
        "  tellClock(outcome.ahead);\n",
        "",
        ASKS,
    ),
    Fault(
        "that the pictures are here is said over a clock that says another day",
        "pwa/src/state/ready.ts",
        '  if (readyLine.peek()?.is !== "clock") readyLine.value = now;\n',
        "  readyLine.value = now;\n",
        ("pwa/src/home/ready/ready.test.ts",),
    ),
    Fault(
        "a phone whose storage was thrown away asks for a code",
        ASKING,
        "  await remember();\n",
        "",
        ASKS,
    ),
    Fault(
        "the browser wakes the worker in vain",
        "pwa/src/sw/index.ts",
        '.tag === "sync") event',
        '.tag === "later") event',
        (
            "tests/browser/test_bad_days.py::test_the_worker_sends_what_waits_though_no_page_is_open",
        ),
    ),
    # -- pictures and parts -------------------------------------------------------------------
    Fault(
        "pictures come at the next start, not when somebody has joined",
        WATCHES,
        "    const { phone, plan } = snap.value ?? {};\n",
        "    const { phone, plan } = snap.peek() ?? {};\n",
        WATCH,
    ),
    Fault(
        "an edit brings no pictures while the app is open",
        WATCHES,
        "plan?.state, plan?.plan?.etag].join()",
        "plan?.state].join()",
        WATCH,
    ),
    Fault(
        "pictures that did not come wait for the next start",
        WATCHES,
        "  const every = setInterval(look, EVERY);\n",
        "  const every = 0;\n",
        WATCH,
    ),
    Fault(
        "movements are not fetched beforehand",
        WANTED,
        "  (item) => [item.moving],\n",
        "",
        READY,
    ),
    Fault(
        "of two sides only the picture of both is fetched",
        WANTED,
        'side === "both" || side === "alternate" ? [side, "left", "right"] : [side];',
        "[side];",
        READY,
    ),
    Fault(
        "pictures are fetched in the usual look",
        WANTED,
        "pictureUrl(picture, side, look)",
        'pictureUrl(picture, side, "")',
        READY,
    ),
    Fault(
        "the size that is shown leaves the pictures out",
        "pwa/src/state/ready.ts",
        "  const bytes = lying.reduce((sum, one) => sum + one.bytes, app ?? 0);\n",
        "  const bytes = app ?? 0;\n",
        READY,
    ),
    Fault(
        "a start asks the network for the page",
        "pwa/src/sw/cache.ts",
        "  return (await cache.match(SHELL)) ?? fetch(request);\n",
        "  return fetch(request);\n",
        WORKER,
    ),
    Fault(
        "parts that are loaded later do not lie on the phone",
        "pwa/build/worker.ts",
        "const NOT_KEPT = /",
        r"const NOT_KEPT = /^assets\/(?!index-).*\.js$|",
        ("tests/browser/test_offline.py",),
    ),
    Fault(
        "a new worker takes over while a page sends",
        "pwa/src/sw/index.ts",
        "event.waitUntil(between(() => void self.skipWaiting()));",
        "event.waitUntil(self.skipWaiting());",
        WORKER,
    ),
    Fault(
        "a build over its budget is made",
        "pwa/build/budget.ts",
        "const fits = bytes <= limit * 1000;",
        "const fits = true;",
        BUDGET,
    ),
    Fault(
        "what the first list imports is not weighed",
        "pwa/build/budget.ts",
        "    for (const name of chunk.imports) {\n",
        "    for (const name of chunk.imports.slice(0, 0)) {\n",
        BUDGET,
    ),
)
