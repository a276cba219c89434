"""What a phone has not seen yet of a child, and the cursor that says how far it has looked."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from ..ground import clock
from ..ground.keys import keyed_hash
from ..people.policy import Right
from ..plans.documents import spoken_in
from . import statements
from .fold import SAID
from .values import for_others

FIRST_DAYS = 35  # of history that a phone begins with
MOST_CHANGES = 500  # events looked at for one answer


@dataclass(frozen=True)
class Reader:
    """Somebody who reads a child's log, with what they may see of others right now."""

    clinic_id: int
    child_id: str
    language: str
    zone: str
    person_id: str
    sees: str
    share: str


@dataclass(frozen=True)
class Log:
    """How far the log goes: to `before` when the request began, and to `last`, its last row
    stored at `stamp`, with what the request itself has added."""

    before: int
    last: int
    stamp: str


def reader_of(right: Right, sees: str | None = None, share: str | None = None) -> Reader:
    """The reader that a right stands for; `sees` and `share` where they were read anew."""
    child = right.child
    return Reader(
        clinic_id=child.clinic_id,
        child_id=child.id,
        language=spoken_in(child.language),
        zone=child.zone,
        person_id=right.person_id,
        sees=sees or right.sees,
        share=share or child.share,
    )


def news(reader: Reader, cursor: str | None, same_epoch: bool, log: Log) -> dict[str, Any]:
    """The child's part of the answer: plan tag, changes after the cursor, and the new cursor.

    A cursor that this log never gave makes the phone begin anew (`reset`)."""
    answer: dict[str, Any] = {"state": "open"}
    rows = None if cursor is None or not same_epoch else _since(reader, cursor, log)
    if rows is None:
        from_day = clock.today(reader.zone) - timedelta(days=FIRST_DAYS)
        if cursor is not None or not same_epoch:
            answer["reset"] = True
        answer["from_day"] = from_day.isoformat()
        rows = statements.RECENT.all(
            **_of(reader), from_day=answer["from_day"], before=log.before, most=MOST_CHANGES + 1
        )
    events = [row[3:] for row in rows if row[3] is not None]
    more = len(events) > MOST_CHANGES
    looked = events[:MOST_CHANGES]
    answer["plan"] = _tag(rows[0]) if rows else None
    answer["cursor"] = _place(looked[-1][0], looked[-1][13]) if more else _end(rows, log)
    answer["more"] = more
    answer["changes"] = [change for row in looked if (change := _change(row, reader)) is not None]
    return answer


def _of(reader: Reader) -> dict[str, Any]:
    return {"clinic": reader.clinic_id, "child": reader.child_id, "language": reader.language}


def _since(reader: Reader, cursor: str, log: Log) -> list[Any] | None:
    """Rows after the cursor's own; None when this log has no such row."""
    number, _, _ = cursor.partition(".")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    since = int(number)
    if since > log.before:
        return None
    rows = statements.SINCE.all(
        **_of(reader), since=since, before=log.before, most=MOST_CHANGES + 2
    )
    if since == 0:
        return rows
    if rows[0][3] != since or _place(since, rows[0][16]) != cursor:
        return None
    return [(*rows[0][:3], None), *rows[1:]]


def _tag(row: Any) -> str | None:
    ended_at, etag = row[0], row[1]
    return "ended" if ended_at is not None else etag


def _place(seq: int, stored_at: str | None) -> str:
    """A cursor: a row and a mark of when it was stored, for a copied-back database has another row
    there. Keyed, for it may be another parent's, whose clock times stay with them."""
    return f"{seq}.{keyed_hash('cursor', stored_at or '')[:16]}"


def _end(rows: list[Any], log: Log) -> str:
    if log.last > log.before:
        return _place(log.last, log.stamp)
    return _place(log.before, rows[0][2] if rows else None)


def _change(row: Any, reader: Reader) -> dict[str, Any] | None:
    """An event as this reader may see it; None for words of others that stay with them."""
    seq, key, kind, item, version, day, slot, of, value, actor, sees, by, at, _ = row
    own = actor == reader.person_id
    told = own or (reader.sees == "all" and reader.share == "open")
    if not told and kind in SAID:
        return None
    said = json.loads(value)
    change = {
        "seq": seq,
        "id": str(UUID(bytes=bytes(key))),
        "kind": kind,
        "item": str(UUID(bytes=bytes(item))),
        "version": version,
        "day": day,
        "slot": slot,
        "of": json.loads(of),
        "value": said if told else for_others(said),
        "actor": actor if own or reader.sees == "all" else None,
        "by": by,
        "at": at if told else None,
    }
    if kind == "undo" and sees != "all":
        change["sees"] = sees
    return change
