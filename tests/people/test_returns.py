"""Who came back and which codes were used is told once it is committed, and never otherwise."""

import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlalchemy.orm import Session

from exercises_app.access.models import DevicePerson
from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, writing
from exercises_app.people import ends
from exercises_app.people.models import Caregiver, Invitation
from exercises_app.record import chores
from tests.builders import CONSENT, PASSWORD, ChildBox, ClinicBox
from tests.people.test_ends import replay
from tests.people.test_takeover import joined, staff_code
from tests.support.actors import Actor

JOIN = {"name": "Noor", "relation": "mother", "device_name": "Phone", "consent": CONSENT}


def ledger_of(clinic: ClinicBox) -> Path:
    folder: Path = clinic.app.extensions["settings"].data_dir
    return folder / "ledger.jsonl"


def lose_last(clinic: ClinicBox, verb: str) -> None:
    """As if the power had gone right after the commit, before the line was written."""
    lines = ledger_of(clinic).read_text().splitlines(keepends=True)
    last = max(n for n, line in enumerate(lines) if f'"verb": "{verb}"' in line)
    ledger_of(clinic).write_text("".join([*lines[:last], *lines[last + 1 :]]))


def full_disk(_: Session) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def secret_of(clinic: ClinicBox, child: ChildBox) -> str:
    """Of a link: a typed code is counted in a commit of its own, before it is used."""
    return str(clinic.invite(child)["link"]).split("#")[1]


def end(clinic: ClinicBox, child: ChildBox, parent: Actor) -> None:
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)


def seen_by(parent: Actor) -> list[str]:
    return [each["sees"] for each in parent.get("/me", expect=200).get_json()["children"]]


