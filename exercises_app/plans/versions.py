"""Reading a routine: one version with its items, the list of versions, what changed between two."""

from typing import Any, cast

from sqlalchemy import bindparam, select

from ..access.models import Staff
from ..ground.db import db
from ..ground.errors import Problem
from ..ground.fields import BIGGEST_COUNT
from ..ground.web import page, read_cursor
from ..library import exercises
from ..people.policy import ChildRef
from .difference import Line, difference
from .models import DOSE, Item, ItemDose, Routine, RoutineVersion
from .schedule import Schedule
from .words import Dose, dose_words, schedule_words

NOTHING_YET: dict[str, Any] = {
    "version": 0,
    "at": None,
    "author": None,
    "reason": "",
    "staff_reason": "",
    "ended_at": None,
    "end_reason": "",
}


def etag(version: int) -> str:
    """The ETag of a routine: `"v4"`."""
    return f'"v{version}"'


# A version of a routine with who published it
_PUBLISHED = (
    select(
        RoutineVersion.version,
        RoutineVersion.at,
        RoutineVersion.author_id,
        RoutineVersion.reason,
        RoutineVersion.staff_reason,
        RoutineVersion.ended_at,
        RoutineVersion.end_reason,
        RoutineVersion.routine_id,
        Staff.shown_as,
    )
    .join(
        Routine,
        (Routine.clinic_id == RoutineVersion.clinic_id) & (Routine.id == RoutineVersion.routine_id),
    )
    .join(
        Staff,
        (Staff.clinic_id == RoutineVersion.clinic_id)
        & (Staff.person_id == RoutineVersion.author_id),
    )
    .where(Routine.child_id == bindparam("child"))
)
_CURRENT = _PUBLISHED.where(RoutineVersion.version == Routine.version)
_ONE = _PUBLISHED.where(RoutineVersion.version == bindparam("version"))


def _spoken(row: Any) -> dict[str, Any]:
    return {
        "version": row.version,
        "at": row.at,
        "author": {"person_id": row.author_id, "shown_as": row.shown_as},
        "reason": row.reason,
        "staff_reason": row.staff_reason,
        "ended_at": row.ended_at,
        "end_reason": row.end_reason,
    }


_DOSES = (
    select(ItemDose, Item)
    .join(Item, (Item.clinic_id == ItemDose.clinic_id) & (Item.id == ItemDose.item_id))
    .where(
        ItemDose.routine_id == bindparam("routine"),
        ItemDose.version.in_(bindparam("versions", expanding=True)),
    )
    .order_by(ItemDose.version, ItemDose.place)
)


def doses_of(routine_id: str, *versions: int) -> list[tuple[ItemDose, Item]]:
    """The items of these versions as (ItemDose, Item), in order of version and place."""
    rows = db.session.execute(_DOSES, {"routine": routine_id, "versions": versions})
    return [(dose, item) for dose, item in rows]


def dose_of(row: ItemDose) -> Dose:
    """The dose fields of an item."""
    return cast(Dose, {field: getattr(row, field) for field in DOSE})


def routine(child: ChildRef, version: int | None = None) -> dict[str, Any]:
    """The routine of a child now, or in a version. Raises Problem not-found for one that never was.

    A child without any reads as version 0 without items.
    """
    if version is None:
        row = db.session.execute(_CURRENT, {"child": child.id}).first()
    else:
        wanted = {"child": child.id, "version": min(version, BIGGEST_COUNT)}
        row = db.session.execute(_ONE, wanted).first()
    if row is None:
        if version:
            raise Problem("not-found", "There is no such version.")
        return {**NOTHING_YET, "child_id": child.id, "items": []}
    return {
        **_spoken(row),
        "child_id": child.id,
        "items": _items(doses_of(row.routine_id, row.version)),
    }


def _items(rows: list[tuple[ItemDose, Item]]) -> list[dict[str, Any]]:
    found = exercises.revisions({dose.revision_id for dose, _ in rows})
    items = []
    for dose, item in rows:
        revision = found[dose.revision_id]
        schedule, asked = cast(Schedule, dose.schedule), dose_of(dose)
        items.append(
            {
                "id": item.id,
                "exercise": revision.card,
                "revision_id": dose.revision_id,
                "newer_revision": revision.current_id != dose.revision_id,
                "owner_id": item.owner_id,
                "discipline": item.discipline,
                "place": dose.place,
                "dose": asked,
                "schedule": schedule,
                "starts": dose.starts,
                "ends": dose.ends,
                "override_reason": dose.override_reason,
                "words": {
                    "dose": dose_words(asked, revision.card["unit"], item.discipline),
                    "schedule": schedule_words(schedule),
                },
            }
        )
    return items


def versions(child: ChildRef, asked: dict[str, Any]) -> dict[str, Any]:
    """A page of versions, the newest first."""
    query = _PUBLISHED
    place = read_cursor(asked.get("cursor"), int)
    if place:
        query = query.where(RoutineVersion.version < place[0])
    query = query.order_by(RoutineVersion.version.desc()).limit(asked["limit"] + 1)
    found = page(
        db.session.execute(query, {"child": child.id}), asked["limit"], lambda row: (row.version,)
    )
    found["items"] = [_spoken(row) for row in found["items"]]
    return found


# -- what changed -----------------------------------------------------------------------------


def lines(routine_id: str, *wanted: int) -> dict[int, list[Line]]:
    """The items of these versions as plain lines, by version; two statements for any number."""
    rows = doses_of(routine_id, *wanted)
    titles = exercises.titles({dose.revision_id for dose, _ in rows})
    found: dict[int, list[Line]] = {version: [] for version in wanted}
    for dose, item in rows:
        found[dose.version].append(
            Line(
                id=item.id,
                title=titles[dose.revision_id],
                discipline=item.discipline,
                revision_id=dose.revision_id,
                dose=dose_of(dose),
                schedule=cast(Schedule, dose.schedule),
                starts=dose.starts,
                ends=dose.ends,
                override_reason=dose.override_reason,
            )
        )
    return found


def difference_of(child: ChildRef, version: int, since: int | None = None) -> dict[str, Any]:
    """What changed in `version` since another (the one before it). Version 0 has no items.

    Raises Problem not-found for a version that never was.
    """
    since = max(version - 1, 0) if since is None else since
    row = db.session.execute(
        select(Routine.id, Routine.version).where(Routine.child_id == child.id)
    ).first()
    if max(version, since) > (row.version if row else 0):
        raise Problem("not-found", "There is no such version.")
    found = lines(row.id, since, version) if row else {}
    parts = difference(found.get(since, []), found.get(version, []))
    return {"since": since, "version": version, **parts}
