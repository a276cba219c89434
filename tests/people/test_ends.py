"""What was ended stays ended, also when an older copy of the database is put back."""

from typing import Any

from sqlalchemy import update

from exercises_app.access.models import Device, DevicePerson, Staff
from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, db, writing
from exercises_app.ground.keys import new_id
from exercises_app.people import ends
from exercises_app.people.models import Caregiver, Invitation
from tests.builders import PASSWORD, ClinicBox
from tests.people.test_takeover import joined, staff_code
from tests.support.actors import Actor


def put_back(clinic: ClinicBox, table: Any) -> None:
    """As an older copy would have it: nothing had ended."""
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(update(table).values(ended_at=None))


def replay(clinic: ClinicBox) -> int:
    with clinic.app.app_context():
        done = ends.replay()
        db.session.remove()
    return done


def test_a_restored_copy_revives_no_caregiver(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    put_back(clinic, Caregiver)
    assert len(parent.get("/me", expect=200).get_json()["children"]) == 1
    assert replay(clinic) == 1
    assert parent.get("/me", expect=200).get_json()["children"] == []
    assert replay(clinic) == 0


def test_who_joined_again_after_an_end_stays(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    clinic.new_caregiver(child, phone=parent)
    assert replay(clinic) == 0
    assert len(parent.get("/me", expect=200).get_json()["children"]) == 1


def test_a_restored_copy_revives_no_phone(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    phone = parent.get("/devices").get_json()["items"][0]["id"]
    clinic.admin.delete(f"/children/{child.id}/devices/{phone}", expect=204)
    put_back(clinic, DevicePerson)
    replay(clinic)
    assert parent.problem("GET", "/me") == "device-revoked"


def test_a_restored_copy_revives_no_phone_that_its_owner_signed_out(clinic: ClinicBox) -> None:
    parent = clinic.new_caregiver(clinic.new_child())
    phone = parent.get("/devices").get_json()["items"][0]["id"]
    parent.delete(f"/devices/{phone}", expect=204)
    with clinic.app.app_context(), writing() as session:
        session.execute(update(Device).where(Device.id == phone).values(revoked_at=None))
    assert parent.problem("GET", "/me") == ""
    assert replay(clinic) == 1
    assert parent.problem("GET", "/me") == "device-revoked"


def test_a_restored_copy_revives_nobody_who_worked_here(clinic: ClinicBox) -> None:
    lee = clinic.new_therapist("Lee Park")
    code = clinic.invite(clinic.new_child(by=lee), by=lee)["code"]
    clinic.admin.delete(f"/staff/{lee.person_id}", expect=204)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(update(Staff).values(ended_at=None))
        session.execute(update(Device).values(revoked_at=None))
        session.execute(update(Invitation).values(revoked_at=None))
    lee.get("/children", expect=200)
    assert replay(clinic) == 1
    assert lee.get("/children").status_code == 401
    stranger = Actor(clinic.app, "home")
    assert stranger.problem("POST", "/invitations/look", json={"code": code}) == "code-revoked"
    assert replay(clinic) == 0


def test_who_worked_here_and_came_back_stays(clinic: ClinicBox) -> None:
    lee = clinic.new_staff("Lee Park", therapist=True, discipline="OT", email="lee@example.org")
    clinic.admin.delete(f"/staff/{lee.person_id}", expect=204)
    code = staff_code(clinic, therapist=True, discipline="OT")
    back = joined(clinic, code, "lee@example.org", PASSWORD)
    assert replay(clinic) == 0
    back.get("/children", expect=200)


def test_a_restored_copy_revives_no_code_that_was_taken_back(clinic: ClinicBox) -> None:
    made = clinic.invite(clinic.new_child())
    clinic.therapist.delete(f"/invitations/{made['id']}", expect=204)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(update(Invitation).values(revoked_at=None))
    replay(clinic)
    stranger = Actor(clinic.app, "home")
    body = {"code": made["code"]}
    assert stranger.problem("POST", "/invitations/look", json=body) == "code-revoked"


def test_a_copy_from_between_an_end_and_a_joining_again_ends_nobody(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    before = {"ended_at": clock.now(), "sees": "all"}
    clinic.new_caregiver(child, phone=parent, sees="plan")
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(
            update(Caregiver).where(Caregiver.person_id == parent.person_id).values(**before)
        )
    assert replay(clinic) == 0
    (own,) = parent.get("/me", expect=200).get_json()["children"]
    assert own["sees"] == "plan"


def test_a_phone_that_was_revoked_and_joined_again_is_a_stranger_to_a_copy_from_between(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child, elsewhere = clinic.new_child(), other_clinic.new_child()
    parent = clinic.new_caregiver(child)
    other_clinic.new_caregiver(elsewhere, phone=parent)
    phone = parent.get("/devices").get_json()["items"][0]["id"]
    clinic.admin.delete(f"/children/{child.id}/devices/{phone}", expect=204)
    clinic.new_caregiver(child, phone=parent)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(
            update(DevicePerson).where(DevicePerson.device_id == phone).values(ended_at=clock.now())
        )
    states = parent.post("/sync", {}, expect=200).get_json()["children"]
    assert states[child.id] == {"state": "revoked"}
    assert replay(clinic) == 0
    asked = parent.post("/sync", {"cursors": {child.id: None}}, expect=200).get_json()["children"]
    assert (asked[child.id]["state"], asked[elsewhere.id]["state"]) == ("unknown", "open")


def test_a_line_torn_by_a_power_cut_stops_no_start_and_spoils_no_other_line(
    clinic: ClinicBox,
) -> None:
    child = clinic.new_child()
    first, second = clinic.new_caregiver(child), clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers"
    clinic.therapist.delete(f"{path}/{first.person_id}", expect=204)
    ledger = clinic.app.extensions["settings"].data_dir / "ledger.jsonl"
    with ledger.open("a") as file:
        file.write('{"verb": "end", "at": "2026-')
    assert replay(clinic) == 0
    clinic.therapist.delete(f"{path}/{second.person_id}", expect=204)
    put_back(clinic, Caregiver)
    assert replay(clinic) == 2


def test_a_line_of_a_newer_program_stops_no_start(clinic: ClinicBox) -> None:
    parent = clinic.new_caregiver(child := clinic.new_child())
    with clinic.app.app_context():
        ends.note("seal", clinic.id, drawer_id=new_id())
    clinic.therapist.delete(f"/children/{child.id}/caregivers/{parent.person_id}", expect=204)
    put_back(clinic, Caregiver)
    assert replay(clinic) == 1


def test_a_joining_that_is_refused_leaves_no_word_that_somebody_is_back(
    clinic: ClinicBox,
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    body = {"code": clinic.invite(child)["code"], "name": "Noor", "relation": "mother"}
    body |= {"device_name": "Phone", "consent": {"notice_version": 999, "adult": True}}
    parent.post("/invitations/redeem", body, expect=422)
    put_back(clinic, Caregiver)
    assert replay(clinic) == 1
