"""An honest phone, as SYNC.md and pwa/src/sync say, with a disk that its tabs share.

A tab that has sent waits for its own answer; a second tab may send meanwhile (a browser without
Web Locks): of two such answers the later is passed over, or a cursor would go back. All that an
answer changes is changed at once, or not at all.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from tests.ticks.machine.limits import FIRST, KEPT, SMALL, Limits
from tests.ticks.machine.model import NOTHING, Cell, Row, cell_of, fold, stamp


@dataclass(frozen=True)
class Mine:
    """An event made here. `place`: out (waits), refused (is shown), kept (heals a server)."""

    event: Row
    person: str | None
    place: str = "out"
    why: str = ""
    later: int = 0


@dataclass
class Here:
    """What the phone knows of a child."""

    person: str | None = None
    sees: str = "all"
    state: str | None = None
    cursor: str | None = None


@dataclass
class Disk:
    """The phone's IndexedDB."""

    epoch: str | None = None
    build: int = 0
    children: dict[str, Here] = field(default_factory=dict)
    mine: dict[str, Mine] = field(default_factory=dict)
    known: dict[str, dict[str, Row]] = field(default_factory=dict)

    def copy(self) -> "Disk":
        known = {child: dict(rows) for child, rows in self.known.items()}
        children = {child: replace(here) for child, here in self.children.items()}
        return replace(self, children=children, mine=dict(self.mine), known=known)

    def move(self, id_: str, place: str, why: str = "") -> None:
        self.mine[id_] = replace(self.mine[id_], place=place, why=why, later=0)

    def drop(self, child: str, *places: str) -> None:
        gone = [k for k, m in self.mine.items() if m.event["child"] == child and m.place in places]
        for id_ in gone:
            del self.mine[id_]

    def wipe(self, child: str) -> None:
        self.drop(child, "out", "refused", "kept")
        self.known.pop(child, None)
        self.children.pop(child, None)


def event_of(id_: str, at: datetime, child: str, item: str, kind: str) -> Row:
    """An event as an honest phone would make it at that moment."""
    return {
        "v": 2 if kind == "aided" else 1,
        "id": id_,
        "child": child,
        "item": item,
        "version": 1,
        "day": at.date().isoformat(),
        "slot": 0,
        "kind": kind,
        "of": [],
        "value": {"reason": "tired"} if kind == "skip" else {},
        "by": "me",
        "at": stamp(at),
        "offset": 60,
    }


