"""Which answer an event gets: plain thinking on one event and what is known when it comes.

The order of the questions is part of the protocol (SYNC.md): format, right, known already, age,
item, length, values. tests/vectors/events.json has the bytes, the hashes and the answers.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import orjson

from ..ground import clock
from .values import FIELDS_OF, is_id, is_whole, value_fault, words_too_long

FORMAT = 1  # the newest `v` that this server understands
FIELDS = (
    "v", "id", "child", "item", "version", "day", "slot", "kind", "of", "value", "by", "at",
    "offset",
)  # fmt: skip
KINDS = tuple(FIELDS_OF)
BY = ("me", "child")
MOST_UNDONE = 100  # ids in `of`
MOST_SLOT = 23
MOST_OFFSET = 18 * 60  # minutes from UTC
MOST_VERSION = 2**31 - 1
TAKEN_DAYS = 100
AHEAD_DAYS = 1
GRACE = timedelta(days=30)  # after a relation's end, for what was made before it
RESTORED_DAYS = 90  # before and after a restore, when items may be missing

_KNOWN_FIELDS = frozenset(FIELDS)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")


@dataclass(frozen=True)
class Knowledge:
    """What the server knows of a child, under its lock, when its events are judged.

    `state`: open, gone (the relation ended at `ended_at`), revoked or unknown. `items`: each item
    of the child, with None or why its events are flagged (`dropped`, `ended`). `hashes`: events
    stored already, this batch's included, by the bytes of their id.
    """

    now: datetime
    state: str
    ended_at: datetime | None = None
    restored_on: date | None = None
    items: Mapping[str, str | None] = field(default_factory=dict)
    hashes: Mapping[bytes, bytes] = field(default_factory=dict)

    @cached_property
    def days(self) -> tuple[date, date]:
        """The first and the last day that are taken."""
        today = self.now.date()
        return today - timedelta(days=TAKEN_DAYS), today + timedelta(days=AHEAD_DAYS)


class Verdict(NamedTuple):
    """`answer`: stored, duplicate, later or refused (then `why`); `flag` goes into the log."""

    answer: str
    why: str | None = None
    flag: str | None = None


STORED = Verdict("stored")


def text_of(value: Any) -> str:
    """A value as canonical JSON: names in order, no spaces."""
    if not value and isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    return canonical(value).decode()


def canonical(value: Any) -> bytes:
    """Names in order, no spaces, UTF-8, every name that was sent. Raises orjson.JSONEncodeError for
    what no event that is stored can say: half a character, over 64 bits, a nest of hundreds."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def key_of(id_: str) -> bytes:
    """The 16 bytes of what `is_id`."""
    return bytes.fromhex(id_.replace("-", ""))


def hash_of(event: Mapping[str, Any]) -> bytes:
    """SHA-256 of the canonical bytes, cut to 16; empty for what no honest client can have made."""
    try:
        return hashlib.sha256(canonical(event)).digest()[:16]
    except orjson.JSONEncodeError:
        return b""


class Examined(NamedTuple):
    """All that can be said of an event before anything is known: made before the lock is taken.

    `key`: its id in bytes, None for what is no id. `fault`: why it could not be stored as it is.
    """

    event: Mapping[str, Any]
    later: bool
    key: bytes | None
    hash: bytes
    day: date | None
    fault: str | None


def examine(event: Mapping[str, Any]) -> Examined:
    """Look at an event by itself."""
    key = key_of(event["id"]) if is_id(event.get("id")) else None
    if is_later(event):
        return Examined(event, True, key, b"", None, None)
    fault = _too_long(event) or ("bad_value" if key is None else _bad_value(event))
    return Examined(event, False, key, hash_of(event), read_day(event.get("day")), fault)


def judge(found: Examined, known: Knowledge) -> Verdict:
    """The one answer to an event of this child."""
    if found.later:
        return Verdict("later")
    if known.state != "open":
        refusal = _no_right(found, known)
        if refusal is not None:
            return Verdict("refused", refusal)
    stored = known.hashes.get(found.key) if found.key else None
    if stored is not None:
        same = stored == found.hash
        return Verdict("duplicate") if same else Verdict("refused", "id_reuse")
    refusal = _wrong_day(found.day, known) or _unknown_item(found, known) or found.fault
    if refusal is not None:
        return Verdict("refused", refusal)
    flag = known.items.get(found.event["item"], "unknown_item")
    return Verdict("stored", flag=flag) if flag else STORED


def is_later(event: Mapping[str, Any]) -> bool:
    """Whether a newer app made it: an unknown format, kind or field. It stays on the phone."""
    v, kind, value = event.get("v"), event.get("kind"), event.get("value")
    if is_whole(v, FORMAT + 1, None) or not _KNOWN_FIELDS.issuperset(event):
        return True
    if not isinstance(kind, str):
        return False
    fields = FIELDS_OF.get(kind)
    if fields is None:
        return True
    return isinstance(value, dict) and not fields.keys() >= value.keys()


def _no_right(found: Examined, known: Knowledge) -> str | None:
    if known.state != "gone":
        return "not_yours"
    ended, at = known.ended_at, read_at(found.event.get("at"))
    taken = ended is not None and at is not None and at < ended and known.now <= ended + GRACE
    if ended is not None and found.day is not None:  # the phone says `at`: it opens no later days
        taken = taken and (found.day - ended.date()).days <= AHEAD_DAYS
    return None if taken else "gone"


def _wrong_day(day: date | None, known: Knowledge) -> str | None:
    if day is None:
        return "bad_value"
    first, last = known.days
    if day < first:
        return "too_old"
    return "in_future" if day > last else None


def _unknown_item(found: Examined, known: Knowledge) -> str | None:
    item = found.event.get("item")
    if isinstance(item, str) and item in known.items:
        return None
    if not is_id(item):
        return "bad_value"
    day, restored = found.day, known.restored_on
    if day is not None and restored is not None and abs((day - restored).days) <= RESTORED_DAYS:
        return None
    return "unknown_item"


def _too_long(event: Mapping[str, Any]) -> str | None:
    of, value = event.get("of"), event.get("value")
    many = isinstance(of, list) and len(of) > MOST_UNDONE
    return "too_long" if many or words_too_long(value) else None


def _bad_value(event: Mapping[str, Any]) -> str | None:
    of, kind = event.get("of"), event.get("kind")
    fits = (
        event.keys() == _KNOWN_FIELDS
        and is_whole(event["v"], 1, FORMAT)
        and is_whole(event["version"], 0, MOST_VERSION)
        and is_whole(event["slot"], 0, MOST_SLOT)
        and is_whole(event["offset"], -MOST_OFFSET, MOST_OFFSET)
        and kind in KINDS
        and event["by"] in BY
        and isinstance(of, list)
        and all(map(is_id, of))
        and (kind == "undo") == bool(of)
        and read_at(event["at"]) is not None
        and not value_fault(str(kind), event["value"])
    )
    return None if fits else "bad_value"


def read_day(day: Any) -> date | None:
    """A calendar day that exists, or None."""
    return _calendar_day(day) if isinstance(day, str) and len(day) == 10 else None


@lru_cache(maxsize=256)  # what a phone sends is of the same few days
def _calendar_day(day: str) -> date | None:
    if not _DAY.fullmatch(day):
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def read_at(at: Any) -> datetime | None:
    """An instant in UTC with `Z`, or None."""
    if not isinstance(at, str) or not _AT.fullmatch(at):
        return None
    try:
        return clock.read(at)
    except ValueError:
        return None
