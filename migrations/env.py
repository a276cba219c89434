"""How migrations run. SQLite needs care: keys off before the transaction, DDL inside it."""

from typing import Any

from alembic import context
from sqlalchemy import text

from exercises_app.ground.db import Base, UtcDateTime

engine = context.config.attributes["engine"]


def include_object(thing: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
    """The text index and its shadow tables are made by hand."""
    return not (kind == "table" and (name or "").startswith("exercise_text"))


def render_item(kind: str, thing: Any, _: Any) -> str | bool:
    """A migration must not change when our types do: it names plain ones."""
    return "sa.String(length=24)" if kind == "type" and isinstance(thing, UtcDateTime) else False


def configure(connection: Any) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_item=render_item,
        compare_type=True,
        include_object=include_object,
        transactional_ddl=True,
        transaction_per_migration=True,
    )


def run_on_sqlite() -> None:
    """A batch ALTER drops and refills the table: with foreign keys on, its children went too."""
    with engine.connect().execution_options(begin="IMMEDIATE") as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            configure(connection)
            with context.begin_transaction():
                context.run_migrations()
            connection.commit()
            broken = raw.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"the migration broke references: {broken[:5]}")
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def run_on_postgres() -> None:
    with engine.connect() as connection:
        # what another program migrates may take longer than any other lock is waited for
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_lock(7264)"))
        connection.commit()
        try:
            configure(connection)
            with context.begin_transaction():
                context.run_migrations()
            connection.commit()
        finally:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(7264)"))
            connection.commit()


if engine.dialect.name == "sqlite":
    run_on_sqlite()
else:
    run_on_postgres()
