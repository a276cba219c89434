"""Making, listing and taking back invitations."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from ..access.clinics import when_staff_end
from ..access.models import Clinic, Staff
from ..access.principal import Principal, clinics_of_login
from ..access.sessions import when_signed_out
from ..ground import audit, clock
from ..ground.db import acting_clinic, acting_elsewhere, db
from ..ground.errors import Problem, field_problem
from ..ground.web import page, read_cursor
from . import codes, ends
from .models import CareTeam, Child, Invitation
from .policy import sees_still

LIVES = codes.LIVES
DEVICE_CODE_LIVES = timedelta(minutes=10)


@dataclass(frozen=True)
class Made:
    """A new invitation with its secrets, which are never seen again."""

    invitation: Invitation
    secret: str
    code: str


def invite(principal: Principal, facts: dict[str, Any]) -> Made:
    """Invite a caregiver or staff.

    Raises Problem not-found, not-allowed, join-the-team or not-valid."""
    facts = dict(facts)
    if facts["kind"] == "caregiver":
        child = _child_to_invite_for(principal, facts.get("child_id"))
        facts.setdefault("language", child.language)
        _check_rights(principal, facts)
    else:
        _check_staff_invite(principal, facts)
        clinic = db.session.get_one(Clinic, principal.clinic_id)
        facts.setdefault("language", clinic.language)
    _refuse_known_id(facts["id"])
    by = {"made_by": _maker(principal), "from_device": principal.device_id}
    made = make(LIVES, **by, **facts)
    audit.write(
        "invited",
        actor_id=_maker(principal),
        device_id=principal.device_id,
        child_id=facts.get("child_id"),
        kind=facts["kind"],
    )
    return made


def _maker(principal: Principal) -> str | None:
    return principal.person_at(acting_clinic())


def _check_rights(principal: Principal, facts: dict[str, Any]) -> None:
    facts.setdefault("sees", "all")
    if principal.side == "home" and facts["sees"] != "plan":
        raise field_problem("sees", "You can invite somebody to see the plan: choose `plan`.")
    for name in ("therapist", "admin", "discipline", "person_id"):
        if facts.get(name):
            raise field_problem(name, "Leave this out for a caregiver.")


def _check_staff_invite(principal: Principal, facts: dict[str, Any]) -> None:
    if not principal.admin:
        raise Problem("not-allowed", "Only an admin invites staff.")
    for name in ("child_id", "relation", "sees"):
        if facts.get(name):
            raise field_problem(name, "Leave this out for staff.")
    person_id = facts.get("person_id")
    if person_id is not None:
        query = select(Staff).where(Staff.person_id == person_id, Staff.ended_at.is_(None))
        member = db.session.scalar(query)
        if member is None:
            raise field_problem("person_id", "Nobody of this id works here now.")
        if works_elsewhere(member):
            raise field_problem("person_id", ELSEWHERE)
    elif not (facts.get("therapist") or facts.get("admin")):
        raise field_problem("therapist", "Say therapist, admin, or both.")
    if facts.get("therapist") and not facts.get("discipline"):
        raise field_problem("discipline", "Choose OT, PT or SLP for a therapist.")


ELSEWHERE = (
    "They sign in at another clinic with the same password, so one clinic cannot set it. "
    "End their access here and invite them with another e-mail."
)


def works_elsewhere(member: Staff) -> bool:
    """Whether the login opens another clinic: its password is not this clinic's to set."""
    return any(row.id != member.clinic_id for row in clinics_of_login(member.login_id))


def _child_to_invite_for(principal: Principal, child_id: str | None) -> Child:
    if child_id is None:
        raise field_problem("child_id", "Say for which child.")
    child = db.session.scalar(select(Child).where(Child.id == child_id).with_for_update())
    if child is None:
        raise Problem("not-found")
    if principal.side == "home":
        _must_see_all(principal, child)
    if principal.side == "work" and not principal.admin:
        on_team = select(CareTeam.person_id).where(
            CareTeam.child_id == child_id,
            CareTeam.person_id == principal.person_id,
            CareTeam.until.is_(None),
        )
        if db.session.scalar(on_team) is None:
            raise Problem("join-the-team", "Join the team first.")
    return child


def _must_see_all(principal: Principal, child: Child) -> None:
    sees = sees_still(principal.device_id, child.id)
    if sees is None:
        raise Problem("not-found")
    if sees != "all":
        raise Problem("not-allowed", "Ask a parent or the clinic to invite.")


def _refuse_known_id(invitation_id: str) -> None:
    query = select(Invitation.id).where(Invitation.id == invitation_id)
    if db.session.scalar(query) is not None:
        raise Problem("id-taken", "An invitation with this id is here already. Make a new id.")


def make(lives: timedelta, **facts: Any) -> Made:
    """Write an invitation with a fresh secret and a code at a place without wrong tries."""
    secret, code = codes.new_secret(), codes.new_code()
    invitation = Invitation(
        link_hmac=codes.link_hmac(secret),
        code_hmac=codes.code_hmac(code),
        place=code[:4],
        made=clock.now(),
        expires=clock.now() + lives,
        **facts,
    )
    db.session.add(invitation)
    db.session.flush()
    return Made(invitation, secret, code)


