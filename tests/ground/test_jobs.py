"""Work for later is done at least once, and what fails comes again."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from exercises_app.ground import clock, jobs
from exercises_app.ground.db import db, writing
from exercises_app.ground.models import Job

ran: list[Any] = []


def break_down(_: dict[str, Any]) -> None:
    raise ZeroDivisionError


@pytest.fixture(autouse=True)
def handlers(app: Flask) -> Iterator[None]:
    """Two kinds of work of this test's own."""
    ran.clear()
    jobs.handles("note")(lambda payload: ran.append(payload["text"]))
    jobs.handles("break")(break_down)
    jobs.handles("nightly", every=timedelta(days=1))(lambda payload: ran.append("night"))
    with app.app_context():
        yield
    for kind in ("note", "break", "nightly"):
        jobs._handlers.pop(kind)
    jobs._repeating.pop("nightly")


def ask(kind: str, **more: Any) -> None:
    with writing():
        jobs.ask(kind, **more)


def left() -> list[str]:
    db.session.rollback()
    return list(db.session.scalars(select(Job.kind)))


def test_a_job_is_done_once_and_gone() -> None:
    ask("note", text="hello")
    assert jobs.run_one() is True
    assert (ran, left(), jobs.run_one()) == (["hello"], [], False)


def test_asking_for_the_same_twice_is_asking_once() -> None:
    ask("note", dedupe="x", text="one")
    ask("note", dedupe="x", text="two")
    assert left() == ["note"]


def test_a_job_waits_for_its_time() -> None:
    ask("note", due=clock.now() + timedelta(hours=1), text="later")
    assert jobs.run_one() is False
    with clock.frozen(clock.now() + timedelta(hours=2)):
        assert jobs.run_one() is True


def test_what_fails_comes_again_later() -> None:
    ask("break")
    assert jobs.run_one() is True
    assert jobs.run_one() is False
    assert left() == ["break"]
    with clock.frozen(clock.now() + timedelta(minutes=10)):
        assert jobs.run_one() is True


def test_a_killed_workers_job_is_taken_up_when_its_lease_ends() -> None:
    ask("note", text="taken")
    assert jobs._claim() is not None
    assert jobs.run_one() is False
    with clock.frozen(clock.now() + jobs.LEASE + timedelta(seconds=1)):
        assert jobs.run_one() is True


def test_a_nightly_job_is_taken_up_however_often_its_worker_was_killed() -> None:
    ask("nightly", dedupe="again")
    for kills in range(jobs.MOST_TRIES + 1):
        with clock.frozen(clock.now() + kills * (jobs.LEASE + timedelta(seconds=1))):
            assert jobs._claim() is not None


def test_a_nightly_job_stands_for_the_next_night() -> None:
    ask("nightly", dedupe="again")
    jobs.run_one()
    assert (ran, left()) == (["night"], ["nightly"])
    assert jobs.run_one() is False
    with clock.frozen(clock.now() + timedelta(days=1, seconds=1)):
        assert jobs.run_one() is True


def test_work_that_nobody_knows_is_refused_when_it_is_asked_for() -> None:
    with pytest.raises(KeyError, match="dance"):
        ask("dance")


def test_no_fault_ends_the_worker(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()

    def breaks_once() -> bool:
        if not stop.is_set():
            stop.set()
            raise OSError("the disk went away")
        return False

    monkeypatch.setattr(jobs, "run_one", breaks_once)
    jobs.work(app, stop)
    assert stop.is_set()
