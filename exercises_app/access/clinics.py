"""The clinic's own settings, and its staff."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select

from ..ground import audit, clock
from ..ground.db import COMMONS, acting_for, db
from ..ground.errors import Problem
from ..ground.keys import new_id
from .models import Clinic, Login, Person, Staff
from .principal import Principal
from .sessions import revoke_login

_at_the_end: list[Callable[[Principal, Staff], None]] = []


def when_staff_end(act: Callable[[Principal, Staff], None]) -> Callable[[Principal, Staff], None]:
    """Rooms above add what else ends when somebody works here no more, in the same transaction."""
    _at_the_end.append(act)
    return act


def the_clinic(clinic_id: int) -> Clinic:
    """The clinic's row."""
    return db.session.get_one(Clinic, clinic_id)


def change_clinic(principal: Principal, changes: dict[str, Any]) -> Clinic:
    """Change the clinic's settings."""
    assert principal.clinic_id is not None
    clinic = the_clinic(principal.clinic_id)
    for field, value in changes.items():
        setattr(clinic, field, value)
    audit.write("clinic-changed", actor_id=principal.person_id, fields=sorted(changes))
    db.session.flush()
    return clinic


def add_clinic(name: str, demo: bool = False, **settings: Any) -> Clinic:
    """A new clinic; its number is the next one. The commons (0) is made by the first migration."""
    last = db.session.scalar(select(func.max(Clinic.id))) or COMMONS
    clinic = Clinic(id=last + 1, name=name, demo=demo, **settings)
    db.session.add(clinic)
    db.session.flush()
    return clinic


def add_staff(clinic_id: int, login_id: str, **facts: Any) -> Staff:
    """A person who works at the clinic. `facts`: name, therapist, admin, discipline."""
    with acting_for(clinic_id):
        name = facts.pop("name")
        person = Person(id=new_id(), clinic_id=clinic_id, name=name, made=clock.now())
        db.session.add(person)
        db.session.flush()
        member = Staff(
            clinic_id=clinic_id, person_id=person.id, login_id=login_id, shown_as=name, **facts
        )
        db.session.add(member)
        db.session.flush()
    return member


def staff_list() -> list[dict[str, Any]]:
    """Everybody who works or worked at the clinic, present ones first."""
    query = (
        select(Staff, Person.name, Login.email)
        .join(Person, (Person.clinic_id == Staff.clinic_id) & (Person.id == Staff.person_id))
        .join(Login, Login.id == Staff.login_id)
        .order_by(Staff.ended_at.is_not(None), Person.name, Staff.person_id)
    )
    return [
        {
            "person_id": member.person_id,
            "name": name,
            "shown_as": member.shown_as,
            "email": email,
            "therapist": member.therapist,
            "admin": member.admin,
            "discipline": member.discipline,
            "ended_at": member.ended_at,
        }
        for member, name, email in db.session.execute(query)
    ]


def end_staff(principal: Principal, member: Staff) -> None:
    """A person stops working here: sessions end at once, what they made stays."""
    if member.person_id == principal.person_id:
        raise Problem("not-allowed", "Nobody ends their own access. Ask another admin.")
    if member.ended_at is None:
        member.ended_at = clock.now()
        revoke_login(member.login_id, member.clinic_id)
        for act in _at_the_end:
            act(principal, member)
        audit.write("staff-ended", actor_id=principal.person_id, person_id=member.person_id)


def find_by_email(email: str) -> Staff | None:
    """Who works now at the clinic acted for and signs in by this e-mail."""
    query = select(Staff).join(Login, Login.id == Staff.login_id)
    return db.session.scalar(query.where(Login.email == email.lower(), Staff.ended_at.is_(None)))


def find_staff(person_id: str) -> Staff | None:
    """A member of the staff of the clinic acted for."""
    return db.session.scalar(select(Staff).where(Staff.person_id == person_id))
