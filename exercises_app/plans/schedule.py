"""Which days ask for an item: plain thinking, the same as pwa/src/domain/schedule.ts.

A day is the family's local day, which starts at 04:00. A week is Monday to Sunday. Both languages
run tests/vectors/schedule.json.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypedDict

from ..ground import clock
from ..library.schedules import MOMENTS as MOMENTS
from ..library.schedules import Rule

State = Literal["due", "offered", "not_due"]


class Schedule(TypedDict):
    """`days`: 1 (Monday) to 7; `moments`: one for each time a day, in order of their slots."""

    rule: Rule
    days: list[int] | None
    days_a_week: int | None
    moments: list[str]


@dataclass(frozen=True)
class Asked:
    """What one version asks of one item. Both ends of the range belong to it; None is open."""

    schedule: Schedule
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True)
class Quota:
    """n times a week: on how many days of this week it is asked, and was done."""

    asked: int
    done: int


@dataclass(frozen=True)
class DayPlan:
    """One item on one day. `slots` holds the moment of each slot (None: when it fits).

    `late`: it would be due, but came into the plan after 04:00 of this very day, so that it is
    offered: what is done of it counts as asked, and what is not is nobody's omission.
    """

    state: State
    slots: tuple[str | None, ...]
    quota: Quota | None = None
    late: bool = False


@dataclass(frozen=True)
class Span:
    """A version while it is in force: from `at` until the next one, or until the plan's end."""

    version: int
    at: datetime
    until: datetime | None
    items: Mapping[str, Asked]


NOTHING = DayPlan("not_due", ())


def slots_of(schedule: Schedule) -> tuple[str | None, ...]:
    """The moment of each slot, whatever the day."""
    return (None,) if schedule["rule"] == "when_fits" else tuple(schedule["moments"])


def in_range(asked: Asked, day: date) -> bool:
    """Whether the item has started and has not ended."""
    return (asked.starts or day) <= day <= (asked.ends or day)


def week_of(day: date) -> tuple[date, ...]:
    """Monday to Sunday of the week that the day lies in."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return tuple(monday + timedelta(days=n) for n in range(7))


def quota_of(asked: Asked, day: date, done: Collection[date]) -> Quota | None:
    """What a `per_week` item asks in the day's week, never more than its days in range."""
    if asked.schedule["rule"] != "per_week":
        return None
    days = [each for each in week_of(day) if in_range(asked, each)]
    most = min(asked.schedule["days_a_week"] or 0, len(days))
    return Quota(most, sum(each in done for each in week_of(day)))


def day_plan(asked: Asked, day: date, done: Collection[date] = ()) -> DayPlan:
    """The item on a day. `done`: the days on which it was done, as far as they are known.

    Only days before this one, in its week, use up a quota: a later tick changes no earlier day.
    """
    if not in_range(asked, day):
        return NOTHING
    quota = quota_of(asked, day, done)
    state = _state(asked, day, done, quota)
    return DayPlan(state, slots_of(asked.schedule) if state != "not_due" else (), quota)


def _state(asked: Asked, day: date, done: Collection[date], quota: Quota | None) -> State:
    schedule = asked.schedule
    if quota is not None:
        before = sum(each in done for each in week_of(day) if each < day)
        return "offered" if before < quota.asked else "not_due"
    if schedule["rule"] == "weekdays":
        return "due" if day.isoweekday() in (schedule["days"] or ()) else "not_due"
    if schedule["rule"] == "alternate":
        if asked.starts is None:  # nothing to count from; publishing always sets a start
            return "offered"
        return "due" if (day - asked.starts).days % 2 == 0 else "not_due"
    return "due" if schedule["rule"] == "daily" else "offered"


def starts_before(at: datetime, day: date, zone: str) -> bool:
    """Whether an instant lies before 04:00 of the day, by the family's clock."""
    return clock.local_day(at, zone) < day


def in_force(spans: Iterable[Span], day: date, zone: str) -> Span | None:
    """The version in force at 04:00 of the day; None before the first, and while ended."""
    for span in spans:
        if starts_before(span.at, day, zone) and (
            span.until is None or not starts_before(span.until, day, zone)
        ):
            return span
    return None


def asked_on(spans: Iterable[Span], day: date, zone: str) -> dict[str, tuple[Asked, bool]]:
    """Each item of the day, with whether it may be due: what 04:00 asks may, what came later
    that day is only offered."""
    known = list(spans)
    morning = in_force(known, day, zone)
    found = {key: (asked, True) for key, asked in (morning.items if morning else {}).items()}
    for span in known:
        if clock.local_day(span.at, zone) == day:
            for key, asked in span.items.items():
                found.setdefault(key, (asked, False))
    return found


def day_plans(
    spans: Iterable[Span], day: date, zone: str, done: Mapping[str, Collection[date]]
) -> dict[str, DayPlan]:
    """All items of a day, by id; `done` has the days on which each was done."""
    plans = {}
    for key, (asked, may_be_due) in asked_on(spans, day, zone).items():
        plan = day_plan(asked, day, done.get(key, ()))
        late = plan.state == "due" and not may_be_due
        plans[key] = DayPlan("offered", plan.slots, late=True) if late else plan
    return plans
