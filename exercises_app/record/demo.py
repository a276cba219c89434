"""The demo clinic: made once on a computer of one's own, so that there is something to open.

Its children, routine and invitations are made through the API, as a therapist's browser would.
"""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from ..access import clinics, passwords
from ..access.models import Clinic, Login
from ..ground.db import acting_for, db, writing
from ..ground.keys import new_id
from ..people import invitations
from ..people.models import Child
from ..people.second_phone import link

EMAIL = "dana@demo.example"
NAME = "Demo clinic"
CHILD = {"given_name": "Maya", "born": "2020-03-14", "language": "en", "affected_side": "left"}


@dataclass(frozen=True)
class SignIn:
    """How to open the demo clinic as its therapist."""

    email: str
    password: str


def note_of(app: Flask) -> Path:
    """Where the demo's sign-in is kept, readable by its owner only."""
    folder: Path = app.extensions["settings"].data_dir
    return folder / "demo.txt"


def find() -> Clinic | None:
    """The demo clinic, if one was made."""
    return db.session.scalar(select(Clinic).where(Clinic.demo.is_(True)))


def make(app: Flask) -> SignIn:
    """Make the demo clinic with its therapist, a child and its routine; keep the password."""
    password = secrets.token_urlsafe(12)
    hashed = passwords.hashed(password)
    with writing():
        clinic = clinics.add_clinic(
            NAME, demo=True, phone="+1 555 010 0199", hours="Monday to Friday, 8 to 17"
        )
        _add_staff(clinic.id, EMAIL, hashed, "Dana Ruiz", admin=True, discipline="OT")
        _add_staff(clinic.id, "ben@demo.example", hashed, "Ben Okoye", discipline="PT")
    note = note_of(app)
    note.touch(mode=0o600)
    note.write_text(f"{EMAIL}\n{password}\n", "utf-8")
    sign_in = SignIn(EMAIL, password)
    desk = Desk(app, sign_in)
    desk.fill()
    desk.leave()
    return sign_in


def _add_staff(clinic_id: int, email: str, hashed: str, name: str, **facts: Any) -> None:
    login = Login(id=new_id(), email=email, password_hash=hashed)
    db.session.add(login)
    db.session.flush()
    clinics.add_staff(
        clinic_id, login.id, name=name, **{"therapist": True, "admin": False, **facts}
    )


def sign_in_of(app: Flask) -> SignIn | None:
    """What `make` kept; None when the file was taken away."""
    note = note_of(app)
    if not note.exists():
        return None
    email, password = note.read_text("utf-8").split()
    return SignIn(email, password)


class Desk:
    """The demo therapist's browser."""

    def __init__(self, app: Flask, sign_in: SignIn) -> None:
        self.app = app
        self.browser: FlaskClient = app.test_client()
        body = {"email": sign_in.email, "password": sign_in.password, "device_name": "Demo"}
        self.call("POST", "/session", body)

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """One request; raises RuntimeError when it is refused."""
        base = self.app.extensions["settings"].public_url
        sent = {"X-App": "work", "Origin": base, **headers}
        answer = self.browser.open(
            f"/api/v1{path}", method=method, json=body, headers=sent, base_url=base
        )
        if answer.status_code >= 400:
            raise RuntimeError(f"{method} {path}: {answer.get_data(as_text=True)}")
        return answer

    def fill(self) -> None:
        """A child on the therapist's list."""
        self.call("POST", "/children", {"id": new_id(), **CHILD})

    def leave(self) -> None:
        """Sign out: no session is left behind."""
        self.call("DELETE", "/session")


def join_link() -> str | None:
    """A fresh link for a parent of the demo's first child; None when there is no child left."""
    clinic = find()
    assert clinic is not None
    with acting_for(clinic.id), writing():
        child = db.session.scalar(
            select(Child).where(Child.archived_at.is_(None)).order_by(Child.id).limit(1)
        )
        if child is None:
            return None
        made = invitations.make(
            invitations.LIVES,
            id=new_id(),
            kind="caregiver",
            child_id=child.id,
            sees="all",
            language=child.language,
        )
        return link(made)
