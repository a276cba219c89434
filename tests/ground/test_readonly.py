"""A database that takes no writes: nothing is lost, reading goes on, the start says why."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from flask import Flask
from sqlalchemy import event, make_url
from sqlalchemy.exc import DBAPIError

from exercises_app import create_app
from exercises_app.ground import migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import db
from exercises_app.ground.errors import is_busy
from tests.builders import ClinicBox
from tests.ticks.phones import family

FORBID = {"sqlite": "PRAGMA query_only=ON", "postgresql": "SET default_transaction_read_only=on"}


@contextmanager
def read_only(app: Flask) -> Iterator[None]:
    """Within it every new connection refuses to write."""
    with app.app_context():
        engine = db.engine

    def forbid(connection: Any, _: Any) -> None:
        connection.execute(FORBID[engine.dialect.name])
        connection.commit()

    engine.dispose()
    event.listen(engine, "connect", forbid)
    try:
        yield
    finally:
        event.remove(engine, "connect", forbid)
        engine.dispose()


def test_a_tick_waits_on_the_phone_while_the_database_takes_none(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick = home.mother.event(home.items[0])
    with read_only(clinic.app):
        answer = home.mother.actor.post("/sync", {"events": [tick]}, expect=503)
        assert answer.get_json()["type"] == "busy"
        assert int(answer.headers["Retry-After"]) > 0
        home.mother.actor.get(f"/children/{home.child.id}/plan", expect=200)
    assert home.mother.says(tick) == ["stored"]


def test_publishing_is_refused_whole_while_the_database_takes_none(clinic: ClinicBox) -> None:
    home = family(clinic)
    path = f"/children/{home.child.id}/routine"
    with read_only(clinic.app):
        body = {"items": [], "reason": "A rest"}
        clinic.therapist.put(path, body, if_match='"v1"', expect=503)
    routine = clinic.therapist.get(path, expect=200).get_json()
    assert (routine["version"], len(routine["items"])) == (1, 2)


def test_the_start_says_that_the_file_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(settings_from({"DATA_DIR": str(tmp_path)}))
    real = sqlite3.connect
    with app.app_context():
        migrate.upgrade()
        db.engine.dispose()
        monkeypatch.setattr(
            sqlite3,
            "connect",  # as root no file is read-only: it is opened so
            lambda path, **_: real(f"file:{path}?mode=ro", uri=True, isolation_level=None),
        )
        with pytest.raises(migrate.BadDatabase, match=r"handsteps\.db cannot be written: .*read"):
            migrate._must_be_writable()


def test_the_start_says_that_the_server_takes_no_writes(
    started_app: Flask, database_url: str, tmp_path: Path
) -> None:
    if not database_url:
        return  # SQLite: the test above
    query = {"options": "-c default_transaction_read_only=on"}
    url = make_url(database_url).update_query_dict(query).render_as_string(hide_password=False)
    app = create_app(settings_from({"DATA_DIR": str(tmp_path), "DATABASE_URL": url}))
    with app.app_context():
        with pytest.raises(migrate.BadDatabase, match="takes no writes"):
            migrate.check()
        db.engine.dispose()


def test_a_database_that_is_away_is_busy_but_a_fault_of_ours_is_not() -> None:
    away: tuple[Exception, ...] = (
        psycopg.OperationalError("server closed the connection"),
        psycopg.InterfaceError("the connection is closed"),
        psycopg.errors.ReadOnlySqlTransaction("cannot execute INSERT"),
        psycopg.errors.DiskFull("no space left"),
        sqlite3.OperationalError("database is locked"),
    )
    ours: tuple[Exception, ...] = (
        psycopg.errors.UniqueViolation("duplicate key"),
        psycopg.errors.UndefinedColumn("no such column"),
        sqlite3.IntegrityError("UNIQUE constraint failed"),
        sqlite3.OperationalError("no such table: chid"),
    )
    for error in away:
        assert is_busy(error), error
        assert is_busy(DBAPIError("INSERT", None, error)), error
    for error in ours:
        assert not is_busy(error), error
        assert not is_busy(DBAPIError("INSERT", None, error)), error
