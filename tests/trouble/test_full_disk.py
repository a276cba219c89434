"""A full disk: the phone keeps its ticks, reading goes on, and no half of a batch is left."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from exercises_app.ground.db import acting_for, db, reading
from exercises_app.ticks.ledger import faults_of
from tests.builders import new_clinic
from tests.support.house import installation
from tests.ticks.phones import Family, family
from tests.trouble.disks import filled, no_larger_files, page_limit, small_disk

BATCH = 100
ENOUGH = 60  # batches that no small disk has room for
WORDS = {"words": "x" * 400}

Full = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Flask]:
    with installation(tmp_path / "data") as app:
        yield app


def batch(home: Family) -> list[dict[str, Any]]:
    return [home.mother.event(home.items[0], "note", value=WORDS) for _ in range(BATCH)]


def stored(home: Family) -> int:
    with home.clinic.app.app_context(), acting_for(home.clinic.id), reading():
        events, faults = faults_of(home.clinic.id, home.child.id)
        db.session.remove()
    assert faults == []
    return events


def sent_until_full(home: Family) -> list[dict[str, Any]]:
    """The batch that the disk had no room for; its answer is checked."""
    for _ in range(ENOUGH):
        events = batch(home)
        answer = home.mother.actor.post("/sync", {"events": events})
        if answer.status_code != 200:
            assert answer.status_code == 503, answer.get_data(as_text=True)
            assert answer.mimetype == "application/problem+json"
            assert answer.get_json()["type"] == "busy"
            assert 1 <= int(answer.headers["Retry-After"]) <= 60
            return events
    raise AssertionError("the disk was never full")


def check(app: Flask, full: Full) -> None:
    """Full, then not: within one life of the server."""
    clinic = new_clinic(app, "Willow Street Clinic", "Dana Ruiz")
    home = family(clinic)
    home.mother.send(home.mother.event(home.items[0]))
    gran = home.phone("Gran Haddad", relation="grandparent")
    with full():
        refused = sent_until_full(home)
        home.mother.actor.get(f"/children/{home.child.id}/plan", expect=200)
        clinic.therapist.get(f"/children/{home.child.id}/events", expect=200)
        home.mother.actor.post("/sync", {"events": []}, expect=200)
        assert stored(home) % BATCH == 1, "half a batch was stored"
    before = stored(home)
    assert home.mother.says(*refused) == ["stored"] * BATCH
    assert stored(home) == before + BATCH
    path = f"/children/{home.child.id}/caregivers/{gran.actor.person_id}"
    clinic.therapist.delete(path, expect=204)
    path = app.extensions["settings"].data_dir / "handsteps.db"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_at_the_limit_of_pages_ticks_wait_and_nothing_is_half_saved(house: Flask) -> None:
    check(house, lambda: page_limit(house))


def test_where_writing_fails_ticks_wait_and_nothing_is_half_saved(house: Flask) -> None:
    size = (house.extensions["settings"].data_dir / "handsteps.db").stat().st_size
    check(house, lambda: no_larger_files(size))


def test_on_a_small_disk_that_is_full_ticks_wait_and_nothing_is_half_saved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "disk"
    with small_disk(disk) as mounted, installation(disk / "data") as app:
        size = (disk / "data" / "handsteps.db").stat().st_size
        check(app, lambda: filled(disk) if mounted else no_larger_files(size))
    if not mounted:
        with capsys.disabled():
            print("\n  No disk may be mounted here: a limit of file sizes stood for it.")


def test_an_access_is_not_ended_by_half_when_its_line_has_no_room(house: Flask) -> None:
    clinic = new_clinic(house, "Willow Street Clinic", "Dana Ruiz")
    home = family(clinic)
    ledger: Path = house.extensions["settings"].data_dir / "ledger.jsonl"
    path = f"/children/{home.child.id}/caregivers/{home.mother.actor.person_id}"
    ledger.unlink()  # it has a line already, of the code that was used
    ledger.symlink_to("/dev/full")
    answer = clinic.therapist.delete(path, expect=503)
    assert int(answer.headers["Retry-After"]) > 0
    assert home.mother.news()["state"] == "open"
    ledger.unlink()
    clinic.therapist.delete(path, expect=204)
    assert home.mother.news()["state"] == "gone"
