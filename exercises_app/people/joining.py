"""What stands around redeeming: the slow part before the transaction, the cookie after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Response, g
from sqlalchemy import select

from ..access import passwords, principal
from ..access.models import Login, Person
from ..access.principal import Principal
from ..access.sessions import Lifetime, set_cookie
from ..access.signin import BY_EMAIL
from ..ground.db import acting_clinic, acting_for, db
from ..ground.errors import Problem, field_problem
from ..ground.limits import counted
from ..ground.web import json_answer, rendered
from . import invitations, qr
from . import redeem as codes_used
from .hiring import become_staff
from .joining_schemas import MeOut
from .me import me
from .models import Invitation
from .policy import rights
from .second_phone import link

NEEDED = {
    "caregiver": ("name", "device_name", "consent"),
    "staff": ("name", "email", "password", "device_name"),
    "device": ("device_name",),
}


@dataclass
class Ready:
    """A redemption with its slow work done."""

    invitation: Invitation
    given: dict[str, Any]
    here: Principal | None = None
    login: Login | None = None
    password_hash: str = ""  # of the login, as it was looked at, or a new one

    @property
    def side(self) -> str:
        return "work" if self.invitation.kind == "staff" else "home"


def prepare(given: dict[str, Any], address: str) -> Ready:
    """Find the invitation, check what its kind needs, hash what must be hashed."""
    invitation = codes_used.find(given, address)
    missing = {field: ["Fill this in."] for field in NEEDED[invitation.kind] if field not in given}
    if missing:
        raise Problem("not-valid", errors=missing)
    ready = Ready(invitation, given)
    ready.here = principal.standing_here(ready.side)
    if invitation.kind == "staff":
        _check_password(ready)
    return ready


def _check_password(ready: Ready) -> None:
    """A known e-mail must know its password; a new one, or an admin's reset, sets it."""
    email, password = ready.given["email"].lower(), ready.given["password"]
    ready.login = db.session.scalar(select(Login).where(Login.email == email))
    if ready.login is not None and ready.invitation.person_id is None:
        ready.password_hash = ready.login.password_hash
        with counted((BY_EMAIL, email)):
            if not passwords.fits(ready.password_hash, password):
                raise Problem("wrong-password", "This e-mail works here already: use its password.")
    else:
        ready.password_hash = passwords.hashed(password)


def redeem(ready: Ready) -> tuple[str | None, Lifetime]:
    """The one transaction of joining."""
    kind, given = ready.invitation.kind, ready.given
    if kind == "caregiver":
        return codes_used.join(ready.invitation, given, ready.here)
    if kind == "device":
        return codes_used.take_along(ready.invitation, given["device_name"], ready.here)
    return become_staff(ready.invitation, given, ready.login, ready.password_hash, ready.here)


def welcome(ready: Ready, token: str | None, lifetime: Lifetime) -> Response:
    """The new `me`, with the cookie when there is a new one."""
    g.principal = found = principal.resolve({}, side=ready.side, token=token)
    answer = json_answer(rendered(MeOut, me_of(found)), 201)
    return set_cookie(answer, ready.side, token, lifetime) if token else answer


def me_of(found: Principal) -> dict[str, Any]:
    """`me` with the tenant that its side needs."""
    if found.clinic_id is None:
        return me(found)
    with acting_for(found.clinic_id):
        return me(found)


@contextmanager
def acting_for_child(asker: Principal, child_id: str | None) -> Iterator[None]:
    """A caregiver invites at the clinic of the child named in the body; staff act for theirs.
    Whether they may is looked at under the child's lock."""
    if asker.side == "work":
        yield
        return
    if child_id is None:
        raise field_problem("child_id", "Say for which child.")
    right = rights(asker).get(child_id)
    if right is None:
        raise Problem("not-found")
    with acting_for(right.child.clinic_id):
        yield


def new_invitation(asker: Principal, made: invitations.Made) -> dict[str, Any]:
    """The answer to whoever invited: with code, link and square code."""
    shown = _shown_as(asker)
    address = link(made)
    return {
        **invitations.answer(made.invitation, shown),
        "code": made.code,
        "link": address,
        "qr": qr.svg(address),
    }


def _shown_as(asker: Principal) -> str:
    person_id = asker.person_at(acting_clinic())
    return db.session.scalar(select(Person.name).where(Person.id == person_id)) or ""
