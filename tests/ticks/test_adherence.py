"""Counting exactly what was logged: an example by hand, and the same through the API."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from exercises_app.ground import clock
from exercises_app.plans.schedule import Asked, DayPlan, Schedule, day_plan
from exercises_app.ticks.adherence import Counts, asking, count, count_by_person, item_days
from exercises_app.ticks.fold import Fact, live
from tests.builders import ClinicBox
from tests.ticks.phones import Family, family

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


# -- through the API --------------------------------------------------------------------------

PUBLISHED = datetime(2026, 11, 15, 9, tzinfo=UTC)


def logged(clinic: ClinicBox) -> Family:
    """A plan of two daily exercises since Sunday; a mother and a father who tick Monday to
    Wednesday, and undo once."""
    with clock.frozen(PUBLISHED):
        home = family(clinic)
    with clock.frozen(PUBLISHED + timedelta(minutes=1)):
        father = home.phone("Omar Haddad", relation="father")
    first, second = home.items
    mother = home.mother
    with clock.frozen(datetime(2026, 11, 18, 18, tzinfo=UTC)):
        wrong = mother.event(second, day="2026-11-17")
        mother.send(
            mother.event(first, day="2026-11-16"),
            mother.event(first, "partly", day="2026-11-17", value={"count": 3, "of": 8}),
            wrong,
            mother.event(second, "undo", day="2026-11-17", of=[wrong["id"]]),
            mother.event(second, "skip", day="2026-11-18", value={"reason": "no_time"}),
            mother.event(second, day="2026-11-16", slot=1),
        )
        father.send(father.event(first, day="2026-11-16"), father.event(first, day="2026-11-18"))
    return home


def grid(home: Family, query: str = "?from=2026-11-16&to=2026-11-19") -> dict[str, Any]:
    with clock.frozen(datetime(2026, 11, 19, 12, tzinfo=UTC)):
        answer = home.clinic.therapist.get(
            f"/children/{home.child.id}/adherence{query}", expect=200
        )
    found: dict[str, Any] = answer.get_json()
    return found


def positive(counts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in counts.items() if value}


def test_the_grid_counts_exactly_what_was_logged(clinic: ClinicBox) -> None:
    found = grid(logged(clinic))
    first, second = found["items"]
    assert positive(first["counts"]) == {"planned": 3, "done": 2, "partly": 1}
    assert positive(second["counts"]) == {
        "planned": 3,
        "skipped": 1,
        "skipped_why": {"no_time": 1},
        "extra": 1,
        "nothing": 2,
    }
    assert positive(found["counts"]) == {
        "planned": 6,
        "done": 2,
        "partly": 1,
        "skipped": 1,
        "skipped_why": {"no_time": 1},
        "extra": 1,
        "nothing": 2,
    }
    marks = [[cell["mark"] for cell in each["cells"]] for each in found["items"]]
    assert marks == [["done", "partly", "done", None], ["done", None, "skip", None]]
    assert [cell["extra"] for cell in second["cells"]] == [True, False, False, False]
    assert {cell["state"] for cell in first["cells"]} == {"due"}


def test_each_caregiver_has_a_share_and_each_mark_a_name(clinic: ClinicBox) -> None:
    home = logged(clinic)
    found = grid(home)
    shares = {each["name"]: positive(each["counts"]) for each in found["caregivers"]}
    assert shares == {
        "Noor Haddad": {
            "done": 1,
            "partly": 1,
            "skipped": 1,
            "skipped_why": {"no_time": 1},
            "extra": 1,
        },
        "Omar Haddad": {"done": 2},
    }
    monday = found["items"][0]["cells"][0]["slots"][0]["marks"]
    assert [(mark["name"], mark["device_name"]) for mark in monday] == [
        ("Noor Haddad", "Noor's phone"),
        ("Omar Haddad", "Omar's phone"),
    ]
    undone = found["items"][1]["cells"][1]["slots"][0]
    assert undone == {"slot": 0, "mark": None, "marks": []}


def test_without_days_the_last_fourteen_are_answered(clinic: ClinicBox) -> None:
    found = grid(logged(clinic), "")
    assert (found["from"], found["to"]) == ("2026-11-06", "2026-11-19")
    states = [cell["state"] for cell in found["items"][0]["cells"]]
    assert states == ["not_due"] * 9 + ["offered"] + ["due"] * 4


def test_days_that_make_no_range_are_refused_by_name(clinic: ClinicBox) -> None:
    home = family(clinic)
    for query, field in (
        ("from=2026-11-19&to=2026-11-18", "to"),
        ("from=2026-02-30", "from"),
        ("from=2024-01-01&to=2026-01-01", "from"),
        ("from=0001-01-01&to=0001-01-02", "from"),
    ):
        path = f"/children/{home.child.id}/adherence?{query}"
        answer = clinic.therapist.get(path, expect=422).get_json()
        assert list(answer["errors"]) == [field]


def test_a_dropped_item_stays_in_the_grid_of_its_days(clinic: ClinicBox) -> None:
    home = logged(clinic)
    with clock.frozen(datetime(2026, 11, 18, 20, tzinfo=UTC)):
        home.clinic.therapist.post(f"/children/{home.child.id}/routine/end", {}, expect=204)
    found = grid(home)
    assert [each["dropped"] for each in found["items"]] == [True, True]
    assert [cell["state"] for cell in found["items"][0]["cells"]] == ["due"] * 3 + ["not_due"]


# -- the log and the day ----------------------------------------------------------------------


def test_the_log_shows_undone_events_too_page_by_page(clinic: ClinicBox) -> None:
    home = logged(clinic)
    path = f"/children/{home.child.id}/events?limit=3"
    kinds, cursor = [], ""
    while cursor is not None:
        found = clinic.therapist.get(f"{path}{cursor}", expect=200).get_json()
        kinds += [(each["seq"], each["kind"]) for each in found["items"]]
        cursor = found["next"] and f"&cursor={found['next']}"
    assert kinds == [
        (8, "done"),
        (7, "done"),
        (6, "done"),
        (5, "skip"),
        (4, "undo"),
        (3, "done"),
        (2, "partly"),
        (1, "done"),
    ]
    days = clinic.therapist.get(f"{path}&from=2026-11-18&to=2026-11-18", expect=200).get_json()
    assert [each["seq"] for each in days["items"]] == [8, 5]


def test_the_day_says_what_is_asked_and_what_stands(clinic: ClinicBox) -> None:
    home = logged(clinic)
    path = f"/children/{home.child.id}/day/2026-11-16"
    found = home.mother.actor.get(path, expect=200).get_json()
    assert (found["day"], found["version"]) == ("2026-11-16", 1)
    first, second = found["items"]
    assert (first["state"], first["quota"]) == ("due", None)
    assert [(each["moment"], each["mark"], each["by"]) for each in first["slots"]] == [
        ("breakfast", "done", ["Noor", "Omar"])
    ]
    assert [(each["slot"], each["moment"], each["mark"]) for each in second["slots"]] == [
        (0, "breakfast", None),
        (1, None, "done"),
    ]
    before = home.mother.actor.get(f"/children/{home.child.id}/day/2026-11-14", expect=200)
    assert before.get_json() == {"day": "2026-11-14", "version": 0, "items": []}


def test_a_day_that_does_not_exist_is_refused(clinic: ClinicBox) -> None:
    home = family(clinic)
    for day in ("2026-02-30", "0000-01-01", "9999-12-31"):
        path = f"/children/{home.child.id}/day/{day}"
        assert list(home.mother.actor.get(path, expect=422).get_json()["errors"]) == ["date"]
