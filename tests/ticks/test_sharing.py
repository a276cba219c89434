"""What one caregiver learns of another: by sync and by the day."""

import re
from typing import Any

import pytest

from exercises_app.ground import clock
from tests.builders import ClinicBox
from tests.ticks.phones import Family, Phone, family

SKIP = {"reason": "hurt", "words": "His wrist"}


def let_open(home: Family) -> None:
    path = f"/children/{home.child.id}"
    tag = home.clinic.therapist.get(path, expect=200).headers["ETag"]
    home.clinic.therapist.patch(path, {"share": "open"}, if_match=tag, expect=200)


def said(home: Family) -> None:
    """The mother skips, counts one half, rates and notes."""
    mother, (first, second) = home.mother, home.items
    half = {"count": 3, "of": 8, "side": "left", "reason": "tired", "words": "Enough"}
    mother.send(
        mother.event(first, "skip", value=SKIP),
        mother.event(second, "partly", value=half),
        mother.event(first, "rate", value={"pain": "some"}),
        mother.event(first, "note", value={"words": "For the clinic"}),
    )


def seen_by(phone: Phone) -> list[tuple[Any, ...]]:
    changes = phone.news()["changes"]
    return [(each["kind"], each["value"], each["actor"], each["at"] is None) for each in changes]


HALF = {"count": 3, "of": 8, "side": "left"}


def test_while_sharing_is_careful_marks_come_without_words_and_times(clinic: ClinicBox) -> None:
    home = family(clinic)
    father = home.phone("Omar Haddad", relation="father")
    said(home)
    mother = home.mother.actor.person_id
    assert seen_by(father) == [("skip", {}, mother, True), ("partly", HALF, mother, True)]


def test_a_cursor_tells_nobody_when_another_was_there(clinic: ClinicBox) -> None:
    home = family(clinic)
    aide = home.phone("Ms Lee", sees="plan", relation="aide")
    said(home)
    assert re.fullmatch(r"\d+\.[0-9a-f]{16}", aide.news()["cursor"])


def test_when_sharing_is_open_everything_comes(clinic: ClinicBox) -> None:
    home = family(clinic)
    father = home.phone("Omar Haddad", relation="father")
    let_open(home)
    said(home)
    found = seen_by(father)
    assert [each[0] for each in found] == ["skip", "partly", "rate", "note"]
    assert found[0][1:] == (SKIP, home.mother.actor.person_id, False)


def test_who_sees_the_plan_never_learns_who_or_why(clinic: ClinicBox) -> None:
    home = family(clinic)
    aide = home.phone("Ms Lee", sees="plan", relation="aide")
    let_open(home)
    said(home)
    assert seen_by(aide) == [("skip", {}, None, True), ("partly", HALF, None, True)]


def test_ones_own_come_whole_to_ones_second_phone(clinic: ClinicBox) -> None:
    home = family(clinic)
    said(home)
    code = home.mother.actor.post("/devices/code", {}, expect=201).get_json()["code"]
    second = Phone(type(home.mother.actor)(clinic.app, "home", "Noor"), home.child.id)
    second.actor.post("/invitations/redeem", {"code": code, "device_name": "Tablet"}, expect=201)
    assert [each[0] for each in seen_by(second)] == ["skip", "partly", "rate", "note"]


def test_an_undo_of_who_sees_the_plan_says_that_it_reaches_only_their_own(
    clinic: ClinicBox,
) -> None:
    home = family(clinic)
    aide = home.phone("Ms Lee", sees="plan", relation="aide")
    tick = home.mother.event(home.items[0])
    home.mother.send(tick)
    aide.send(aide.event(home.items[0], "undo", of=[tick["id"]]))
    [change] = home.mother.news()["changes"]
    assert (change["kind"], change["sees"]) == ("undo", "plan")
    assert marks(home.clinic.therapist, home)[0] == ("done", ["Noor Haddad"], {})


def marks(actor: Any, home: Family) -> list[tuple[Any, ...]]:
    """Mark, names and value of each item's first slot today."""
    today = clock.now().date().isoformat()
    day = actor.get(f"/children/{home.child.id}/day/{today}", expect=200).get_json()
    slots = [each["slots"][0] for each in day["items"]]
    return [(slot["mark"], slot["by"], slot["value"]) for slot in slots]


@pytest.mark.parametrize(
    ("sees", "relation", "names", "value"),
    [("all", "father", ["Noor"], {}), ("plan", "aide", [], {})],
)
def test_the_day_tells_families_no_more_than_sync_does(
    clinic: ClinicBox, sees: str, relation: str, names: list[str], value: dict[str, Any]
) -> None:
    home = family(clinic)
    other = home.phone("Omar Haddad", sees=sees, relation=relation)
    said(home)
    assert marks(other.actor, home) == [("skip", names, value), ("partly", names, HALF)]
    assert marks(home.mother.actor, home)[0] == ("skip", ["Noor"], SKIP)
    assert marks(clinic.therapist, home)[0] == ("skip", ["Noor Haddad"], SKIP)
