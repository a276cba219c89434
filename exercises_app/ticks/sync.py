"""`POST /sync`: each child's events are judged and stored under the child's lock, and what the
phone has not seen comes back. SYNC.md is the protocol; eight statements for one child with events.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson

from ..access.principal import Principal
from ..ground import clock
from ..ground.db import acting_for, driver_writing
from ..ground.errors import Problem
from ..ground.hot import connection
from ..people.policy import Right, rights
from . import statements
from .envelope import Envelope, is_name
from .judge import Examined, Knowledge, Verdict, examine, judge, key_of, text_of
from .news import Log, news, reader_of

item_key = lru_cache(maxsize=1024)(key_of)  # what a phone sends is of the same few items
BUILD = 1  # of this server; a phone sends what was `later` again when it changes
MIN_CLIENT = 1  # the oldest app that may still speak with it
MOST_IN_A_DAY = 50_000  # events of one child: no family makes them, and no phone fills the disk
DAY = timedelta(days=1)
FULL = ("too-many-tries", "More came for this child within a day than anybody can do.")


@dataclass(frozen=True)
class Now:
    """What the lock and the one statement after it say of a child."""

    seq: int
    share: str
    sees: str
    knowledge: Knowledge
    full: bool


def sync(principal: Principal, envelope: Envelope) -> bytes:
    """The whole answer, as JSON; every child in a transaction of its own, in the order of ids.

    Raises Problem too-many-tries when a child's day is full; the other children's are stored."""
    mine = rights(principal)
    found = [examine(event) for event in envelope.events]
    by_child: dict[str | None, list[int]] = defaultdict(list)
    for place, event in enumerate(envelope.events):
        child_id = event.get("child")
        known = isinstance(child_id, str) and child_id in by_child
        by_child[child_id if known or is_name(child_id) else None].append(place)
    verdicts: dict[int, Verdict] = {}
    children: dict[str, Any] = {}
    full: Problem | None = None
    for child_id in sorted({*mine, *envelope.cursors, *filter(None, by_child)}):
        places = by_child[child_id]
        events = [found[place] for place in places]
        try:
            given, children[child_id] = _child(principal, mine.get(child_id), events, envelope)
        except Problem as problem:
            full = problem
            continue
        verdicts.update(zip(places, given, strict=True))
    if full is not None:
        raise full
    for place in by_child[None]:
        verdicts[place] = judge(found[place], _stranger())
    answer = {
        "epoch": principal.epoch,
        "now": clock.text(clock.now()),
        "build": BUILD,
        "min_client": MIN_CLIENT,
        "answers": [_said(found[place], verdicts[place]) for place in range(len(found))],
        "children": children,
    }
    return orjson.dumps(answer)


def _said(found: Examined, verdict: Verdict) -> dict[str, str]:
    answer = {"id": found.event["id"], "is": verdict.answer}
    return answer if verdict.why is None else {**answer, "why": verdict.why}


def _stranger() -> Knowledge:
    return Knowledge(now=clock.now(), state="unknown")


def _child(
    principal: Principal, right: Right | None, events: list[Examined], envelope: Envelope
) -> tuple[list[Verdict], dict[str, Any]]:
    """One child: the verdicts on its events, and its part of the answer."""
    if right is None:
        return [judge(each, _stranger()) for each in events], {"state": "unknown"}
    cursor = envelope.cursors.get(right.child.id)
    same_epoch = envelope.epoch in (None, principal.epoch)
    with acting_for(right.child.clinic_id):
        if events:
            with driver_writing(connection()):
                return _take(principal, right, events, cursor, same_epoch)
        if right.state != "open":
            return [], {"state": right.state}
        seq = right.child.seq
        return [], news(reader_of(right), cursor, same_epoch, Log(seq, seq, ""))


def _take(
    principal: Principal,
    right: Right,
    events: list[Examined],
    cursor: str | None,
    same_epoch: bool,
) -> tuple[list[Verdict], dict[str, Any]]:
    """Under the child's lock: judge, store, and read what comes back."""
    now = _know(principal, right, events)
    verdicts = _judged(events, now.knowledge)
    new = [
        (each, verdict.flag)
        for each, verdict in zip(events, verdicts, strict=True)
        if verdict.answer == "stored"
    ]
    if new and now.full:
        raise Problem(*FULL, headers={"Retry-After": "3600"})
    stamp = clock.text(now.knowledge.now)
    last = _store(principal, right, now, new, stamp) if new else now.seq
    if now.knowledge.state != "open":
        return verdicts, {"state": now.knowledge.state}
    reader = reader_of(right, now.sees, now.share)
    return verdicts, news(reader, cursor, same_epoch, Log(now.seq, last, stamp))


