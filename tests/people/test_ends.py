"""What was ended stays ended, also when an older copy of the database is put back."""

from typing import Any

from sqlalchemy import update

from exercises_app.access.models import DevicePerson
from exercises_app.ground.db import acting_for, db, writing
from exercises_app.people import ends
from exercises_app.people.models import Caregiver
from tests.builders import ClinicBox


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