def test_a_joining_whose_commit_fails_brings_nobody_back(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    end(clinic, child, parent)
    body = {"secret": secret_of(clinic, child), **JOIN}
    event.listen(Session, "before_commit", full_disk)
    try:
        parent.post("/invitations/redeem", body, expect=503)
    finally:
        event.remove(Session, "before_commit", full_disk)
    replay(clinic)
    assert seen_by(parent) == []
    parent.post("/invitations/redeem", body, expect=201)
    assert seen_by(parent) == ["all"]


def test_who_joined_again_right_before_a_crash_stays_and_so_does_what_they_see(
    clinic: ClinicBox,
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    end(clinic, child, parent)
    ended_at = clock.now()
    clinic.new_caregiver(child, phone=parent, sees="plan")
    lose_last(clinic, "again")
    assert replay(clinic) == 0
    assert seen_by(parent) == ["plan"]
    between = update(Caregiver).where(Caregiver.person_id == parent.person_id)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(between.values(ended_at=ended_at, sees="all"))
    assert replay(clinic) == 0
    assert seen_by(parent) == ["plan"]


def test_a_phone_that_joined_again_right_before_a_crash_stays(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    other_clinic.new_caregiver(other_clinic.new_child(), phone=parent)
    phone = parent.get("/devices").get_json()["items"][0]["id"]
    clinic.admin.delete(f"/children/{child.id}/devices/{phone}", expect=204)
    clinic.new_caregiver(child, phone=parent)
    lose_last(clinic, "again")
    for _ in range(2):
        assert replay(clinic) == 0
        assert seen_by(parent) == ["all", "all"]
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        stands = update(DevicePerson).where(DevicePerson.device_id == phone)
        session.execute(stands.values(ended_at=clock.now()))
    replay(clinic)
    asked = parent.post("/sync", {"cursors": {child.id: None}}, expect=200).get_json()
    assert asked["children"][child.id] == {"state": "unknown"}


def test_staff_who_came_back_right_before_a_crash_stay(clinic: ClinicBox) -> None:
    lee = clinic.new_staff("Lee Park", therapist=True, discipline="OT", email="lee@example.org")
    clinic.admin.delete(f"/staff/{lee.person_id}", expect=204)
    code = staff_code(clinic, therapist=True, discipline="OT")
    back = joined(clinic, code, "lee@example.org", PASSWORD)
    lose_last(clinic, "again")
    for _ in range(2):
        assert replay(clinic) == 0
        back.get("/children", expect=200)


def test_a_ledger_that_takes_no_line_refuses_nobody_who_has_joined(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object, **__: object) -> None:
        raise OSError("no space")

    child = clinic.new_child()
    with monkeypatch.context() as patch:
        patch.setattr(ends, "note", no_space)
        parent = clinic.new_caregiver(child)
        replay(clinic)
    assert seen_by(parent) == ["all"]


def test_staff_who_came_back_stay_when_their_line_was_lost_and_nobody_starts_the_server_for_long(
    clinic: ClinicBox,
) -> None:
    lee = clinic.new_staff("Lee Park", therapist=True, discipline="OT", email="lee@example.org")
    clinic.admin.delete(f"/staff/{lee.person_id}", expect=204)
    code = staff_code(clinic, therapist=True, discipline="OT")
    joined(clinic, code, "lee@example.org", PASSWORD)
    lose_last(clinic, "again")
    with clock.frozen(clock.now() + timedelta(days=98)):
        with clinic.app.app_context():
            chores.purge({})
        assert replay(clinic) == 0
    asked = {"email": "lee@example.org", "password": PASSWORD}
    Actor(clinic.app, "work").post("/session", asked, expect=204)


def test_who_is_ended_before_the_word_of_their_return_is_written_stays_ended(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    end(clinic, child, parent)
    body, honest = {"secret": secret_of(clinic, child), **JOIN}, ends._note_if_possible

    def once_ended(verb: str, *given: Any, **what: Any) -> None:
        if verb == "again":
            end(clinic, child, parent)
        honest(verb, *given, **what)

    with monkeypatch.context() as patch:
        patch.setattr(ends, "_note_if_possible", once_ended)
        parent.post("/invitations/redeem", body, expect=201)
    assert seen_by(parent) == []
    replay(clinic)
    assert seen_by(parent) == []


# -- codes ------------------------------------------------------------------------------------


def reopened(clinic: ClinicBox, code: str) -> Actor:
    """Somebody who finds the code open, as an older copy has it."""
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(update(Invitation).values(used_at=None, used_device=None))
    stranger = Actor(clinic.app, "home")
    stranger.post("/invitations/look", {"code": code}, expect=200)
    return stranger


def test_a_restored_copy_revives_no_code_that_was_used(clinic: ClinicBox) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    Actor(clinic.app, "home").post("/invitations/redeem", {"code": code, **JOIN}, expect=201)
    stranger = reopened(clinic, code)
    assert replay(clinic) == 0
    assert stranger.problem("POST", "/invitations/look", json={"code": code}) == "code-used"


def test_a_restored_copy_revives_no_code_that_staff_or_a_second_phone_used(
    clinic: ClinicBox,
) -> None:
    staffs = staff_code(clinic, therapist=True, discipline="OT")
    joined(clinic, staffs, "lee@example.org", PASSWORD)
    phones = clinic.new_caregiver(clinic.new_child()).post("/devices/code", {}).get_json()["code"]
    second = {"code": phones, "device_name": "Tablet"}
    Actor(clinic.app, "home").post("/invitations/redeem", second, expect=201)
    stranger = reopened(clinic, staffs)
    replay(clinic)
    for code in (staffs, phones):
        assert stranger.problem("POST", "/invitations/look", json={"code": code}) == "code-used"


def test_a_code_that_was_used_right_before_a_crash_or_by_an_older_program_is_known_after_a_start(
    clinic: ClinicBox,
) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    Actor(clinic.app, "home").post("/invitations/redeem", {"code": code, **JOIN}, expect=201)
    lose_last(clinic, "used")
    replay(clinic)
    stranger = reopened(clinic, code)
    replay(clinic)
    assert stranger.problem("POST", "/invitations/look", json={"code": code}) == "code-used"


def test_a_code_whose_use_failed_opens_still(clinic: ClinicBox) -> None:
    body = {"secret": secret_of(clinic, clinic.new_child()), **JOIN}
    phone = Actor(clinic.app, "home")
    event.listen(Session, "before_commit", full_disk)
    try:
        phone.post("/invitations/redeem", body, expect=503)
    finally:
        event.remove(Session, "before_commit", full_disk)
    replay(clinic)
    phone.post("/invitations/redeem", body, expect=201)
