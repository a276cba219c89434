"""Tables and migrations keep the tenants apart, and models and migrations say the same."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Table

from exercises_app import create_app
from exercises_app.ground import migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import Base, Tenant, db

# Tables without a clinic: who signs in, the machine's own books
GLOBAL = {"clinic", "login", "device", "limit_hit", "job", "house"}


def tables() -> list[Table]:
    return list(Base.metadata.sorted_tables)


def test_only_the_named_tables_belong_to_no_clinic(started_app: Flask) -> None:
    without = {table.name for table in tables() if "clinic_id" not in table.primary_key.columns}
    assert without == GLOBAL


def test_the_key_of_a_clinics_table_begins_with_the_clinic(started_app: Flask) -> None:
    keys = {t.name: next(iter(t.primary_key.columns)).name for t in tables()}
    assert [n for n, first in keys.items() if n not in GLOBAL and first != "clinic_id"] == []


def test_every_clinics_table_stands_behind_the_tenant_wall(started_app: Flask) -> None:
    mappers = [each for each in Base.registry.mappers if issubclass(each.class_, Tenant)]
    walled = {str(mapper.local_table) for mapper in mappers}
    assert walled == {table.name for table in tables()} - GLOBAL


def test_a_reference_between_clinics_tables_carries_the_clinic(started_app: Flask) -> None:
    loose = [
        f"{table.name}: {key.name}"
        for table in tables()
        for key in table.foreign_key_constraints
        if {table.name, key.referred_table.name}.isdisjoint(GLOBAL)
        and {"clinic_id", "revision_c"}.isdisjoint(key.column_keys)
    ]
    assert loose == []


def test_models_and_migrations_say_the_same(started_app: Flask) -> None:
    with started_app.app_context(), db.engine.connect() as connection:
        options: dict[str, Any] = {
            "compare_type": True,
            "include_object": lambda thing, name, kind, *_: (
                kind != "table" or not (name or "").startswith("exercise_text")
            ),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_the_migrations_have_one_head() -> None:
    scripts = ScriptDirectory(str(migrate.FOLDER))
    assert scripts.get_heads() == [migrate.head()]


def test_a_database_newer_than_the_code_stops_the_start(tmp_path: Path) -> None:
    app = create_app(settings_from({"DATA_DIR": str(tmp_path)}))
    with app.app_context():
        migrate.upgrade()
        db.engine.dispose()
    with sqlite3.connect(tmp_path / "handsteps.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with app.app_context(), pytest.raises(migrate.BadDatabase, match="newer"):
        migrate.upgrade()
