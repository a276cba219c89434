"""A code for staff: somebody starts to work here, comes back, or sets a new password."""

from typing import Any

from sqlalchemy import select

from ..access import clinics, passwords
from ..access.models import Login, Staff
from ..access.principal import Principal
from ..access.sessions import ADMIN, THERAPIST, Lifetime, open_device, revoke, revoke_login
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
    invitation: Invitation,
    given: dict[str, Any],
    login: Login | None,
    password_hash: str,
    here: Principal | None,
) -> tuple[str, Lifetime]:
    """A person starts to work here, or sets a new password with an admin's code.

    The password was checked (known e-mail) or hashed before: no hashing in a transaction. Locks are
    taken as whoever signs in, ends somebody or takes a code back does: login, devices, code."""
    with acting_for(invitation.clinic_id):
        whose = None if invitation.person_id is None else _whose(invitation)
        if whose is None and login is not None:
            must_still_fit(login.id, password_hash)
        if here is not None:
            revoke(here.device_id)  # the cookie is replaced: what it opened ends with it
        row = claim(invitation)
        if whose is not None:
            member = _reset(row, whose, given["email"], password_hash)
        else:
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


def _whose(invitation: Invitation) -> tuple[Staff, Login]:
    """Whose new password it is, to the end of the transaction; who knew the old one is out then."""
    member = db.session.get_one(Staff, (invitation.clinic_id, invitation.person_id))
    login = db.session.get_one(
        Login, member.login_id, with_for_update={"key_share": True}, populate_existing=True
    )
    revoke_login(login.id, member.clinic_id)
    return member, login


def _reset(row: Invitation, whose: tuple[Staff, Login], email: str, password_hash: str) -> Staff:
    member, login = whose
    if member.ended_at is not None or works_elsewhere(member):
        raise Problem(*SPENT["revoked"])
    if login.email != email.lower():
        raise field_problem("email", "This code is for another e-mail: the one you sign in with.")
    if login.password_hash != passwords.NOBODYS:
        was = passwords.trace(login.password_hash)
        ends.note("reset", COMMONS, login_id=login.id, was=was)
    login.password_hash = password_hash
    take_back_of_password(member, row)
    return member
