"""A therapist's children with their last days: every question is asked once, not once a child."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, select

from ..access.principal import Principal
from ..ground import clock
from ..ground.db import db
from ..people import children
from ..people.models import Child
from ..plans.items import History, histories
from ..plans.models import PlanDocument, Routine
from ..plans.schedule import Schedule
from . import log
from .adherence import Counts, count
from .models import Event
from .routine import ItemGrid, days_between, grids, whole_weeks


@dataclass(frozen=True)
class Facts:
    """What one statement says of a child: its zone, the plan in force as it is kept, when home was
    last heard."""

    zone: str
    plan: bytes | None
    last_from_home: datetime | None


def caseload(principal: Principal, asked: dict[str, Any]) -> dict[str, Any]:
    """The answer of `GET /caseload`: the children whose team the therapist is on."""
    found = children.children_of(principal, {**asked, "scope": "mine", "archived": "no"})
    ids = [card["id"] for card in found["items"]]
    facts, plans = _facts(ids), histories(ids)
    spans = {key: _days(each.zone, asked["days"]) for key, each in facts.items()}
    cards = {card["id"]: card for card in found["items"]}
    lines = {
        key: _line(cards[key], plans[key], facts[key], events, spans[key])
        for key, events in _events(spans)
    }
    found["items"] = [lines[key] for key in ids]
    return found


def _days(zone: str, days: int) -> tuple[date, date]:
    today = clock.today(zone)
    return today - timedelta(days=days - 1), today


def _events(spans: dict[str, tuple[date, date]]) -> Iterator[tuple[str, list[log.Logged]]]:
    """The events of all of them, in whole weeks that hold everybody's days."""
    today = clock.today("UTC")
    first = min((span[0] for span in spans.values()), default=today)
    last = max((span[1] for span in spans.values()), default=today)
    return log.each_child(list(spans), *whole_weeks(first, last))


def _facts(child_ids: Collection[str]) -> dict[str, Facts]:
    latest = and_(
        Event.clinic_id == Child.clinic_id, Event.child_id == Child.id, Event.seq == Child.seq
    )
    routine = and_(Routine.clinic_id == Child.clinic_id, Routine.child_id == Child.id)
    document = and_(
        PlanDocument.clinic_id == Routine.clinic_id,
        PlanDocument.routine_id == Routine.id,
        PlanDocument.version == Routine.version,
        Routine.ended_at.is_(None),
    )
    query = (
        select(Child.id, Child.zone, PlanDocument.body, Event.stored_at)
        .outerjoin(Routine, routine)
        .outerjoin(PlanDocument, document)
        .outerjoin(Event, latest)
        .where(Child.id.in_(child_ids))
    )
    return {row.id: Facts(row.zone, row.body, row.stored_at) for row in db.session.execute(query)}


def _line(
    card: dict[str, Any],
    history: History,
    facts: Facts,
    events: list[log.Logged],
    span: tuple[date, date],
) -> dict[str, Any]:
    rows = grids(history, facts.zone, events, *span)
    total, today = Counts(), span[1]
    for row in rows:
        for day in days_between(*span):
            total.add(count(row.days[day], day in row.asks, today))
    exercises, minutes = load(json.loads(facts.plan) if facts.plan else None)
    return {
        "child": card,
        "version": history.version,
        "exercises_a_day": exercises,
        "minutes_a_day": minutes,
        "days": [{"day": day, "mark": day_mark(rows, day, today)} for day in days_between(*span)],
        "done": total.done,
        "planned": total.planned,
        "last_from_home": facts.last_from_home,
    }


def day_mark(rows: list[ItemGrid], day: date, today: date) -> str:
    """A child's day in one word, over all items. Today is not over: nothing is missing yet."""
    asked = [row.days[day].mark(True) for row in rows if day in row.asks]
    marks = [mark for row in rows if (mark := row.days[day].mark(day in row.asks)) is not None]
    if not marks:
        return "nothing" if asked and day < today else "not_due"
    wanted = asked or marks
    if all(mark == "done" for mark in wanted):
        return "done"
    return "skip" if set(marks) == {"skip"} else "partly"


def load(plan: dict[str, Any] | None) -> tuple[int, int]:
    """Exercises and minutes that the plan asks on a usual day; never 0 when it asks anything."""
    exercises = minutes = 0.0
    for item in plan["items"] if plan else ():
        share = days_a_week(item["schedule"]) / 7
        exercises += share
        minutes += share * len(item["schedule"]["moments"]) * item["minutes"]
    return tuple(max(1, round(each)) if each else 0 for each in (exercises, minutes))  # type: ignore[return-value]


def days_a_week(schedule: Schedule) -> float:
    """On how many days of a week a schedule asks; what is only offered asks on none."""
    rule = schedule["rule"]
    if rule == "weekdays":
        return len(schedule["days"] or ())
    if rule == "per_week":
        return schedule["days_a_week"] or 0
    return {"daily": 7, "alternate": 3.5}.get(rule, 0)
