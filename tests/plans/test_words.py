"""A dose and a schedule as a parent reads them."""

import json
from pathlib import Path
from typing import Any, cast

import pytest

from exercises_app.plans.dosage import LIMITS
from exercises_app.plans.schedule import MOMENTS, Schedule
from exercises_app.plans.words import AT, TIMES, Dose, dose_blocks, dose_words, schedule_words

CASES = json.loads((Path(__file__).parents[1] / "vectors/words.json").read_text())


def dose(**given: Any) -> Dose:
    empty: dict[str, Any] = dict.fromkeys((*LIMITS, "resistance", "support", "note"))
    return cast(Dose, {**empty, "side": "none", **given})


@pytest.mark.parametrize("case", CASES["doses"], ids=lambda case: case["words"])
def test_a_dose_is_said_plainly(case: dict[str, Any]) -> None:
    unit, discipline = case.get("unit", TIMES), case.get("discipline", "OT")
    assert dose_words(dose(**case["dose"]), unit, discipline) == case["words"]


@pytest.mark.parametrize("case", CASES["schedules"], ids=lambda case: case["words"])
def test_a_schedule_is_said_plainly(case: dict[str, Any]) -> None:
    empty: dict[str, Any] = {"days": None, "days_a_week": None, "moments": []}
    assert schedule_words(cast(Schedule, {**empty, **case["schedule"]})) == case["words"]


@pytest.mark.parametrize("case", CASES["blocks"], ids=lambda case: str(case["dose"]))
def test_a_dose_is_shown_in_blocks(case: dict[str, Any]) -> None:
    unit, discipline = case.get("unit", TIMES), case.get("discipline", "OT")
    assert dose_blocks(dose(**case["dose"]), unit, discipline) == case["blocks"]


def test_every_moment_has_words() -> None:
    assert set(AT) == set(MOMENTS)
