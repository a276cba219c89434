"""The server is killed again and again while families tick: what was acknowledged is there, once.

SIGKILL, to master and workers at once. It shows that the commit stands before the answer, and that
a batch is whole or not there; that the disk has it (`synchronous=FULL`) only a power cut can show.
"""

import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from exercises_app.ground.db import acting_for, db, reading
from exercises_app.ticks.ledger import faults_of
from exercises_app.ticks.log import text_of
from exercises_app.ticks.models import Event
from tests.builders import ClinicBox, new_clinic
from tests.killed.servers import Server
from tests.killed.traffic import Tally, Ticking
from tests.support.house import close, installation
from tests.support.postgres import running_postgres
from tests.ticks.phones import family

SOAK = os.environ.get("HANDSTEPS_SOAK") == "1"
KILLS, CHILDREN, PHONES = (100, 10, 5) if SOAK else (5, 3, 3)
WITHIN_S = 60
SEED = random.SystemRandom().randrange(10**6)


@dataclass
class Traffic:
    """The clinic, and its phones by child."""

    clinic: ClinicBox
    server: Server
    tally: Tally
    phones: dict[str, list[Ticking]]

    def all(self) -> list[Ticking]:
        return [phone for phones in self.phones.values() for phone in phones]


@contextmanager
def ticking(app: Flask, folder: Path, **settings: str) -> Iterator[Traffic]:
    """Phones of several families that tick until they are told to stop."""
    clinic, tally = new_clinic(app, "Willow Street Clinic", "Dana Ruiz"), Tally()
    server = Server(folder, **settings)
    phones: dict[str, list[Ticking]] = {}
    for n in range(CHILDREN):
        home = family(clinic)
        people = [
            home.mother,
            *(home.phone(f"Aunt {k}", relation="other") for k in range(1, PHONES)),
        ]
        phones[home.child.id] = [
            Ticking(phone, home.items, server.port, tally, SEED + 100 * n + k)
            for k, phone in enumerate(people)
        ]
    close(app)
    traffic = Traffic(clinic, server, tally, phones)
    try:
        yield traffic
    finally:
        for phone in traffic.all():
            phone.give_up.set()
        server.kill()
        for phone in traffic.all():
            if phone.ident:
                phone.join(WITHIN_S)


def killed_again_and_again(traffic: Traffic) -> None:
    """Kills at any moment of the traffic."""
    chance = random.Random(SEED)
    traffic.server.start()
    for phone in traffic.all():
        phone.start()
    for _ in range(KILLS):
        traffic.tally.wait_for("stored", chance.randint(1, 80), WITHIN_S)
        traffic.server.kill()
        traffic.server.start()


def settle(traffic: Traffic) -> None:
    """Nobody ticks any more; what waits is answered, and what others ticked is read."""
    for phone in traffic.all():
        phone.enough.set()
    for phone in traffic.all():
        phone.join(WITHIN_S)
        assert not phone.is_alive(), "a phone is still without an answer"
    for phone in traffic.all():
        phone.read_on()
    assert traffic.tally.faults == []


def check(traffic: Traffic) -> str:
    """Every phone gets its answers and reads on; then every event is stored once, in whole batches,
    and was seen once by everybody."""
    settle(traffic)
    app, clinic = traffic.clinic.app, traffic.clinic.id
    total = 0
    for child_id, phones in traffic.phones.items():
        with app.app_context(), acting_for(clinic), reading() as session:
            events, faults = faults_of(clinic, child_id)
            query = select(Event.id).where(Event.child_id == child_id).order_by(Event.seq)
            stored = [text_of(key) for key in session.scalars(query)]
            db.session.remove()
        made = {key for phone in phones for batch in phone.batches for key in batch}
        assert faults == []
        assert events == len(stored)
        assert set(stored) == made == {key for phone in phones for key in phone.own}
        for phone in phones:
            assert set(phone.changes) | phone.own == made
            assert max(phone.changes.values(), default=1) == 1, "a change came twice"
            for batch in phone.batches:
                at = stored.index(batch[0])
                assert stored[at : at + len(batch)] == batch, "half a batch was stored"
        total += events
    said = traffic.tally.said
    return (
        f"{len(traffic.all())} phones: {total} events acknowledged and there once, "
        f"{said['duplicate']} of them stored although their first answer was lost; "
        f"{said['broken']} calls broken, {said['busy']} busy (seed {SEED})"
    )


def test_on_sqlite_every_acknowledged_event_is_there_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    with installation(folder) as app, ticking(app, folder) as traffic:
        killed_again_and_again(traffic)
        said = check(traffic)
        traffic.server.kill()
        with sqlite3.connect(folder / "handsteps.db") as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with capsys.disabled():
        print(f"\n  SQLite, {KILLS} kills, {said}")


def test_on_postgresql_every_acknowledged_event_is_there_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    with (
        running_postgres() as url,
        installation(folder, DATABASE_URL=url) as app,
        ticking(app, folder, DATABASE_URL=url) as traffic,
    ):
        killed_again_and_again(traffic)
        said = check(traffic)
    with capsys.disabled():
        print(f"\n  PostgreSQL, {KILLS} kills, {said}")
