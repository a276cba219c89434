"""A copy gives nobody more than they have since they were ended and came back as less."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.builders import PASSWORD, ChildBox, ClinicBox, new_clinic
from tests.people.test_returns import lose_last, seen_by
from tests.people.test_takeover import joined, staff_code
from tests.record.copies import copied, put_back
from tests.support.actors import Actor
from tests.support.house import installation

PAT = "pat@example.org"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Flask]:
    """An installation on SQLite, since only its file is put back by us."""
    with installation(tmp_path / "data") as app:
        yield app


@pytest.fixture
def clinic(house: Flask) -> ClinicBox:
    return new_clinic(house, "Willow Street Clinic", "Dana Ruiz")


def signed_in(clinic: ClinicBox) -> Actor:
    """Pat, at a desk of their own."""
    desk = Actor(clinic.app, "work")
    desk.post("/session", {"email": PAT, "password": PASSWORD}, expect=204)
    return desk


def roles(desk: Actor) -> tuple[bool, bool, str | None]:
    staff = desk.get("/me", expect=200).get_json()["staff"]
    return staff["therapist"], staff["admin"], staff["discipline"]


def back_as_a_therapist(clinic: ClinicBox) -> tuple[Path, ChildBox]:
    """A copy with Pat as an admin on a child's team; since then ended, and back as a therapist."""
    former = clinic.new_staff("Pat", therapist=True, admin=True, discipline="PT", email=PAT)
    child = clinic.new_child(by=former)
    copy = copied(clinic.app)
    clinic.admin.delete(f"/staff/{former.person_id}", expect=204)
    joined(clinic, staff_code(clinic, therapist=True, discipline="OT"), PAT, PASSWORD)
    return copy, child


def test_who_was_an_admin_and_came_back_as_a_therapist_is_no_admin_in_an_older_copy(
    clinic: ClinicBox,
) -> None:
    copy, child = back_as_a_therapist(clinic)
    put_back(clinic.app, copy)
    pat = signed_in(clinic)
    assert roles(pat) == (True, False, "OT")
    assert pat.problem("GET", f"/children/{child.id}/routine") == "join-the-team"


def test_a_role_that_was_given_since_is_there_after_each_start_and_in_an_older_copy(
    clinic: ClinicBox,
) -> None:
    copy, child = back_as_a_therapist(clinic)
    signed_in(clinic).put(f"/children/{child.id}/team/me", expect=200)
    joined(clinic, staff_code(clinic, admin=True), PAT, PASSWORD)
    put_back(clinic.app, copied(clinic.app))
    pat = signed_in(clinic)
    assert roles(pat) == (True, True, "OT")
    pat.get(f"/children/{child.id}/routine", expect=200)
    put_back(clinic.app, copy)
    assert roles(signed_in(clinic)) == (True, True, "OT")


def test_a_role_that_was_given_right_before_a_crash_stays(clinic: ClinicBox) -> None:
    back_as_a_therapist(clinic)
    joined(clinic, staff_code(clinic, admin=True), PAT, PASSWORD)
    lose_last(clinic, "again")
    put_back(clinic.app, copied(clinic.app))
    assert roles(signed_in(clinic)) == (True, True, "OT")


def test_who_saw_all_and_came_back_to_the_plan_sees_the_plan_in_an_older_copy(
    clinic: ClinicBox,
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    copy = copied(clinic.app)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    clinic.new_caregiver(child, phone=parent, sees="plan")
    put_back(clinic.app, copy)
    assert seen_by(parent) == ["plan"]
    put_back(clinic.app, copied(clinic.app))
    assert seen_by(parent) == ["plan"]


def test_a_phone_that_joined_again_stands_for_nobody_of_before_in_an_older_copy(
    clinic: ClinicBox,
) -> None:
    other = new_clinic(clinic.app, "Harbour Clinic", "Ingrid Berg")
    child, elsewhere = clinic.new_child(), other.new_child()
    parent = clinic.new_caregiver(child)
    other.new_caregiver(elsewhere, phone=parent)
    copy = copied(clinic.app)
    phone = parent.get("/devices", expect=200).get_json()["items"][0]["id"]
    clinic.admin.delete(f"/children/{child.id}/devices/{phone}", expect=204)
    clinic.new_caregiver(clinic.new_child(), phone=parent, sees="plan")
    put_back(clinic.app, copy)
    assert theirs(parent) == {elsewhere.id}
    clinic.therapist = clinic.new_therapist()
    there = clinic.new_child()
    clinic.new_caregiver(there, phone=parent)
    put_back(clinic.app, copied(clinic.app))
    assert theirs(parent) == {there.id, elsewhere.id}
    lose_last(clinic, "again")
    put_back(clinic.app, copied(clinic.app))
    assert theirs(parent) == {there.id, elsewhere.id}


def theirs(phone: Actor) -> set[str]:
    return {child["id"] for child in phone.get("/me", expect=200).get_json()["children"]}
