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
from exercises_app.people import me
from tests.builders import CONSENT, PASSWORD, ClinicBox
from tests.support.actors import Actor

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
