"""A request that was let in before its maker was ended does nothing once they are."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

from exercises_app.access import policy
from exercises_app.ground.keys import new_id
from exercises_app.people import invitations, redeem
from tests.builders import CONSENT, PASSWORD, ChildBox, ClinicBox
from tests.people.test_takeover import NEW, joined, staff_code
from tests.support.actors import Actor
from tests.support.aside import Aside, acting_aside

Act = Callable[[], object]


@pytest.fixture
def aside(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Aside]:
    with acting_aside(app, monkeypatch) as there:
        yield there


def once_allowed(aside: Aside, act: Act) -> None:
    """It is done when the next request was let in, and has not begun to write."""
    aside.after("exercises_app.access.policy.body_fits", policy.body_fits, act)


def while_it_is_made(aside: Aside, act: Act) -> None:
    """It begins when the next invitation was found to be in order, and is not written yet."""
    aside.before("exercises_app.people.invitations.make", invitations.make, act)


def phone_of(parent: Actor) -> str:
    devices = parent.get("/devices", expect=200).get_json()["items"]
    return str(next(each["id"] for each in devices if each["this"]))


def second_phone(parent: Actor) -> Actor:
    code = parent.post("/devices/code", {}, expect=201).get_json()["code"]
    second = Actor(parent.app, "home")
    second.post("/invitations/redeem", {"code": code, "device_name": "Tablet"}, expect=201)
    return second


def back_as_less(clinic: ClinicBox, child: ChildBox, parent: Actor) -> Act:
    """Ends the relation; then the same phone joins again, for the plan alone."""
    same, cookie = Actor(clinic.app, "home"), parent.browser.get_cookie("home")
    assert cookie is not None
    same.browser.set_cookie("home", cookie.value)

    def act() -> None:
        path = f"/children/{child.id}/caregivers/{parent.person_id}"
        clinic.therapist.delete(path, expect=204)
        clinic.new_caregiver(child, phone=same, sees="plan")

    return act


def asks_for_a_code(actor: Actor, child: ChildBox) -> str:
    body = {"id": new_id(), "kind": "caregiver", "child_id": child.id, "sees": "plan"}
    return actor.problem("POST", "/invitations", json=body)


# -- who was ended in between ------------------------------------------------------------------


def test_a_caregiver_who_was_just_ended_gets_no_code(clinic: ClinicBox, aside: Aside) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    path = f"/children/{child.id}/caregivers/{parent.person_id}"
    once_allowed(aside, lambda: clinic.therapist.delete(path, expect=204))
    assert asks_for_a_code(parent, child) == "not-found"


def test_a_caregiver_who_came_back_to_the_plan_just_now_gets_no_code(
    clinic: ClinicBox, aside: Aside
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    once_allowed(aside, back_as_less(clinic, child, parent))
    assert asks_for_a_code(parent, child) == "not-allowed"


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_phone_that_the_clinic_just_signed_out_gets_no_code(
    clinic: ClinicBox, other_clinic: ClinicBox, aside: Aside, elsewhere: bool
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    if elsewhere:
        other_clinic.new_caregiver(other_clinic.new_child(), phone=parent)
    path = f"/children/{child.id}/devices/{phone_of(parent)}"
    once_allowed(aside, lambda: clinic.admin.delete(path, expect=204))
    assert asks_for_a_code(parent, child) == ("not-found" if elsewhere else "device-revoked")


def test_a_phone_that_its_owner_just_signed_out_does_nothing_more(
    clinic: ClinicBox, aside: Aside
) -> None:
    parent = clinic.new_caregiver(clinic.new_child())
    second, lost = second_phone(parent), phone_of(parent)
    once_allowed(aside, lambda: second.delete(f"/devices/{lost}", expect=204))
    assert parent.problem("POST", "/devices/code", json={}) == "device-revoked"


OWN: dict[str, dict[str, Any]] = {
    "who they are to the child": {"relation": "grandparent"},
    "what the child looks like": {"look": "s6.black"},
}


@pytest.mark.parametrize("what", OWN)
@pytest.mark.parametrize("ended", ["caregivers", "devices"])
def test_who_was_just_ended_at_one_clinic_mends_nothing_of_a_child_there(
    clinic: ClinicBox, other_clinic: ClinicBox, aside: Aside, what: str, ended: str
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    other_clinic.new_caregiver(other_clinic.new_child(), phone=parent)
    whom = parent.person_id if ended == "caregivers" else phone_of(parent)
    path = f"/children/{child.id}/{ended}/{whom}"
    once_allowed(aside, lambda: clinic.therapist.delete(path, expect=204))
    body = {"child_id": child.id, **OWN[what]}
    assert parent.problem("PATCH", "/me", json=body, if_match="*") == "not-found"


def test_who_sees_the_plan_alone_since_just_now_does_not_choose_the_look(
    clinic: ClinicBox, aside: Aside
) -> None:
    child = clinic.new_child()
    parent = clinic.new_caregiver(child)
    once_allowed(aside, back_as_less(clinic, child, parent))
    body = {"child_id": child.id, "look": "s6.black"}
    assert parent.problem("PATCH", "/me", json=body, if_match="*") == "not-allowed"


def test_a_name_is_not_mended_at_a_clinic_that_just_signed_the_phone_out(
    clinic: ClinicBox, other_clinic: ClinicBox, aside: Aside
) -> None:
    child, elsewhere = clinic.new_child(), other_clinic.new_child()
    parent = clinic.new_caregiver(child, "Noor")
    other_clinic.new_caregiver(elsewhere, "Noor", phone=parent)
    path = f"/children/{child.id}/devices/{phone_of(parent)}"
    once_allowed(aside, lambda: clinic.therapist.delete(path, expect=204))
    parent.patch("/me", {"name": "Nora"}, if_match="*", expect=200)
    names = [
        box.therapist.get(f"/children/{each.id}/caregivers").get_json()["items"][0]["name"]
        for box, each in ((clinic, child), (other_clinic, elsewhere))
    ]
    assert names == ["Noor", "Nora"]


STAFF_WRITES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "invites a caregiver": ("POST", "/invitations", {"kind": "caregiver"}),
    "invites an admin": ("POST", "/invitations", {"kind": "staff", "admin": True}),
    "adds a child": ("POST", "/children", {"given_name": "Maya", "born": "2020-05-04"}),
    "joins a team": ("PUT", "/children/{child}/team/me", {}),
    "sets a flag": ("PUT", "/children/{child}/flags/seizures", {}),
    "ends a colleague": ("DELETE", "/staff/{admin}", {}),
}


@pytest.mark.parametrize("what", STAFF_WRITES)
def test_staff_who_were_just_ended_do_nothing_more(
    clinic: ClinicBox, aside: Aside, what: str
) -> None:
    bea = clinic.new_staff("Bea", therapist=True, admin=True, discipline="OT")
    child = clinic.new_child(by=bea)
    method, path, body = STAFF_WRITES[what]
    body = {**body, "id": new_id()} if method == "POST" else body
    if what == "invites a caregiver":
        body |= {"child_id": child.id}
    path = path.format(child=child.id, admin=clinic.admin.person_id)
    once_allowed(aside, lambda: clinic.admin.delete(f"/staff/{bea.person_id}", expect=204))
    sent = {"json": body} if method != "DELETE" else {}
    assert bea.problem(method, path, **sent) == "signed-out"
    clinic.admin.get("/staff", expect=200)


def test_a_session_that_a_new_password_just_ended_does_nothing_more(
    clinic: ClinicBox, aside: Aside
) -> None:
    thief = clinic.new_staff("Pat", admin=True, email="pat@example.org")
    code = staff_code(clinic, person_id=thief.person_id)
    once_allowed(aside, lambda: joined(clinic, code, "pat@example.org", NEW))
    body = {"id": new_id(), "kind": "staff", "admin": True}
    assert thief.problem("POST", "/invitations", json=body) == "signed-out"


# -- who is ended while the code is made -------------------------------------------------------


def ends_of(clinic: ClinicBox, child: ChildBox) -> dict[str, tuple[Actor, Act]]:
    """Who asks for a code, and what ends their access."""
    parent, lee = clinic.new_caregiver(child), clinic.new_therapist("Lee Park")
    lee.put(f"/children/{child.id}/team/me", expect=200)
    of_child, second, lost = f"/children/{child.id}", second_phone(parent), phone_of(parent)
    asked = clinic.therapist
    return {
        "staff": (lee, lambda: clinic.admin.delete(f"/staff/{lee.person_id}", expect=204)),
        "caregiver": (
            parent,
            lambda: asked.delete(f"{of_child}/caregivers/{parent.person_id}", expect=204),
        ),
        "phone, by the clinic": (
            parent,
            lambda: asked.delete(f"{of_child}/devices/{lost}", expect=204),
        ),
        "phone, by its owner": (parent, lambda: second.delete(f"/devices/{lost}", expect=204)),
    }


@pytest.mark.parametrize(
    "whose", ["staff", "caregiver", "phone, by the clinic", "phone, by its owner"]
)
def test_a_code_that_was_being_made_at_the_end_is_taken_back(
    clinic: ClinicBox, aside: Aside, nobody: Actor, whose: str
) -> None:
    child = clinic.new_child()
    asker, end = ends_of(clinic, child)[whose]
    while_it_is_made(aside, end)
    made = clinic.invite(child, by=asker, sees="plan")
    aside.done()
    asked = {"code": made["code"]}
    assert nobody.problem("POST", "/invitations/look", json=asked) == "code-revoked"


def test_a_staff_code_that_was_being_made_when_its_session_ended_is_taken_back(
    clinic: ClinicBox, aside: Aside, nobody: Actor
) -> None:
    clinic.new_staff("Pat", admin=True, email="pat@example.org")
    lost, desk = (Actor(clinic.app, "work") for _ in range(2))
    for each in (lost, desk):
        each.post("/session", {"email": "pat@example.org", "password": PASSWORD}, expect=204)
    path = f"/devices/{phone_of(lost)}"
    while_it_is_made(aside, lambda: desk.delete(path, expect=204))
    code = staff_code(clinic, by=lost, admin=True)
    aside.done()
    assert nobody.problem("POST", "/invitations/look", json={"code": code}) == "code-revoked"


def test_a_staff_code_that_the_old_password_was_making_is_taken_back_by_the_new_one(
    clinic: ClinicBox, aside: Aside, nobody: Actor
) -> None:
    thief = clinic.new_staff("Pat", admin=True, email="pat@example.org")
    own = staff_code(clinic, person_id=thief.person_id)
    while_it_is_made(aside, lambda: joined(clinic, own, "pat@example.org", NEW))
    code = staff_code(clinic, by=thief, admin=True)
    aside.done()
    assert nobody.problem("POST", "/invitations/look", json={"code": code}) == "code-revoked"


# -- who joins at that very moment --------------------------------------------------------------


@pytest.mark.parametrize("joined_before", [False, True])
@pytest.mark.parametrize("whose", ["staff", "caregiver", "phone, by its owner"])
def test_who_joins_by_a_code_and_who_ends_its_maker_hold_each_other_up_for_no_more_than_their_turn(
    clinic: ClinicBox, aside: Aside, whose: str, joined_before: bool
) -> None:
    child = clinic.new_child()
    maker, end = ends_of(clinic, child)[whose]
    code = clinic.invite(child, by=maker, sees="plan")["code"]
    aide = clinic.new_caregiver(clinic.new_child()) if joined_before else Actor(clinic.app, "home")
    aside.before("exercises_app.people.redeem._caregiver", redeem._caregiver, end)
    body = {"name": "Ms Lee", "relation": "aide", "device_name": "Tablet", "consent": CONSENT}
    aide.post("/invitations/redeem", {"code": code, **body}, expect=201)
    aside.done()
    assert maker.get("/me").get_json().get("children", []) == []
