"""A database that somebody else holds, and one that is away."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from flask import Flask
from sqlalchemy import event, make_url

from exercises_app.ground.db import db

SHORT_MS = 200
HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another(url: str) -> Iterator[None]:
    """Within it another process writes to the database, and does not end."""
    if url.startswith("sqlite"):
        with _sqlite_held(str(make_url(url).database)):
            yield
        return
    with psycopg.connect(plain(url)) as other:
        other.execute("LOCK TABLE child IN EXCLUSIVE MODE")
        yield
        other.rollback()


@contextmanager
def _sqlite_held(path: str) -> Iterator[None]:
    command = [sys.executable, "-c", HOLD, path]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as other:
        assert other.stdout is not None
        try:
            assert other.stdout.readline() == b"held\n"
            yield
        finally:
            other.kill()


@contextmanager
def impatient(app: Flask) -> Iterator[None]:
    """Within it connections wait for a lock a fifth of a second, not five."""
    with app.app_context():
        engine, patience = db.engine, Patience(db.engine.dialect.name)
        db.session.remove()
    event.listen(engine, "checkout", patience.short)
    try:
        yield
    finally:
        event.remove(engine, "checkout", patience.short)
        engine.dispose()


class Patience:
    """How long connections wait, by the kind of database."""

    def __init__(self, dialect: str) -> None:
        ways = {"sqlite": "PRAGMA busy_timeout", "postgresql": "SET lock_timeout"}
        self.sql = f"{ways[dialect]} = {SHORT_MS}"

    def short(self, connection: Any, *_: Any) -> None:
        connection.execute(self.sql)
        connection.commit()


def plain(url: str) -> str:
    """As psycopg itself wants it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def away(url: str) -> Iterator[None]:
    """Within it PostgreSQL has closed every connection to the database, and lets nobody in."""
    database = make_url(url).database
    beside = make_url(url).set(database="template1", drivername="postgresql")
    with psycopg.connect(beside.render_as_string(hide_password=False), autocommit=True) as server:
        server.execute(f'ALTER DATABASE "{database}" ALLOW_CONNECTIONS false'.encode())
        ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s"
        server.execute(ended, (database,))
        try:
            yield
        finally:
            server.execute(f'ALTER DATABASE "{database}" ALLOW_CONNECTIONS true'.encode())
