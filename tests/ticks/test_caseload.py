"""A therapist's children at a glance."""

from datetime import UTC, datetime
from typing import Any

from exercises_app.ground import clock
from tests.builders import ClinicBox, statements
from tests.ticks.phones import family

PUBLISHED = datetime(2026, 11, 15, 9, tzinfo=UTC)
NOW = datetime(2026, 11, 18, 18, tzinfo=UTC)


def caseload(clinic: ClinicBox, query: str = "?days=4&limit=100") -> list[dict[str, Any]]:
    with clock.frozen(NOW):
        answer = clinic.therapist.get(f"/caseload{query}", expect=200).get_json()
    items: list[dict[str, Any]] = answer["items"]
    return items


def test_each_child_has_its_days_its_numbers_and_when_home_was_heard(clinic: ClinicBox) -> None:
    with clock.frozen(PUBLISHED):
        home = family(clinic)
        empty = clinic.new_child(given_name="Zoe")
    first, second = home.items
    with clock.frozen(NOW):
        mother = home.mother
        mother.send(
            mother.event(first, day="2026-11-16"),
            mother.event(second, day="2026-11-16"),
            mother.event(first, day="2026-11-17"),
            mother.event(first, day="2026-11-18"),
        )
    found, other = caseload(clinic)
    assert (found["child"]["id"], other["child"]["id"]) == (home.child.id, empty.id)
    marks = [(each["day"], each["mark"]) for each in found["days"]]
    assert marks == [
        ("2026-11-15", "not_due"),
        ("2026-11-16", "done"),
        ("2026-11-17", "partly"),
        ("2026-11-18", "partly"),
    ]
    assert (found["done"], found["planned"], found["version"]) == (4, 5, 1)
    assert found["exercises_a_day"] == 2
    assert found["minutes_a_day"] >= 2
    assert clock.read(found["last_from_home"]) == NOW
    assert (other["version"], other["last_from_home"], other["minutes_a_day"]) == (0, None, 0)
    assert {each["mark"] for each in other["days"]} == {"not_due"}


def test_a_day_without_a_word_says_nothing_and_today_is_not_over(clinic: ClinicBox) -> None:
    with clock.frozen(PUBLISHED):
        home = family(clinic)
    [found] = caseload(clinic)
    assert [each["mark"] for each in found["days"]] == ["not_due", "nothing", "nothing", "not_due"]
    with clock.frozen(NOW):
        skip = {"reason": "unwell"}
        home.mother.send(*(home.mother.event(each, "skip", value=skip) for each in home.items))
    [found] = caseload(clinic)
    assert found["days"][-1]["mark"] == "skip"


def test_only_ones_own_children_are_listed(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    family(other_clinic)
    clinic.new_child(by=clinic.new_therapist())
    assert caseload(clinic) == []


def test_thirty_children_take_as_many_statements_as_one(clinic: ClinicBox) -> None:
    ran = []
    for more in (1, 29):
        for _ in range(more):
            home = family(clinic)
            home.mother.send(home.mother.event(home.items[0]))
        with statements(clinic.app) as sql:
            clinic.therapist.get("/caseload?limit=100", expect=200)
        ran.append(len(sql))
    assert ran[0] == ran[1] <= 12
