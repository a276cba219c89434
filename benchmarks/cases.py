"""What is asked of both servers: the same requests, and for sync the same kind of events."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count, cycle
from typing import Any

from benchmarks.load import CONNECTIONS, Talk
from benchmarks.world import Phone, World

WORDS = ("scissors", "balance", "writing", "jump", "ball", "brush teeth", "hand", "walk")


@dataclass(frozen=True)
class Ask:
    """One request."""

    path: str
    side: str = "home"
    token: str = ""
    method: str = "GET"
    body: bytes = b""
    tag: str = ""

    def headers(self) -> dict[str, str]:
        """What a browser sends that matters to us; the floor gets the same and looks at little."""
        found = {"Accept-Encoding": "gzip", "Content-Length": str(len(self.body))}
        if self.token:
            found |= {"X-App": self.side, "Cookie": f"{self.side}={self.token}"}
        if self.body:
            found |= {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
        if self.tag:
            found["If-None-Match"] = self.tag
        return found

    def wire(self) -> bytes:
        """The request as bytes."""
        lines = [f"{self.method} /api/v1{self.path} HTTP/1.1", "Host: localhost"]
        lines += [f"{name}: {value}" for name, value in self.headers().items()]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + self.body


@dataclass(frozen=True)
class Case:
    """An endpoint with its target, as a part of the floor's requests per second.

    `budget`: the most SQL statements. `same`: whether the bodies agree to the byte; otherwise as
    JSON, or (sync) in their shape."""

    name: str
    target: float
    budget: int | None
    talks: Callable[[], list[Talk]]
    first: Callable[[], Ask]
    status: int = 200
    same: str = "bytes"


def cases(world: World) -> list[Case]:
    """Everything that is measured."""
    work: dict[str, Any] = {"side": "work", "token": world.therapist_token}
    children = [phone.child_id for phone in world.phones]
    plans = [Ask(f"/children/{p.child_id}/plan", token=p.token) for p in world.phones]
    kept = [Ask(ask.path, token=ask.token, tag='"v1-en-1"') for ask in plans]
    searches = [Ask(f"/exercises?facets=no&q={w.replace(' ', '+')}", **work) for w in WORDS]
    return [
        gets("list of 20 with facets", 0.70, 3, [Ask("/exercises", **work)]),
        gets("detail", 0.75, 2, [Ask(f"/exercises/{key}", **work) for key in world.exercises]),
        gets("search, facets=no", 0.75, 2, searches),
        gets("plan", 0.70, 2, plans),
        gets("plan, 304", 0.70, 2, kept, status=304),
        sync("sync, 1 event", 0.70, world.writers, 1),
        sync("sync, 100 events", 0.75, world.writers, 100),
        gets("health", 0.70, 1, [Ask("/health")]),
        gets("children", 0.30, None, [Ask("/children", **work)], same="json"),
        gets("caseload, 14 days", 0.30, None, [Ask("/caseload", **work)], same="json"),
        gets("routine", 0.30, None, of_each(children, "routine", work), same="json"),
        gets("adherence, 14 days", 0.30, None, of_each(children, "adherence", work), same="json"),
    ]


def of_each(children: list[str], what: str, work: dict[str, Any]) -> list[Ask]:
    return [Ask(f"/children/{key}/{what}", **work) for key in children]


def gets(name: str, target: float, budget: int | None, asks: list[Ask], **more: Any) -> Case:
    """A case that asks in turn; each connection begins somewhere else."""

    def talk(n: int) -> Talk:
        start = n * len(asks) // CONNECTIONS
        requests: Iterator[bytes] = cycle([ask.wire() for ask in asks[start:] + asks[:start]])
        return lambda _: next(requests)

    talks = [talk(n) for n in range(CONNECTIONS)]
    return Case(name, target, budget, lambda: talks, lambda: asks[0], **more)


# -- sync -------------------------------------------------------------------------------------

_numbers = count(1)


def sync(name: str, target: float, phones: list[Phone], events: int) -> Case:
    """Each connection is a phone with a child of its own, that keeps its cursor as the app does."""
    speakers = iter(phones[n % len(phones)] for n in count(0 if events == 1 else CONNECTIONS))

    def talks() -> list[Talk]:
        return [Speaker(next(speakers), events).talk for _ in range(CONNECTIONS)]

    return Case(name, target, 8, talks, lambda: Speaker(phones[-1], events).ask(), same="shape")


class Speaker:
    """A phone that ticks and ticks."""

    def __init__(self, phone: Phone, events: int) -> None:
        self.phone, self.cursor = phone, b"null"
        self.body = template(phone, events)
        self.events = events

    def talk(self, answer: bytes) -> bytes:
        place = answer.find(b'"cursor":"')
        if place >= 0:
            self.cursor = answer[place + 9 : answer.find(b'"', place + 10) + 1]
        return self.ask().wire()

    def ask(self) -> Ask:
        ids = tuple(new_event_id() for _ in range(self.events))
        body = self.body % (self.cursor, *ids)
        return Ask("/sync", token=self.phone.token, method="POST", body=body)


def new_event_id() -> bytes:
    """A fresh id, in order of time as a phone's are."""
    n = next(_numbers)
    return b"01f90000-%04x-7%03x-8abc-%012x" % (n >> 12 & 0xFFFF, n & 0xFFF, n)


def template(phone: Phone, events: int) -> bytes:
    """The body of a sync, with places for the cursor and the events' ids."""
    now, today = datetime.now(UTC), date.today()
    made = [
        {
            "v": 1, "id": "%s", "child": phone.child_id, "item": phone.items[n % len(phone.items)],
            "version": 1, "day": (today - timedelta(days=n // 60)).isoformat(), "slot": n // 6 % 10,
            "kind": "done", "of": [], "value": {}, "by": "me",
            "at": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "offset": 60,
        }
        for n in range(events)
    ]  # fmt: skip
    body = {"client": {"build": 1}, "epoch": None, "cursors": {phone.child_id: "CURSOR"}}
    text = json.dumps({**body, "events": made}, separators=(",", ":"))
    return text.replace('"CURSOR"', "%s").encode()
