"""Every house rule, on the real tree and on samples that break it."""

from pathlib import Path

import pytest

from tests.house import (
    rules_arrows,
    rules_client,
    rules_docs,
    rules_length,
    rules_python,
    rules_tests,
)
from tests.house.tree import BAD_SAMPLES, RULES

ROOT = Path(__file__).parents[2]
BAD = ROOT / BAD_SAMPLES
MODULES = (rules_arrows, rules_client, rules_docs, rules_length, rules_python, rules_tests)
CASES = [case for rule in sorted(BAD.iterdir()) for case in sorted(rule.iterdir())]


@pytest.mark.parametrize("name", RULES)
def test_the_house_keeps_its_rule(name: str) -> None:
    faults = RULES[name](ROOT)
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_a_bad_sample_gives_exactly_one_fault(case: Path) -> None:
    faults = RULES[case.parent.name](case)
    assert len(faults) == 1, faults
    path, line, what = faults[0].split(":", 2)
    assert (case / path).is_file()
    assert int(line) > 0
    assert what.strip()


def test_every_rule_has_a_bad_sample() -> None:
    assert {case.parent.name for case in CASES} == set(RULES)


def test_every_module_of_rules_is_read() -> None:
    files = {path.stem for path in Path(__file__).parent.glob("rules_*.py")}
    assert files == {module.__name__.rsplit(".", 1)[1] for module in MODULES}
