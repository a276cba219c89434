"""Clinics, people and routines for tests, made through the API wherever there is a way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from flask import Flask

from exercises_app.access import clinics, passwords, sessions
from exercises_app.access.models import Login
from exercises_app.ground.db import acting_for, db, writing
from exercises_app.ground.keys import new_id
from tests.support.actors import Actor
from tests.support.statements import watch

PASSWORD = "correct horse battery"
CONSENT = {"notice_version": 1, "adult": True}
_numbers = count(1)


@cache
def _password_hash() -> str:
    return passwords.hashed(PASSWORD)


@dataclass
class ChildBox:
    """A child as the API answered it when it was added."""

    id: str
    json: dict[str, Any]


class ClinicBox:
    """A clinic with an admin and one therapist, and ways to add more."""

    def __init__(self, app: Flask, clinic_id: int, therapist: str) -> None:
        self.app = app
        self.id = clinic_id
        self.admin = self.new_staff("Ada Admin", admin=True)
        self.therapist = self.new_therapist(therapist)

    def new_staff(self, name: str, **facts: Any) -> Actor:
        """Somebody who works here, signed in. `facts`: therapist, admin, discipline, email."""
        email = facts.pop("email", f"staff{next(_numbers)}@example.org")
        facts = {"therapist": False, "admin": False, "discipline": None, **facts}
        with self.app.app_context(), writing() as session, acting_for(self.id):
            login = session.query(Login).filter_by(email=email).one_or_none()
            if login is None:
                login = Login(id=new_id(), email=email, password_hash=_password_hash())
                session.add(login)
                session.flush()
            member = clinics.add_staff(self.id, login.id, name=name, **facts)
            _, token = sessions.open_device("work", "Laptop", sessions.THERAPIST, login.id, self.id)
            person_id = member.person_id
        actor = Actor(self.app, "work", name, person_id)
        actor.browser.set_cookie("work", token)
        return actor

    def new_therapist(self, name: str = "Sam Okafor", discipline: str = "OT") -> Actor:
        return self.new_staff(name, therapist=True, discipline=discipline)

    def new_child(self, by: Actor | None = None, **fields: Any) -> ChildBox:
        """A child whose maker is on its team."""
        body = {"id": new_id(), "given_name": "Maya", "born": "2020-05-04", **fields}
        made = (by or self.therapist).post("/children", body, expect=201).get_json()
        return ChildBox(made["id"], made)

    def invite(self, child: ChildBox, by: Actor | None = None, **fields: Any) -> dict[str, Any]:
        """A caregiver's invitation with its code and link."""
        body = {"id": new_id(), "kind": "caregiver", "child_id": child.id, **fields}
        made: dict[str, Any] = (
            (by or self.therapist).post("/invitations", body, expect=201).get_json()
        )
        return made

    def new_caregiver(
        self,
        child: ChildBox,
        name: str = "Noor Haddad",
        sees: str = "all",
        relation: str = "mother",
        phone: Actor | None = None,
    ) -> Actor:
        """Somebody who joined by code, on a new phone or on one that is joined already."""
        code = self.invite(child, sees=sees)["code"]
        actor = phone or Actor(self.app, "home", name)
        body = {
            "code": code,
            "name": name,
            "relation": relation,
            "device_name": f"{name.split()[0]}'s phone",
            "consent": CONSENT,
        }
        me = actor.post("/invitations/redeem", body, expect=201).get_json()
        own = next(each for each in me["children"] if each["id"] == child.id)
        actor.person_id = actor.person_id or own["person"]["id"]
        return actor


def new_clinic(app: Flask, name: str, therapist: str, **settings: Any) -> ClinicBox:
    """A clinic as `flask clinic add` makes it, with its first people."""
    with app.app_context(), writing():
        facts = {"zone": "Europe/Berlin", "phone": "+49 30 1234567", **settings}
        clinic_id = clinics.add_clinic(name, **facts).id
    return ClinicBox(app, clinic_id, therapist)


def exercise_cards(actor: Actor) -> list[dict[str, Any]]:
    """The cards of the library, as its list answers them."""
    found = actor.get("/exercises?limit=100&facets=no").get_json()["items"]
    return list(found)


def exercise(actor: Actor, slug: str) -> dict[str, Any]:
    """The card of an exercise of the library."""
    return next(card for card in exercise_cards(actor) if card["slug"] == slug)


def item_of(card: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """An item of a routine with the exercise's own dose and schedule."""
    item = {"id": new_id(), "exercise_id": card["id"]}
    dose = dict(card["dose"])
    if dose["side"] == "prescribed":  # the library leaves it to the therapist
        dose["side"] = "right"
    return {**item, "dose": dose, "schedule": card["schedule"], **changes}


def routine_of(
    clinic: ClinicBox, child: ChildBox, exercises: list[str], by: Actor | None = None
) -> dict[str, Any]:
    """Publish a routine of these exercises; the answer of the API."""
    actor = by or clinic.therapist
    path = f"/children/{child.id}/routine"
    now = actor.get(path, expect=200)
    items = [item_of(exercise(actor, slug)) for slug in exercises]
    body: dict[str, Any] = {"items": items}
    if now.get_json()["version"]:
        body["reason"] = "Something new to try"
    made: dict[str, Any] = actor.put(
        path, body, if_match=now.headers["ETag"], expect=200
    ).get_json()
    return made


@contextmanager
def statements(app: Flask) -> Iterator[list[str]]:
    """Collects every SQL statement that runs within, BEGIN and COMMIT included."""
    with app.app_context():
        engine = db.engine
    with watch(engine) as ran:
        yield ran
