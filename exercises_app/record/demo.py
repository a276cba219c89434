"""The demo clinic: made once on a computer of one's own, so that there is something to open."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import select

from ..access import clinics, passwords
from ..access.models import Clinic, Login
from ..ground.db import acting_for, db, reading, writing
from ..ground.keys import new_id
from ..ground.models import House
from ..people import invitations
from ..people.models import Child
from ..people.second_phone import link
from . import demo_families
from .demo_families import MAYA
from .desk import Desk

DANA, BEN = "dana@demo.example", "ben@demo.example"
NAME = "Demo clinic"
WHOLE = "demo_whole"  # in the house table, once everything of the demo is there


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
    """Make the demo clinic with its therapists, children and routines; keep the password."""
    password = secrets.token_urlsafe(12)
    hashed = passwords.hashed(password)
    with writing():
        clinic = clinics.add_clinic(
            NAME, demo=True, phone="+1 555 010 0199", hours="Monday to Friday, 8 to 17"
        )
        _add_staff(clinic.id, DANA, hashed, "Dana Ruiz", admin=True, discipline="OT")
        _add_staff(clinic.id, BEN, hashed, "Ben Okoye", discipline="PT")
        note = note_of(app)
        note.touch(mode=0o600)
        note.write_text(f"{DANA}\n{password}\n", "utf-8")
    _fill(app, password)
    return SignIn(DANA, password)


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


def finish(app: Flask) -> None:
    """Go on where a start that was broken off left the demo; nothing when it is whole."""
    clinic, sign_in = find(), sign_in_of(app)
    if clinic is None or sign_in is None or not app.extensions["settings"].only_here:
        return
    with reading() as session:
        whole = session.get(House, WHOLE) is not None
    if not whole:
        _fill(app, sign_in.password)


def _fill(app: Flask, password: str) -> None:
    with Desk(app, DANA, password) as dana, Desk(app, BEN, password) as ben:
        demo_families.add(dana, ben)
    with writing() as session:
        session.merge(House(key=WHOLE, value="yes"))


def join_link() -> str | None:
    """A fresh link for a parent of Maya, or of another child of the demo; None without a child."""
    clinic = find()
    assert clinic is not None
    with acting_for(clinic.id), writing():
        child = db.session.scalar(
            select(Child)
            .where(Child.archived_at.is_(None))
            .order_by(Child.id != MAYA, Child.id)
            .limit(1)
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
