"""Joining by several at the same moment: each code lets in one, and nobody becomes two."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from exercises_app.ground.db import db
from exercises_app.ground.keys import new_id
from exercises_app.people import hiring, me
from tests.builders import CONSENT, PASSWORD, ClinicBox
from tests.people.test_takeover import NEW, joined, staff_code
from tests.support.actors import Actor
from tests.support.aside import acting_aside

JOIN = {"name": "Noor", "relation": "mother", "device_name": "Phone", "consent": CONSENT}
MANY = 4


@pytest.fixture(autouse=True)
def one_connection_after(app: Flask) -> Iterator[None]:
    """Tests that count statements want the one connection that they always had."""
    yield
    with app.app_context():
        db.engine.dispose()


def at_once(act: Callable[[int], TestResponse]) -> Counter[int]:
    """The statuses of many requests that begin together."""
    gate = Barrier(MANY)

    def begin(number: int) -> int:
        gate.wait()
        return act(number).status_code

    with ThreadPoolExecutor(MANY) as pool:
        return Counter(pool.map(begin, range(MANY)))


def redeem(actor: Actor, code: str, **more: Any) -> TestResponse:
    return actor.post("/invitations/redeem", {"code": code, **JOIN, **more})


def tab_of(phone: Actor) -> Actor:
    """Another window of the same browser."""
    tab, cookie = Actor(phone.app, "home"), phone.browser.get_cookie("home")
    assert cookie is not None
    tab.browser.set_cookie("home", cookie.value)
    return tab


def test_of_many_phones_with_one_code_one_joins(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    code = clinic.invite(child)["code"]
    assert at_once(lambda _: redeem(Actor(clinic.app, "home"), code)) == {201: 1, 410: MANY - 1}
    path = f"/children/{child.id}/caregivers"
    assert len(clinic.therapist.get(path, expect=200).get_json()["items"]) == 1


def test_one_phone_with_many_codes_of_a_new_clinic_is_one_person_there(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    phone = clinic.new_caregiver(clinic.new_child())
    codes = [other_clinic.invite(other_clinic.new_child())["code"] for _ in range(MANY)]
    assert at_once(lambda n: redeem(tab_of(phone), codes[n])) == {201: MANY}
    children = phone.get("/me", expect=200).get_json()["children"]
    there = [each for each in children if each["clinic"]["id"] == other_clinic.id]
    assert (len(there), len({each["person"]["id"] for each in there})) == (MANY, 1)


def test_one_e_mail_with_many_staff_codes_is_one_login_and_the_rest_try_again(
    clinic: ClinicBox,
) -> None:
    body = {"kind": "staff", "therapist": True, "discipline": "PT"}
    codes = [
        clinic.admin.post("/invitations", {"id": new_id(), **body}, expect=201).get_json()["code"]
        for _ in range(MANY)
    ]
    login = {"email": "pat@example.org", "password": PASSWORD}
    answers = at_once(lambda n: redeem(Actor(clinic.app, "work"), codes[n], **login))
    assert answers.keys() <= {201, 503}
    again = Counter(redeem(Actor(clinic.app, "work"), each, **login).status_code for each in codes)
    assert again == Counter({410: answers[201], 201: answers[503]})


def test_a_relation_that_ends_while_me_is_read_is_left_out(
    clinic: ClinicBox, monkeypatch: Any
) -> None:
    phone = clinic.new_caregiver(clinic.new_child())
    monkeypatch.setattr(me, "_caregivers", lambda ids: {key: [] for key in ids})
    assert phone.get("/me", expect=200).get_json()["children"] == []


# -- a new password ---------------------------------------------------------------------------

PAT = "pat@example.org"


def reset_codes(clinic: ClinicBox) -> tuple[Actor, list[str]]:
    """Pat, signed in, and several codes for a new password of theirs."""
    pat = clinic.new_staff("Pat Lee", admin=True, email=PAT)
    return pat, [staff_code(clinic, person_id=pat.person_id) for _ in range(MANY)]


def test_of_many_codes_for_a_new_password_of_one_person_one_sets_it_and_the_rest_are_spent(
    clinic: ClinicBox,
) -> None:
    _, codes = reset_codes(clinic)
    login = {"email": PAT, "password": NEW}
    answers = at_once(lambda n: redeem(Actor(clinic.app, "work"), codes[n], **login))
    assert answers == {201: 1, 410: MANY - 1}


def signed_in(clinic: ClinicBox) -> Actor:
    """Pat, at another desk."""
    desk = Actor(clinic.app, "work")
    desk.post("/session", {"email": PAT, "password": PASSWORD}, expect=204)
    return desk


@pytest.mark.parametrize("when", ["_whose", "_reset"])
def test_two_codes_for_a_new_password_at_the_same_moment_wait_for_no_more_than_their_turn(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    _, codes = reset_codes(clinic)
    desks = [signed_in(clinic) for _ in range(2)]

    def reset(number: int) -> int:
        return redeem(desks[number], codes[number], email=PAT, password=NEW).status_code

    with acting_aside(clinic.app, monkeypatch) as aside:
        place, honest = f"exercises_app.people.hiring.{when}", getattr(hiring, when)
        aside.before(place, honest, lambda: reset(1))
        assert {reset(0), aside.done()} == {201, 410}


def test_who_takes_a_code_back_at_the_moment_it_sets_their_password_is_held_up_for_their_turn(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    pat, codes = reset_codes(clinic)
    listed = pat.get("/invitations", expect=200).get_json()["items"]
    paths = [f"/invitations/{each['id']}" for each in listed]
    with acting_aside(clinic.app, monkeypatch) as aside:
        place = "exercises_app.people.hiring._reset"
        aside.before(place, hiring._reset, lambda: pat.problem("DELETE", paths[-1]))
        joined(clinic, codes[0], PAT, NEW).get("/me", expect=200)
        assert aside.done() == "signed-out"