def _know(principal: Principal, right: Right, events: list[Examined]) -> Now:
    """Lock the child, then read anew who may, and what is stored already."""
    own = {"clinic": right.child.clinic_id, "child": right.child.id}
    seq, share = statements.LOCK.one(**own) or (0, "")
    keys = sorted({each.key for each in events if each.key}) or [b""]
    room = statements.size_for(len(keys))
    padded = {f"id{n}": key for n, key in enumerate(keys + keys[-1:] * (room - len(keys)))}
    whose = {"device": principal.device_id, "person": right.person_id}
    rows = statements.known(room).all(**own, **whose, lately=seq - MOST_IN_A_DAY + 1, **padded)
    return _sorted(rows, seq, share)


def _sorted(rows: Iterable[Any], seq: int, share: str) -> Now:
    state, sees, ended_at, restored, lately = "unknown", "plan", None, None, None
    items: dict[str, str | None] = {}
    hashes: dict[bytes, bytes] = {}
    for kind, a, b, c, key, hash_ in rows:
        if kind == statements.RIGHT:
            sees, ended_at = a, b
            state = "revoked" if c else "gone" if b else "open"
        elif kind == statements.ITEM:
            items[a] = b
        elif kind == statements.RESTORED:
            restored = a
        elif kind == statements.LATELY:
            lately = a
        elif hash_ is not None:
            hashes[bytes(key)] = bytes(hash_)
    knowledge = Knowledge(
        now=clock.now(),
        state=state,
        ended_at=clock.read(ended_at) if ended_at else None,
        restored_on=_day_of(restored),
        items=items,
        hashes=hashes,
    )
    full = lately is not None and knowledge.now - clock.read(lately) < DAY
    return Now(seq, share, sees, knowledge, full)


def _day_of(restored: str | None) -> date | None:
    return datetime.fromisoformat(restored).date() if restored else None


def _judged(events: list[Examined], knowledge: Knowledge) -> list[Verdict]:
    """The answers in order; what is stored is known to the events after it."""
    hashes = dict(knowledge.hashes)
    knowledge = replace(knowledge, hashes=hashes)
    verdicts = []
    for each in events:
        verdict = judge(each, knowledge)
        if verdict.answer == "stored" and each.key:
            hashes[each.key] = each.hash
        verdicts.append(verdict)
    return verdicts


def _store(
    principal: Principal,
    right: Right,
    now: Now,
    new: list[tuple[Examined, str | None]],
    stamp: str,
) -> int:
    """Insert the events as the next of the child's log; answers the number of the last."""
    child, device = right.child, UUID(principal.device_id).bytes
    rows = []
    for seq, (found, flag) in enumerate(new, now.seq + 1):
        event = found.event
        of, value = text_of(event["of"]), text_of(event["value"])
        rows.append((
            child.clinic_id, child.id, seq, found.key, right.person_id, device, now.sees,
            event["by"], item_key(event["item"]), event["version"], event["day"], event["slot"],
            event["kind"], of, value, event["at"], event["offset"], event["v"], found.hash, stamp,
            flag,
        ))  # fmt: skip
    statements.STORE.many(statements.COLUMNS, rows)
    last = now.seq + len(new)
    statements.NUMBERED.run(clinic=child.clinic_id, child=child.id, last=last)
    return last
