"""Where the log meets the plan: what was asked on each day, beside what was logged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ..ground import clock
from ..plans.items import History
from ..plans.schedule import NOTHING, DayPlan, day_plans, in_force, week_of
from .adherence import DayMarks, asking, done_days, item_days
from .fold import CellKey, Fact, live
from .log import Logged


def days_between(first: date, last: date) -> list[date]:
    """Both ends belong to it."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def whole_weeks(first: date, last: date) -> tuple[date, date]:
    """Monday before the first day to Sunday after the last: a quota needs whole weeks."""
    return week_of(first)[0], week_of(last)[-1]


@dataclass(frozen=True)
class ItemGrid:
    """An item over whole weeks, and which of its days ask."""

    item: str
    days: Mapping[date, DayMarks]
    asks: set[date]


def live_cells(events: list[Logged]) -> dict[CellKey, list[Fact]]:
    """What nobody has undone."""
    return live(each.fact for each in events)


def plans_of(
    history: History, zone: str, days: list[date], cells: Mapping[CellKey, list[Fact]]
) -> dict[date, dict[str, DayPlan]]:
    """What was asked of each item on each day."""
    done = done_days(cells)
    return {day: day_plans(history.spans, day, zone, done) for day in days}


def grids(
    history: History, zone: str, events: list[Logged], first: date, last: date
) -> list[ItemGrid]:
    """Every item of the child over these days. `events` must hold the whole weeks around them."""
    days, cells = days_between(*whole_weeks(first, last)), live_cells(events)
    plans, today = plans_of(history, zone, days, cells), clock.today(zone)
    found = []
    for item in history.items:
        row = item_days(item, days, plans, cells)
        found.append(ItemGrid(item, {each.day: each for each in row}, asking(row, today)))
    return found


def was_asked(grid: ItemGrid, days: list[date]) -> bool:
    """Whether the item was in the plan, or marked, on any of these days."""
    return any(grid.days[day].plan != NOTHING or grid.days[day].slots for day in days)


def version_on(history: History, day: date, zone: str) -> int:
    """The version in force at 04:00 of a day, or the first that came that day; 0 for none."""
    span = in_force(history.spans, day, zone)
    later = (each for each in history.spans if clock.local_day(each.at, zone) == day)
    span = span or next(later, None)
    return span.version if span else 0
