"""Who follows a plan, on which phones, and how that ends."""

from datetime import timedelta

from exercises_app.ground import clock
from tests.builders import ClinicBox
from tests.support.actors import Actor


def phone_of(actor: Actor) -> str:
    devices = actor.get("/devices", expect=200).get_json()["items"]
    return str(next(device["id"] for device in devices if device["this"]))


def test_the_team_sees_who_joined_and_on_which_phone(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    clinic.new_caregiver(child, "Noor Haddad")
    found = clinic.therapist.get(f"/children/{child.id}/caregivers", expect=200).get_json()
    assert [each["name"] for each in found["items"]] == ["Noor Haddad"]
    assert [each["name"] for each in found["items"][0]["devices"]] == ["Noor's phone"]


def test_an_ended_caregiver_keeps_the_other_child_and_loses_this_one(clinic: ClinicBox) -> None:
    maya, tom = clinic.new_child(given_name="Maya"), clinic.new_child(given_name="Tom")
    parent = clinic.new_caregiver(maya)
    clinic.new_caregiver(tom, phone=parent)
    path = f"/children/{maya.id}/caregivers/{parent.person_id}"
    clinic.therapist.delete(path, expect=204)
    seen = parent.get("/me", expect=200).get_json()["children"]
    assert [each["called"] for each in seen] == ["Tom"]
    ended = clinic.therapist.get(f"/children/{maya.id}/caregivers").get_json()["items"][0]
    assert ended["ended_at"] is not None


def test_a_revoked_phone_is_told_so(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    clinic.admin.delete(f"/children/{child.id}/devices/{phone_of(parent)}", expect=204)
    assert parent.problem("GET", "/me") == "device-revoked"


def test_a_phone_revoked_by_one_clinic_lives_on_at_the_other(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child = clinic.new_child(given_name="Maya")
    phone = clinic.new_caregiver(child)
    other_clinic.new_caregiver(other_clinic.new_child(given_name="Yusuf"), phone=phone)
    clinic.therapist.delete(f"/children/{child.id}/devices/{phone_of(phone)}", expect=204)
    seen = phone.get("/me", expect=200).get_json()["children"]
    assert [each["called"] for each in seen] == ["Yusuf"]


def test_a_person_may_leave_and_join_again(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    parent.delete(f"/children/{child.id}/caregivers/me", expect=204)
    assert parent.get("/me", expect=200).get_json()["children"] == []
    clinic.new_caregiver(child, phone=parent)
    assert len(parent.get("/me", expect=200).get_json()["children"]) == 1


def test_a_parent_mends_name_and_relation(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child, "Nor")
    etag = parent.get("/me").headers["ETag"]
    body = {"name": "Noor", "child_id": child.id, "relation": "grandparent"}
    seen = parent.patch("/me", body, if_match=etag, expect=200).get_json()["children"][0]
    assert (seen["person"]["name"], seen["relation"]) == ("Noor", "grandparent")


def test_an_aide_sees_the_plan_only_and_may_not_invite(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    clinic.new_caregiver(child, "Noor")
    aide = clinic.new_caregiver(child, "Mrs Olsen", sees="plan", relation="aide")
    seen = aide.get("/me", expect=200).get_json()["children"][0]
    assert [each["name"] for each in seen["caregivers"]] == ["Mrs Olsen"]
    body = {"id": child.id, "kind": "caregiver", "child_id": child.id, "sees": "plan"}
    assert aide.problem("POST", "/invitations", json=body) == "not-allowed"


def test_a_parent_may_invite_somebody_to_see_the_plan_only(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    made = clinic.invite(child, by=parent, sees="plan")
    assert made["sees"] == "plan"
    body = {"id": made["id"], "kind": "caregiver", "child_id": child.id, "sees": "all"}
    answer = parent.post("/invitations", body, expect=422)
    assert list(answer.get_json()["errors"]) == ["sees"]


def test_signing_out_ends_this_phone(clinic: ClinicBox) -> None:
    parent = clinic.new_caregiver(clinic.new_child())
    token = parent.browser.get_cookie("home")
    assert token is not None
    parent.delete("/session", expect=204)
    parent.browser.set_cookie("home", token.value)
    assert parent.problem("GET", "/me") in ("signed-out", "device-revoked")


def test_a_phone_that_was_revoked_wipes_after_years_in_a_drawer_too(clinic: ClinicBox) -> None:
    """One that only lay there for long keeps what it has."""
    child = clinic.new_child()
    lost, kept = clinic.new_caregiver(child), clinic.new_caregiver(child)
    phone = lost.get("/devices").get_json()["items"][0]["id"]
    clinic.therapist.delete(f"/children/{child.id}/devices/{phone}", expect=204)
    with clock.frozen(clock.now() + timedelta(days=800)):
        assert lost.problem("GET", "/me") == "device-revoked"
        assert kept.problem("GET", "/me") == "signed-out"
