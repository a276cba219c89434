"""Every SQL statement as it leaves for the database, whoever sends it."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from sqlalchemy import Engine, event


@contextmanager
def watch(engine: Engine) -> Iterator[list[str]]:
    """Collects the statements of all connections of an engine."""
    ran: list[str] = []
    watcher = _watch_sqlite if engine.dialect.name == "sqlite" else _watch_postgres
    with watcher(engine, ran):
        yield ran


@contextmanager
def _watch_sqlite(engine: Engine, ran: list[str]) -> Iterator[None]:
    def out(connection: Any, *_: Any) -> None:
        connection.set_trace_callback(ran.append)

    def back(connection: Any, *_: Any) -> None:
        if connection is not None:
            connection.set_trace_callback(None)

    event.listen(engine, "checkout", out)
    event.listen(engine, "checkin", back)
    try:
        yield
    finally:
        event.remove(engine, "checkout", out)
        event.remove(engine, "checkin", back)
    told = [sql for sql in ran if not sql.startswith("--")]  # virtual tables' inner statements
    ran[:] = [sql for before, sql in pairwise(["", *told]) if not is_next_row(before, sql)]


def is_next_row(before: str, sql: str) -> bool:
    """Of an `executemany` SQLite tells each row: it is one statement, as PostgreSQL counts it."""
    columns, values, _ = sql.partition(") VALUES (")
    return bool(values) and before.startswith(columns + values)


@contextmanager
def _watch_postgres(engine: Engine, ran: list[str]) -> Iterator[None]:
    """psycopg sends BEGIN, COMMIT and ROLLBACK by itself: they are counted where it does."""
    import psycopg

    targets = ((psycopg.Cursor, "execute"), (psycopg.Cursor, "executemany"))
    private = (psycopg.Connection, "_exec_command")
    patches = [(owner, name, getattr(owner, name)) for owner, name in (*targets, private)]
    for owner, name, real in patches:
        setattr(owner, name, _noting(real, ran))
    try:
        yield
    finally:
        for owner, name, real in patches:
            setattr(owner, name, real)


def _noting(real: Any, ran: list[str]) -> Any:
    def call(self: Any, sent: Any, *rest: Any, **more: Any) -> Any:
        ran.append(sent.decode() if isinstance(sent, bytes) else str(sent))
        return real(self, sent, *rest, **more)

    return call
