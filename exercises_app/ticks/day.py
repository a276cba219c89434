"""One day of a child: what is asked, and what stands, as far as the reader may know it."""

from typing import Any

from ..ground.errors import field_problem
from ..people.names import first_name
from ..people.policy import ChildRef, right_now
from ..plans.items import items_of
from ..plans.schedule import NOTHING, DayPlan
from . import log
from .adherence import SlotMarks, day_marks
from .fold import Fact, stands
from .grid import FIRST, LAST
from .judge import read_day
from .routine import live_cells, plans_of, version_on, whole_weeks
from .values import for_others


class Reading:
    """What a reader of this child may know of others: staff all, families as SYNC.md says."""

    def __init__(self, child: ChildRef, people: dict[str, log.Who]) -> None:
        right = right_now()
        self.own = right.person_id if right else None
        self.whole = right is None or (right.sees == "all" and child.share == "open")
        self.names = {key: who.name for key, who in people.items()}
        if right is not None:
            self.names = {key: first_name(name) for key, name in self.names.items()}
        if right is not None and right.sees != "all":
            self.names = {key: name for key, name in self.names.items() if key == self.own}

    def by(self, facts: list[Fact]) -> list[str]:
        """The names of those whose mark stands, in the order they joined; nobody where the reader
        may not know."""
        actors = {fact.actor for fact in facts}
        return [name for actor, name in self.names.items() if actor in actors]

    def value(self, facts: list[Fact]) -> dict[str, Any]:
        """What the mark says, without the words of others."""
        best = max(facts, key=lambda fact: fact.id)
        told = self.whole or best.actor == self.own
        return dict(best.value) if told else for_others(best.value)


def day(child: ChildRef, written: str) -> dict[str, Any]:
    """The answer of `GET /children/{id}/day/{date}`: items of the day, and any that was marked.

    Raises Problem not-valid for a day that does not exist."""
    asked = read_day(written)
    if asked is None or not FIRST <= asked <= LAST:
        raise field_problem("date", "Give a day that exists, such as 2026-11-24.")
    history = items_of(child)
    events = log.between(child.id, *whole_weeks(asked, asked))
    cells = live_cells(events)
    plans = plans_of(history, child.zone, [asked], cells)[asked]
    reading = Reading(child, log.people_of(child.id))
    items = []
    for key, item in history.items.items():
        logged = {
            slot: found for (of, on, slot), found in cells.items() if (of, on) == (key, written)
        }
        marks = day_marks(key, asked, plans.get(key, NOTHING), logged)
        if key in plans or marks.slots:
            items.append(_item(key, item.title, marks.plan, marks.slots, reading))
    return {"day": asked, "version": version_on(history, asked, child.zone), "items": items}


def _item(
    key: str, title: str, plan: DayPlan, slots: tuple[SlotMarks, ...], reading: Reading
) -> dict[str, Any]:
    moments = dict(enumerate(plan.slots))
    return {
        "item_id": key,
        "title": title,
        "state": plan.state,
        "quota": plan.quota and {"asked": plan.quota.asked, "done": plan.quota.done},
        "slots": [_slot(slot, moments.get(slot.slot), reading) for slot in slots],
    }


def _slot(slot: SlotMarks, moment: str | None, reading: Reading) -> dict[str, Any]:
    best = [fact for fact in slot.facts if fact.kind == stands(slot.facts).mark]
    return {
        "slot": slot.slot,
        "moment": moment,
        "mark": slot.mark,
        "by": reading.by(best),
        "value": reading.value(best) if best else {},
    }
