"""Faults that the tests of single rooms notice."""

from tests.mutants.fault import Fault

FAULTS = (
    Fault(
        "a newer event is refused, not kept for later",
        "exercises_app/ticks/judge.py",
        '        return Verdict("later")\n',
        '        return Verdict("refused", "bad_value")\n',
        ("tests/ticks/test_judge.py",),
    ),
    Fault(
        "an undo wipes the whole cell",
        "pwa/src/domain/fold.ts",
        "      if (target && reaches(undo, target)) undone.add(id);",
        "      if (target) for (const each of known.values())\n"
        "        if (cellKey(each) === cellKey(undo)) undone.add(each.id);",
        ("pwa/src/domain/fold.test.ts",),
    ),
    Fault(
        "a tap that is not on disk yet looks saved",
        "pwa/src/state/phone.ts",
        "cellsOf(pressed.value)",
        "cellsOf([])",
        ("pwa/src/state/today.test.ts",),
    ),
)
