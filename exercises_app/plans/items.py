"""A child's items over all versions, for the ticks room: what was asked of whom on which day.

`items_of(child)` answers one `History`; `histories(children)` many of them, in the same three
statements. With `schedule.day_plans(history.spans, day, child.zone, done)` it says each day.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, cast

from sqlalchemy import select

from ..ground.db import db
from ..library import exercises
from ..people.policy import ChildRef
from .models import Item, ItemDose, Routine, RoutineVersion
from .schedule import Asked, Schedule, Span


@dataclass(frozen=True)
class ItemHistory:
    """An item over its life. `title` is the last version's; `dropped`: no longer in the plan.

    `versions` are those that hold it: an event's version need not be one of them.
    """

    id: str
    owner_id: str
    discipline: str
    title: str
    dropped: bool
    versions: tuple[int, ...]


@dataclass(frozen=True)
class History:
    """A child's plan from its first version. No routine: version 0, no spans, no items."""

    child_id: str
    version: int
    ended_at: datetime | None
    spans: tuple[Span, ...]
    items: dict[str, ItemHistory]


def items_of(child: ChildRef) -> History:
    """The history of one child."""
    return histories([child.id])[child.id]


def histories(child_ids: list[str]) -> dict[str, History]:
    """The history of each child of the clinic acted for; items in the order of the last version."""
    versions, doses = _versions(child_ids), _doses(child_ids)
    titles = exercises.titles({row.revision_id for rows in doses.values() for row in rows})
    return {
        child_id: _history(child_id, versions[child_id], doses[child_id], titles)
        for child_id in child_ids
    }


def _versions(child_ids: list[str]) -> dict[str, list[Any]]:
    query = (
        select(
            Routine.child_id,
            Routine.version.label("current"),
            Routine.ended_at,
            RoutineVersion.version,
            RoutineVersion.at,
            RoutineVersion.ended_at.label("stopped"),
        )
        .join(
            RoutineVersion,
            (RoutineVersion.clinic_id == Routine.clinic_id)
            & (RoutineVersion.routine_id == Routine.id),
        )
        .where(Routine.child_id.in_(child_ids))
        .order_by(Routine.child_id, RoutineVersion.version)
    )
    return _by_child(db.session.execute(query).all())


def _doses(child_ids: list[str]) -> dict[str, list[Any]]:
    query = (
        select(
            Routine.child_id,
            Item.id,
            Item.owner_id,
            Item.discipline,
            ItemDose.version,
            ItemDose.revision_id,
            ItemDose.schedule,
            ItemDose.starts,
            ItemDose.ends,
        )
        .join(Item, (Item.clinic_id == Routine.clinic_id) & (Item.routine_id == Routine.id))
        .join(ItemDose, (ItemDose.clinic_id == Item.clinic_id) & (ItemDose.item_id == Item.id))
        .where(Routine.child_id.in_(child_ids))
        .order_by(Routine.child_id, ItemDose.version.desc(), ItemDose.place)
    )
    return _by_child(db.session.execute(query).all())


def _by_child(rows: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.child_id].append(row)
    return found


def _history(
    child_id: str, versions: list[Any], doses: list[Any], titles: dict[str, str]
) -> History:
    if not versions:
        return History(child_id, 0, None, (), {})
    asked: dict[int, dict[str, Asked]] = defaultdict(dict)
    rows: dict[str, list[Any]] = defaultdict(list)
    for dose in doses:
        schedule = cast(Schedule, dose.schedule)
        asked[dose.version][dose.id] = Asked(schedule, dose.starts, dose.ends)
        rows[dose.id].append(dose)
    current, ended = versions[0].current, versions[0].ended_at
    items = {
        key: ItemHistory(
            id=key,
            owner_id=found[0].owner_id,
            discipline=found[0].discipline,
            title=titles[found[0].revision_id],
            dropped=ended is not None or found[0].version != current,
            versions=tuple(sorted(row.version for row in found)),
        )
        for key, found in rows.items()
    }
    return History(child_id, current, ended, _spans(versions, asked), items)


def _spans(versions: list[Any], asked: dict[int, dict[str, Asked]]) -> tuple[Span, ...]:
    nexts = [later.at for _, later in pairwise(versions)] + [None]
    return tuple(
        Span(row.version, row.at, row.stopped or until, asked[row.version])
        for row, until in zip(versions, nexts, strict=True)
    )
