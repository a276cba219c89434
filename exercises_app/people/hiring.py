"""A code for staff: somebody starts to work here, comes back, or sets a new password."""

from typing import Any

from sqlalchemy import select

from ..access import clinics, passwords
from ..access.models import Login, Staff
from ..access.sessions import ADMIN, THERAPIST, Lifetime, open_device, revoke_login
from ..access.signin import must_still_fit
from ..ground import audit
from ..ground.db import COMMONS, acting_for, db
from ..ground.errors import Problem, field_problem
from ..ground.keys import new_id
from . import ends
from .invitations import take_back_of_password, works_elsewhere
from .models import Invitation
from .redeem import SPENT, claim, spend
from .returns import ROLES


def become_staff(
    invitation: Invitation, given: dict[str, Any], login: Login | None, password_hash: str
) -> tuple[str, Lifetime]:
    """A person starts to work here, or sets a new password with an admin's code.

    The password was checked (known e-mail) or hashed before: no hashing in a transaction."""
    with acting_for(invitation.clinic_id):
        row = claim(invitation)
        if row.person_id is not None:
            member = _reset(row, given["email"], password_hash)
        else:
            if login is not None:
                must_still_fit(login.id, password_hash)
            login = login or _new_login(given["email"], password_hash)
            member = _new_member(row, given, login)
        lifetime = ADMIN if member.admin else THERAPIST
        device, token = open_device(
            "work", given["device_name"], lifetime, member.login_id, row.clinic_id
        )
        spend(row, device.id)
        if row.person_id is None:  # from here on, no copy makes more of them
            roles = {role: getattr(member, role) for role in ROLES}
            ends.came("again", row.clinic_id, staff_id=member.person_id, **roles)
        verb = "staff-joined" if row.person_id is None else "password-set"
        audit.write(verb, actor_id=member.person_id, device_id=device.id)
    return token, lifetime


def _new_login(email: str, password_hash: str) -> Login:
    login = Login(id=new_id(), email=email.lower(), password_hash=password_hash)
    db.session.add(login)
    db.session.flush()
    return login


def _new_member(row: Invitation, given: dict[str, Any], login: Login) -> Staff:
    known = db.session.scalar(select(Staff).where(Staff.login_id == login.id))
    if known is None:
        return clinics.add_staff(
            row.clinic_id,
            login.id,
            name=given["name"],
            therapist=row.therapist,
            admin=row.admin,
            discipline=given.get("discipline") or row.discipline,
        )
    if known.ended_at is not None:  # what they were before they left is not theirs any more
        known.therapist, known.admin, known.ended_at = row.therapist, row.admin, None
    known.therapist, known.admin = row.therapist or known.therapist, row.admin or known.admin
    known.discipline = row.discipline or known.discipline
    db.session.flush()
    return known


def _reset(row: Invitation, email: str, password_hash: str) -> Staff:
    assert row.person_id is not None
    member = db.session.get_one(Staff, (row.clinic_id, row.person_id))
    if member.ended_at is not None or works_elsewhere(member):
        raise Problem(*SPENT["revoked"])
    login = db.session.get_one(
        Login, member.login_id, with_for_update={"key_share": True}, populate_existing=True
    )
    if login.email != email.lower():
        raise field_problem("email", "This code is for another e-mail: the one you sign in with.")
    if login.password_hash != passwords.NOBODYS:
        was = passwords.trace(login.password_hash)
        ends.note("reset", COMMONS, login_id=login.id, was=was)
    login.password_hash = password_hash
    revoke_login(member.login_id, member.clinic_id)  # whoever knew the old one is out
    take_back_of_password(member, row)
    return member
