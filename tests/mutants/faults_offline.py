"""Faults of a phone without a network: its pictures, its storage, its builds, how often it asks."""

from tests.mutants.fault import Fault

ASKING, READY = "pwa/src/state/asking.test.ts", "pwa/src/home/ready/ready.test.ts"
UPDATE, OLD_TAB = "pwa/src/update.test.ts", "pwa/src/store/oldtab.test.ts"
WORKER, TODAY = "pwa/src/sw/sw.test.ts", "pwa/src/state/today.test.ts"
LOOP = "pwa/src/sync/loop.test.ts"

FAULTS = (
    # -- what lies here ---------------------------------------------------------------------
    Fault(
        "pictures that were looked at are not kept",
        "pwa/src/store/drawn.ts",
        "  await cache.put(place, response);\n",
        "",
        (WORKER,),
    ),
    Fault(
        "a phone says that it is ready without the files",
        "pwa/src/state/ready.ts",
        "  const lying = shown.flatMap((place) => here.get(place) ?? []);",
        "  const lying = shown.map((place) => here.get(place) ?? { bytes: 0, lasts: true });",
        (READY,),
    ),
    Fault(
        "a phone says that it is ready before the app lies there",
        "pwa/src/state/ready.ts",
        "  const whole = app !== null && !!worker?.active;",
        "  const whole = true;",
        (READY,),
    ),
    Fault(
        "an edit of the plan fetches every picture again",
        "pwa/src/sync/drawings.ts",
        "    if (here.get(place)?.lasts || unknown.has(place)) continue;",
        "    if (unknown.has(place)) continue;",
        (READY,),
    ),
    Fault(
        "pictures that no plan names stay",
        "pwa/src/sync/drawings.ts",
        "  await letGo(new Set(named));\n",
        "",
        (READY,),
    ),
    Fault(
        "only the chosen child's pictures are fetched",
        "pwa/src/home/ready/wanted.ts",
        "[...(phone.me?.children ?? [])]",
        "[...(phone.me?.children ?? [])].filter((one) => one.id === phone.chosen)",
        (READY,),
    ),
    Fault(
        "the shell is kept before the rest of the build",
        "pwa/src/sw/cache.ts",
        "  await Promise.all(__FILES__.filter((file) => file.url !== SHELL).map(fetched));\n"
        "  await Promise.all(__FILES__.filter((file) => file.url === SHELL).map(fetched));",
        "  await Promise.all(__FILES__.filter((file) => file.url === SHELL).map(fetched));\n"
        "  await Promise.all(__FILES__.filter((file) => file.url !== SHELL).map(fetched));",
        (WORKER,),
    ),
    # -- storage ----------------------------------------------------------------------------
    Fault(
        "the browser is not asked to keep this storage",
        "pwa/src/state/asking.ts",
        "  await navigator.storage?.persist?.().catch(() => false);\n",
        "",
        (ASKING,),
    ),
    Fault(
        "a tap that found no room counts as saved",
        "pwa/src/state/phone.ts",
        "  const fault = await addToOutbox(entries).catch((error: unknown) => error ?? true);",
        "  const fault = await addToOutbox(entries).catch(() => undefined);",
        (ASKING,),
    ),
    Fault(
        "a phone that was full never notices that there is room",
        "pwa/src/state/asking.ts",
        "  if (full.value) full.value = !(await keeps());\n",
        "",
        (ASKING,),
    ),
    Fault(
        "an older tab goes on writing into a newer database",
        "pwa/src/store/db.ts",
        "      old = true;\n",
        "",
        (OLD_TAB,),
    ),
    Fault(
        "an older tab keeps the newer database out",
        "pwa/src/store/db.ts",
        "      (event.target as IDBDatabase).close();\n",
        "",
        (OLD_TAB,),
    ),
    Fault(
        "an upgrade of the database begins at its first step again",
        "pwa/src/store/db.ts",
        "STEPS.slice(from)",
        "STEPS.slice(0)",
        (OLD_TAB,),
    ),
    # -- asking -----------------------------------------------------------------------------
    Fault(
        "Background Sync is not asked for when the page goes",
        "pwa/src/state/asking.ts",
        "    void askWorker();\n",
        "",
        (ASKING,),
    ),
    Fault(
        "a server that wants to be left alone is asked all the same",
        "pwa/src/sync/loop.ts",
        "  return holds ? ",
        "  return false ? ",
        (ASKING, LOOP),
    ),
    Fault(
        "a hidden page goes on asking",
        "pwa/src/state/asking.ts",
        "const lookedAt = () => void (seen() && ask());",
        "const lookedAt = () => void ask();",
        (ASKING,),
    ),
    Fault(
        "what others tick comes a minute later",
        "pwa/src/state/asking.ts",
        "const OFTEN = 3_000;",
        "const OFTEN = MINUTE_LONG;",
        (ASKING,),
        also=(
            (
                "pwa/src/state/asking.ts",
                "const THERE =",
                "const MINUTE_LONG = 60_000;\nconst THERE =",
            ),
        ),
    ),
    Fault(
        "every question is written and drawn, with news or without",
        "pwa/src/sync/answers.ts",
        "  const quiet = !sent.length && (await reading((tx) => nothingNew(tx, answer)));",
        "  const quiet = false;",
        (ASKING,),
    ),
    Fault(
        "news is taken for nothing new",
        "pwa/src/sync/answers.ts",
        "    if (!open || told) return false;",
        "    if (!open) return false;",
        (ASKING,),
    ),
    # -- builds -----------------------------------------------------------------------------
    Fault(
        "a new worker takes over at once, whatever is open",
        "pwa/src/sw/index.ts",
        "event.waitUntil(fill())",
        "event.waitUntil(fill().then(() => self.skipWaiting()))",
        (WORKER,),
    ),
    Fault(
        "a new build is taken in the middle of an exercise",
        "pwa/src/update.ts",
        '  const quiet = () => document.visibilityState === "hidden" && !keepOpen.peek();',
        '  const quiet = () => document.visibilityState === "hidden";',
        (UPDATE,),
    ),
    Fault(
        "a part that stays gone loads the page for ever",
        "pwa/src/update.ts",
        "  if (offline || Date.now() - at < 60_000) {",
        "  if (offline) {",
        (UPDATE,),
    ),
    Fault(
        "without a network a missing part takes the page away",
        "pwa/src/update.ts",
        "  if (offline || Date.now() - at < 60_000) {",
        "  if (Date.now() - at < 60_000) {",
        (UPDATE,),
    ),
    # -- ends -------------------------------------------------------------------------------
    Fault(
        "a session that is lost wipes the phone",
        "pwa/src/sync/loop.ts",
        '  if (problem.type === "device-revoked") {',
        '  if (problem.type === "device-revoked" || problem.type === "signed-out") {',
        (LOOP,),
    ),
    Fault(
        "one of several plans ends without a word",
        "pwa/src/state/sync.ts",
        '  if (phone?.ending) return "ended";\n',
        "",
        ("pwa/src/state/ending.test.ts",),
    ),
)
