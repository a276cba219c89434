"""The ledger of ends: lines beside the database, so that a restored backup revives nobody.

A line is written before the transaction that it belongs to commits, and replayed at each start:
replaying what stands already changes nothing. `again` is a relation or phone taken up anew.
"""

import errno
import json
import os
from operator import itemgetter
from pathlib import Path
from typing import Any

import structlog
from flask import current_app
from sqlalchemy import select, update

from ..access.models import DevicePerson
from ..access.sessions import revoke
from ..ground import clock
from ..ground.db import acting_for, db, writing
from .models import Caregiver

log = structlog.get_logger()


def _path() -> Path:
    folder: Path = current_app.extensions["settings"].data_dir
    return folder / "ledger.jsonl"


def note(verb: str, clinic_id: int, **what: str) -> None:
    """Add one line: `end`, `revoke` or `again`; on disk when this returns."""
    line = {"verb": verb, "at": clock.text(clock.now()), "clinic_id": clinic_id, **what}
    handle = os.open(_path(), os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        length = os.fstat(handle).st_size
        torn = length > 0 and os.pread(handle, 1, length - 1) != b"\n"
        words = ("\n" if torn else "") + json.dumps(line) + "\n"
        if os.write(handle, words.encode()) < len(words):
            raise OSError(errno.ENOSPC, "the ledger of ends is not whole")
        os.fsync(handle)
    finally:
        os.close(handle)


def join(other: Path) -> None:
    """Take over the lines of a ledger that lay beside a copy, such as one from another computer."""
    own = _lines()
    theirs = [line for line in _lines(other) if line not in own]
    if theirs:
        # the last word on a relation is the one that counts
        lines = sorted([*own, *theirs], key=itemgetter("at"))
        whole = _path().with_suffix(".part")
        with whole.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        whole.chmod(0o600)
        whole.rename(_path())


def _lines(path: Path | None = None) -> list[dict[str, Any]]:
    """What was written whole. A power cut may tear a line: what it belongs to was not committed."""
    path = path or _path()
    if not path.exists():
        return []
    found = []
    for line in filter(None, path.read_text("utf-8", "replace").splitlines()):
        try:
            found.append(json.loads(line))
        except ValueError:
            log.error("ledger_of_ends_torn", bytes=len(line))
    return found


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
