"""The planted faults fit the code as it is now; `make mutants` shows that each is caught."""

import re
from collections import Counter

import pytest

from tests.mutants.fault import ROOT, Fault, changed, planted
from tests.mutants.modelled import EQUALS, HOLES

FAULTS = list(planted())
NAMES = {fault.name for fault in FAULTS}
LEAST = 30


def test_there_are_enough_faults_and_no_two_have_one_name() -> None:
    assert len(FAULTS) >= LEAST
    assert max(Counter(fault.name for fault in FAULTS).values()) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_changes_code_that_stands_there_and_has_proofs_that_exist(fault: Fault) -> None:
    for path, old, new in fault.changes:
        assert changed((ROOT / path).read_text("utf-8"), old, new) != (ROOT / path).read_text()
    assert fault.proofs
    for proof in fault.proofs:
        file, _, name = proof.removeprefix("postgres:").partition("::")
        file, _, part = file.partition(" -t ")
        text = (ROOT / file).read_text("utf-8")
        for named in filter(None, name.partition("[")[0].split("::")):
            assert re.search(rf"^ *(?:def|class) {named}\b|^{named} = ", text, re.MULTILINE)
        assert part in text


@pytest.mark.parametrize("modelled", [*EQUALS, *HOLES])
def test_every_fault_of_the_protocols_model_is_planted_in_the_real_code(modelled: str) -> None:
    assert {**EQUALS, **HOLES}[modelled] <= NAMES


def test_the_model_has_thirty_faults_and_seventeen_holes() -> None:
    assert (len(EQUALS), len(HOLES)) == (30, 17)
