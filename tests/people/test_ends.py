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
