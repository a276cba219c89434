"""Devices and their cookies: opening, listing, ending."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from flask import Response
from sqlalchemy import select, update

from ..ground import audit, clock
from ..ground.db import acting_elsewhere, acting_for, db
from ..ground.keys import new_id, new_token, token_hash
from .models import Device, DevicePerson
from .principal import Principal, cookie_name, settings_now


@dataclass(frozen=True)
class Lifetime:
    """How long a session lives: unused, and at most."""

    idle: timedelta
    most: timedelta


CAREGIVER = Lifetime(timedelta(days=180), timedelta(days=400))
PLAN_ONLY = Lifetime(timedelta(days=7), timedelta(days=400))  # a tablet at school
THERAPIST = Lifetime(timedelta(hours=12), timedelta(days=7))
ADMIN = Lifetime(timedelta(minutes=30), timedelta(hours=12))


def open_device(
    side: str,
    name: str,
    lifetime: Lifetime,
    login_id: str | None = None,
    clinic_id: int | None = None,
) -> tuple[Device, str]:
    """A new device and the token for its cookie; only the token's hash is stored."""
    token, now = new_token(), clock.now()
    device = Device(
        id=new_id(),
        side=side,
        token_hash=token_hash(token),
        name=name,
        login_id=login_id,
        clinic_id=clinic_id,
        made=now,
        last_used=now,
        idle_minutes=int(lifetime.idle.total_seconds() // 60),
        idle_until=now + lifetime.idle,
        dies_at=now + lifetime.most,
    )
    db.session.add(device)
    db.session.flush()
    return device, token


def set_cookie(answer: Response, side: str, token: str, lifetime: Lifetime) -> Response:
    """Give the browser its cookie: HttpOnly, SameSite=Lax, `__Host-` under https."""
    answer.set_cookie(
        cookie_name(side),
        token,
        max_age=int(lifetime.most.total_seconds()),
        secure=settings_now().secure,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return answer


def clear_cookie(answer: Response, side: str) -> Response:
    answer.delete_cookie(
        cookie_name(side),
        secure=settings_now().secure,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return answer


def own_devices(principal: Principal) -> list[Device]:
    """The devices that stand for the same persons, newest first; revoked ones are left out."""
    query = select(Device).where(Device.revoked_at.is_(None), Device.dies_at > clock.now())
    if principal.side == "work":
        query = query.where(Device.login_id == principal.login_id)
    else:
        query = query.where(Device.id.in_(_family_devices(principal)))
    return list(db.session.scalars(query.order_by(Device.made.desc())))


def _family_devices(principal: Principal) -> set[str]:
    ids: set[str] = set()
    for clinic_id, person_id in principal.persons.items():
        with acting_for(clinic_id):
            ids |= set(
                db.session.scalars(
                    select(DevicePerson.device_id).where(
                        DevicePerson.person_id == person_id, DevicePerson.ended_at.is_(None)
                    )
                )
            )
    return ids


AtSignOut = Callable[[str, Principal], None]
_at_sign_out: list[AtSignOut] = []


def when_signed_out(act: AtSignOut) -> AtSignOut:
    """Rooms above add what else happens when an owner ends a device, in the same transaction."""
    _at_sign_out.append(act)
    return act


def sign_out(device_id: str, by: Principal) -> None:
    """Its owner ends a device, perhaps a lost one: it must stay so."""
    revoke(device_id)
    for act in _at_sign_out:
        act(device_id, by)
    # last, as an audit line locks its clinic
    for clinic_id in _clinics_of(db.session.get_one(Device, device_id)):
        with acting_elsewhere(clinic_id):
            who = {"actor_id": by.person_at(clinic_id), "device_id": by.device_id}
            audit.write("signed-out", **who, signed_out=device_id)


def _clinics_of(device: Device) -> list[int]:
    if device.clinic_id is not None:
        return [device.clinic_id]
    query = select(DevicePerson.clinic_id).where(
        DevicePerson.device_id == device.id, DevicePerson.ended_at.is_(None)
    )
    query = query.order_by(DevicePerson.clinic_id).execution_options(all_tenants=True)
    return list(db.session.scalars(query))


def revoke(device_id: str) -> None:
    """End a device for good; its next request is refused."""
    db.session.execute(update(Device).where(Device.id == device_id).values(revoked_at=clock.now()))


def revoke_login(login_id: str, clinic_id: int) -> None:
    """End all sessions of a login at one clinic."""
    db.session.execute(
        update(Device)
        .where(
            Device.login_id == login_id,
            Device.clinic_id == clinic_id,
            Device.revoked_at.is_(None),
        )
        .values(revoked_at=clock.now())
    )
