"""What an invitation must never give: another clinic's login, an old role, a way back in."""

from typing import Any

from exercises_app.ground.keys import new_id
from tests.builders import CONSENT, PASSWORD, ClinicBox
from tests.ground.test_audit import verbs
from tests.support.actors import Actor

NEW = "a password of its own"
JOIN = {"name": "Sam", "relation": "aide", "device_name": "Phone", "consent": CONSENT}


def staff_code(clinic: ClinicBox, by: Actor | None = None, **facts: Any) -> str:
    body = {"id": new_id(), "kind": "staff", **facts}
    return str((by or clinic.admin).post("/invitations", body, expect=201).get_json()["code"])


def joined(clinic: ClinicBox, code: str, email: str, password: str, refused: str = "") -> Actor:
    """Redeems a staff code in a browser of its own."""
    work = Actor(clinic.app, "work")
    body = {"code": code, "name": "Pat Lee", "device_name": "Desk", "email": email}
    body["password"] = password
    assert work.problem("POST", "/invitations/redeem", json=body) == refused
    return work


def test_an_admin_gets_no_password_of_somebody_who_works_at_another_clinic_too(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    here = clinic.new_staff("Pat Lee", therapist=True, discipline="PT", email="both@example.org")
    other_clinic.new_staff("Pat Lee", admin=True, email="both@example.org")
    body = {"id": new_id(), "kind": "staff", "person_id": here.person_id}
    answer = clinic.admin.post("/invitations", body, expect=422)
    assert list(answer.get_json()["errors"]) == ["person_id"]


def test_a_new_password_code_dies_when_its_person_starts_at_another_clinic(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    here = clinic.new_staff("Pat Lee", therapist=True, discipline="PT", email="pat@example.org")
    code = staff_code(clinic, person_id=here.person_id)
    other_clinic.new_staff("Pat Lee", admin=True, email="pat@example.org")
    work = joined(clinic, code, "pat@example.org", NEW, refused="code-revoked")
    stolen = {"email": "pat@example.org", "password": NEW, "clinic_id": other_clinic.id}
    assert work.problem("POST", "/session", json=stolen) == "wrong-password"


def test_a_new_password_signs_out_who_had_the_old_one(clinic: ClinicBox) -> None:
    thief = clinic.new_staff("Pat Lee", therapist=True, discipline="PT", email="pat@example.org")
    code = staff_code(clinic, person_id=thief.person_id)
    work = joined(clinic, code, "pat@example.org", NEW)
    work.get("/me", expect=200)
    assert thief.problem("GET", "/me") == "signed-out"


def test_a_new_password_stops_the_codes_that_the_old_one_made_and_every_other_code_for_it(
    clinic: ClinicBox, nobody: Actor
) -> None:
    thief = clinic.new_staff("Pat Lee", admin=True, email="pat@example.org")
    made = staff_code(clinic, by=thief, admin=True)
    own, intercepted = (staff_code(clinic, person_id=thief.person_id) for _ in range(2))
    kept = staff_code(clinic, therapist=True, discipline="PT")
    joined(clinic, own, "pat@example.org", NEW).get("/me", expect=200)
    for code in (made, intercepted):
        asked = {"code": code}
        assert nobody.problem("POST", "/invitations/look", json=asked) == "code-revoked"
    nobody.post("/invitations/look", {"code": kept}, expect=200)
    assert verbs(clinic)[-3:] == ["invitation-revoked", "invitation-revoked", "password-set"]


def test_a_code_for_a_new_password_says_when_the_e_mail_is_another_one(clinic: ClinicBox) -> None:
    pat = clinic.new_staff("Pat Lee", admin=True, email="pat@example.org")
    code = staff_code(clinic, person_id=pat.person_id)
    joined(clinic, code, "pat@example.com", NEW, refused="not-valid")
    old = {"email": "pat@example.org", "password": PASSWORD}
    Actor(clinic.app, "work").post("/session", old, expect=204)
    joined(clinic, code, "Pat@Example.org", NEW).get("/me", expect=200)


def test_who_was_ended_as_an_admin_comes_back_with_the_new_role_alone(clinic: ClinicBox) -> None:
    former = clinic.new_staff("Pat Lee", admin=True, email="pat@example.org")
    clinic.admin.delete(f"/staff/{former.person_id}", expect=204)
    code = staff_code(clinic, therapist=True, discipline="PT")
    staff = joined(clinic, code, "pat@example.org", PASSWORD).get("/me").get_json()["staff"]
    assert (staff["therapist"], staff["admin"], staff["discipline"]) == (True, False, "PT")


def test_who_was_ended_comes_back_to_no_childs_team(clinic: ClinicBox) -> None:
    former = clinic.new_staff("Pat", therapist=True, discipline="OT", email="pat@example.org")
    child = clinic.new_child(by=former)
    clinic.admin.delete(f"/staff/{former.person_id}", expect=204)
    code = staff_code(clinic, therapist=True, discipline="OT")
    back = joined(clinic, code, "pat@example.org", PASSWORD)
    assert back.problem("GET", f"/children/{child.id}/routine") == "join-the-team"


def test_a_second_code_takes_nothing_from_somebody_who_works_here(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat Lee", admin=True, email="pat@example.org")
    code = staff_code(clinic, therapist=True, discipline="PT")
    staff = joined(clinic, code, "pat@example.org", PASSWORD).get("/me").get_json()["staff"]
    assert (staff["therapist"], staff["admin"]) == (True, True)


def test_an_ended_admin_has_no_way_back_by_a_code_made_before(clinic: ClinicBox) -> None:
    former = clinic.new_staff("Pat Lee", admin=True)
    code = staff_code(clinic, by=former, admin=True)
    clinic.admin.delete(f"/staff/{former.person_id}", expect=204)
    joined(clinic, code, "new@example.org", PASSWORD, refused="code-revoked")


def test_an_ended_therapist_follows_no_child_by_a_code_made_before(
    clinic: ClinicBox, nobody: Actor
) -> None:
    former = clinic.new_therapist("Pat Lee")
    made = clinic.invite(clinic.new_child(by=former), by=former)
    clinic.admin.delete(f"/staff/{former.person_id}", expect=204)
    for path, more in (("look", {}), ("redeem", JOIN)):
        asked = {"code": made["code"], **more}
        assert nobody.problem("POST", f"/invitations/{path}", json=asked) == "code-revoked"
    listed = clinic.admin.get("/invitations", expect=200).get_json()["items"]
    assert [each["state"] for each in listed if each["id"] == made["id"]] == ["revoked"]


def test_an_ended_caregiver_has_no_way_back_by_a_code_made_before(
    clinic: ClinicBox, nobody: Actor
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    made = clinic.invite(child, by=parent, sees="plan")
    clinic.therapist.delete(f"/children/{child.id}/caregivers/{parent.person_id}", expect=204)
    asked = {"code": made["code"], **JOIN}
    assert nobody.problem("POST", "/invitations/redeem", json=asked) == "code-revoked"
    listed = clinic.admin.get("/invitations", expect=200).get_json()["items"]
    assert [each["state"] for each in listed if each["id"] == made["id"]] == ["revoked"]


def test_a_child_of_the_same_id_at_another_clinic_takes_no_phone_over(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    twin = other_clinic.new_child(id=child.id)
    asked = {"code": other_clinic.invite(twin)["code"], **JOIN}
    assert parent.problem("POST", "/invitations/redeem", json=asked) == "id-taken"
    [own] = parent.get("/me", expect=200).get_json()["children"]
    assert own["clinic"]["id"] == clinic.id


def test_joining_as_staff_ends_the_session_that_the_browser_had(clinic: ClinicBox) -> None:
    before = clinic.new_therapist("Sam Okafor")
    cookie = before.browser.get_cookie("work")
    assert cookie is not None
    code = staff_code(clinic, therapist=True, discipline="PT")
    body = {"code": code, "name": "Pat", "device_name": "Desk", "email": "pat@example.org"}
    before.post("/invitations/redeem", {**body, "password": NEW}, expect=201)
    assert before.get("/me", expect=200).get_json()["staff"]["name"] == "Pat"
    old = Actor(clinic.app, "work")
    old.browser.set_cookie("work", cookie.value)
    assert old.problem("GET", "/me") == "signed-out"
