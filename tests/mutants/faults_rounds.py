"""Faults of the app that a real browser notices: each is built, served and opened."""

from tests.mutants.fault import Fault

BAD_DAYS = "tests/browser/test_bad_days.py::test_"
ROUND = (
    "tests/browser/test_rounds.py::"
    "test_after_any_round_the_server_holds_exactly_what_was_ticked[seed-4]"
)

FAULTS = (
    Fault(
        "what is sent leaves the outbox before it is answered",
        "pwa/src/sync/loop.ts",
        "    going = new AbortController();\n",
        "    going = new AbortController();\n"
        "    await writing(async (tx) => {\n"
        '      for (const { id } of events) await tx.objectStore("mine").delete(id);\n'
        "    });\n",
        (BAD_DAYS + "an_answer_that_breaks_off_at_any_place_neither_loses_nor_doubles_a_tick",),
    ),
    Fault(
        "an answer that breaks off is taken as a good one",
        "pwa/src/sync/wire.ts",
        "await response.json();",
        "await response\n"
        "    .json()\n"
        "    .catch(() => ({ answers: [], children: {}, now: new Date().toJSON() }));",
        (BAD_DAYS + "an_answer_that_breaks_off_at_any_place_neither_loses_nor_doubles_a_tick",),
        also=(
            (
                "pwa/src/sync/answers.ts",
                'if (entry?.place !== "out" || !verdict) return 0;',
                'if (entry?.place !== "out") return 0;\n'
                '  if (!verdict) return move(tx, entry, "kept").then(() => 1);',
            ),
        ),
    ),
    Fault(
        "a tap is on the disk only once the network is there",
        "pwa/src/state/phone.ts",
        "const fault = await addToOutbox(entries).catch(",
        "if (navigator.onLine) await addToOutbox(entries);\n"
        '  else addEventListener("online", () => addToOutbox(entries), { once: true });\n'
        "  const fault = await Promise.resolve(null).catch(",
        (ROUND,),
    ),
    Fault(
        "a full disk is passed over in silence",
        "pwa/src/state/phone.ts",
        ".catch((error: unknown) => error ?? true);",
        ".catch(() => null);",
        (BAD_DAYS + "a_full_phone_says_so_and_shows_no_tick_that_it_could_not_keep",),
        also=(
            (
                "pwa/src/state/kept.ts",
                '  if ((error as Error).name === "QuotaExceededError") full.value = true;\n',
                "",
            ),
        ),
    ),
    Fault(
        "other tabs are not told",
        "pwa/src/store/tabs.ts",
        'open().postMessage("changed");',
        "void open();",
        (BAD_DAYS + "two_tabs_show_the_same_and_send_each_tick_once",),
    ),
    Fault(
        "a browser that keeps nothing uses the invitation up",
        "pwa/src/state/account.ts",
        "if (!(await keeps()))",
        "if (!(await keeps()) && false)",
        (
            "pwa/src/state/session.test.ts",
            BAD_DAYS + "a_browser_that_keeps_nothing_says_so_and_leaves_the_invitation_whole",
        ),
    ),
    Fault(
        "an undo names one of the marks that stand",
        "pwa/src/domain/dayview.ts",
        "undoes: reach.map((mark) => mark.id),",
        "undoes: reach.slice(0, 1).map((mark) => mark.id),",
        (ROUND,),
    ),
)
