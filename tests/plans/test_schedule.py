"""The rules of the calendar, case by case; the phone runs the same file."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exercises_app.ground import clock
from exercises_app.plans.schedule import Asked, Span, day_plan, day_plans

CASES = json.loads((Path(__file__).parents[1] / "vectors/schedule.json").read_text())


def named(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in CASES[kind]]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def asked(case: dict[str, Any]) -> Asked:
    return Asked(case["schedule"], day(case["starts"]), day(case["ends"]))


@pytest.mark.parametrize("case", named("days"))
def test_a_day_asks_what_the_vectors_say(case: dict[str, Any]) -> None:
    done = {date.fromisoformat(each) for each in case["done"]}
    plan = day_plan(asked(case), date.fromisoformat(case["day"]), done)
    quota = plan.quota and {"asked": plan.quota.asked, "done": plan.quota.done}
    assert (plan.state, list(plan.slots), quota) == (case["state"], case["slots"], case["quota"])


@pytest.mark.parametrize("case", named("local_days"))
def test_an_instant_belongs_to_the_day_that_the_vectors_say(case: dict[str, Any]) -> None:
    at = clock.read(case["at"])
    assert clock.local_day(at, case["zone"]).isoformat() == case["day"]


@pytest.mark.parametrize("case", named("versions"))
def test_the_version_of_the_morning_decides(case: dict[str, Any]) -> None:
    spans = [
        Span(
            span["version"],
            clock.read(span["at"]),
            clock.read(span["until"]) if span["until"] else None,
            {key: asked(item) for key, item in span["items"].items()},
        )
        for span in case["spans"]
    ]
    done = {key: {date.fromisoformat(each) for each in days} for key, days in case["done"].items()}
    plans = day_plans(spans, date.fromisoformat(case["day"]), case["zone"], done)
    assert {key: plan.state for key, plan in plans.items()} == case["states"]


def test_there_are_enough_cases() -> None:
    assert len(CASES["days"]) >= 40
    names = [case["name"] for kind in ("days", "local_days", "versions") for case in CASES[kind]]
    assert len(set(names)) == len(names)
