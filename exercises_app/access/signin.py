"""How staff sign in: e-mail and password, with limits that a guesser meets first."""

from dataclasses import dataclass

from sqlalchemy import select

from ..ground import audit
from ..ground.db import acting_for, db
from ..ground.errors import Problem
from ..ground.limits import Limit, counted
from . import passwords
from .models import Login
from .principal import clinics_of_login, settings_now
from .sessions import ADMIN, THERAPIST, Lifetime, open_device

BY_EMAIL = Limit("sign-in-email", most=10, seconds=900)
BY_ADDRESS = Limit("sign-in-address", most=50, seconds=900)


@dataclass(frozen=True)
class Place:
    """The clinic that a login signs in to, and as whom. `password_hash`: what was looked at."""

    login_id: str
    password_hash: str
    clinic_id: int
    person_id: str
    lifetime: Lifetime


def checked(email: str, password: str, clinic_id: int | None, address: str) -> Place:
    """Check the password and choose the clinic. Raises Problem wrong-password, choose-clinic or
    too-many-tries. Stands before the write transaction: hashing takes long."""
    email = email.lower()
    with counted((BY_ADDRESS, address), (BY_EMAIL, email)):
        login = db.session.scalar(select(Login).where(Login.email == email))
        right = passwords.fits(login.password_hash if login else None, password)
        if login is None or not right or login.disabled_at is not None:
            raise Problem("wrong-password", "Check both, then try again.")
        found = login.id, login.password_hash
    return _place(*found, clinic_id)


def _place(login_id: str, password_hash: str, clinic_id: int | None) -> Place:
    rows = clinics_of_login(login_id)
    if not settings_now().only_here:
        allowed = [row for row in rows if not row.demo]
        if rows and not allowed:
            raise Problem("demo-only-here", "Make a clinic of your own: flask clinic add.")
        rows = allowed
    if clinic_id is not None:
        rows = [row for row in rows if row.id == clinic_id]
    if not rows:
        raise Problem("wrong-password", "This login works at no clinic here.")
    if len(rows) > 1:
        clinics = [{"id": row.id, "name": row.name} for row in rows]
        raise Problem("choose-clinic", "Say which clinic, by its id.", clinics=clinics)
    row = rows[0]
    lifetime = ADMIN if row.admin else THERAPIST
    return Place(login_id, password_hash, row.id, row.person_id, lifetime)


def must_still_fit(login_id: str, password_hash: str) -> None:
    """In the transaction that opens: the password that was looked at is the login's still, and
    whoever changes it ends what is opened now. Raises Problem wrong-password."""
    login = db.session.get(Login, login_id, with_for_update={"read": True}, populate_existing=True)
    if login is None or login.disabled_at is not None or login.password_hash != password_hash:
        raise Problem("wrong-password", "It was changed just now. Use the new one.")


def sign_in(place: Place, device_name: str) -> str:
    """Open the session; answers the cookie's token. Raises Problem wrong-password."""
    must_still_fit(place.login_id, place.password_hash)
    with acting_for(place.clinic_id):
        device, token = open_device(
            "work", device_name, place.lifetime, place.login_id, place.clinic_id
        )
        audit.write("sign-in", actor_id=place.person_id, device_id=device.id)
    return token
