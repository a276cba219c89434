"""Who am I: a family's phone with its children, or a member of the staff."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from ..access.models import Clinic, DevicePerson, Login, Person, Staff
from ..access.principal import Principal
from ..ground import audit
from ..ground.db import acting_for, db
from ..ground.errors import Problem, field_problem
from .children import teams
from .family import lock_child
from .look import ask_to_draw
from .models import Caregiver, Child
from .names import first_name
from .policy import Right, rights, sees_still


def me(principal: Principal) -> dict[str, Any]:
    """The answer of `GET /me`."""
    answer: dict[str, Any] = {
        "side": principal.side,
        "device": {"id": principal.device_id, "name": principal.device_name},
        "children": [],
        "staff": None,
        "clinic": None,
    }
    if principal.side == "work":
        return answer | _staff(principal)
    by_clinic: dict[int, list[Right]] = defaultdict(list)
    for right in rights(principal).values():
        if right.state == "open":
            by_clinic[right.child.clinic_id].append(right)
    for clinic_id, mine in sorted(by_clinic.items()):
        with acting_for(clinic_id):
            answer["children"] += _children(clinic_id, mine)
    answer["children"].sort(key=lambda child: (child["called"], child["id"]))
    return answer


def _staff(principal: Principal) -> dict[str, Any]:
    assert principal.clinic_id is not None
    query = (
        select(Staff, Person.name, Login.email, Clinic)
        .join(Person, (Person.clinic_id == Staff.clinic_id) & (Person.id == Staff.person_id))
        .join(Login, Login.id == Staff.login_id)
        .join(Clinic, Clinic.id == Staff.clinic_id)
        .where(Staff.clinic_id == principal.clinic_id, Staff.person_id == principal.person_id)
    )
    member, name, email, clinic = db.session.execute(query).one()
    fields = ("person_id", "shown_as", "therapist", "admin", "discipline")
    staff = {field: getattr(member, field) for field in fields}
    return {"staff": {**staff, "name": name, "email": email}, "clinic": clinic}


def _children(clinic_id: int, mine: list[Right]) -> list[dict[str, Any]]:
    """Three statements for a clinic, however many children."""
    ids = [right.child.id for right in mine]
    clinic = db.session.get_one(Clinic, clinic_id)
    looks = dict(db.session.execute(select(Child.id, Child.look).where(Child.id.in_(ids))).all())
    people = _caregivers(ids)
    team = teams(ids)
    found = []
    for right in mine:
        there = people[right.child.id]
        if any(row.person_id == right.person_id for row in there):  # not ended in the meantime
            child_id = right.child.id
            found.append(_child(right, clinic, looks[child_id], team[child_id], there))
    return found


def _caregivers(child_ids: list[str]) -> dict[str, list[Any]]:
    query = (
        select(
            Caregiver.child_id,
            Caregiver.person_id,
            Person.name,
            Caregiver.relation,
            Caregiver.relation_words,
        )
        .join(
            Person,
            (Person.clinic_id == Caregiver.clinic_id) & (Person.id == Caregiver.person_id),
        )
        .where(Caregiver.child_id.in_(child_ids), Caregiver.ended_at.is_(None))
        .order_by(Caregiver.joined, Caregiver.person_id)
    )
    found: dict[str, list[Any]] = defaultdict(list)
    for row in db.session.execute(query):
        found[row.child_id].append(row)
    return found


def _child(
    right: Right, clinic: Clinic, look: str, team: list[dict[str, Any]], people: list[Any]
) -> dict[str, Any]:
    own = next(row for row in people if row.person_id == right.person_id)
    shown = people if right.sees == "all" else [own]
    return {
        "id": right.child.id,
        "called": right.child.called,
        "language": right.child.language,
        "zone": right.child.zone,
        "look": look,
        "relation": own.relation,
        "relation_words": own.relation_words,
        "sees": right.sees,
        "person": {"id": own.person_id, "name": own.name},
        "clinic": clinic,
        "team": team,
        "caregivers": [
            {
                "person_id": row.person_id,
                "name": first_name(row.name),
                "relation": row.relation,
                "me": row.person_id == right.person_id,
            }
            for row in shown
        ],
    }


def change_me(principal: Principal, changes: dict[str, Any]) -> None:
    """Mend one's own name, or who one is to a child. Raises Problem not-valid or not-found."""
    if principal.side == "work":
        _change_staff(principal, changes)
        return
    if "shown_as" in changes:
        raise field_problem("shown_as", "This is for staff. Change `name`.")
    # what locks the child comes first, since an audit line locks the clinic after it
    if "relation" in changes or "relation_words" in changes:
        _change_relation(_right(principal, changes), changes)
    if "look" in changes:
        _change_look(_right(principal, changes), changes["look"])
    if "name" in changes:
        for clinic_id, person_id in sorted(principal.persons.items()):
            with acting_for(clinic_id):
                _mend_name(principal, (clinic_id, person_id), changes["name"])


def _mend_name(principal: Principal, key: tuple[int, str], name: str) -> None:
    """At a clinic that has not signed the phone out just now."""
    stands = db.session.get_one(DevicePerson, (key[0], principal.device_id), populate_existing=True)
    if stands.ended_at is None:
        db.session.get_one(Person, key).name = name
        audit.write("name-mended", actor_id=key[1], device_id=principal.device_id)


def _right(principal: Principal, changes: dict[str, Any]) -> Right:
    """What one may still do with the child that is meant, which nobody ends until it is done."""
    child_id = changes.get("child_id")
    if child_id is None:
        raise field_problem("child_id", "Say to which child.")
    right = rights(principal).get(child_id)
    if right is None:
        raise Problem("not-found")
    with acting_for(right.child.clinic_id):
        lock_child(right.child)
        sees = sees_still(principal.device_id, child_id)
    if sees is None:
        raise Problem("not-found")
    return replace(right, sees=sees)


def _change_relation(right: Right, changes: dict[str, Any]) -> None:
    key = (right.child.clinic_id, right.child.id, right.person_id)
    with acting_for(right.child.clinic_id):
        caregiver = db.session.get_one(Caregiver, key)
        for field in ("relation", "relation_words"):
            if field in changes:
                setattr(caregiver, field, changes[field])
        audit.write("relation-mended", actor_id=right.person_id, child_id=right.child.id)


def _change_look(right: Right, look: str) -> None:
    """Who sees all may say what the child looks like; who helps with the plan may not."""
    if right.sees != "all":
        raise Problem("not-allowed", "Ask a parent or the therapist to choose the look.")
    with acting_for(right.child.clinic_id):
        child = db.session.get_one(Child, (right.child.clinic_id, right.child.id))
        child.look = look
        ask_to_draw(child, look)
        audit.write("look-chosen", actor_id=right.person_id, child_id=right.child.id)


def _change_staff(principal: Principal, changes: dict[str, Any]) -> None:
    for field in ("child_id", "relation", "relation_words", "look"):
        if field in changes:
            raise field_problem(field, "This is for caregivers. Change `name` or `shown_as`.")
    key = (principal.clinic_id, principal.person_id)
    if "name" in changes:
        db.session.get_one(Person, key).name = changes["name"]
    if "shown_as" in changes:
        db.session.get_one(Staff, key).shown_as = changes["shown_as"]
    audit.write("name-mended", actor_id=principal.person_id, device_id=principal.device_id)
