"""The therapist's grid: each exercise on each day, counted exactly as it was logged."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ..ground import clock
from ..ground.errors import field_problem
from ..ground.web import page, read_cursor
from ..people.policy import ChildRef
from ..plans.items import ItemHistory, items_of
from . import log
from .adherence import Counts, DayMarks, SlotMarks, count, count_by_person
from .fold import Fact
from .routine import ItemGrid, days_between, grids, was_asked, whole_weeks

MOST_DAYS = 366
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)


def range_of(asked: dict[str, Any], default_last: date, days: int) -> tuple[date, date]:
    """`from` and `to` of a query, both included. Raises Problem not-valid."""
    last = asked.get("to") or default_last
    first = asked.get("from_") or date.fromordinal(
        max(FIRST.toordinal(), last.toordinal() - days + 1)
    )
    if not FIRST <= first <= LAST or not FIRST <= last <= LAST:
        raise field_problem("from", "Choose days between 2000 and 2100.")
    if last < first:
        raise field_problem("to", "This lies before `from`. Choose a later day.")
    if (last - first).days >= MOST_DAYS:
        raise field_problem("from", f"Ask for at most {MOST_DAYS} days at once.")
    return first, last


class Names:
    """Who and what made the events of an answer."""

    def __init__(self, child_id: str, events: list[log.Logged]) -> None:
        self.people = log.people_of(child_id)
        self.phones = log.phone_names(events)
        self.logged = {each.fact.id: each for each in events}

    def who(self, actor: str | None) -> log.Who:
        """A person of the child's family; one that is known no more keeps the id."""
        return self.people.get(actor or "", log.Who(actor or "", "", "other"))

    def mark(self, fact: Fact) -> dict[str, Any]:
        """An event in a cell."""
        logged, who = self.logged[fact.id], self.who(fact.actor)
        return {
            "event_id": fact.id,
            "kind": fact.kind,
            "value": fact.value,
            "person_id": who.person_id,
            "name": who.name,
            "relation": who.relation,
            "device_name": self.phones[logged.device_id],
            "by": logged.by,
            "at": logged.at,
            "stored_at": logged.stored_at,
        }


def adherence(child: ChildRef, asked: dict[str, Any]) -> dict[str, Any]:
    """The answer of `GET /children/{id}/adherence`; without days, the last fourteen."""
    today = clock.today(child.zone)
    first, last = range_of(asked, today, 14)
    history = items_of(child)
    events = log.between(child.id, *whole_weeks(first, last))
    names, days = Names(child.id, events), days_between(first, last)
    shares: dict[str | None, Counts] = {}
    total, items = Counts(), []
    for grid in grids(history, child.zone, events, first, last):
        if was_asked(grid, days):
            found = _item(history.items[grid.item], grid, days, today, names)
            total.add(found["counts"])
            items.append(found)
            for day in days:
                count_by_person(grid.days[day], day in grid.asks, shares)
    return {
        "from": first,
        "to": last,
        "items": items,
        "caregivers": _caregivers(names, shares),
        "counts": total,
    }


def _caregivers(names: Names, shares: Mapping[str | None, Counts]) -> list[dict[str, Any]]:
    """Everybody of the family, those without a mark too."""
    everybody = dict.fromkeys([*names.people, *(actor or "" for actor in shares)])
    return [
        {**vars(names.who(actor)), "counts": shares.get(actor, Counts())} for actor in everybody
    ]


def _item(
    item: ItemHistory, grid: ItemGrid, days: list[date], today: date, names: Names
) -> dict[str, Any]:
    counts = Counts()
    for day in days:
        counts.add(count(grid.days[day], day in grid.asks, today))
    return {
        "item_id": item.id,
        "title": item.title,
        "discipline": item.discipline,
        "dropped": item.dropped,
        "counts": counts,
        "cells": [_cell(grid.days[day], day in grid.asks, names) for day in days],
    }


def _cell(day: DayMarks, asks: bool, names: Names) -> dict[str, Any]:
    return {
        "day": day.day,
        "state": day.state,
        "mark": day.mark(asks),
        "extra": day.extra(asks),
        "slots": [_slot(slot, names) for slot in day.slots],
    }


def _slot(slot: SlotMarks, names: Names) -> dict[str, Any]:
    as_stored = sorted(slot.facts, key=lambda fact: names.logged[fact.id].seq)
    return {"slot": slot.slot, "mark": slot.mark, "marks": [names.mark(fact) for fact in as_stored]}


# -- the log itself ---------------------------------------------------------------------------


def events(child: ChildRef, asked: dict[str, Any]) -> dict[str, Any]:
    """The answer of `GET /children/{id}/events`: as they came, the last first."""
    place = read_cursor(asked.get("cursor"), int)
    before = place[0] if place else None
    rows = log.newest(child.id, asked.get("from_"), asked.get("to"), before, asked["limit"] + 1)
    found = page(rows, asked["limit"], lambda each: (each.seq,))
    names = Names(child.id, found["items"])
    found["items"] = [_event(each, names) for each in found["items"]]
    return found


def _event(logged: log.Logged, names: Names) -> dict[str, Any]:
    fact = logged.fact
    return {
        "seq": logged.seq,
        "id": fact.id,
        "kind": fact.kind,
        "item_id": fact.item,
        "version": logged.version,
        "day": fact.day,
        "slot": fact.slot,
        "of": fact.of,
        "value": fact.value,
        "actor": vars(names.who(fact.actor)),
        "device_name": names.phones[logged.device_id],
        "by": logged.by,
        "at": logged.at,
        "offset": logged.offset,
        "stored_at": logged.stored_at,
        "flag": logged.flag,
    }
