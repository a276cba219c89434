"""Constant statements for the six busiest paths: written in Core, run on the driver's cursor.

No type processor runs, so the columns must be plain: text, whole numbers, bytes.
"""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from flask import g
from sqlalchemy import Executable
from sqlalchemy.engine import Dialect

from .db import db

_ALL: list["Hot"] = []

Ready = tuple[str, Callable[[dict[str, Any]], Any], dict[str, Any]]


class Hot:
    """One statement, compiled once for each kind of database."""

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._ready: dict[str, Ready] = {}
        _ALL.append(self)

    def ready(self, dialect: Dialect) -> Ready:
        """SQL, what puts its parameters in order, and those that never change."""
        known = self._ready.get(dialect.name)
        if known is None:
            compiled: Any = self.statement.compile(dialect=dialect)  # type: ignore[attr-defined]
            order = _order(compiled.positiontup) if compiled.positional else dict
            fixed = {k: b.value for k, b in compiled.binds.items() if not b.required}
            known = self._ready[dialect.name] = (compiled.string, order, fixed)
        return known

    def _run(self, parameters: dict[str, Any]) -> Any:
        sql, order, fixed = self.ready(db.engine.dialect)
        return connection().execute(sql, order({**fixed, **parameters}))

    def one(self, **parameters: Any) -> Any:
        """The first row as a tuple, or None."""
        return self._run(parameters).fetchone()

    def all(self, **parameters: Any) -> list[Any]:
        """All rows as tuples."""
        return list(self._run(parameters).fetchall())

    def run(self, **parameters: Any) -> None:
        """For statements that answer no rows."""
        self._run(parameters)

    def many(self, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        """An INSERT, once for each row, in one call; `names` are its columns in their order."""
        sql, order, _ = self.ready(db.engine.dialect)
        named = [dict(zip(names, row, strict=True)) for row in rows] if order is dict else rows
        connection().cursor().executemany(sql, named)


def _order(names: list[str]) -> Callable[[dict[str, Any]], Any]:
    """A parameter's value by its name becomes its place in the statement."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]


def connection() -> Any:
    """The driver's connection of this request; given back by `release`."""
    if "hot" not in g:
        g.hot = db.engine.raw_connection()
    return g.hot.driver_connection


def release(_: BaseException | None = None) -> None:
    """At the end of a request or job."""
    fairy = g.pop("hot", None)
    if fairy is not None:
        fairy.close()


def ready_all() -> None:
    """Compile what is built by now before the fork: the first request is as quick as the rest."""
    for statement in _ALL:
        statement.ready(db.engine.dialect)
