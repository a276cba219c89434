"""The ledger of ends: lines beside the database, so that a restored backup revives nobody.

A line is written before the transaction that it belongs to commits, and replayed at each start:
replaying what stands already changes nothing. `again` is a relation or phone taken up anew.
"""

import json
import os
from typing import Any

from flask import current_app
from sqlalchemy import select, update

from ..access.models import DevicePerson
from ..access.sessions import revoke
from ..ground import clock
from ..ground.db import acting_for, db, writing
from .models import Caregiver


def _path() -> Any:
    return current_app.extensions["settings"].data_dir / "ledger.jsonl"


def note(verb: str, clinic_id: int, **what: str) -> None:
    """Add one line: `end`, `revoke` or `again`; on disk when this returns."""
    line = {"verb": verb, "at": clock.text(clock.now()), "clinic_id": clinic_id, **what}
    handle = os.open(_path(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, (json.dumps(line) + "\n").encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def _lines() -> list[dict[str, Any]]:
    if not _path().exists():
        return []
    return [json.loads(line) for line in _path().read_text().splitlines() if line.strip()]


def replay() -> int:
    """Apply the last word on each relation and phone; answers how many rows had to change."""
    last: dict[tuple[Any, ...], dict[str, Any]] = {}
    for line in _lines():
        key = (
            line["clinic_id"],
            line.get("child_id"),
            line.get("person_id"),
            line.get("device_id"),
        )
        last[key] = line
    changed = 0
    for line in last.values():
        if line["verb"] != "again":
            with acting_for(line["clinic_id"]), writing():
                changed += _apply(line)
    return changed


def _apply(line: dict[str, Any]) -> int:
    at = clock.read(line["at"])
    if line["verb"] == "end":
        change = update(Caregiver).where(
            Caregiver.child_id == line["child_id"],
            Caregiver.person_id == line["person_id"],
            Caregiver.ended_at.is_(None),
            Caregiver.joined <= at,
        )
    else:
        change = update(DevicePerson).where(
            DevicePerson.device_id == line["device_id"], DevicePerson.ended_at.is_(None)
        )
    done = int(db.session.execute(change.values(ended_at=at)).rowcount)  # type: ignore[attr-defined]
    if done and line["verb"] == "revoke" and not stands_for_anybody(line["device_id"]):
        revoke(line["device_id"])
    return done


def stands_for_anybody(device_id: str) -> bool:
    """Whether a device still stands for a person at any clinic."""
    query = (
        select(DevicePerson.device_id)
        .where(DevicePerson.device_id == device_id, DevicePerson.ended_at.is_(None))
        .execution_options(all_tenants=True)
    )
    return db.session.scalar(query) is not None
