"""Children: adding, changing, the team, flags and levels."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update

from ..access.clinics import when_staff_end
from ..access.models import Clinic, Staff
from ..access.principal import Principal
from ..ground import audit, clock
from ..ground.db import db
from ..ground.errors import Problem, field_problem
from ..ground.web import page, read_cursor
from .look import ask_to_draw
from .models import CareTeam, Child, ChildFlag, ChildLevel
from .policy import ChildRef

OLDEST_YEARS = 120
CARD = ("id", "given_name", "family_name", "called", "born", "look")


def age_months(born: date, today: date) -> int:
    """Whole months of age."""
    months = (today.year - born.year) * 12 + today.month - born.month
    return months - (today.day < born.day)


def check_born(born: date, today: date) -> None:
    """Ages run from 0 to 120 years. Raises Problem not-valid on `born`."""
    if born > today:
        raise field_problem("born", "This day has not come yet. Give the day of birth.")
    if age_months(born, today) >= (OLDEST_YEARS + 1) * 12:
        raise field_problem("born", "This is more than 120 years ago. Check the year.")


def add_child(principal: Principal, facts: dict[str, Any]) -> Child:
    """A new child; who adds it joins the team. The same id and facts again are harmless."""
    clinic = db.session.get_one(Clinic, principal.clinic_id)
    check_born(facts["born"], clock.today(facts.get("zone", clinic.zone)))
    known = db.session.get(Child, (clinic.id, facts["id"]), populate_existing=True)
    if known is not None:
        if any(getattr(known, field) != value for field, value in facts.items()):
            raise Problem("id-taken", "A child with this id is here already. Make a new id.")
        return known
    facts = {"zone": clinic.zone, "language": clinic.language, **facts}
    facts.setdefault("called", facts["given_name"])
    child = Child(**facts)
    db.session.add(child)
    db.session.flush()
    _join(child.id, principal)
    audit.write("child-added", **_who(principal), child_id=child.id)
    return child


def get(child: ChildRef) -> Child:
    """The whole row of a child that a session knows."""
    return db.session.get_one(Child, (child.clinic_id, child.id))


def change_child(principal: Principal, child: Child, changes: dict[str, Any]) -> Child:
    """Change what is known of a child."""
    if "born" in changes:
        check_born(changes["born"], clock.today(changes.get("zone", child.zone)))
    for field, value in changes.items():
        setattr(child, field, value)
    if "look" in changes:
        ask_to_draw(child, changes["look"])
    audit.write("child-changed", **_who(principal), child_id=child.id, fields=sorted(changes))
    db.session.flush()
    return child


def archive(principal: Principal, child: Child, away: bool) -> None:
    """Put a child away from the lists, or take it out again; nothing is deleted."""
    if (child.archived_at is not None) == away:
        return
    child.archived_at = clock.now() if away else None
    verb = "child-archived" if away else "child-back"
    audit.write(verb, **_who(principal), child_id=child.id)


def _who(principal: Principal) -> dict[str, str | None]:
    return {"actor_id": principal.person_id, "device_id": principal.device_id}


# -- the team ---------------------------------------------------------------------------------


def _join(child_id: str, principal: Principal) -> None:
    """Under the child's row lock: two joins at once are one."""
    row = db.session.scalar(
        select(CareTeam).where(
            CareTeam.child_id == child_id, CareTeam.person_id == principal.person_id
        )
    )
    if row is None:
        db.session.add(
            CareTeam(child_id=child_id, person_id=principal.person_id, since=clock.now())
        )
    elif row.until is not None:
        row.since, row.until = clock.now(), None
    db.session.flush()


def in_team(principal: Principal, child: Child) -> bool:
    """Whether the staff who ask are on the child's team."""
    return any(one["person_id"] == principal.person_id for one in teams([child.id])[child.id])


def join_team(principal: Principal, child: Child) -> None:
    """A therapist of the clinic joins the child's team; audited."""
    _join(child.id, principal)
    audit.write("team-joined", **_who(principal), child_id=child.id)


def leave_team(principal: Principal, child: Child) -> None:
    """A therapist leaves the child's team."""
    row = db.session.get(
        CareTeam, (child.clinic_id, child.id, principal.person_id), populate_existing=True
    )
    if row is not None and row.until is None:
        row.until = clock.now()
        audit.write("team-left", **_who(principal), child_id=child.id)


@when_staff_end
def _leave_all(_: Principal, member: Staff) -> None:
    """Whoever comes back to the clinic joins each team anew, and is seen to."""
    present = update(CareTeam).where(
        CareTeam.person_id == member.person_id, CareTeam.until.is_(None)
    )
    db.session.execute(present.values(until=clock.now()))


_TEAMS = (
    select(CareTeam.child_id, Staff.person_id, Staff.shown_as, Staff.discipline)
    .join(
        Staff,
        (Staff.clinic_id == CareTeam.clinic_id) & (Staff.person_id == CareTeam.person_id),
    )
    .where(CareTeam.child_id.in_(bindparam("children", expanding=True)), CareTeam.until.is_(None))
    .where(Staff.ended_at.is_(None))
    .order_by(CareTeam.since, Staff.person_id)
)


