"""Faults that a reading of the phone found: full phones, the keyboard, two calls at once."""

from tests.mutants.fault import Fault

FULL = "pwa/src/state/full.test.ts"

FAULTS = (
    Fault(
        "a call that comes later takes another one's wish away, to ask for whom it is",
        "pwa/src/sync/loop.ts",
        "me: !!(wishes.me || wish.me)",
        "me: !!wish.me",
        ("pwa/src/sync/loop.test.ts -t stands for",),
    ),
    Fault(
        "who signs out on a full phone hears nothing",
        "pwa/src/state/account.ts",
        "await rounds().catch(foundFull)",
        "await rounds()",
        (f"{FULL} -t signed out", f"{FULL} -t would be lost"),
    ),
    Fault(
        "a full phone leaves though its ticks would be lost",
        "pwa/src/state/account.ts",
        "  full: FULL,\n",
        "",
        (f"{FULL} -t would be lost",),
    ),
    Fault(
        "a form waits for ever when a full phone cannot keep who stands here",
        "pwa/src/state/account.ts",
        "await fetchMe().catch(notKept)",
        "await fetchMe()",
        (f"{FULL} -t mended",),
    ),
    Fault(
        "two whom this phone cannot name are somebody else and somebody else",
        "pwa/src/ui/dayslot.ts",
        """[...new Set(slot.by.map((name) => name || t("said.other")))]""",
        """slot.by.map((name) => name || t("said.other"))""",
        ("pwa/src/ui/daylist.test.tsx -t cannot name",),
    ),
    Fault(
        "the focus is lost with a toast that is closed",
        "pwa/src/ui/toast.tsx",
        "if (place.current?.contains(document.activeElement))",
        "if (!place.current)",
        ("pwa/src/ui/over.test.tsx -t with what happened",),
    ),
    Fault(
        "a toast takes the focus away from what somebody types in",
        "pwa/src/ui/toast.tsx",
        "if (place.current?.contains(document.activeElement))",
        "if (place.current)",
        ("pwa/src/ui/over.test.tsx -t moves none",),
    ),
    Fault(
        "the focus is lost with an answer about ticks that wait",
        "pwa/src/home/trouble/waiting.tsx",
        "void act().then(() => focus())",
        "void act()",
        ("pwa/src/home/trouble/waiting.test.tsx -t its answer",),
    ),
)
