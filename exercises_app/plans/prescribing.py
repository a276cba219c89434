"""What a therapist asks for, held against the library and the child: each item's fault by field.

Nothing gets round this: clinic-only exercises, limits of the exercise, and precautions that meet
one of the child's flags are judged here for every way of publishing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from ..access.principal import Principal
from ..ground import clock
from ..ground.db import db
from ..ground.errors import Problem
from ..library import exercises, safety
from ..library.exercises import Revision
from ..people.children import age_months, flags_of
from ..people.models import Child
from . import dosage
from .models import Item, ItemDose

AFFECTED = ("left", "right", "both")


@dataclass(frozen=True)
class Before:
    """What stood in the routine until now, and every item that it ever had."""

    routine_id: str
    doses: dict[str, ItemDose]
    items: dict[str, Item]


def known_items(ids: list[str]) -> dict[str, Item]:
    """Items of this clinic with these ids, in whatever routine."""
    return {item.id: item for item in db.session.scalars(select(Item).where(Item.id.in_(ids)))}


def prescribed(
    principal: Principal, child: Child, before: Before, asked: list[dict[str, Any]]
) -> list[tuple[Item, ItemDose]]:
    """The rows of a new version, without its number. Raises Problem not-valid or id-taken."""
    found = exercises.assignable(
        [item["exercise_id"] for item in asked],
        [item["revision_id"] for item in asked if item.get("revision_id")],
    )
    flags = safety.flags_met(
        [flag.flag for flag in flags_of(child.id)], age_months(child.born, clock.today(child.zone))
    )
    faults: dict[str, list[str]] = {}
    rows = []
    for place, item in enumerate(asked):
        revision = found.get(item.get("revision_id") or item["exercise_id"])
        wrong = _faults(child, before, item, revision, flags)
        for field, sentence in wrong:
            faults.setdefault(f"items.{place}.{field}", []).append(sentence)
        if revision is not None and not wrong:
            rows.append(_rows(principal, child, before, item, place, revision))
    if faults:
        raise Problem("not-valid", next(iter(faults.values()))[0], errors=faults)
    return rows


def _faults(
    child: Child,
    before: Before,
    item: dict[str, Any],
    revision: Revision | None,
    flags: set[str],
) -> dosage.Faults:
    known = before.items.get(item["id"])
    if known is not None and known.routine_id != before.routine_id:
        raise Problem("id-taken", "An item with this id is in another routine. Make a new id.")
    if revision is None or revision.exercise_id != item["exercise_id"]:
        field = "revision_id" if item.get("revision_id") else "exercise_id"
        return [(field, "This is not in the library. Choose an exercise from the list.")]
    faults = []
    if known is not None and known.exercise_id != revision.exercise_id:
        mend = "An item keeps its exercise. Drop it and add a new one."
        faults.append(("exercise_id", mend))
    if revision.archived and item["id"] not in before.doses:
        faults.append(("exercise_id", "This was taken out of the library. Choose another one."))
    if revision.clinic_only:
        faults.append(("exercise_id", "This is for the clinic only. Choose one for home."))
    if item["dose"]["side"] == "affected" and child.affected_side not in AFFECTED:
        mend = "The child has no affected side. Choose left, right, both or alternate."
        faults.append(("dose.side", mend))
    limits = dosage.dose_faults(item["dose"], revision.dose_limits)
    faults += [(f"dose.{field}", sentence) for field, sentence in limits]
    return faults + _precautions(item, revision, flags)


def _precautions(item: dict[str, Any], revision: Revision, flags: set[str]) -> dosage.Faults:
    """A `block` that meets a flag of the child needs a reason in writing."""
    if (item.get("override_reason") or "").strip():
        return []
    return [
        ("override_reason", f"{met['say']} Say why it is right for this child, or choose another.")
        for met in revision.precautions
        if met["rule"] == "block" and met["flag"] in flags
    ]


def _rows(
    principal: Principal,
    child: Child,
    before: Before,
    asked: dict[str, Any],
    place: int,
    revision: Revision,
) -> tuple[Item, ItemDose]:
    item = before.items.get(asked["id"]) or Item(
        id=asked["id"],
        routine_id=before.routine_id,
        owner_id=principal.person_id or "",
        discipline=_discipline(principal, revision),
        exercise_id=revision.exercise_id,
    )
    dose = dict(asked["dose"])
    if dose["side"] == "affected":
        dose["side"] = child.affected_side
    return item, ItemDose(
        routine_id=before.routine_id,
        item_id=asked["id"],
        place=place,
        revision_c=revision.clinic_id,
        revision_id=revision.id,
        **dose,
        schedule=dict(asked["schedule"]),
        starts=_starts(child, before, asked),
        ends=asked["ends"],
        override_reason=(asked["override_reason"] or "").strip() or None,
    )


def _discipline(principal: Principal, revision: Revision) -> str:
    """An exercise of both disciplines belongs to that of who prescribes it."""
    if revision.discipline != "both":
        return revision.discipline
    return principal.discipline or "OT"


def _starts(child: Child, before: Before, asked: dict[str, Any]) -> date | None:
    """Every other day counts from a start; one without gets its former one, or today."""
    if asked["starts"] or asked["schedule"]["rule"] != "alternate":
        starts: date | None = asked["starts"]
        return starts
    old = before.doses.get(asked["id"])
    return (old.starts if old else None) or clock.today(child.zone)
