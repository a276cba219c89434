"""A child's caregivers and their phones: seeing them, ending a relation, signing a phone out."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select

from ..access.models import Device, DevicePerson, Person
from ..access.principal import Principal
from ..access.sessions import revoke
from ..ground import audit, clock
from ..ground.db import db
from . import ends, invitations
from .models import Caregiver, Child
from .policy import ChildRef


def caregivers_of(child: ChildRef) -> list[dict[str, Any]]:
    """Everybody who follows or followed the plan, with their phones; present ones first."""
    query = (
        select(Caregiver, Person.name)
        .join(
            Person,
            (Person.clinic_id == Caregiver.clinic_id) & (Person.id == Caregiver.person_id),
        )
        .where(Caregiver.child_id == child.id)
        .order_by(Caregiver.ended_at.is_not(None), Caregiver.joined, Caregiver.person_id)
    )
    rows = db.session.execute(query).all()
    phones = _phones([caregiver.person_id for caregiver, _ in rows])
    fields = ("person_id", "relation", "relation_words", "sees", "joined", "ended_at")
    return [
        {
            "name": name,
            **{field: getattr(caregiver, field) for field in fields},
            "devices": phones[caregiver.person_id],
        }
        for caregiver, name in rows
    ]


def _phones(person_ids: list[str]) -> dict[str, list[dict[str, Any]]]:
    query = (
        select(DevicePerson.person_id, DevicePerson.ended_at, Device)
        .join(Device, Device.id == DevicePerson.device_id)
        .where(DevicePerson.person_id.in_(person_ids))
        .order_by(Device.made)
    )
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for person_id, ended_at, device in db.session.execute(query):
        found[person_id].append(
            {
                "id": device.id,
                "name": device.name,
                "last_used": device.last_used,
                "revoked": ended_at is not None or device.revoked_at is not None,
            }
        )
    return found


def find_caregiver(child: ChildRef, person_id: str) -> Caregiver | None:
    """Somebody who follows or followed this child's plan."""
    return db.session.scalar(
        select(Caregiver).where(Caregiver.child_id == child.id, Caregiver.person_id == person_id)
    )


def find_phone(child: ChildRef, phone_id: str) -> DevicePerson | None:
    """A phone of somebody who follows this child's plan."""
    return db.session.scalar(
        select(DevicePerson)
        .join(
            Caregiver,
            (Caregiver.clinic_id == DevicePerson.clinic_id)
            & (Caregiver.person_id == DevicePerson.person_id),
        )
        .where(DevicePerson.device_id == phone_id, Caregiver.child_id == child.id)
        .execution_options(populate_existing=True)
    )


def lock_child(child: ChildRef) -> Child:
    """The child's row, locked to the end of the transaction and read anew."""
    return db.session.scalars(
        select(Child)
        .where(Child.id == child.id, Child.clinic_id == child.clinic_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def end_relation(principal: Principal, child: ChildRef, person_id: str) -> None:
    """The person no longer follows the plan. Their phone lives on; what they ticked stays."""
    lock_child(child)
    caregiver = find_caregiver(child, person_id)
    if caregiver is None or caregiver.ended_at is not None:
        return
    caregiver.ended_at = clock.now()
    invitations.take_back_all(principal, person_id, child.id)
    ends.note("end", child.clinic_id, child_id=child.id, person_id=person_id)
    audit.write(
        "caregiver-ended",
        actor_id=principal.person_at(child.clinic_id),
        device_id=principal.device_id,
        child_id=child.id,
        person_id=person_id,
    )


def revoke_phone(principal: Principal, child: ChildRef, phone_id: str) -> None:
    """A family's phone no longer stands for anybody at this clinic."""
    db.session.get(Device, phone_id, with_for_update=True)  # a second phone may be joining by it
    phone = find_phone(child, phone_id)
    if phone is None or phone.ended_at is not None:
        return
    phone.ended_at = clock.now()
    invitations.take_back_all(principal, phone.person_id)  # made by whoever holds the phone now
    ends.note("revoke", child.clinic_id, device_id=phone_id)
    if not ends.stands_for_anybody(phone_id):
        revoke(phone_id)
    audit.write("phone-revoked", actor_id=principal.person_id, child_id=child.id, phone_id=phone_id)
