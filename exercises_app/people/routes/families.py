"""A child's caregivers and their phones."""

from typing import Any

from ...access.policy import allow, loader
from ...access.principal import Principal, current
from ...ground.db import writing
from .. import family
from ..policy import ChildRef, admin_of_child, caregiver_of_child, right_now, therapist_of_child
from ..room import room
from ..schemas import CaregiversOut


@loader("caregiver_id", "caregiver_id")
def _caregiver(_: Principal, caregiver_id: str) -> str:
    """Looked up with its child in one statement of the room; nothing is told of others."""
    return caregiver_id


@loader("phone_id", "phone_id")
def _phone(_: Principal, phone_id: str) -> str:
    """Looked up with its child in one statement of the room; nothing is told of others."""
    return phone_id


@room.get("/children/<id:child_id>/caregivers")
@allow(therapist_of_child, admin_of_child)
@room.response(200, CaregiversOut)
def get_caregivers(child: ChildRef) -> dict[str, Any]:
    """Who follows the plan, and on which phones"""
    return {"items": family.caregivers_of(child), "next": None}


@room.delete("/children/<id:child_id>/caregivers/<id:caregiver_id>")
@allow(therapist_of_child, admin_of_child)
@room.response(204)
def delete_caregiver(child: ChildRef, caregiver_id: str) -> None:
    """End a caregiver's access to this child; the phone lives on"""
    with writing():
        family.end_relation(current(), child, caregiver_id)


@room.delete("/children/<id:child_id>/caregivers/me")
@allow(caregiver_of_child)
@room.response(204)
def delete_caregiver_me(child: ChildRef) -> None:
    """Leave the child's plan"""
    right = right_now()
    assert right is not None
    with writing():
        family.end_relation(current(), child, right.person_id)


@room.delete("/children/<id:child_id>/devices/<id:phone_id>")
@allow(therapist_of_child, admin_of_child)
@room.response(204)
def delete_phone(child: ChildRef, phone_id: str) -> None:
    """Sign a family's phone out of this clinic"""
    with writing():
        family.revoke_phone(current(), child, phone_id)
