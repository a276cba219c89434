"""Copies of the database, table by table, so that the same works on SQLite and PostgreSQL.

Putting one back writes only the rows that differ: a machine that begins anew for each of its
thousands of runs has no time for more.
"""

from typing import Any

from flask import Flask
from sqlalchemy import JSON, Table

from exercises_app.ground.db import Base, db, is_sqlite

Copy = dict[str, frozenset[tuple[Any, ...]]]
UNTOUCHED = (
    "term", "exercise", "exercise_facet", "revision", "clinic", "login", "staff", "care_team",
    "child_flag", "child_level", "erased", "limit_hit", "job",
)  # fmt: skip


class Copies:
    """`taken` answers all rows as they are; `put_back` makes them so again."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        with app.app_context():
            self.sqlite = is_sqlite()
        self.tables = [t for t in Base.metadata.sorted_tables if t.name not in UNTOUCHED]
        referred = {key.column.table.name for t in self.tables for key in t.foreign_keys}
        self.parents = [table for table in self.tables if table.name in referred]
        self.reads = {table.name: self._read(table) for table in self.tables}

    def _read(self, table: Table) -> str:
        plain = [
            f'"{each.name}"' + ("" if self.sqlite or not isinstance(each.type, JSON) else "::text")
            for each in table.columns
        ]
        return f'SELECT {", ".join(plain)} FROM "{table.name}"'

    def taken(self) -> Copy:
        with self.app.app_context():
            fairy = db.engine.raw_connection()
            try:
                run = fairy.driver_connection.execute  # type: ignore[union-attr]
                found = {name: frozenset(run(sql).fetchall()) for name, sql in self.reads.items()}
                fairy.rollback()
                return found
            finally:
                fairy.close()

    def put_back(self, copy: Copy) -> None:
        now = self.taken()
        with self.app.app_context():
            fairy = db.engine.raw_connection()
            try:
                cursor = fairy.cursor()
                if self.sqlite:
                    cursor.execute("BEGIN IMMEDIATE")
                for table in self.tables:
                    if table not in self.parents:  # nothing stands on these rows
                        self._delete(cursor, table, now[table.name] - copy[table.name])
                for table in self.tables:
                    self._write(cursor, table, copy[table.name] - now[table.name])
                for table in reversed(self.parents):
                    self._delete(cursor, table, now[table.name], copy[table.name])
                fairy.commit()
            finally:
                fairy.close()

    def _delete(self, cursor: Any, table: Table, rows: Any, but: Any = ()) -> None:
        """Rows by their keys, but for those whose key is to stay."""
        names = [column.name for column in table.columns]
        keys = [names.index(column.name) for column in table.primary_key]
        gone, stay = ({tuple(row[k] for k in keys) for row in each} for each in (rows, but))
        where = " AND ".join(f'"{names[k]}" = {self._mark()}' for k in keys)
        if gone - stay:
            cursor.executemany(f'DELETE FROM "{table.name}" WHERE {where}', list(gone - stay))

    def _write(self, cursor: Any, table: Table, rows: Any) -> None:
        if not rows:
            return
        names = [f'"{column.name}"' for column in table.columns]
        marks = [self._mark(isinstance(column.type, JSON)) for column in table.columns]
        keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
        others = [f"{name} = excluded.{name}" for name in names if name not in keys]
        then = f"UPDATE SET {', '.join(others)}" if others else "NOTHING"
        cursor.executemany(
            f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({", ".join(marks)}) '
            f"ON CONFLICT ({keys}) DO {then}",
            list(rows),
        )

    def _mark(self, json: bool = False) -> str:
        return "?" if self.sqlite else "%s::json" if json else "%s"
