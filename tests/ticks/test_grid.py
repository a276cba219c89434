"""The therapist's grid, the log and a day: exactly what was logged, through the API."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from exercises_app.ground import clock
from tests.builders import ClinicBox
from tests.ticks.phones import Family, family

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


@pytest.mark.parametrize("words", ["=HYPERLINK(A1)", "<img src=x onerror=y>", "مايا 🌟", "x" * 500])
def test_words_come_back_as_they_were_written(clinic: ClinicBox, words: str) -> None:
    home = family(clinic)
    home.mother.send(home.mother.event(home.items[0], "note", value={"words": words}))
    log = clinic.therapist.get(f"/children/{home.child.id}/events", expect=200)
    assert log.get_json()["items"][0]["value"] == {"words": words}
    assert log.mimetype == "application/json"


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
