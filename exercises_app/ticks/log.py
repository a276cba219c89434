"""Reading the log: the events of children, and who and what made them."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from ..access.models import Device, Person
from ..ground.db import db
from ..people.models import Caregiver
from .fold import Fact
from .models import Event

ROWS_AT_ONCE = 500
_FIELDS = (
    Event.child_id,
    Event.seq,
    Event.id,
    Event.kind,
    Event.item_id,
    Event.version,
    Event.day,
    Event.slot,
    Event.of,
    Event.value,
    Event.actor_id,
    Event.sees,
    Event.device_id,
    Event.by,
    Event.at,
    Event.offset,
    Event.stored_at,
    Event.flag,
)


@dataclass(frozen=True)
class Logged:
    """A stored event: the fact for the fold, and what only staff read."""

    seq: int
    fact: Fact
    version: int
    device_id: str
    by: str
    at: str
    offset: int
    stored_at: datetime
    flag: str | None


@dataclass(frozen=True)
class Who:
    """A caregiver, present or former, as staff see them."""

    person_id: str
    name: str
    relation: str


def text_of(key: bytes) -> str:
    """An id of 16 bytes as text."""
    return str(UUID(bytes=key))


def _logged(row: Any) -> Logged:
    fact = Fact(
        id=text_of(row.id),
        kind=row.kind,
        item=text_of(row.item_id),
        day=row.day,
        slot=row.slot,
        of=tuple(json.loads(row.of)),
        value=json.loads(row.value),
        actor=row.actor_id,
        sees=row.sees,
    )
    return Logged(
        seq=row.seq,
        fact=fact,
        version=row.version,
        device_id=text_of(row.device_id),
        by=row.by,
        at=row.at,
        offset=row.offset,
        stored_at=row.stored_at,
        flag=row.flag,
    )


_BETWEEN = (
    select(*_FIELDS)
    .where(Event.child_id.in_(bindparam("children", expanding=True)))
    .where(Event.day >= bindparam("first"), Event.day <= bindparam("last"))
    .order_by(Event.child_id, Event.seq)
)


def each_child(
    child_ids: Collection[str], first: date, last: date
) -> Iterator[tuple[str, list[Logged]]]:
    """The events of each child on these days, in the order they were stored: one statement, and
    one child after the other, since the logs of a whole caseload at once would fill the memory."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    rows = db.session.execute(_BETWEEN, {"children": child_ids, **days}).yield_per(ROWS_AT_ONCE)
    silent = set(child_ids)
    for child_id, own in groupby(rows, attrgetter("child_id")):
        silent.remove(child_id)
        yield child_id, [_logged(row) for row in own]
    yield from ((child_id, []) for child_id in silent)


def between(child_id: str, first: date, last: date) -> list[Logged]:
    """The events of one child on these days."""
    return dict(each_child([child_id], first, last))[child_id]


def newest(
    child_id: str, first: date | None, last: date | None, before: int | None, most: int
) -> list[Logged]:
    """A child's events, the last stored first; `before` is the seq where the page before ended."""
    query = select(*_FIELDS).where(Event.child_id == child_id).order_by(Event.seq.desc())
    if first is not None:
        query = query.where(Event.day >= first.isoformat())
    if last is not None:
        query = query.where(Event.day <= last.isoformat())
    if before is not None:
        query = query.where(Event.seq < before)
    return [_logged(row) for row in db.session.execute(query.limit(most))]


def people_of(child_id: str) -> dict[str, Who]:
    """Everybody who follows or followed the child's plan, by id."""
    query = (
        select(Caregiver.person_id, Person.name, Caregiver.relation)
        .join(
            Person,
            (Person.clinic_id == Caregiver.clinic_id) & (Person.id == Caregiver.person_id),
        )
        .where(Caregiver.child_id == child_id)
        .order_by(Caregiver.joined, Caregiver.person_id)
    )
    return {row.person_id: Who(*row) for row in db.session.execute(query)}


def phone_names(events: Iterable[Logged]) -> dict[str, str]:
    """What the phones that made these events are called; '' for one that is known no more."""
    ids = {each.device_id for each in events}
    rows = db.session.execute(select(Device.id, Device.name).where(Device.id.in_(ids)))
    return dict.fromkeys(ids, "") | {row.id: row.name for row in rows}
