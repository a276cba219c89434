"""Codes that were made on a phone or desk stop when its owner signs it out from another one."""

from datetime import timedelta

from sqlalchemy import update

from exercises_app.access.models import Device
from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, writing
from exercises_app.people.models import Invitation
from tests.builders import PASSWORD, ClinicBox
from tests.ground.test_audit import verbs, whole
from tests.people.test_ends import replay
from tests.people.test_in_flight import phone_of, second_phone
from tests.people.test_takeover import staff_code
from tests.support.actors import Actor

PAT = "pat@example.org"


def opens(clinic: ClinicBox, code: str) -> bool:
    finder = Actor(clinic.app, "home")
    return finder.problem("POST", "/invitations/look", json={"code": code}) == ""


def desk_of_pat(clinic: ClinicBox) -> Actor:
    desk = Actor(clinic.app, "work")
    asked = {"email": PAT, "password": PASSWORD, "clinic_id": clinic.id}
    desk.post("/session", asked, expect=204)
    return desk


def test_codes_that_were_made_on_a_lost_phone_stop_and_those_of_the_other_one_open(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child, elsewhere = clinic.new_child(), other_clinic.new_child()
    lost = clinic.new_caregiver(child)
    other_clinic.new_caregiver(elsewhere, phone=lost)
    own = second_phone(lost)
    made = [
        clinic.invite(child, by=lost, sees="plan")["code"],
        other_clinic.invite(elsewhere, by=lost, sees="plan")["code"],
        lost.post("/devices/code", {}, expect=201).get_json()["code"],
    ]
    kept = clinic.invite(child, by=own, sees="plan")["code"]
    own.delete(f"/devices/{phone_of(lost)}", expect=204)
    assert [opens(clinic, code) for code in (*made, kept)] == [False, False, False, True]
    for box in (clinic, other_clinic):  # as an older copy has it
        with box.app.app_context(), acting_for(box.id), writing() as session:
            session.execute(update(Invitation).values(revoked_at=None))
    replay(clinic)
    assert [opens(clinic, code) for code in (*made, kept)] == [False, False, False, True]


def test_staff_codes_that_were_made_on_a_lost_desk_stop_at_another_clinic_too(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    for box in (clinic, other_clinic):
        box.new_staff("Pat", admin=True, email=PAT)
    desk, lost, there = desk_of_pat(clinic), desk_of_pat(clinic), desk_of_pat(other_clinic)
    codes = [staff_code(clinic, by=by, admin=True) for by in (lost, there)]
    kept = staff_code(clinic, by=desk, admin=True)
    for each in (lost, there):
        desk.delete(f"/devices/{phone_of(each)}", expect=204)
    assert [opens(clinic, code) for code in (*codes, kept)] == [False, False, True]


def test_who_signs_out_in_the_evening_has_handed_their_codes_out(clinic: ClinicBox) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    clinic.therapist.delete("/session", expect=204)
    assert opens(clinic, code)


# -- what is written down ---------------------------------------------------------------------


def test_who_signs_a_lost_phone_out_is_in_the_audit_of_each_clinic_with_its_codes(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child, elsewhere = clinic.new_child(), other_clinic.new_child()
    lost = clinic.new_caregiver(child)
    other_clinic.new_caregiver(elsewhere, phone=lost)
    own = second_phone(lost)
    other_clinic.invite(elsewhere, by=lost, sees="plan")
    own.delete(f"/devices/{phone_of(lost)}", expect=204)
    assert verbs(clinic)[-1] == "signed-out"
    assert verbs(other_clinic)[-2:] == ["invitation-revoked", "signed-out"]
    assert whole(clinic)
    assert whole(other_clinic)


def test_who_signs_a_desk_at_another_clinic_out_is_in_the_audit_there(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    for box in (clinic, other_clinic):
        box.new_staff("Pat", admin=True, email=PAT)
    desk, lost = desk_of_pat(clinic), desk_of_pat(other_clinic)
    staff_code(other_clinic, by=lost, admin=True)
    before = verbs(clinic)
    desk.delete(f"/devices/{phone_of(lost)}", expect=204)
    assert verbs(other_clinic)[-2:] == ["invitation-revoked", "signed-out"]
    assert verbs(clinic) == before
    desk.delete("/session", expect=204)
    assert verbs(clinic) == [*before, "signed-out"]
    assert whole(clinic)
    assert whole(other_clinic)


def test_a_sign_out_of_staff_is_told_in_a_copy_for_as_long_as_it_could_matter(
    clinic: ClinicBox,
) -> None:
    clinic.new_staff("Pat", admin=True, email=PAT)
    desk, phone = desk_of_pat(clinic), clinic.new_caregiver(clinic.new_child())
    for each in (desk, phone):
        each.delete("/session", expect=204)
    for days, ended in ((6, 2), (8, 1)):
        with clinic.app.app_context(), writing() as session:
            session.execute(update(Device).values(revoked_at=None))
        with clock.frozen(clock.now() + timedelta(days=days)):
            assert replay(clinic) == ended
