"""Faults of what was made quick: the first list, and a tap."""

from tests.mutants.fault import Fault

FAULTS = (
    Fault(
        "a row is not drawn anew when its mark changes",
        "pwa/src/ui/dayrow.tsx",
        "[JSON.stringify(slot), ...Object.values(rest)]",
        "[slot.key, ...Object.values(rest)]",
        ("pwa/src/ui/daylist.test.tsx",),
    ),
    Fault(
        "whoever waits for a picture sees nothing in its place",
        "pwa/src/ui/plate.tsx",
        '      {(!drawn || now === "late") && (\n',
        "      {!drawn && (\n",
        ("pwa/src/ui/plate.test.tsx",),
    ),
    Fault(
        "the start waits for what the server says of it",
        "pwa/src/state/session.ts",
        "  if (started.value) return ask;\n",
        "",
        ("pwa/src/state/start.test.ts",),
    ),
    Fault(
        "an empty phone waits for a first picture of nothing before it asks",
        "pwa/src/state/session.ts",
        "  if (started.value) return ask;\n  ask();\n  return () => {};\n",
        "  return ask;\n",
        ("pwa/src/state/start.test.ts",),
    ),
)
