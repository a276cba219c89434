"""Guessing by many at the same moment: the limit lets through as many as one after the other."""

from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from exercises_app.ground.db import db
from exercises_app.people.codes import AT_PLACE
from tests.builders import PASSWORD, ClinicBox
from tests.people.test_takeover import staff_code
from tests.support.actors import Actor

MANY = 16


@pytest.fixture(autouse=True)
def one_connection_after(app: Flask) -> Iterator[None]:
    """Tests that count statements want the one connection that they always had."""
    yield
    with app.app_context():
        db.engine.dispose()


def tried_at_once(
    app: Flask, path: str, *bodies: Mapping[str, object], from_afar: bool = False
) -> Counter[int]:
    """The statuses of requests that begin together, each from a browser of its own; from afar, each
    from an address of its own."""
    gate = Barrier(len(bodies))

    def begin(n: int) -> int:
        desk = Actor(app, "work")
        address = f"203.0.113.{n}" if from_afar else "127.0.0.1"
        gate.wait()
        return desk.post(path, bodies[n], environ_base={"REMOTE_ADDR": address}).status_code

    with ThreadPoolExecutor(len(bodies)) as pool:
        return Counter(pool.map(begin, range(len(bodies))))


def test_of_sixteen_guesses_at_once_ten_are_heard(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    wrong = {"email": "pat@example.org", "password": "not the password"}
    assert tried_at_once(clinic.app, "/session", *[wrong] * MANY) == {401: 10, 429: MANY - 10}
    Actor(clinic.app, "work").post("/session", {**wrong, "password": PASSWORD}, expect=429)


def test_sixteen_guesses_at_a_password_by_staff_codes_are_no_more_than_ten(
    clinic: ClinicBox,
) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    body = {"name": "Pat", "email": "pat@example.org", "password": "x" * 12, "device_name": "Desk"}
    codes = [staff_code(clinic, therapist=True, discipline="PT") for _ in range(MANY)]
    bodies = [{**body, "code": code} for code in codes]
    answers = tried_at_once(clinic.app, "/invitations/redeem", *bodies)
    assert answers == {401: 10, 429: MANY - 10}


def test_of_sixteen_codes_tried_at_once_from_one_address_ten_are_looked_at(
    clinic: ClinicBox,
) -> None:
    codes = [{"code": f"{n:04d}XXXX"} for n in range(MANY)]
    answers = tried_at_once(clinic.app, "/invitations/look", *codes)
    assert answers == {404: 10, 429: MANY - 10}


def test_of_sixteen_codes_tried_at_once_at_one_place_ten_are_looked_at(clinic: ClinicBox) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    wrong = [{"code": f"{code[:4]}{n:04d}"} for n in range(MANY)]
    tried_at_once(clinic.app, "/invitations/look", *wrong, from_afar=True)
    with clinic.app.app_context():
        assert AT_PLACE.hits(code[:4]) == AT_PLACE.most


def test_who_has_a_code_uses_nothing_of_its_limits_up(clinic: ClinicBox) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    for _ in range(2):
        answers = tried_at_once(clinic.app, "/invitations/look", *[{"code": code}] * 8)
        assert answers == {200: 8}


def test_who_knows_the_password_uses_nothing_of_the_limit_up(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    right = {"email": "pat@example.org", "password": PASSWORD}
    for _ in range(12):
        Actor(clinic.app, "work").post("/session", right, expect=204)
    assert tried_at_once(clinic.app, "/session", *[right] * 8) == {204: 8}
