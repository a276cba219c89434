"""Who came back after a line of the ledger of ends, as the database shows it.

The word of a return is written after its transaction: a crash in between leaves only this."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from ..access.models import Device, DevicePerson, Person, Staff
from ..ground import clock
from ..ground.db import db
from .models import Caregiver, Invitation

ROLES = ("therapist", "admin", "discipline")


def came_back(line: dict[str, Any]) -> dict[str, Any]:
    """What the line of that return says: when, and as what. Empty: nobody came after the line."""
    at = clock.read(line["at"])
    query: Select[*tuple[Any, ...]]
    if line["verb"] == "end" and "child_id" in line:
        query = _joined(line["child_id"], line["person_id"], at)
    elif line["verb"] in ("end", "again") and "staff_id" in line:
        query = _hired(line["staff_id"], at)
    elif line["verb"] in ("revoke", "again") and "device_id" in line:
        query = _stands(line["device_id"], at)
    else:
        return {}
    row = db.session.execute(query).mappings().first()
    return {} if row is None else {**row, "at": clock.text(row["at"])}


def _joined(child_id: str, person_id: str, at: datetime) -> Select[datetime, str]:
    return select(Caregiver.joined.label("at"), Caregiver.sees).where(
        Caregiver.child_id == child_id,
        Caregiver.person_id == person_id,
        Caregiver.ended_at.is_(None),
        Caregiver.joined > at,
    )


def _stands(device_id: str, at: datetime) -> Select[datetime, str]:
    """A phone that joins again after it was revoked stands for somebody who was made then."""
    return (
        select(Person.made.label("at"), Person.id.label("stands_for"))
        .join(DevicePerson, DevicePerson.person_id == Person.id)
        .where(
            DevicePerson.clinic_id == Person.clinic_id,
            DevicePerson.device_id == device_id,
            DevicePerson.ended_at.is_(None),
            Person.made > at,
        )
    )


def _hired(staff_id: str, at: datetime) -> Select[datetime | None, bool, bool, str | None]:
    """By a code that made them staff, not by one for a new password. The last one counts."""
    return (
        select(Invitation.used_at.label("at"), Staff.therapist, Staff.admin, Staff.discipline)
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
        .order_by(Invitation.used_at.desc())
    )
