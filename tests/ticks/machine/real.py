"""The real service, its two clinics and their staff; and how its database is copied and put back.

Everything goes through HTTP, but for what no route does: copying the database, and dying.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from unittest.mock import patch

from flask import Flask
from sqlalchemy import update
from werkzeug.test import TestResponse

from exercises_app.access.models import Device
from exercises_app.ground.db import db, driver_writing, writing
from exercises_app.ground.hot import Hot
from exercises_app.ground.keys import new_id
from exercises_app.people import ends
from exercises_app.record import restore
from exercises_app.ticks import sync
from tests.builders import CONSENT, ClinicBox
from tests.plans.routines import cards, item
from tests.ticks.machine.copies import Copies, Copy

FAR = datetime.fromisoformat("2999-01-01T00:00:00Z")


class Died(Exception):
    """The server was killed before it could commit."""


@dataclass
class Work:
    """What one request cost: statements, and rows that came back."""

    statements: int = 0
    rows: int = 0


class Service:
    """`clinics`: of each child, the clinic whose therapist speaks for it."""

    def __init__(self, app: Flask, clinics: dict[str, ClinicBox]) -> None:
        self.app, self.clinics = app, clinics
        self.browser = app.test_client(use_cookies=False)
        self.copies = Copies(app)
        self.ledger = app.extensions["settings"].data_dir / "ledger.jsonl"
        self.staff = {
            child: str(box.therapist.browser.get_cookie("work").value)  # type: ignore[union-attr]
            for child, box in clinics.items()
        }
        with app.app_context():
            self._staff_sign_in()

    # -- calls ------------------------------------------------------------------------------

    def call(
        self, method: str, path: str, cookie: str | None, body: Any = None, **headers: str
    ) -> TestResponse:
        """One request as the app sends it; staff are known by their cookie."""
        side = "work" if cookie in self.staff.values() else "home"
        sent = {"X-App": side, "Sec-Fetch-Site": "same-origin", **headers}
        if cookie:
            sent["Cookie"] = f"{side}={cookie}"
        if body is not None:
            sent["Content-Type"] = "application/json"
        data = body if isinstance(body, bytes) or body is None else json.dumps(body)
        return self.browser.open(
            f"/api/v1{path}", method=method, headers=sent, data=data, buffered=True
        )

    def sure(self, method: str, path: str, cookie: str | None, body: Any = None, **h: str) -> Any:
        """A call that goes well."""
        answer = self.call(method, path, cookie, body, **h)
        assert answer.status_code < 300, f"{method} {path}: {answer.get_data(True)[:300]}"
        return answer

    def new_child(self, child: str, items: int) -> list[Any]:
        """A child with a published plan; its items as they were sent."""
        box = self.clinics[child]
        box.new_child(id=child)
        found = cards(box.therapist)
        made = [item(found[n % len(found)]) for n in range(items)]
        box.therapist.put(
            f"/children/{child}/routine", {"items": made}, if_match='"v0"', expect=200
        )
        return made

    def join(self, child: str, cookie: str | None, name: str, sees: str) -> tuple[str | None, Any]:
        """Redeem a new code; the cookie, when there is a new one, and `me`."""
        invitation = {"id": new_id(), "kind": "caregiver", "child_id": child, "sees": sees}
        code = self.sure("POST", "/invitations", self.staff[child], invitation).get_json()["code"]
        facts = {"code": code, "name": name, "relation": "other", "device_name": f"{name}'s phone"}
        return self._redeemed(cookie, {**facts, "consent": CONSENT})

    def take_along(self, first: str, name: str) -> tuple[str | None, Any]:
        """A second phone for the same persons."""
        code = self.sure("POST", "/devices/code", first).get_json()["code"]
        return self._redeemed(None, {"code": code, "device_name": name})

    def _redeemed(self, cookie: str | None, body: Any) -> tuple[str | None, Any]:
        answer = self.sure("POST", "/invitations/redeem", cookie, body)
        given = answer.headers.get("Set-Cookie", "")
        return given.partition("=")[2].partition(";")[0] or None, answer.get_json()

    def publish(self, child: str, version: int, items: list[Any]) -> None:
        body = {"items": items, "reason": "Something new to try"}
        path = f"/children/{child}/routine"
        self.sure("PUT", path, self.staff[child], body, **{"If-Match": f'"v{version}"'})

    def routine(self, child: str) -> Any:
        return self.sure("GET", f"/children/{child}/routine", self.staff[child]).get_json()

    # -- syncing, watched -------------------------------------------------------------------

    def sync(self, cookie: str, body: bytes, crash: int | None = None) -> tuple[int, Any, Work]:
        """One sync; with `crash`, the server dies before that commit; nobody gets the answer."""
        with counted() as work, dying(crash):
            answer = self.call("POST", "/sync", cookie, body)
        return answer.status_code, answer.get_json(), work

    def log(self, child: str) -> list[tuple[Any, ...]]:
        """The rows of a child as the database has them, by seq."""
        what = "seq, id, actor_id, stored_at, flag, sees"
        return self.rows(f"SELECT {what} FROM event WHERE child_id = '{child}' ORDER BY seq")

    def counts(self) -> list[tuple[Any, ...]]:
        """Of each child: how many events, how many ids, the last seq, and the child's own."""
        return self.rows(
            "SELECT c.id, count(e.seq), count(DISTINCT e.id), coalesce(max(e.seq), 0), c.seq "
            "FROM child c LEFT JOIN event e ON e.clinic_id = c.clinic_id AND e.child_id = c.id "
            "GROUP BY c.id, c.seq ORDER BY c.id"
        )

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with self.app.app_context():
            connection = db.engine.raw_connection()
            try:
                found = connection.driver_connection.execute(query).fetchall()  # type: ignore[union-attr]
                connection.rollback()
                return [tuple(row) for row in found]
            finally:
                connection.close()

    # -- copies -----------------------------------------------------------------------------

    def put_back(self, backup: Copy, by_hand: bool) -> str:
        """The tables as they were; the ledger of ends stays beside them and is replayed, as at
        each start. By hand: nobody told the program. Answers the epoch."""
        self.copies.put_back(backup)
        with self.app.app_context():
            if by_hand:
                ends.replay()
            else:
                restore.begin_anew()
                self._staff_sign_in()
        ((epoch,),) = self.rows("SELECT value FROM house WHERE key = 'epoch'")
        return str(epoch)

    def _staff_sign_in(self) -> None:
        """For good, and again after a restore."""
        ever = update(Device).where(Device.side == "work")
        facts = {"idle_until": FAR, "dies_at": FAR, "last_used": FAR, "revoked_at": None}
        with writing() as session:
            session.execute(ever.values(**facts))

    def begin_anew(self, backup: Copy) -> None:
        self.copies.put_back(backup)
        self.ledger.unlink(missing_ok=True)


@contextmanager
def dying(at: int | None) -> Iterator[None]:
    """The server dies within its `at`th transaction of a sync, with all but the commit done."""
    seen = 0

    @contextmanager
    def mortal(connection: Any) -> Iterator[Any]:
        nonlocal seen
        with driver_writing(connection) as begun:
            yield begun
            seen += 1
            if seen - 1 == at:
                raise Died

    with patch.object(sync, "driver_writing", mortal):
        yield


@contextmanager
def counted() -> Iterator[Work]:
    """What sync asks of the database, and how much comes back."""
    work, run, all_, many = Work(), Hot._run, Hot.all, Hot.many

    def running(self: Hot, parameters: dict[str, Any]) -> Any:
        work.statements += 1
        return run(self, parameters)

    def reading(self: Hot, **parameters: Any) -> list[Any]:
        rows = all_(self, **parameters)
        work.rows += len(rows)
        return rows

    def storing(self: Hot, *what: Any) -> None:
        work.statements += 1
        many(self, *what)

    with patch.multiple(Hot, _run=running, all=reading, many=storing):
        yield work