class Phone:
    """`v`: the format that its app writes. `skew`: how far its clock is off."""

    def __init__(self, limits: Limits = SMALL) -> None:
        self.disk, self.limits, self.v, self.skew = Disk(), limits, 1, timedelta()
        self.cookie: str | None = None
        self.waiting: dict[int, Row] = {}  # by number: the request that a tab has sent
        self.number, self.most, self.stale_me = 0, limits.batch, False
        self.mine_are: set[str] = set()  # the children of the last `/me`

    # -- the family -------------------------------------------------------------------------

    def tap(self, id_: str, now: datetime, child: str, item: str, kind: str, **more: Any) -> Row:
        """One strict transaction; what is tapped shows at once."""
        event = event_of(id_, now + self.skew, child, item, kind) | more
        self.disk.mine[id_] = Mine(event, self.disk.children[child].person)
        return event

    def undone_by(self, child: str, cell: tuple[str, str, int]) -> list[str]:
        """The marks that this person sees in a cell and may take back."""
        here, rows = self.disk.children[child], self.rows(child, cell)
        marks = fold(rows, self.v).get(cell, NOTHING)["marks"]
        mine = {row["id"] for row in rows if row["actor"] == here.person}
        return sorted(marks if here.sees == "all" else marks & mine)

    def rows(self, child: str, cell: Cell | None = None) -> list[Row]:
        """What is known, and what waits; of one cell only, when one is asked for."""
        here = self.disk.children[child]
        said = {"actor": here.person, "sees": here.sees}
        mine = [m.event for m in self.disk.mine.values() if m.place == "out"]
        rows = [event | said for event in mine if event["child"] == child]
        rows += self.disk.known.get(child, {}).values()
        return rows if cell is None else [row for row in rows if cell_of(row) == cell]

    def cells(self, child: str) -> list[Cell]:
        return sorted({cell_of(row) for row in self.rows(child)})

    def view(self, child: str, cell: Cell | None = None) -> dict[Cell, Row]:
        return fold(self.rows(child, cell), self.v) if child in self.disk.children else {}

    def joined(self, cookie: str | None, me: Row) -> None:
        """Under the lock: an answer on its way counts no more. The epoch stays."""
        self.waiting.clear()
        if cookie is not None:
            self.cookie = cookie
            for here in self.disk.children.values():
                here.state = None
        self.keep_me(me)

    def keep_me(self, me: Row) -> None:
        """The answer of `/me`: another person for the same child sees another log."""
        self.stale_me, self.mine_are = False, {one["id"] for one in me["children"]}
        for one in me["children"]:
            here = self.disk.children.setdefault(one["id"], Here())
            if here.person != one["person"]["id"]:
                self.disk.known.pop(one["id"], None)
                here.person, here.cursor = one["person"]["id"], None
            here.sees = one["sees"]

    def offer(self, child: str, yes: bool) -> None:
        """ "These 5 ticks were made on this phone. Send them?" """
        person = self.disk.children[child].person
        for id_, mine in list(self.disk.mine.items()):
            if mine.event["child"] != child or mine.person == person:
                continue
            if yes:
                self.disk.mine[id_] = replace(mine, person=person)
            elif mine.place == "out":
                del self.disk.mine[id_]

    def mark(self) -> Any:
        """Another one whenever a sync has changed something here."""
        disk = self.disk
        places = [(mine.place, mine.later) for mine in disk.mine.values()]
        known = [(child, *rows) for child, rows in disk.known.items()]
        return self.cookie, repr((disk.epoch, disk.children)), places, known

    # -- the loop ---------------------------------------------------------------------------

    def sendable(self, disk: Disk) -> list[Row]:
        """The present person's events, of children that are open or gone, not `later`."""
        found = []
        for mine in disk.mine.values():
            here = disk.children.get(mine.event["child"])
            goes = here and here.state in ("open", "gone") and here.person == mine.person
            if goes and mine.place == "out" and (mine.later or -1) != disk.build:
                found.append(mine.event)
        return found

    def send(self) -> tuple[int, str, Row] | None:
        """The next request: at least one event, however large, if any may go."""
        if self.cookie is None:
            return None
        events: list[Row] = []
        size = 0
        for event in self.sendable(self.disk):
            size += len(json.dumps(event))
            if events and (len(events) >= self.most or size > self.limits.bytes):
                break
            events.append(event)
        self.number += 1
        request = {"client": {"build": self.v}, **self.place(), "events": events}
        self.waiting[self.number] = request
        return self.number, self.cookie, request

    def place(self) -> Row:
        """How far this phone has looked, in which life of the server."""
        cursors = {c: h.cursor for c, h in self.disk.children.items() if h.cursor is not None}
        return {"epoch": self.disk.epoch, "cursors": cursors}

    def receive(self, number: int, status: int, answer: Row, killed: bool = False) -> None:
        """Answers, changes, cursors and epoch in one transaction; a killed tab changes nothing."""
        if number not in self.waiting:
            return
        request = self.waiting.pop(number)
        sent: list[Row] = request["events"]
        if status == 401 and answer["type"] == "device-revoked":
            self.disk, self.cookie = Disk(), None
        elif status == 401:
            self.cookie = None
        elif status in (413, 422):
            self._smaller(sent)
        elif status == 200 and self.place().items() <= request.items():
            disk = self.disk.copy()
            self._take(disk, sent, answer)
            if not killed:
                self.disk, self.most = disk, self.limits.batch

    def _smaller(self, sent: list[Row]) -> None:
        """A body that is refused whole is halved; one event alone steps aside."""
        self.most = max(1, len(sent) // 2)
        if (
            len(sent) == 1
            and self.disk.mine.get(sent[0]["id"], Mine({}, "", "gone")).place == "out"
        ):
            self.disk.move(sent[0]["id"], "refused", "too_long")

    def _take(self, disk: Disk, sent: list[Row], answer: Row) -> None:
        disk.build = answer["build"]
        for child, news in answer["children"].items():
            self._take_child(disk, child, news)
        for event, said in zip(sent, answer["answers"], strict=True):
            self._settle(disk, event, said, answer["build"])
        disk.epoch = answer["epoch"]
        self._prune(disk, answer["now"][:10])
        waiting = {event["child"] for event in self.sendable(disk)}
        for child, news in answer["children"].items():
            due = news["state"] == "gone" and child not in waiting
            if due or news["state"] == "revoked":
                disk.wipe(child)
        open_ = {c for c, news in answer["children"].items() if news["state"] == "open"}
        self.stale_me |= open_ != self.mine_are

    def _take_child(self, disk: Disk, child: str, news: Row) -> None:
        if news["state"] != "open":
            if child in disk.children:
                disk.children[child].state = news["state"]
            if news["state"] in ("unknown", "gone") and child in disk.children:
                disk.known.pop(child, None)
                disk.children[child].cursor = None
            if news["state"] == "gone":
                disk.drop(child, "kept")
            return
        here = disk.children.setdefault(child, Here())
        here.state = "open"
        if news.get("reset"):
            disk.known[child] = {}
            self.stale_me = True
        if news.get("reset") or here.cursor is None:
            for id_, mine in disk.mine.items():
                if mine.event["child"] == child and mine.place != "out":
                    disk.mine[id_] = replace(mine, place="out", why="", later=0)
        rows = disk.known.setdefault(child, {})
        rows.update((row["id"], row) for row in news["changes"])
        here.cursor = news["cursor"]

    def _settle(self, disk: Disk, event: Row, said: Row, build: int) -> None:
        mine = disk.mine.get(event["id"])
        if mine is None or mine.place != "out":
            return
        if said["is"] == "later":
            disk.mine[event["id"]] = replace(mine, later=build)
        elif said["is"] == "refused":
            disk.move(event["id"], "refused", said["why"])
        else:
            disk.move(event["id"], "kept")
            here = disk.children.get(event["child"])
            if said["is"] == "stored" and here and here.state == "open":
                row = event | {"actor": mine.person, "sees": here.sees}
                disk.known.setdefault(event["child"], {}).setdefault(event["id"], row)

    def _prune(self, disk: Disk, today: str) -> None:
        """By the event's day and the server's clock, never by the phone's."""
        for id_, mine in list(disk.mine.items()):
            if mine.place == "refused" and id_ in disk.known.get(mine.event["child"], {}):
                disk.move(id_, "kept")
            if mine.place == "kept" and age(mine.event["day"], today) > KEPT:
                del disk.mine[id_]
        for child, rows in disk.known.items():
            fresh = {id_: row for id_, row in rows.items() if age(row["day"], today) <= FIRST}
            disk.known[child] = fresh


def age(day: str, today: str) -> int:
    return (date.fromisoformat(today) - date.fromisoformat(day)).days
