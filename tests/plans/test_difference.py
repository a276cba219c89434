"""What changed between two versions, in the words of a person."""

from dataclasses import replace
from datetime import date
from typing import cast

from exercises_app.plans.difference import Line, difference
from exercises_app.plans.schedule import Schedule
from exercises_app.plans.words import Dose

DOSE = cast(
    Dose,
    {
        "sets": 2, "reps": 8, "hold_s": None, "rest_s": None, "duration_s": None, "side": "left",
        "resistance": None, "assistance": None, "support": None, "note": None,
    },
)  # fmt: skip
DAILY = cast(Schedule, {"rule": "daily", "days": None, "days_a_week": None, "moments": ["bath"]})


def line(key: str) -> Line:
    return Line(key, f"Exercise {key}", "OT", f"revision-{key}", DOSE, DAILY, None, None, None)


def test_the_same_is_no_difference() -> None:
    same = difference([line("a"), line("b")], [line("a"), line("b")])
    assert same == {"added": [], "dropped": [], "changed": [], "moved": False}


def test_added_and_dropped_are_named() -> None:
    found = difference([line("a"), line("b")], [line("b"), line("c")])
    assert found["added"] == [{"id": "c", "title": "Exercise c"}]
    assert found["dropped"] == [{"id": "a", "title": "Exercise a"}]
    assert found["moved"] is False


def test_another_order_is_a_move() -> None:
    assert difference([line("a"), line("b")], [line("b"), line("a")])["moved"] is True


def test_changed_fields_are_said_in_words() -> None:
    dose = cast(Dose, {**DOSE, "reps": 10, "hold_s": 90, "side": "both"})
    weekly = cast(Schedule, {**DAILY, "rule": "per_week", "days_a_week": 3})
    new = replace(line("a"), dose=dose, schedule=weekly, ends=date(2026, 12, 20))
    [changed] = difference([line("a")], [new])["changed"]
    assert (changed["id"], changed["title"]) == ("a", "Exercise a")
    assert {each["field"]: (each["before"], each["after"]) for each in changed["fields"]} == {
        "reps": ("8", "10"),
        "hold_s": (None, "1 minute 30 seconds"),
        "side": ("left hand", "both hands"),
        "schedule": ("Every day, at bath time", "3 times a week, on any days, at bath time"),
        "ends": (None, "2026-12-20"),
    }


def test_newer_words_of_an_exercise_are_a_change() -> None:
    new = replace(line("a"), revision_id="revision-newer")
    [changed] = difference([line("a")], [new])["changed"]
    assert [each["field"] for each in changed["fields"]] == ["revision_id"]
