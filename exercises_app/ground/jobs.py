"""Work for later: a table, a lease, and a thread in each server worker.

A job runs at least once: its handler must bear being run again. Any number of workers on any
number of machines may claim; a killed worker's job comes back when its lease has run out.
"""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from flask import Flask
from sqlalchemy import delete, or_, select, update

from . import clock
from .db import acting_for, db, is_sqlite, writing
from .keys import new_id
from .models import Job

Handler = Callable[[dict[str, Any]], None]

LEASE = timedelta(minutes=5)
MOST_TRIES = 8
REST_SECONDS = 5.0

log = structlog.get_logger()
_handlers: dict[str, Handler] = {}
_repeating: dict[str, timedelta] = {}


def handles(kind: str, every: timedelta | None = None) -> Callable[[Handler], Handler]:
    """Register the handler of a kind; with `every`, the job comes again after that time."""

    def register(handler: Handler) -> Handler:
        _handlers[kind] = handler
        if every is not None:
            _repeating[kind] = every
        return handler

    return register


def ask(
    kind: str,
    dedupe: str | None = None,
    clinic_id: int | None = None,
    due: datetime | None = None,
    **payload: Any,
) -> None:
    """Write a job in the caller's transaction; one with a `dedupe` that waits already is enough."""
    if kind not in _handlers:
        raise KeyError(f"no handler for job kind {kind!r}")
    key = f"{kind}:{dedupe or new_id()}"
    if dedupe and db.session.scalar(select(Job.id).where(Job.dedupe == key)):
        return
    due = due or clock.now()
    job = Job(id=new_id(), clinic_id=clinic_id, kind=kind, dedupe=key, payload=payload, due=due)
    db.session.add(job)


def ask_repeating() -> None:
    """At start: every repeating job stands in the table once."""
    with writing():
        for kind in _repeating:
            ask(kind, dedupe="again")


def hurry(kind: str) -> None:
    """At start: a repeating job is due at once, as an upgrade may have made work for it."""
    with writing() as session:
        waiting = update(Job).where(Job.dedupe == f"{kind}:again", Job.lease_until.is_(None))
        session.execute(waiting.values(due=clock.now()))


def _next(now: datetime) -> Any:
    return (
        select(Job)
        .where(Job.due <= now, or_(Job.lease_until.is_(None), Job.lease_until < now))
        .where(or_(Job.tries < MOST_TRIES, Job.kind.in_(list(_repeating))))
        .order_by(Job.due)
        .limit(1)
    )


def _claim() -> Job | None:
    now = clock.now()
    query = _next(now)
    if not is_sqlite():
        query = query.with_for_update(skip_locked=True)
    with writing() as session:
        job: Job | None = session.scalar(query)
        if job is not None:
            job.lease_until = now + LEASE
            job.tries += 1
            session.flush()
            session.expunge(job)
    return job


def _finish(job: Job) -> None:
    with writing() as session:
        session.execute(delete(Job).where(Job.id == job.id))
        if job.kind in _repeating:
            ask(job.kind, dedupe="again", due=clock.now() + _repeating[job.kind])


def _put_back(job: Job, fault: str) -> None:
    """Try again later, ever more rarely; a repeating job never gives up."""
    with writing() as session:
        stored = session.get(Job, job.id)
        if stored is not None:
            stored.fault, stored.lease_until = fault, None
            stored.due = clock.now() + timedelta(seconds=30 * 2 ** min(job.tries, 10))
            if job.kind in _repeating:
                stored.tries = 0


def run_one() -> bool:
    """Claim and run one due job; False when none is due."""
    job = _claim()
    if job is None:
        return False
    try:
        if job.clinic_id is None:
            _handlers[job.kind](job.payload)
        else:
            with acting_for(job.clinic_id):
                _handlers[job.kind](job.payload)
    except Exception as error:
        log.exception("job_failed", kind=job.kind, tries=job.tries)
        db.session.rollback()
        _put_back(job, type(error).__name__)
    else:
        _finish(job)
    return True


def work(app: Flask, stop: threading.Event) -> None:
    """Run due jobs until told to stop."""
    while not stop.is_set():
        busy = False
        try:
            with app.app_context():
                busy = run_one()
        except Exception as error:  # whatever it is, the next job has its turn
            log.warning("job_worker_waits", error=type(error).__name__)
        if not busy:
            stop.wait(REST_SECONDS)


def start_worker_thread(app: Flask) -> threading.Event:
    """Start the worker of this process (after the fork). Setting the answer stops it."""
    stop = threading.Event()
    threading.Thread(target=work, args=(app, stop), name="jobs", daemon=True).start()
    return stop
