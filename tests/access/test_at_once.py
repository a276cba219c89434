"""Guessing by many at the same moment: the limit lets through as many as one after the other."""

from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from exercises_app.ground.db import db
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


def tried_at_once(app: Flask, path: str, *bodies: Mapping[str, object]) -> Counter[int]:
    """The statuses of requests that begin together, each from a browser of its own."""
    gate = Barrier(len(bodies))

    def begin(body: Mapping[str, object]) -> int:
        desk = Actor(app, "work")
        gate.wait()
        return desk.post(path, body).status_code

    with ThreadPoolExecutor(len(bodies)) as pool:
        return Counter(pool.map(begin, bodies))


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


def test_who_knows_the_password_uses_nothing_of_the_limit_up(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    right = {"email": "pat@example.org", "password": PASSWORD}
    for _ in range(12):
        Actor(clinic.app, "work").post("/session", right, expect=204)
    assert tried_at_once(clinic.app, "/session", *[right] * 8) == {204: 8}
