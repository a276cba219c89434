"""Counting exactly what was logged against what was asked: plain thinking.

The unit is a slot of an item on a day. A day *asks* when it is due, when it is one of the days that
make up a quota, or, on the day on which an item came into the plan, as far as it was ticked; all
else that was done is extra. Today counts only what was ticked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from ..plans.schedule import NOTHING, DayPlan, State, week_of
from .fold import MARKS, CellKey, Fact, stands

STRENGTH = tuple(reversed(MARKS))


@dataclass
class Counts:
    """Slots, but for `not_due`: days that asked nothing. planned = done + partly + nothing and the
    skips of what was asked; a skip of what was only offered is `skipped` and nothing else."""

    planned: int = 0
    done: int = 0
    partly: int = 0
    skipped: int = 0
    skipped_why: Counter[str] = field(default_factory=Counter)
    extra: int = 0
    nothing: int = 0
    not_due: int = 0

    def add(self, other: "Counts") -> None:
        """Count the other's too."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


@dataclass(frozen=True)
class SlotMarks:
    """The marks of one slot that nobody has undone, and the one that stands."""

    slot: int
    mark: str | None
    facts: tuple[Fact, ...]

    @property
    def reason(self) -> str:
        """Why it was skipped; `other` where nobody says."""
        return str(stands(self.facts).value.get("reason", "other"))


@dataclass(frozen=True)
class DayMarks:
    """An item on a day: what was asked, and what was logged in each slot."""

    item: str
    day: date
    plan: DayPlan
    slots: tuple[SlotMarks, ...]

    @property
    def state(self) -> State:
        return self.plan.state

    @property
    def best(self) -> str | None:
        """The strongest mark of any slot."""
        marks = {slot.mark for slot in self.slots}
        return next((mark for mark in STRENGTH if mark in marks), None)

    def within(self, slot: SlotMarks) -> bool:
        """Whether the plan has this slot on this day; on an item's first day, if it was ticked."""
        return slot.slot < len(self.plan.slots) and not (self.plan.late and slot.mark is None)

    def mark(self, asks: bool) -> str | None:
        """The day in one word: done only when every slot that it asks is done."""
        asked = [slot.mark for slot in self.slots if asks and self.within(slot)]
        if not any(asked) or all(mark == "done" for mark in asked):
            return self.best
        return "skip" if set(asked) <= {"skip", None} else "partly"

    def extra(self, asks: bool) -> bool:
        """Whether more was done than was asked."""
        return any(
            slot.mark in ("done", "partly") and not (asks and self.within(slot))
            for slot in self.slots
        )


def done_days(cells: Mapping[CellKey, list[Fact]]) -> dict[str, set[date]]:
    """The days on which each item was done, in whatever slot: what uses up a quota."""
    found: dict[str, set[date]] = defaultdict(set)
    for (item, day, _), facts in cells.items():
        if stands(facts).mark == "done":
            found[item].add(date.fromisoformat(day))
    return found


def day_marks(item: str, day: date, plan: DayPlan, logged: Mapping[int, list[Fact]]) -> DayMarks:
    """What was asked of an item on a day beside what was logged, by slot."""
    slots = []
    for slot in sorted(logged.keys() | set(range(len(plan.slots)))):
        facts = tuple(fact for fact in logged.get(slot, ()) if fact.kind in MARKS)
        if facts or slot < len(plan.slots):
            slots.append(SlotMarks(slot, stands(facts).mark, facts))
    return DayMarks(item, day, plan, tuple(slots))


def item_days(
    item: str,
    days: Iterable[date],
    plans: Mapping[date, Mapping[str, DayPlan]],
    cells: Mapping[CellKey, list[Fact]],
) -> list[DayMarks]:
    """An item over many days; `cells` may hold those of other items."""
    logged: dict[str, dict[int, list[Fact]]] = defaultdict(dict)
    for (of, day, slot), facts in cells.items():
        if of == item:
            logged[day][slot] = facts
    return [
        day_marks(item, day, plans[day].get(item, NOTHING), logged[day.isoformat()]) for day in days
    ]


def asking(days: Iterable[DayMarks], today: date) -> set[date]:
    """The days of one item that ask: those due, and of each week those that make up its quota.

    Whole weeks are needed, Monday to Sunday, so that every part of a week counts alike."""
    known = list(days)
    found = {each.day for each in known if each.state == "due" or (each.plan.late and each.best)}
    offered = (each for each in known if each.plan.quota is not None)
    for _, week in groupby(offered, key=lambda each: week_of(each.day)[0]):
        found |= _quota_days(list(week), today)
    return found


def _quota_days(week: list[DayMarks], today: date) -> set[date]:
    """Done days first, then partly, then skipped; what can no longer be made up fell on the last
    days of the week that were left empty."""
    quota = week[-1].plan.quota
    asked = quota.asked if quota else 0
    marked = [each.day for mark in STRENGTH for each in week if each.best == mark][:asked]
    empty = [each.day for each in week if each.best is None]
    still_open = [day for day in empty if day >= today]
    missing = max(0, asked - len(marked) - len(still_open))
    past = [day for day in empty if day < today]
    return {*marked, *past[len(past) - min(missing, len(past)) :]}


def count(day: DayMarks, asks: bool, today: date) -> Counts:
    """One item on one day."""
    counts = Counts(not_due=int(day.state == "not_due" and day.day <= today))
    for slot in day.slots:
        wanted = asks and day.within(slot)
        if slot.mark == "skip":
            counts.skipped += 1
            counts.skipped_why[slot.reason] += 1
            counts.planned += wanted
        elif slot.mark is not None and not wanted:
            counts.extra += 1
        elif slot.mark == "done":
            counts.done, counts.planned = counts.done + 1, counts.planned + 1
        elif slot.mark == "partly":
            counts.partly, counts.planned = counts.partly + 1, counts.planned + 1
        elif wanted and day.day < today:
            counts.nothing, counts.planned = counts.nothing + 1, counts.planned + 1
    return counts


def count_by_person(day: DayMarks, asks: bool, into: dict[str | None, Counts]) -> None:
    """Each one's share: a slot counts for everybody whose mark stands in it. Planned, nothing and
    not due belong to nobody and stay 0."""
    for slot in day.slots:
        wanted = asks and day.within(slot)
        for actor in {fact.actor for fact in slot.facts if fact.kind == slot.mark}:
            counts = into.setdefault(actor, Counts())
            if slot.mark == "skip":
                counts.skipped += 1
                counts.skipped_why[slot.reason] += 1
            elif not wanted:
                counts.extra += 1
            elif slot.mark == "done":
                counts.done += 1
            else:
                counts.partly += 1
