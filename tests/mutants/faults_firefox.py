"""Faults of what only Firefox showed: a page that is left, and what is said before joining."""

from tests.mutants.fault import Fault

LEFT = "pwa/src/state/left.test.ts"
FAULTS = (
    Fault(
        "a page that is left still asks for the lock, and Firefox keeps it there frozen",
        "pwa/src/sync/lock.ts",
        "  left.abort();\n",
        "",
        (LEFT,),
    ),
    Fault(
        "a page that is left keeps the lock it has",
        "pwa/src/sync/lock.ts",
        "  const held = () => untilLeft(signal, work);\n",
        "  const held = work;\n",
        (LEFT,),
    ),
    Fault(
        "a page that is looked at again never gets the lock",
        "pwa/src/state/asking.ts",
        "    comeBack();\n",
        "",
        (LEFT,),
    ),
    Fault(
        "a phone is called ready before anybody has joined",
        "pwa/src/state/ready.ts",
        "  if (plans === null) return say(null);\n",
        "",
        ("pwa/src/home/ready/ready.test.ts",),
    ),
)
