"""Counting exactly what was logged, by hand; test_grid.py asks the API for the same."""

from datetime import date, timedelta
from typing import Any

from exercises_app.plans.schedule import Asked, DayPlan, Schedule, day_plan
from exercises_app.ticks.adherence import Counts, asking, count, count_by_person, item_days
from exercises_app.ticks.fold import Fact, live

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
WEEK = [MONDAY + timedelta(days=n) for n in range(7)]
AFTER = SUNDAY + timedelta(days=1)
TWICE: Schedule = {
    "rule": "daily",
    "days": None,
    "days_a_week": None,
    "moments": ["breakfast", "bedtime"],
}
THRICE_A_WEEK: Schedule = {
    "rule": "per_week",
    "days": None,
    "days_a_week": 3,
    "moments": ["play"],
}


def fact(day: date, kind: str = "done", slot: int = 0, actor: str = "mum", **value: Any) -> Fact:
    name = f"{day}-{slot}-{kind}-{actor}"
    return Fact(name, kind, "A", day.isoformat(), slot, value=value, actor=actor)


def counted(
    schedule: Schedule, facts: list[Fact], today: date = AFTER, days: list[date] = WEEK
) -> Counts:
    """A week of one item that is in the plan all the time."""
    cells = live(facts)
    done = {date.fromisoformat(each.day) for each in facts if each.kind == "done"}
    plans: dict[date, dict[str, DayPlan]] = {
        day: {"A": day_plan(Asked(schedule), day, done)} for day in WEEK
    }
    row = item_days("A", WEEK, plans, cells)
    asks, total = asking(row, today), Counts()
    for each in row:
        if each.day in days:
            total.add(count(each, each.day in asks, today))
    return total


def shown(counts: Counts) -> dict[str, Any]:
    return {name: value for name, value in vars(counts).items() if value}


def test_a_week_twice_a_day_by_hand() -> None:
    found = counted(
        TWICE,
        [
            fact(WEEK[0], slot=0),
            fact(WEEK[0], slot=1),
            fact(WEEK[1], slot=0),
            fact(WEEK[1], "partly", slot=1),
            fact(WEEK[2], "skip", slot=0, reason="tired"),
            fact(WEEK[2], "skip", slot=1, reason="hurt"),
            fact(WEEK[3], slot=0),
            fact(WEEK[3], slot=5),
            fact(WEEK[4], slot=0, actor="dad"),
            fact(WEEK[4], slot=0),
        ],
    )
    assert shown(found) == {
        "planned": 14,
        "done": 5,
        "partly": 1,
        "skipped": 2,
        "skipped_why": {"tired": 1, "hurt": 1},
        "extra": 1,
        "nothing": 6,
    }


def test_today_counts_only_what_was_ticked() -> None:
    facts = [fact(WEEK[0]), fact(WEEK[1])]
    found = counted(TWICE, facts, today=WEEK[1])
    assert shown(found) == {"planned": 3, "done": 2, "nothing": 1}


def test_a_quota_that_was_met_lacks_nothing_and_more_is_extra() -> None:
    facts = [fact(WEEK[n]) for n in (0, 2, 3, 6)]
    found = counted(THRICE_A_WEEK, facts)
    assert shown(found) == {"planned": 3, "done": 3, "extra": 1, "not_due": 3}


def test_a_quota_lacks_what_the_week_can_no_longer_bring() -> None:
    facts = [fact(WEEK[0])]
    assert shown(counted(THRICE_A_WEEK, facts)) == {"planned": 3, "done": 1, "nothing": 2}
    saturday = counted(THRICE_A_WEEK, facts, today=WEEK[5])
    assert shown(saturday) == {"planned": 1, "done": 1}
    sunday = counted(THRICE_A_WEEK, facts, today=WEEK[6])
    assert shown(sunday) == {"planned": 2, "done": 1, "nothing": 1}


def test_a_quota_takes_partly_and_skipped_days_where_done_ones_are_missing() -> None:
    facts = [
        fact(WEEK[0], "skip", reason="unwell"),
        fact(WEEK[1], "partly"),
        fact(WEEK[4]),
        fact(WEEK[5]),
    ]
    found = counted(THRICE_A_WEEK, facts)
    why = {"unwell": 1}
    assert shown(found) == {
        "planned": 3,
        "done": 2,
        "partly": 1,
        "skipped": 1,
        "skipped_why": why,
    }


def test_parts_of_a_week_add_up_to_the_week() -> None:
    facts = [fact(WEEK[1]), fact(WEEK[6])]
    for schedule in (TWICE, THRICE_A_WEEK):
        parts = Counts()
        for days in (WEEK[:2], WEEK[2:5], WEEK[5:]):
            parts.add(counted(schedule, facts, days=days))
        assert parts == counted(schedule, facts)


def test_what_was_only_offered_is_extra() -> None:
    when_fits: Schedule = {
        "rule": "when_fits",
        "days": None,
        "days_a_week": None,
        "moments": [],
    }
    found = counted(when_fits, [fact(WEEK[0]), fact(WEEK[1], "skip", reason="other")])
    assert shown(found) == {"extra": 1, "skipped": 1, "skipped_why": {"other": 1}}


def test_the_day_an_item_comes_into_the_plan_asks_for_what_was_done_and_misses_nothing() -> None:
    late = DayPlan("offered", ("breakfast", "bedtime"), late=True)
    plans = {MONDAY: {"A": late}}
    [day] = item_days("A", [MONDAY], plans, live([fact(MONDAY)]))
    asks = MONDAY in asking([day], WEEK[3])
    assert shown(count(day, asks, WEEK[3])) == {"planned": 1, "done": 1}
    assert (day.mark(asks), day.extra(asks)) == ("done", False)


def test_a_slot_counts_for_everybody_whose_mark_stands_in_it() -> None:
    facts = [fact(MONDAY), fact(MONDAY, actor="dad"), fact(MONDAY, "partly", actor="gran")]
    plans = {MONDAY: {"A": day_plan(Asked(TWICE), MONDAY)}}
    shares: dict[str | None, Counts] = {}
    [day] = item_days("A", [MONDAY], plans, live(facts))
    count_by_person(day, True, shares)
    assert {who: shown(counts) for who, counts in shares.items()} == {
        "mum": {"done": 1},
        "dad": {"done": 1},
    }
