"""Invitations, and joining by link or code."""

from datetime import timedelta

import pytest

from exercises_app.ground import clock
from exercises_app.ground.keys import new_id
from tests.builders import CONSENT, ClinicBox
from tests.support.actors import Actor

JOIN = {"name": "Noor", "relation": "mother", "device_name": "Phone", "consent": CONSENT}


def test_a_parent_joins_by_code_and_sees_the_child(clinic: ClinicBox) -> None:
    child = clinic.new_child(given_name="Maya")
    parent = clinic.new_caregiver(child)
    me = parent.get("/me", expect=200).get_json()
    assert me["side"] == "home"
    assert [each["called"] for each in me["children"]] == ["Maya"]
    assert me["children"][0]["team"][0]["shown_as"] == "Dana Ruiz"


def test_a_parent_joins_by_the_secret_of_the_link(clinic: ClinicBox, nobody: Actor) -> None:
    made = clinic.invite(clinic.new_child())
    secret = made["link"].split("#")[1]
    assert made["link"].startswith("http://localhost/join#")
    nobody.post("/invitations/redeem", {"secret": secret, **JOIN}, expect=201)
    nobody.get("/me", expect=200)


def test_looking_tells_the_childs_name_and_the_therapist_but_nothing_more(
    clinic: ClinicBox, nobody: Actor
) -> None:
    child = clinic.new_child(given_name="Maya", family_name="Haddad")
    made = clinic.invite(child)
    seen = nobody.post("/invitations/look", {"code": made["code"]}, expect=200)
    assert seen.get_json()["child_called"] == "Maya"
    assert seen.get_json()["therapists"] == ["Dana Ruiz"]
    assert "Haddad" not in seen.get_data(as_text=True)


def test_a_code_is_read_in_any_case_and_with_spaces(clinic: ClinicBox, nobody: Actor) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    written = f" {code[:4].lower()} {code[4:]} "
    nobody.post("/invitations/look", {"code": written}, expect=200)


def test_a_used_code_says_so(clinic: ClinicBox, nobody: Actor) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    nobody.post("/invitations/redeem", {"code": code, **JOIN}, expect=201)
    again = Actor(clinic.app, "home")
    assert again.problem("POST", "/invitations/look", json={"code": code}) == "code-used"


def test_an_old_code_says_so(clinic: ClinicBox, nobody: Actor) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    with clock.frozen(clock.now() + timedelta(days=8)):
        assert nobody.problem("POST", "/invitations/look", json={"code": code}) == "code-expired"


def test_a_code_that_was_taken_back_says_so(clinic: ClinicBox, nobody: Actor) -> None:
    made = clinic.invite(clinic.new_child())
    clinic.therapist.delete(f"/invitations/{made['id']}", expect=204)
    assert (
        nobody.problem("POST", "/invitations/look", json={"code": made["code"]}) == "code-revoked"
    )


def test_guessing_codes_is_stopped(clinic: ClinicBox, nobody: Actor) -> None:
    answers = [
        nobody.problem(
            "POST",
            "/invitations/look",
            json={"code": f"AAAA{n:04d}".replace("0", "A").replace("1", "B")},
        )
        for n in range(40)
    ]
    assert answers[0] == "code-unknown"
    assert answers[-1] == "too-many-tries"


def test_an_invitation_needs_a_child_of_the_own_clinic(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child = other_clinic.new_child()
    body = {"id": new_id(), "kind": "caregiver", "child_id": child.id}
    assert clinic.therapist.problem("POST", "/invitations", json=body) == "not-found"


def test_a_therapist_off_the_team_is_told_to_join_it(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    body = {"id": new_id(), "kind": "caregiver", "child_id": child.id}
    assert clinic.new_therapist().problem("POST", "/invitations", json=body) == "join-the-team"


def test_one_phone_holds_children_of_two_clinics(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    phone = clinic.new_caregiver(clinic.new_child(given_name="Maya"))
    other_clinic.new_caregiver(other_clinic.new_child(given_name="Yusuf"), phone=phone)
    me = phone.get("/me", expect=200).get_json()
    assert {each["called"] for each in me["children"]} == {"Maya", "Yusuf"}
    assert {each["clinic"]["name"] for each in me["children"]} == {
        "Willow Street Clinic",
        "Harbour Clinic",
    }


def test_a_second_phone_joins_by_a_code_of_the_first(clinic: ClinicBox, nobody: Actor) -> None:
    parent = clinic.new_caregiver(clinic.new_child())
    made = parent.post("/devices/code", expect=201).get_json()
    nobody.post(
        "/invitations/redeem", {"code": made["code"], "device_name": "Old phone"}, expect=201
    )
    names = {each["name"] for each in parent.get("/devices", expect=200).get_json()["items"]}
    assert names == {"Noor's phone", "Old phone"}


def test_staff_join_by_invitation_and_sign_in_later(clinic: ClinicBox, nobody: Actor) -> None:
    body = {"id": new_id(), "kind": "staff", "therapist": True, "discipline": "PT"}
    made = clinic.admin.post("/invitations", body, expect=201).get_json()
    login = {"email": "pat@example.org", "password": "long enough for all"}
    joined = {"code": made["code"], "name": "Pat Lee", "device_name": "Desk", **login}
    work = Actor(clinic.app, "work")
    me = work.post("/invitations/redeem", joined, expect=201).get_json()
    assert me["staff"]["name"] == "Pat Lee"
    later = Actor(clinic.app, "work")
    later.post("/session", login, expect=204)
    assert later.get("/me", expect=200).get_json()["staff"]["discipline"] == "PT"


def test_consent_needs_an_adult(clinic: ClinicBox, nobody: Actor) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    body = {"code": code, **JOIN, "consent": {"notice_version": 1, "adult": False}}
    answer = nobody.post("/invitations/redeem", body, expect=422)
    assert "consent.adult" in answer.get_json()["errors"]


@pytest.mark.parametrize("missing", ["name", "device_name", "consent"])
def test_joining_names_the_field_that_is_missing(
    clinic: ClinicBox, nobody: Actor, missing: str
) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    body = {"code": code, **{k: v for k, v in JOIN.items() if k != missing}}
    answer = nobody.post("/invitations/redeem", body, expect=422)
    assert list(answer.get_json()["errors"]) == [missing]
