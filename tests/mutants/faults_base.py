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
    Fault(
        "a child that is gone keeps its cursor",
        "pwa/src/sync/answers.ts",
        'if (["unknown", "gone"].includes(news.state))',
        'if (news.state === "unknown")',
        ("pwa/src/sync/answers.test.ts",),
    ),
    Fault(
        "a phone that was told of an end never asks again",
        "pwa/src/state/asking.ts",
        "  if (me.value) return",
        "  if (me.value || ending()) return",
        ("pwa/src/state/session.test.ts",),
        also=(
            (
                "pwa/src/state/asking.ts",
                "/** The first call of a page. ",
                "const ending = () => snap.value?.phone.ending;\n/** The first call of a page. ",
            ),
            (
                "pwa/src/state/asking.ts",
                "import { child, full, me, outbox, reload } from",
                "import { child, full, me, outbox, reload, snap } from",
            ),
        ),
    ),
)
