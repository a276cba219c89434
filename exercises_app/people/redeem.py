"""Looking at an invitation, and redeeming it: the one way to belong."""

import hashlib
from typing import Any

from sqlalchemy import select

from ..access.models import Clinic, Device, DevicePerson, Person
from ..access.principal import Principal
from ..access.sessions import CAREGIVER, PLAN_ONLY, Lifetime, open_device
from ..ground import audit, clock
from ..ground.db import acting_for, db
from ..ground.errors import Problem, field_problem
from ..ground.keys import new_id
from . import codes, ends
from .children import teams
from .invitations import state_of
from .models import Caregiver, Child, Consent, Invitation
from .notice import NOTICES
from .policy import rights

SPENT = {
    "used": ("code-used", "Each code works once. Ask the clinic for a new one."),
    "expired": ("code-expired", "Codes work for seven days. Ask the clinic for a new one."),
    "revoked": ("code-revoked", "The clinic took this code back. Ask for a new one."),
}


def find(given: dict[str, Any], address: str) -> Invitation:
    """The open invitation of a secret or code. Raises Problem code-unknown, code-used,
    code-expired, code-revoked or too-many-tries. A wrong try counts, outside any transaction."""
    secret, code = given.get("secret"), given.get("code") and codes.read(given["code"])
    query = select(Invitation).execution_options(all_tenants=True)
    if code:
        query = query.where(Invitation.code_hmac == codes.code_hmac(code))
    else:
        query = query.where(Invitation.link_hmac == codes.link_hmac(secret or ""))
    with codes.tried(code, address):
        invitation = db.session.scalar(query)
        if invitation is None:
            raise Problem("code-unknown", "Look at the paper again, or call the clinic.")
    refuse_spent(invitation)
    return invitation


def refuse_spent(invitation: Invitation) -> None:
    """Raises Problem for a code that is used, too old or taken back."""
    state = state_of(invitation, clock.now())
    if state != "open":
        raise Problem(*SPENT[state])


def look(invitation: Invitation) -> dict[str, Any]:
    """What a stranger with the code may see before joining."""
    with acting_for(invitation.clinic_id):
        clinic = db.session.get_one(Clinic, invitation.clinic_id)
        found: dict[str, Any] = {
            "kind": invitation.kind,
            "clinic": {"name": clinic.name},
            "language": invitation.language,
            "called": invitation.called,
            "child_called": None,
            "relation": None,
            "therapists": [],
        }
        if invitation.kind == "caregiver":
            child = db.session.get_one(Child, (invitation.clinic_id, invitation.child_id))
            found["child_called"], found["relation"] = child.called, invitation.relation
            found["therapists"] = [member["shown_as"] for member in teams([child.id])[child.id]]
        return found


def claim(invitation: Invitation) -> Invitation:
    """Read it again under a lock: of two phones at once, one joins."""
    row = db.session.scalars(
        select(Invitation)
        .where(Invitation.clinic_id == invitation.clinic_id, Invitation.id == invitation.id)
        .with_for_update()
        .execution_options(all_tenants=True, populate_existing=True)
    ).one()
    refuse_spent(row)
    return row


def spend(invitation: Invitation, device_id: str) -> None:
    """From now on the code opens nothing, in no copy either."""
    invitation.used_at = ends.came("used", invitation.clinic_id, invitation_id=invitation.id)
    invitation.used_device = device_id
    db.session.flush()


# -- a caregiver's phone ----------------------------------------------------------------------


def join(
    invitation: Invitation, given: dict[str, Any], here: Principal | None
) -> tuple[str | None, Lifetime]:
    """A caregiver joins, in one transaction. Answers a new cookie's token, or None when the phone
    keeps the cookie that it has (a second code on a joined phone adds to its person)."""
    with acting_for(invitation.clinic_id):
        device = None if here is None else _locked(here.device_id)
        _lock_child(invitation)
        row = claim(invitation)
        _refuse_twin(row, here)
        relation, notice = _relation(row, given), _notice(given["consent"])
        sees = row.sees or "all"
        lifetime = PLAN_ONLY if sees == "plan" else CAREGIVER
        token, known = None, device is not None
        if device is None:
            device, token = open_device("home", given["device_name"], lifetime)
        person_id = _person_here(row, given["name"], device.id, known)
        words = given.get("relation_words") or row.relation_words
        _caregiver(row, person_id, sees, (relation, words))
        _consent(row, person_id, device.id, given["consent"], notice)
        spend(row, device.id)
        audit.write("joined", actor_id=person_id, device_id=device.id, child_id=row.child_id)
    return token, lifetime


