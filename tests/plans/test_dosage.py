"""The limits of a dose and of a schedule, each with a sentence that says the mend."""

from datetime import date
from typing import Any, cast

import pytest

from exercises_app.plans import dosage
from exercises_app.plans.schedule import Schedule
from tests.support.actors import Actor


def schedule(**given: Any) -> Schedule:
    empty = {"rule": "daily", "days": None, "days_a_week": None, "moments": ["bath"]}
    return cast(Schedule, {**empty, **given})


@pytest.mark.parametrize("field", dosage.LIMITS)
def test_a_limit_says_the_field_and_the_range(field: str) -> None:
    least, most, called = dosage.LIMITS[field]
    assert dosage.limit_fault(field) == f"{called}: choose {least} to {most}."


def test_every_limit_stands_in_the_api_document(nobody: Actor) -> None:
    schemas = nobody.app.extensions["contract"].spec["components"]["schemas"]
    dose, schedule = schemas["DoseIn"]["properties"], schemas["ScheduleIn"]["properties"]
    for field, (least, most, _) in dosage.LIMITS.items():
        assert (dose[field]["minimum"], dose[field]["maximum"]) == (least, most)
    for field, longest in dosage.MOST_TEXT.items():
        assert dose[field]["maxLength"] == longest
    assert schedule["moments"]["maxItems"] == dosage.MOST_MOMENTS
    assert schemas["RoutineIn"]["properties"]["items"]["maxItems"] == dosage.MOST_ITEMS
    assert schemas["RoutineIn"]["properties"]["reason"]["maxLength"] == dosage.MOST_REASON


def test_an_exercise_may_be_narrower_than_the_house() -> None:
    limits = {"reps": [3, 30], "hold_s": [1, 10]}
    assert dosage.dose_faults({"reps": 30, "hold_s": None}, limits) == []
    assert dosage.dose_faults({"reps": 31, "hold_s": 11}, limits) == [
        ("reps", "Times: this exercise takes 3 to 30."),
        ("hold_s", "Seconds to hold: this exercise takes 1 to 10."),
    ]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"rule": "weekdays", "days": [1, 7]},
        {"rule": "per_week", "days_a_week": 3, "moments": ["any-time", "any-time"]},
        {"rule": "alternate"},
        {"rule": "when_fits", "moments": []},
    ],
)
def test_a_schedule_that_fits_together_has_no_fault(given: dict[str, Any]) -> None:
    assert dosage.schedule_faults(schedule(**given)) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"moments": []}, "moments"),
        ({"moments": ["bath", "bath"]}, "moments"),
        ({"days": [1]}, "days"),
        ({"days_a_week": 3}, "days_a_week"),
        ({"rule": "weekdays"}, "days"),
        ({"rule": "weekdays", "days": [2, 2]}, "days"),
        ({"rule": "per_week"}, "days_a_week"),
        ({"rule": "per_week", "days_a_week": 2, "days": [1]}, "days"),
        ({"rule": "when_fits"}, "moments"),
    ],
)
def test_a_schedule_that_does_not_fit_names_the_field(given: dict[str, Any], field: str) -> None:
    assert [name for name, _ in dosage.schedule_faults(schedule(**given))] == [field]


def test_a_schedule_is_kept_in_order() -> None:
    kept = dosage.in_order(
        schedule(rule="weekdays", days=[5, 1], moments=["any-time", "bedtime", "breakfast"])
    )
    assert kept["days"] == [1, 5]
    assert kept["moments"] == ["breakfast", "bedtime", "any-time"]


def test_a_range_has_to_run_forward() -> None:
    first, later = date(2026, 11, 24), date(2026, 11, 25)
    assert dosage.range_fault(first, first) is None
    assert dosage.range_fault(None, later) is None
    assert "ends before it starts" in (dosage.range_fault(later, first) or "")
    assert "between 2000 and 2100" in (dosage.range_fault(date(1999, 1, 1), None) or "")
