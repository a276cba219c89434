"""What a day asks and what stands on it, case by case; the phone runs the same file."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from exercises_app.ground import clock
from exercises_app.plans.schedule import NOTHING, Asked, DayPlan, Span, day_plans
from exercises_app.ticks.adherence import SlotMarks, day_marks, done_days
from exercises_app.ticks.fold import Fact, live, reaches, stands
from exercises_app.ticks.judge import Knowledge, examine, judge

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/day.json").read_text("utf-8"))
EVENTS = json.loads((Path(__file__).parents[1] / "vectors/events.json").read_text("utf-8"))
NOOR = {"person": "noor", "sees": "all"}


def named(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in VECTORS[kind]]


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def spans(case: dict[str, Any]) -> list[Span]:
    ends = [version["at"] for version in case["versions"][1:]] + [case.get("ended")]
    return [
        Span(
            number,
            clock.read(version["at"]),
            clock.read(until) if until else None,
            {
                key: Asked(each["schedule"], day_of(each["starts"]), day_of(each["ends"]))
                for key, each in version["items"].items()
            },
        )
        for number, (version, until) in enumerate(zip(case["versions"], ends, strict=True), 1)
    ]


def facts(case: dict[str, Any]) -> list[Fact]:
    usual = {"kind": "done", "item": "beads", "day": "2026-11-24", "slot": 0, "actor": "noor"}
    found = []
    for row in case["rows"]:
        said = {key: row[key] for key in row if key not in ("child", "at", "of")}
        if row.get("child", "maya") == "maya":
            found.append(Fact(**{**usual, **said, "of": tuple(row.get("of", ()))}))
    return found


def slot_of(slot: SlotMarks, plan: DayPlan, reader: dict[str, str]) -> dict[str, Any]:
    """A slot as the vectors write it."""
    cell = stands(slot.facts)
    actor, sees = reader["person"], reader["sees"]
    found = {
        "slot": slot.slot,
        "mark": cell.mark,
        "by": sorted(cell.by, key=str) if cell.mark else [],
        "value": cell.value,
        "undoes": [
            fact.id
            for fact in slot.facts
            if reaches(Fact("u", "undo", *fact.cell, actor=actor, sees=sees), fact)
        ],
    }
    asked = slot.slot < len(plan.slots)
    return {**found, "moment": plan.slots[slot.slot]} if asked else {**found, "extra": True}


def wanted(item: dict[str, Any]) -> dict[str, Any]:
    slots = [{**slot, "by": sorted(slot["by"], key=str)} for slot in item["slots"]]
    return {"state": item["state"], "quota": item["quota"], "slots": slots}


@pytest.mark.parametrize("case", named("cases"))
def test_a_day_is_as_the_vectors_say(case: dict[str, Any]) -> None:
    day, cells = date.fromisoformat(case["day"]), live(facts(case))
    zone = case.get("zone", "Europe/Berlin")
    plans = day_plans(spans(case), day, zone, done_days(cells))
    found = {}
    for key in sorted({*plans, *(item for item, _, _ in cells)}):
        plan = plans.get(key, NOTHING)
        logged = {
            slot: all_
            for (item, on, slot), all_ in cells.items()
            if (item, on) == (key, case["day"])
        }
        marks = day_marks(key, day, plan, logged)
        slots = [slot_of(slot, plan, case.get("reader", NOOR)) for slot in marks.slots]
        quota = plan.quota and {"asked": plan.quota.asked, "done": plan.quota.done}
        if slots:
            found[key] = {"state": plan.state, "quota": quota, "slots": slots}
    assert found == {key: wanted(item) for key, item in case["items"].items()}


@pytest.mark.parametrize("case", named("taps"))
def test_a_tap_writes_the_day_and_gets_the_answer_that_the_vectors_say(
    case: dict[str, Any],
) -> None:
    at, zone = clock.read(case["at"]), case["zone"]
    assert clock.local_day(at, zone).isoformat() == case["day"]
    minutes = at.astimezone(ZoneInfo(zone)).utcoffset()
    assert minutes is not None
    assert minutes.total_seconds() / 60 == case["offset"]
    said = {name: case[name] for name in ("at", "day", "offset")}
    known = Knowledge(
        clock.read(case["sent"]), "open", items=dict.fromkeys(EVENTS["usual"]["items"])
    )
    verdict = judge(examine({**EVENTS["base"], **said}), known)
    assert ":".join(filter(None, (verdict.answer, verdict.why))) == case["is"]


def test_there_are_enough_cases() -> None:
    names = [case["name"] for kind in ("cases", "taps") for case in VECTORS[kind]]
    assert len(set(names)) == len(names) >= 100