def teams(child_ids: list[str]) -> dict[str, list[dict[str, Any]]]:
    """The present team of each child: shown name and discipline."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rows = db.session.execute(_TEAMS, {"children": child_ids})
    for child_id, person_id, shown_as, discipline in rows:
        member = {"person_id": person_id, "shown_as": shown_as, "discipline": discipline}
        found[child_id].append(member)
    return found


# -- flags and levels -------------------------------------------------------------------------


def set_flag(principal: Principal, child: Child, flag: str, facts: dict[str, Any]) -> None:
    """Set or change a flag of the child."""
    row = db.session.get(ChildFlag, (child.clinic_id, child.id, flag), populate_existing=True)
    if row is None:
        row = ChildFlag(child_id=child.id, flag=flag, by=principal.person_id)
        db.session.add(row)
    row.since, row.note, row.by = (
        facts.get("since"),
        facts.get("note", ""),
        principal.person_id or "",
    )
    audit.write("flag-set", **_who(principal), child_id=child.id, flag=flag)
    db.session.flush()


def drop_flag(principal: Principal, child: Child, flag: str) -> None:
    """Take a flag away; one that is not there is no fault."""
    gone = db.session.execute(
        delete(ChildFlag).where(ChildFlag.child_id == child.id, ChildFlag.flag == flag)
    )
    if gone.rowcount:  # type: ignore[attr-defined]
        audit.write("flag-dropped", **_who(principal), child_id=child.id, flag=flag)


def add_level(principal: Principal, child: Child, scale: str, level: str) -> None:
    """Note a classification with who rated it and when; it is never computed."""
    at = clock.now()
    db.session.merge(
        ChildLevel(
            clinic_id=child.clinic_id,
            child_id=child.id,
            scale=scale,
            at=at,
            level=level,
            by=principal.person_id or "",
        )
    )
    audit.write("level-noted", **_who(principal), child_id=child.id, scale=scale)
    db.session.flush()


def flags_of(child_id: str) -> list[ChildFlag]:
    """The child's flags, by name."""
    return list(
        db.session.scalars(
            select(ChildFlag).where(ChildFlag.child_id == child_id).order_by(ChildFlag.flag)
        )
    )


def levels_of(child_id: str) -> list[ChildLevel]:
    """The last level of each scale."""
    rows = db.session.scalars(
        select(ChildLevel).where(ChildLevel.child_id == child_id).order_by(ChildLevel.at)
    )
    return sorted({row.scale: row for row in rows}.values(), key=lambda row: row.scale)


# -- lists ------------------------------------------------------------------------------------

_CARDS = select(*(getattr(Child, field) for field in CARD), Child.zone, Child.archived_at).order_by(
    Child.called, Child.id
)
_MINE = Child.id.in_(
    select(CareTeam.child_id).where(
        CareTeam.clinic_id == bindparam("clinic"),
        CareTeam.person_id == bindparam("person"),
        CareTeam.until.is_(None),
    )
)


def card(child: Any, team: list[dict[str, Any]], person_id: str | None) -> dict[str, Any]:
    """A child in one line of a list; a row of `_CARDS` will do."""
    return {
        **{field: getattr(child, field) for field in CARD},
        "age_months": age_months(child.born, clock.today(child.zone)),
        "mine": any(member["person_id"] == person_id for member in team),
        "archived": child.archived_at is not None,
        "team": team,
    }


def children_of(principal: Principal, asked: dict[str, Any]) -> dict[str, Any]:
    """A page of children by the name they are called; two statements for any number of rows."""
    query, own = _CARDS.limit(asked["limit"] + 1), {}
    query = query.where(
        Child.archived_at.is_not(None)
        if asked["archived"] == "yes"
        else Child.archived_at.is_(None)
    )
    if asked["scope"] == "mine":
        query = query.where(_MINE)
        own = {"clinic": principal.clinic_id, "person": principal.person_id}
    for word in (asked.get("q") or "").lower().split()[:5]:
        names = (Child.given_name, Child.family_name, Child.called)
        query = query.where(
            or_(*(func.lower(name).contains(word, autoescape=True) for name in names))
        )
    place = read_cursor(asked.get("cursor"), str, str)
    if place:
        query = query.where(
            (Child.called > place[0]) | ((Child.called == place[0]) & (Child.id > place[1]))
        )
    rows = list(db.session.execute(query, own))
    team = teams([child.id for child in rows])
    found = page(rows, asked["limit"], lambda child: (child.called, child.id))
    found["items"] = [card(child, team[child.id], principal.person_id) for child in found["items"]]
    return found


def answer(principal: Principal, child: Child, with_care: bool) -> dict[str, Any]:
    """A child as staff see it: `care` only for the team."""
    team = teams([child.id])[child.id]
    return {
        **card(child, team, principal.person_id),
        "zone": child.zone,
        "language": child.language,
        "on_team": with_care,
        "care": _care(child) if with_care else None,
    }


def _care(child: Child) -> dict[str, Any]:
    return {
        "about": child.about,
        "share": child.share,
        "affected_side": child.affected_side,
        "flags": flags_of(child.id),
        "levels": levels_of(child.id),
    }