def _lock_child(invitation: Invitation) -> None:
    """Before the code, as whoever ends the relation of its maker does: device, child, code."""
    key = (invitation.clinic_id, invitation.child_id)
    db.session.get(Child, key, with_for_update={"key_share": True}, populate_existing=True)


def _refuse_twin(row: Invitation, here: Principal | None) -> None:
    """Ids are made by clinics: one may know another's child's id, and must not take its place."""
    twin = rights(here).get(row.child_id or "") if here is not None else None
    if twin is not None and twin.child.clinic_id != row.clinic_id:
        raise Problem("id-taken", "This phone has another child of this id. Tell the clinic.")


def _relation(row: Invitation, given: dict[str, Any]) -> str:
    relation = given.get("relation") or row.relation
    if relation is None:
        raise field_problem("relation", "Say who you are to the child.")
    return str(relation)


def _notice(given: dict[str, Any]) -> str:
    notice = NOTICES.get(given["notice_version"])
    if notice is None:
        raise field_problem("consent.notice_version", "Show the present notice, then ask again.")
    return notice


def _person_here(row: Invitation, name: str, device_id: str, known: bool) -> str:
    """Whom the device stands for at this clinic, read under the device's lock; or somebody new.
    `known`: it is no device of just now, and the ledger may have an older word on it."""
    link = db.session.get(DevicePerson, (row.clinic_id, device_id), populate_existing=True)
    if link is not None and link.ended_at is None:
        return link.person_id
    person = Person(id=new_id(), name=name, made=clock.now())
    db.session.add(person)
    db.session.flush()
    if link is None:
        db.session.add(DevicePerson(device_id=device_id, person_id=person.id))
    else:  # revoked here before, joined again as somebody
        link.person_id, link.ended_at = person.id, None
    db.session.flush()
    if known:
        ends.came("again", row.clinic_id, device_id=device_id, stands_for=person.id)
    return person.id


def _locked(device_id: str | None) -> Device:
    """The device, to the end of the transaction. Raises Problem device-revoked."""
    device = db.session.get(Device, device_id, with_for_update=True, populate_existing=True)
    if device is None or device.revoked_at is not None:
        raise Problem("device-revoked", "This phone was signed out just now. Start again.")
    return device


def _caregiver(row: Invitation, person_id: str, sees: str, relation: tuple[str, str]) -> None:
    assert row.child_id is not None
    known = db.session.get(
        Caregiver, (row.clinic_id, row.child_id, person_id), populate_existing=True
    )
    if known is None:
        known = Caregiver(child_id=row.child_id, person_id=person_id, joined=clock.now())
        db.session.add(known)
    elif known.ended_at is not None:
        whom = {"child_id": row.child_id, "person_id": person_id, "sees": sees}
        known.joined, known.ended_at = ends.came("again", row.clinic_id, **whom), None
    elif known.sees == "all":
        sees = "all"  # a second code never takes away
    known.sees = sees
    known.relation, known.relation_words = relation
    db.session.flush()


def _consent(
    row: Invitation, person_id: str, device_id: str, given: dict[str, Any], notice: str
) -> None:
    db.session.add(
        Consent(
            id=new_id(),
            child_id=row.child_id,
            person_id=person_id,
            device_id=device_id,
            purpose="plan",
            notice_version=given["notice_version"],
            notice_language="en",
            notice_hash=hashlib.sha256(notice.encode()).hexdigest(),
            adult=given["adult"],
            checked_by="code",
            at=clock.now(),
        )
    )


def take_along(
    invitation: Invitation, device_name: str, here: Principal | None
) -> tuple[str | None, Lifetime]:
    """A second phone (or the Home Screen app) stands for everybody that the first one does."""
    with acting_for(invitation.clinic_id):
        first = db.session.get(
            Device, invitation.from_device, with_for_update=True, populate_existing=True
        )
        row = claim(invitation)
        if first is None or first.revoked_at is not None:
            raise Problem(*SPENT["revoked"])
        if here is not None:
            raise Problem("id-taken", "This phone has joined already.")
        lifetime = CAREGIVER if first.idle_minutes > PLAN_ONLY.idle.days * 1440 else PLAN_ONLY
        device, token = open_device("home", device_name, lifetime)
        spend(row, device.id)
    query = select(DevicePerson).where(
        DevicePerson.device_id == first.id, DevicePerson.ended_at.is_(None)
    )
    query = query.order_by(DevicePerson.clinic_id)  # an audit line locks its clinic: all in order
    for link in db.session.scalars(query.execution_options(all_tenants=True)).all():
        with acting_for(link.clinic_id):
            db.session.add(DevicePerson(device_id=device.id, person_id=link.person_id))
            audit.write("phone-added", actor_id=link.person_id, device_id=device.id)
            db.session.flush()
    return token, lifetime
