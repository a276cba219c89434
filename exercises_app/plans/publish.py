"""Publishing a routine, and ending it: one version under the child's lock, or nothing at all."""

import re
from typing import Any

from sqlalchemy import select

from ..access.principal import Principal
from ..ground import audit, clock
from ..ground.db import db
from ..ground.errors import Problem, field_problem
from ..ground.keys import new_id
from ..people.family import lock_child
from ..people.look import ask_to_draw
from ..people.policy import ChildRef
from . import documents, versions
from .models import Item, ItemDose, Routine, RoutineVersion
from .prescribing import Before, known_items, prescribed

TAG = re.compile(r'"v([0-9]{1,9})"')


def routine_of(child: ChildRef) -> Routine | None:
    """The routine's row, read anew."""
    return db.session.scalar(
        select(Routine)
        .where(Routine.child_id == child.id)
        .execution_options(populate_existing=True)
    )


def publish(principal: Principal, child: ChildRef, given: str, body: dict[str, Any]) -> None:
    """Make the next version. `given` is the ETag of the one it was made from.

    Raises Problem stale (with `current_version` and `difference`), not-valid, id-taken.
    """
    row = lock_child(child)
    routine = routine_of(child)
    now = routine.version if routine else 0
    must_be_current(child, given, now)
    if now and not body["reason"].strip():
        raise field_problem(
            "reason", "Say in a few words why the plan changes; the family reads it."
        )
    before = _before(routine, [item["id"] for item in body["items"]])
    rows = prescribed(principal, row, before, body["items"])
    if routine is None:
        routine = Routine(id=before.routine_id, child_id=child.id, version=0)
        db.session.add(routine)
        db.session.flush()
    routine.version, routine.ended_at = now + 1, None
    version = _new_version(principal, routine, now, body)
    _store(rows, version)
    db.session.add_all(documents.rendered_plans(child, version, rows))
    documents.drop_old(routine.id, version.version)
    ask_to_draw(row, f"v{version.version}")
    _note(principal, child, before, rows, version)


def must_be_current(child: ChildRef, given: str, now: int) -> None:
    """Raises Problem stale (412) with what changed since the version that the client had."""
    if given == versions.etag(now):
        return
    tag = TAG.fullmatch(given)
    since = min(int(tag[1]), now) if tag else 0
    raise Problem(
        "stale",
        "Somebody published in the meantime. Look at what changed, then publish again.",
        headers={"ETag": versions.etag(now)},
        current_version=now,
        difference=versions.difference_of(child, now, since),
    )


def _before(routine: Routine | None, ids: list[str]) -> Before:
    if routine is None:
        return Before(new_id(), {}, known_items(ids))
    rows = versions.doses_of(routine.id, routine.version)
    doses = {dose.item_id: dose for dose, _ in rows}
    items = {item.id: item for _, item in rows}
    return Before(routine.id, doses, items | known_items(ids))


def _new_version(
    principal: Principal, routine: Routine, base: int, body: dict[str, Any]
) -> RoutineVersion:
    version = RoutineVersion(
        routine_id=routine.id,
        version=routine.version,
        author_id=principal.person_id or "",
        at=clock.now(),
        base=base,
        reason=body["reason"].strip(),
        staff_reason=body["staff_reason"].strip(),
    )
    db.session.add(version)
    db.session.flush()
    return version


def _store(rows: list[tuple[Item, ItemDose]], version: RoutineVersion) -> None:
    db.session.add_all(item for item, _ in rows)
    db.session.flush()
    for _, dose in rows:
        dose.version = version.version
    db.session.add_all(dose for _, dose in rows)
    db.session.flush()


def _note(
    principal: Principal,
    child: ChildRef,
    before: Before,
    rows: list[tuple[Item, ItemDose]],
    version: RoutineVersion,
) -> None:
    """One audit line: which version, and which items of a colleague it changed or dropped."""
    kept = {dose.item_id: dose for _, dose in rows}
    others = [
        key
        for key, old in before.doses.items()
        if before.items[key].owner_id != principal.person_id
        and (key not in kept or _content(kept[key]) != _content(old))
    ]
    audit.write(
        "routine-published",
        actor_id=principal.person_id,
        device_id=principal.device_id,
        child_id=child.id,
        version=version.version,
        items_of_others=sorted(others),
    )


def _content(dose: ItemDose) -> dict[str, Any]:
    """All that a therapist chose for an item."""
    apart = ("clinic_id", "version", "place")
    return {
        column.key: getattr(dose, column.key)
        for column in ItemDose.__mapper__.column_attrs
        if column.key not in apart
    }


def end(principal: Principal, child: ChildRef, reason: str) -> None:
    """End the plan; ending it again is harmless. Raises Problem no-plan-yet without one."""
    lock_child(child)
    routine = routine_of(child)
    if routine is None:
        raise Problem("no-plan-yet", "There is no plan to end.")
    if routine.ended_at is not None:
        return
    routine.ended_at = clock.now()
    version = db.session.get_one(
        RoutineVersion,
        (child.clinic_id, routine.id, routine.version),
        populate_existing=True,
    )
    version.ended_at, version.end_reason = routine.ended_at, reason.strip()
    audit.write(
        "routine-ended",
        actor_id=principal.person_id,
        device_id=principal.device_id,
        child_id=child.id,
        version=routine.version,
    )
