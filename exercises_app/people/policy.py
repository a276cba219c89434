"""Who may do what with a child: predicates on facts that come with the session's one statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import g
from sqlalchemy import and_, bindparam, select

from ..access.models import Device, DevicePerson, Staff
from ..access.policy import loader
from ..access.principal import Principal, add_facts
from ..ground.db import db
from ..ground.errors import Problem
from .models import Caregiver, CareTeam, Child

_CHILD = [
    Child.clinic_id,
    Child.id,
    Child.called,
    Child.language,
    Child.zone,
    Child.share,
    Child.seq,
    Child.affected_side,
    Child.archived_at,
]
_N = len(_CHILD)

_home = add_facts(
    "home",
    [*_CHILD, Caregiver.sees, Caregiver.relation, Caregiver.ended_at],
    [
        (
            Caregiver,
            and_(
                Caregiver.clinic_id == DevicePerson.clinic_id,
                Caregiver.person_id == DevicePerson.person_id,
            ),
        ),
        (Child, and_(Child.clinic_id == Caregiver.clinic_id, Child.id == Caregiver.child_id)),
    ],
)
_work = add_facts(
    "work",
    [*_CHILD, CareTeam.person_id],
    [
        (
            Child,
            and_(Child.clinic_id == Device.clinic_id, Child.id == bindparam("path_child_id")),
        ),
        (
            CareTeam,
            and_(
                CareTeam.clinic_id == Child.clinic_id,
                CareTeam.child_id == Child.id,
                CareTeam.person_id == Staff.person_id,
                CareTeam.until.is_(None),
            ),
        ),
    ],
    paths=("child_id",),
)


@dataclass(frozen=True)
class ChildRef:
    """What a session already knows of a child; rooms load more when they need it."""

    clinic_id: int
    id: str
    called: str
    language: str
    zone: str
    share: str
    seq: int
    affected_side: str
    archived_at: str | None


@dataclass(frozen=True)
class Right:
    """What this device may do with one child. `state`: open, gone (ended), revoked."""

    child: ChildRef
    person_id: str
    sees: str
    relation: str
    ended_at: str | None
    state: str


def rights(principal: Principal) -> dict[str, Right]:
    """All children of a family's device, those that ended or were revoked too, by id."""
    found: dict[str, Right] = {}
    for clinic_id, person_id, revoked, *facts in principal.facts:
        row = tuple(facts[_home])
        if clinic_id is None or row[1] is None:
            continue
        ended = row[_N + 2]
        state = "revoked" if revoked else "gone" if ended else "open"
        child = ChildRef(*row[:_N])
        found[child.id] = Right(child, person_id, row[_N], row[_N + 1], ended, state)
    return found


def sees_still(device_id: str, child_id: str) -> str | None:
    """What a family's device may see of a child of the clinic acted for; None once it may not.

    Under the child's lock, and the device's that each write begins with (access/standing.py):
    whoever ends either waits until what was asked for is done."""
    query = (
        select(Caregiver.sees)
        .join(
            DevicePerson,
            (DevicePerson.clinic_id == Caregiver.clinic_id)
            & (DevicePerson.person_id == Caregiver.person_id),
        )
        .where(Caregiver.child_id == child_id, Caregiver.ended_at.is_(None))
        .where(DevicePerson.device_id == device_id, DevicePerson.ended_at.is_(None))
    )
    return db.session.scalar(query)


@loader("child_id", "child")
def _child(principal: Principal, child_id: str) -> ChildRef | None:
    if principal.side == "home":
        right = rights(principal).get(child_id)
        if right is None or right.state != "open":
            return None
        g.right = right
        return right.child
    row = principal.facts[0][_work]
    g.on_team = row[_N] is not None
    return None if row[1] is None else ChildRef(*row[:_N])


def right_now() -> Right | None:
    """The caregiver's right to the child in the path; None for staff."""
    right: Right | None = g.get("right")
    return right


def on_team(principal: Principal) -> bool:
    """Whether the staff who ask are on the team of the child in the path."""
    return principal.side == "work" and bool(g.get("on_team"))


def staff_of_child(principal: Principal, found: Mapping[str, Any]) -> Problem | None:
    """Anybody who works at the child's clinic."""
    return None if principal.side == "work" else Problem("not-allowed")


def therapist_of_child(principal: Principal, found: Mapping[str, Any]) -> Problem | None:
    """A therapist on the child's care team."""
    if principal.side == "work" and principal.therapist:
        return None if on_team(principal) else Problem("join-the-team", "Join the team first.")
    return Problem("not-allowed")


def admin_of_child(principal: Principal, found: Mapping[str, Any]) -> Problem | None:
    """An admin of the child's clinic."""
    return None if principal.side == "work" and principal.admin else Problem("not-allowed")


def therapist_of_clinic(principal: Principal, found: Mapping[str, Any]) -> Problem | None:
    """Any therapist of the child's clinic, on the team or not."""
    return None if principal.therapist else Problem("not-allowed")


def caregiver_of_child(principal: Principal, found: Mapping[str, Any]) -> Problem | None:
    """A caregiver of the child, whatever they may see."""
    return None if principal.side == "home" else Problem("not-allowed")


def caregiver_all_of_child(principal: Principal, found: Mapping[str, Any]) -> Problem | None:
    """A caregiver who sees all."""
    right = right_now()
    return None if right is not None and right.sees == "all" else Problem("not-allowed")