def state_of(invitation: Invitation, now: datetime) -> str:
    """open, used, revoked or expired."""
    if invitation.used_at is not None:
        return "used"
    if invitation.revoked_at is not None:
        return "revoked"
    return "expired" if invitation.expires <= now else "open"


def answer(invitation: Invitation, shown_as: str | None) -> dict[str, Any]:
    """An invitation as those who made it see it; without its secrets."""
    fields = ("id", "kind", "child_id", "called", "relation", "sees", "language", "made")
    by = {"person_id": invitation.made_by, "shown_as": shown_as or ""}
    return {
        **{field: getattr(invitation, field) for field in fields},
        "made_by": by if invitation.made_by else None,
        "expires": invitation.expires,
        "used_at": invitation.used_at,
        "state": state_of(invitation, clock.now()),
    }


def _visible(principal: Principal) -> Any:
    """An admin sees all; a therapist those of her children and her own."""
    query = select(Invitation, Staff.shown_as).outerjoin(
        Staff,
        (Staff.clinic_id == Invitation.clinic_id) & (Staff.person_id == Invitation.made_by),
    )
    query = query.where(Invitation.kind != "device")
    if principal.admin:
        return query
    mine = select(CareTeam.child_id).where(
        CareTeam.clinic_id == principal.clinic_id,
        CareTeam.person_id == principal.person_id,
        CareTeam.until.is_(None),
    )
    return query.where(Invitation.child_id.in_(mine))


def invitations_of(principal: Principal, asked: dict[str, Any]) -> dict[str, Any]:
    """A page of invitations, newest first."""
    query = _visible(principal).order_by(Invitation.made.desc(), Invitation.id.desc())
    if asked.get("child_id"):
        query = query.where(Invitation.child_id == asked["child_id"])
    if asked.get("state") == "open":
        query = query.where(
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
            Invitation.expires > clock.now(),
        )
    place = read_cursor(asked.get("cursor"), str, str)
    if place:
        try:
            made = clock.read(place[0])
        except ValueError:
            raise field_problem("cursor", "Use the `next` of the page before.") from None
        query = query.where(
            (Invitation.made < made) | ((Invitation.made == made) & (Invitation.id < place[1]))
        )
    rows = db.session.execute(query.limit(asked["limit"] + 1)).all()
    found = page(rows, asked["limit"], lambda row: (clock.text(row[0].made), row[0].id))
    found["items"] = [answer(*row) for row in found["items"]]
    return found


def find(principal: Principal, invitation_id: str) -> Invitation | None:
    """An invitation that this member of staff may take back."""
    row = db.session.execute(_visible(principal).where(Invitation.id == invitation_id)).first()
    return row[0] if row else None


def take_back(principal: Principal, invitation: Invitation) -> None:
    """The code stops working; one that was used stays as it is."""
    if invitation.used_at is None and invitation.revoked_at is None:
        _close(invitation, _maker(principal), principal.device_id)


def _close(invitation: Invitation, actor_id: str | None, device_id: str | None) -> None:
    invitation.revoked_at = clock.now()
    ends.note("take-back", invitation.clinic_id, invitation_id=invitation.id)
    who = {"actor_id": actor_id, "device_id": device_id}
    audit.write("invitation-revoked", **who, child_id=invitation.child_id)


def _open_ones(*which: ColumnElement[bool]) -> list[Invitation]:
    """Locked, so that whoever redeems one at this moment is first or finds it taken back."""
    query = select(Invitation).where(
        *which,
        Invitation.used_at.is_(None),
        Invitation.revoked_at.is_(None),
        Invitation.expires > clock.now(),
    )
    return list(db.session.scalars(query.with_for_update()))


def take_back_all(principal: Principal, maker_id: str, child_id: str | None = None) -> None:
    """No code outlives its maker's own access: it would be a way back in."""
    of_child = [] if child_id is None else [Invitation.child_id == child_id]
    for invitation in _open_ones(Invitation.made_by == maker_id, *of_child):
        take_back(principal, invitation)
    db.session.flush()


def take_back_of_password(member: Staff, reset: Invitation) -> None:
    """Whoever knew the old password may have made codes by it, or hold another one for a new."""
    theirs = or_(Invitation.made_by == member.person_id, Invitation.person_id == member.person_id)
    for invitation in _open_ones(theirs, Invitation.id != reset.id):
        _close(invitation, member.person_id, None)


@when_staff_end
def _take_back_of_staff(principal: Principal, member: Staff) -> None:
    take_back_all(principal, member.person_id)


@when_signed_out
def _take_back_of_device(device_id: str, by: Principal) -> None:
    """Codes that were made on it, at any clinic: whoever has found it made them, perhaps. Who signs
    out the device in their own hand has handed theirs out."""
    if device_id == by.device_id:
        return
    made_there = Invitation.from_device == device_id
    clinics = select(Invitation.clinic_id).where(made_there).distinct()
    clinics = clinics.order_by(Invitation.clinic_id).execution_options(all_tenants=True)
    for clinic_id in db.session.scalars(clinics).all():
        with acting_elsewhere(clinic_id):
            for invitation in _open_ones(made_there):
                take_back(by, invitation)
