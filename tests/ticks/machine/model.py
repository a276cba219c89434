"""The service as SYNC.md says it is: the machine holds every answer of the real one against this.

Written anew, with sets and lists: nothing here is imported from the rooms. Ids, persons and
cookies are whatever the real service gave. Here: the fold, and what a backup holds; the answers
of a sync are in expected.py.
"""

from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.ticks.machine import limits as at_most
from tests.ticks.machine.limits import KINDS, SAID

Row = dict[str, Any]
Cell = tuple[str, str, int]  # item, day, slot
NOTHING: Row = {"mark": None, "by": set(), "marks": set(), "said": set()}
ZONE = ZoneInfo("Europe/Berlin")


def stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")[:23] + "Z"


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def first_day(now: datetime) -> str:
    """Where the history of a first contact begins."""
    today = (now.astimezone(ZONE) - timedelta(hours=4)).date()
    return (today - timedelta(days=at_most.FIRST)).isoformat()


def cell_of(row: Row) -> Cell:
    return row["item"], row["day"], row["slot"]


def fold(rows: list[Row], build: int = 2) -> dict[Cell, Row]:
    """What stands in each cell: a function of the set of rows, of no clock and no order."""
    known = {row["id"]: row for row in rows}
    undone = {
        id_
        for undo in known.values()
        if undo["kind"] == "undo"
        for id_ in undo["of"]
        if id_ in known and cancels(undo, known[id_])
    }
    cells: dict[Cell, list[Row]] = {}
    for row in known.values():
        if row["id"] not in undone and row["kind"] in (*KINDS[build], *SAID):
            cells.setdefault(cell_of(row), []).append(row)
    return {cell: stands(live, build) for cell, live in cells.items()}


def cancels(undo: Row, target: Row) -> bool:
    if target["kind"] == "undo" or cell_of(target) != cell_of(undo):
        return False
    everybody = target["kind"] not in SAID and undo.get("sees", "all") == "all"
    return everybody or target["actor"] == undo["actor"]


def stands(live: list[Row], build: int) -> Row:
    marks = [row for row in live if row["kind"] in KINDS[build]]
    best = max((KINDS[build].index(row["kind"]) for row in marks), default=-1)
    return {
        "mark": KINDS[build][best] if marks else None,
        "by": {row["actor"] for row in marks if row["kind"] == KINDS[build][best]},
        "marks": {row["id"] for row in marks},
        "said": {row["id"] for row in live if row["kind"] in SAID},
    }


@dataclass
class Child:
    """`plan`: the items of version `version` as they were published. `items`: all there ever were,
    each with None or its flag. `log`: the rows, in the order of seq."""

    clinic: int
    plan: list[Row]
    version: int = 1
    ended: bool = False
    share: str = "careful"
    items: dict[str, str | None] = field(default_factory=dict)
    log: list[Row] = field(default_factory=list)
    ids: dict[str, Row] = field(default_factory=dict)

    def __deepcopy__(self, _: Any) -> "Child":
        """Rows never change, so that a copy shares them."""
        return replace(
            self,
            plan=list(self.plan),
            items=dict(self.items),
            log=list(self.log),
            ids=dict(self.ids),
        )

    def planned(self, plan: list[Row], version: int, ended: bool = False) -> None:
        self.plan, self.version, self.ended = plan, version, ended
        now = {each["id"] for each in plan}
        for item in {*self.items, *now}:
            self.items[item] = "ended" if ended else None if item in now else "dropped"


@dataclass
class Device:
    """`persons`: by clinic, who it stands for, and since when no more."""

    id: str
    idle: timedelta
    last_used: datetime
    idle_until: datetime
    dies: datetime
    revoked: bool = False
    persons: dict[int, tuple[str, datetime | None]] = field(default_factory=dict)


@dataclass
class Relation:
    sees: str
    joined: datetime
    ended: datetime | None = None


@dataclass
class Kept:
    """All that a backup holds."""

    epoch: str = ""
    restored: datetime | None = None
    children: dict[str, Child] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)  # by cookie
    relations: dict[tuple[str, str], Relation] = field(default_factory=dict)  # child, person


class Clinics:
    """What staff and families do; the ledger lies beside what is kept."""

    def __init__(self, kept: Kept, now: datetime) -> None:
        self.kept, self.now, self.build = kept, now, 1
        self.ledger: list[tuple[str, str, str, datetime, str]] = []  # verb, child, who, at, sees

    def note(self, verb: str, child: str, who: str, sees: str = "") -> None:
        self.ledger.append((verb, child, who, self.now, sees))

    def end(self, child: str, person: str) -> None:
        relation = self.kept.relations.get((child, person))
        if relation and relation.ended is None:
            relation.ended = self.now
            self.note("end", child, person)

    def revoke(self, clinic: int, device_id: str) -> None:
        if self._revoke(clinic, device_id, self.now):
            self.note("revoke", str(clinic), device_id)

    def _revoke(self, clinic: int, device_id: str, at: datetime) -> bool:
        for device in self.kept.devices.values():
            person, ended = device.persons.get(clinic, ("", at))
            if device.id == device_id and ended is None:
                device.persons[clinic] = (person, at)
                device.revoked |= all(end for _, end in device.persons.values())
                return True
        return False

    def by_owner(self, device_id: str) -> None:
        """A phone was lost: whoever owns it ended it from another."""
        self._by_owner(device_id)
        self.note("owner", "", device_id)

    def _by_owner(self, device_id: str) -> None:
        for device in self.kept.devices.values():
            device.revoked |= device.id == device_id

    def joined(self, child: str, person: str, sees: str) -> None:
        """A code was redeemed; the world has put the device down already."""
        relation = self.kept.relations.get((child, person))
        if relation and relation.ended is None:
            relation.sees = "all" if "all" in (relation.sees, sees) else "plan"
            return
        if relation:
            self.note("again", child, person, sees)
        self.kept.relations[child, person] = Relation(sees, self.now)

    def restore(self, backup: Kept, epoch: str | None) -> None:
        """Without an epoch: somebody copied an old file back by hand."""
        self.kept = deepcopy(backup)
        if epoch:
            self.kept.epoch, self.kept.restored = epoch, self.now
        self.replay()

    def replay(self) -> None:
        """The last word on each relation and phone stands, whatever the backup says."""
        last = {(child, who): line for line in self.ledger for _, child, who, *_ in (line,)}
        for verb, child, who, at, sees in last.values():
            relation = self.kept.relations.get((child, who))
            if verb == "revoke":
                self._revoke(int(child), who, at)
            elif verb == "owner":
                self._by_owner(who)
            elif verb == "phone-again":
                self._forget_end(int(child), who)
            elif relation and verb == "end" and relation.ended is None and relation.joined <= at:
                relation.ended = at
            elif relation and verb == "again" and relation.ended is not None:
                self.kept.relations[child, who] = Relation(sees, at)

    def _forget_end(self, clinic: int, device_id: str) -> None:
        """Who it is now this backup does not know: it is nobody's, not somebody's who ended."""
        for device in self.kept.devices.values():
            if device.id == device_id and device.persons.get(clinic, ("", None))[1]:
                del device.persons[clinic]
