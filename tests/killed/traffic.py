"""Phones that tick at a real server without a pause, and keep what they were not answered."""

import http.client
import json
import random
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.ticks.phones import Phone

MOST_AT_ONCE = 5
PAUSE_S = 0.25  # a server that is away is not asked without end
HEADERS = {"X-App": "home", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}
BROKEN = (OSError, http.client.HTTPException)


@dataclass
class Tally:
    """What came back, counted over all phones."""

    said: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def add(self, **more: int) -> None:
        with self.changed:
            self.said.update(more)
            self.changed.notify_all()

    def fault(self, words: str) -> None:
        with self.changed:
            self.faults.append(words)
            self.changed.notify_all()

    def wait_for(self, what: str, more: int, within_s: float) -> None:
        """Until so many more have come, or something is at fault."""
        with self.changed:
            until = self.said[what] + more
            done = self.changed.wait_for(lambda: self.said[what] >= until or self.faults, within_s)
        if not done:
            raise AssertionError(f"no {more} more {what} in {within_s} s: {dict(self.said)}")


class Ticking(threading.Thread):
    """One phone: a batch is sent until it is answered, then the next; the cursor goes with it."""

    def __init__(self, phone: Phone, items: list[str], port: int, tally: Tally, seed: int) -> None:
        super().__init__(daemon=True)
        self.phone, self.items, self.port, self.tally = phone, items, port, tally
        self.chance = random.Random(seed)
        cookie = phone.actor.browser.get_cookie("home")
        assert cookie is not None
        self.headers = {**HEADERS, "Cookie": f"home={cookie.value}"}
        self.batches: list[list[str]] = []
        self.own: set[str] = set()
        self.changes: Counter[str] = Counter()
        self.enough, self.give_up = threading.Event(), threading.Event()

    def run(self) -> None:
        """Ends when all is answered after `enough` was set."""
        while not (self.enough.is_set() or self.give_up.is_set() or self.tally.faults):
            self._until_answered(self._batch())

    def read_on(self) -> None:
        """What others ticked while this one had ended already."""
        while self._until_answered([]):
            pass

    def _batch(self) -> list[dict[str, Any]]:
        n = self.chance.randint(1, MOST_AT_ONCE)
        events = [self.phone.event(self.chance.choice(self.items)) for _ in range(n)]
        self.batches.append([each["id"] for each in events])
        return events

    def _until_answered(self, events: list[dict[str, Any]]) -> bool:
        """Whether there is more to read."""
        while not self.tally.faults and not self.give_up.is_set():
            answer = self._post(events)
            if answer is not None:
                return self._take(answer)
            self.give_up.wait(PAUSE_S)
        return False

    def _post(self, events: list[dict[str, Any]]) -> dict[str, Any] | None:
        """The answer; None when the server is busy, away, or goes in between."""
        body = {"epoch": self.phone.epoch, "cursors": self.phone.cursors, "events": events}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("POST", "/api/v1/sync", json.dumps(body), self.headers)
            answer = connection.getresponse()
            said = answer.read()
        except BROKEN:
            self.tally.add(broken=1)
            return None
        finally:
            connection.close()
        if answer.status == 503:
            if not int(answer.headers.get("Retry-After") or 0):
                self.tally.fault("busy, without a word of when to come back")
            self.tally.add(busy=1)
            return None
        if answer.status != 200:
            self.tally.fault(f"{answer.status}: {said[:300]!r}")
            return None
        whole: dict[str, Any] = json.loads(said)
        return whole

    def _take(self, answer: dict[str, Any]) -> bool:
        news = answer["children"][self.phone.child_id]
        self.phone.epoch = answer["epoch"]
        self.phone.cursors = {self.phone.child_id: news["cursor"]}
        self.changes.update(change["id"] for change in news["changes"])
        if news.get("reset"):
            self.tally.fault("a cursor that the server gave was not known any more")
        for each in answer["answers"]:
            if each["is"] not in ("stored", "duplicate"):
                self.tally.fault(f"{each}")
            self.own.add(each["id"])
        self.tally.add(**Counter(each["is"] for each in answer["answers"]))
        return bool(news["more"])
