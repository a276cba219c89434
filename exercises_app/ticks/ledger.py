"""The nightly check of every log: numbered without a gap, and each event as it was stored."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import and_, select

from ..access.models import Clinic
from ..ground import clock, jobs
from ..ground.db import COMMONS, acting_for, db, reading, writing
from ..ground.models import House
from ..people.models import Child
from .judge import hash_of
from .log import text_of
from .models import Event

NIGHT = timedelta(days=1)
KEY = "ledger_check"  # in the house table: when, how many, and the first faults
MOST_FAULTS = 100

log = structlog.get_logger()


def faults_of(clinic_id: int, child_id: str) -> tuple[int, list[dict[str, Any]]]:
    """How many events a child has, and what is wrong with them; one statement, one moment."""
    query = (
        select(Child.seq.label("last"), Event)
        .outerjoin(Event, and_(Event.clinic_id == Child.clinic_id, Event.child_id == Child.id))
        .where(Child.id == child_id)
        .order_by(Event.seq)
        .execution_options(yield_per=500)
    )
    seen, last, faults = 0, 0, []
    for row in db.session.execute(query):
        last, event = row.last, row.Event
        if event is None:
            break
        seen += 1
        fault = _fault(event, seen)
        if fault:
            where = {"clinic_id": clinic_id, "child_id": child_id, "seq": event.seq}
            faults.append({**where, "fault": fault})
            seen = event.seq
        db.session.expunge(event)
    if last != seen:
        where = {"clinic_id": clinic_id, "child_id": child_id, "seq": last}
        faults.append({**where, "fault": "the child's last number is another"})
    return seen, faults


def _fault(event: Event, number: int) -> str | None:
    if event.seq != number:
        return "numbers are missing before it"
    return None if hash_of(sent(event)) == event.hash else "it is not as it was stored"


def sent(event: Event) -> dict[str, Any]:
    """A stored event as its phone sent it."""
    return {
        "v": event.v,
        "id": text_of(event.id),
        "child": event.child_id,
        "item": text_of(event.item_id),
        "version": event.version,
        "day": event.day,
        "slot": event.slot,
        "kind": event.kind,
        "of": json.loads(event.of),
        "value": json.loads(event.value),
        "by": event.by,
        "at": event.at,
        "offset": event.offset,
    }


def _children() -> Iterator[tuple[int, str]]:
    """Every child of every clinic; the clinic is acted for while its children are looked at."""
    clinics = db.session.scalars(select(Clinic.id).where(Clinic.id != COMMONS)).all()
    for clinic_id in clinics:
        with acting_for(clinic_id):
            for child_id in db.session.scalars(select(Child.id).order_by(Child.id)).all():
                yield clinic_id, child_id


@jobs.handles("ledger-check", every=NIGHT)
def check(_: dict[str, Any]) -> None:
    """Read every log once; what is found goes to the server's log and into the house table."""
    found: list[dict[str, Any]] = []
    counts: Counter[str] = Counter()
    for clinic_id, child_id in _children():
        with reading():
            events, faults = faults_of(clinic_id, child_id)
        counts.update(children=1, events=events)
        for fault in faults:
            log.error("ledger_broken", **fault)
        found += faults
    report = {
        "at": clock.text(clock.now()),
        "children": counts["children"],
        "events": counts["events"],
        "faults": len(found),
        "first": found[:MOST_FAULTS],
    }
    with writing() as session:
        session.merge(House(key=KEY, value=json.dumps(report)))


def last_check() -> dict[str, Any] | None:
    """What the last check found; None before the first."""
    row = db.session.get(House, KEY)
    return None if row is None else json.loads(row.value)
