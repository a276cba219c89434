"""Who came back after a line of the ledger of ends, as the database shows it.

The word of a return is written after its transaction: a crash in between leaves only this."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from ..access.models import Device, DevicePerson, Person, Staff
from ..ground import clock
from ..ground.db import db
from .models import Caregiver, Invitation


def came_back(line: dict[str, Any]) -> dict[str, str]:
    """What the line of that return says: when, and what they see. Empty: nobody came, or the line
    is of no end."""
    at = clock.read(line["at"])
    query: Select[*tuple[Any, ...]]
    if line["verb"] == "end" and "child_id" in line:
        query = _joined(line["child_id"], line["person_id"], at)
    elif line["verb"] == "end":
        query = _hired(line["staff_id"], at)
    elif line["verb"] == "revoke":
        query = _stands(line["device_id"], at)
    else:
        return {}
    row = db.session.execute(query).first()
    if row is None:
        return {}
    since, *sees = row
    return {"at": clock.text(since), **({"sees": sees[0]} if sees else {})}


def _joined(child_id: str, person_id: str, at: datetime) -> Select[datetime, str]:
    return select(Caregiver.joined, Caregiver.sees).where(
        Caregiver.child_id == child_id,
        Caregiver.person_id == person_id,
        Caregiver.ended_at.is_(None),
        Caregiver.joined > at,
    )


def _stands(device_id: str, at: datetime) -> Select[datetime]:
    """A phone that joins again after it was revoked stands for somebody who was made then."""
    return (
        select(Person.made)
        .join(DevicePerson, DevicePerson.person_id == Person.id)
        .where(
            DevicePerson.clinic_id == Person.clinic_id,
            DevicePerson.device_id == device_id,
            DevicePerson.ended_at.is_(None),
            Person.made > at,
        )
    )


def _hired(staff_id: str, at: datetime) -> Select[datetime | None]:
    """By a code that made them staff, not by one for a new password."""
    return (
        select(Invitation.used_at)
        .join(Device, Device.id == Invitation.used_device)
        .join(Staff, Staff.login_id == Device.login_id)
        .where(
            Staff.clinic_id == Invitation.clinic_id,
            Staff.person_id == staff_id,
            Staff.ended_at.is_(None),
            Invitation.kind == "staff",
            Invitation.person_id.is_(None),
            Invitation.used_at > at,
        )
    )
