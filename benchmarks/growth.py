"""What storing one event costs on a log of five million, in units of an empty one: at most 1.2.

Two databases with the same 25,000 children; in one of them each has 200 events already. The whole
of `sync()` is measured for one event, with lock, questions, insert and commit, turn and turn about:
its CPU time, since waiting for a disk that others use too says nothing.
"""

import sqlite3
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from flask import Flask

from benchmarks.cases import Speaker
from benchmarks.world import (
    EVENTS,
    INSERT_EVENT,
    Phone,
    add_family,
    current_exercises,
    events_of,
    settings,
)
from exercises_app import create_app
from exercises_app.access import clinics, principal
from exercises_app.access.models import Login
from exercises_app.ground import hot, migrate
from exercises_app.ground.db import acting_for, db, writing
from exercises_app.ground.keys import new_id
from exercises_app.library.load import load_all
from exercises_app.ticks.envelope import opened
from exercises_app.ticks.sync import sync

CHILDREN, PHONES, TURNS, MOST = 25_000, 100, 8, 1.2
SEEDS = Path(__file__).parents[1] / "seeds"


def main() -> None:
    """Build both, measure, and say the ratio."""
    with tempfile.TemporaryDirectory(prefix="handsteps-growth-") as folder:
        began = time.perf_counter()
        empty, families = prepared(Path(folder) / "empty", events=0)
        full, others = prepared(Path(folder) / "full", events=EVENTS)
        rows, taken = CHILDREN * EVENTS, time.perf_counter() - began
        print(f"\nGrowth: {rows:,} events stored in {taken:.0f} s; {PHONES} children tick:")
        times = timed([(empty, families), (full, others)])
    ratios = [median(full) / median(empty) for empty, full in times]
    low, _, high = quantiles(ratios, n=4)
    ratio = median(ratios)
    print(f"one event on an empty log   {median(times[-1][0]) / 1000:6.0f} us of CPU")
    print(f"one event on {rows:,}    {median(times[-1][1]) / 1000:6.0f} us of CPU")
    verdict = "met" if ratio <= MOST else "MISSED"
    print(f"ratio {ratio:.2f}, half of the turns {low:.2f}-{high:.2f} (at most {MOST}: {verdict})")


def prepared(folder: Path, events: int) -> tuple[Flask, list[Phone]]:
    """A database with a few families that tick, among many children that have a log."""
    app = create_app(settings(folder))
    with app.app_context():
        migrate.upgrade()
        load_all(SEEDS)
        with writing():
            clinic = clinics.add_clinic("Willow Street Clinic").id
        with acting_for(clinic), writing():
            phones = families(clinic)
        db.session.remove()
        db.engine.dispose()  # nobody else may look while the journal is off
        fill(folder / "handsteps.db", clinic, phones, events)
    return app, phones


def families(clinic: int) -> list[Phone]:
    login = Login(id=new_id(), email="dana@example.org", password_hash="-")
    db.session.add(login)
    db.session.flush()
    therapist = clinics.add_staff(clinic, login.id, name="Dana", discipline="OT").person_id
    exercises = current_exercises()[:6]
    return [add_family(n, therapist, exercises, str(uuid.uuid4())) for n in range(PHONES)]


def fill(path: Path, clinic: int, phones: list[Phone], events: int) -> None:
    """The other children, spread around the families in the order of keys, and everybody's log."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode=OFF")  # only while it is built
    database.execute("PRAGMA synchronous=OFF")
    pattern = database.execute("SELECT * FROM child WHERE id = ?", (phones[0].child_id,))
    names = [each[0] for each in pattern.description]
    child = dict(zip(names, pattern.fetchone(), strict=True))
    others = [str(uuid.uuid4()) for _ in range(CHILDREN - len(phones))]
    marks = ", ".join(f":{name}" for name in names)
    with database:
        rows = ({**child, "id": key, "seq": events} for key in others)
        database.executemany(f"INSERT INTO child VALUES ({marks})", rows)
        database.execute("UPDATE child SET seq = ?", (events,))
        if events:
            owner = phones[0].person_id
            every = sorted([*others, *(phone.child_id for phone in phones)])
            database.executemany(INSERT_EVENT, logs(clinic, every, owner))
    database.execute("PRAGMA journal_mode=WAL")
    database.close()


def logs(clinic: int, children: list[str], person_id: str) -> Iterator[list[Any]]:
    items = [uuid.uuid4().bytes for _ in range(6)]
    for child_id in children:
        yield from events_of(clinic, child_id, person_id, items)


Times = list[tuple[list[int], list[int]]]


def timed(sides: list[tuple[Flask, list[Phone]]]) -> Times:
    """Nanoseconds of each event on either side, by turns; the first turn only warms up."""
    talkers = [[Speaker(phone, 1) for phone in phones] for _, phones in sides]
    turns: Times = []
    for _ in range(TURNS + 1):
        turn: tuple[list[int], list[int]] = ([], [])
        for n in range(PHONES):
            for side in (0, 1) if n % 2 else (1, 0):
                turn[side].append(tick(sides[side][0], talkers[side][n]))
        turns.append(turn)
    return turns[1:]


def tick(app: Flask, speaker: Speaker) -> int:
    """One event through `sync()`; the phone keeps the cursor of the answer."""
    ask = speaker.ask()
    with ExitStack() as stack:
        context = app.test_request_context("/", method="POST", data=ask.body)
        stack.enter_context(context)
        known = principal.resolve({}, side="home", token=speaker.phone.token)
        envelope = opened()
        hot.connection()
        began = time.thread_time_ns()
        answer = sync(known, envelope)
        taken = time.thread_time_ns() - began
    assert b'"is":"stored"' in answer, answer[:300]
    speaker.talk(answer)
    return taken


if __name__ == "__main__":
    main()
