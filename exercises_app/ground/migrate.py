"""Migrations by Alembic, run before the server forks; a copy of the database is made first."""

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import current_app
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError

from . import clock, owner
from .db import db, is_sqlite

FOLDER = Path(__file__).parents[2] / "migrations"
_NAMES = re.compile(r'(?m)^(revision|down_revision) = "(\w+)"')
KEEP = 7  # copies
COPY_EVERY = timedelta(days=1)


class BadDatabase(RuntimeError):
    """The database cannot be used; its text is one clear line for who runs the server."""


def _alembic() -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["engine"] = db.engine
    return config


def _history() -> dict[str, str | None]:
    """Each migration with the one before it, read from its first lines: loading Alembic costs a
    third of a second, which a start with nothing to migrate need not pay."""
    found = {}
    for path in (FOLDER / "versions").glob("*.py"):
        names = dict(_NAMES.findall(path.read_text("utf-8")))
        found[names["revision"]] = names.get("down_revision")
    return found


def head() -> str:
    """The newest migration that this code knows."""
    history = _history()
    (newest,) = history.keys() - set(history.values())
    return newest


def knows(at: str) -> bool:
    """Whether this code can start from a database of that migration."""
    return at in _history()


def current() -> str | None:
    """The migration that the database stands at; None for an empty one."""
    if not inspect(db.engine).has_table("alembic_version"):
        return None
    with db.engine.connect() as connection:
        at: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return at


def check() -> None:
    """Raises BadDatabase when the database is newer than the code, or cannot be written."""
    try:
        at = current()
    except OperationalError as why:
        raise BadDatabase(f"The database cannot be opened: {why.orig}.") from None
    if at is not None and at not in _history():
        raise BadDatabase(
            f"The database is newer ({at}) than this program. Start the newer program, "
            "or restore the copy made before the upgrade."
        )
    if is_sqlite():
        _must_be_writable()
    else:
        _must_take_writes()


def _must_be_writable() -> None:
    path = db.engine.url.database
    try:
        with closing(sqlite3.connect(str(path), timeout=5, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            # SQLite lets a read-only file begin, and refuses the first write only
            connection.execute("CREATE TABLE written (here)")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as why:
        raise BadDatabase(f"The database {path} cannot be written: {why}.") from None


def _must_take_writes() -> None:
    with db.engine.connect() as connection:
        if connection.scalar(text("SHOW transaction_read_only")) == "on":
            raise BadDatabase("The database server takes no writes: it is a copy, or set so.")


def upgrade() -> bool:
    """Bring the database to this code's head; True when anything was done."""
    check()
    if is_sqlite():  # each time: a copy that somebody put in place by hand is in another mode
        with db.engine.connect() as connection:
            connection.connection.driver_connection.execute(  # type: ignore[union-attr]
                "PRAGMA journal_mode=WAL"
            )
    at = current()
    if at == head():
        return False
    from alembic import command

    if at is not None:
        copy_database(f"before-{head()}")
    command.upgrade(_alembic(), "head")
    return True


def copy_database(name: str = "daily") -> Path | None:
    """A consistent copy of a SQLite database into DATA_DIR/copies; the newest seven are kept.

    On PostgreSQL the clinic's own backup does this (docs/phone.md); nothing is copied.
    """
    if not is_sqlite():
        return None
    folder: Path = current_app.extensions["settings"].data_dir / "copies"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
    target = folder / f"{stamp}-{name}.db"
    whole = target.with_suffix(".part")  # a copy that was cut off must not push a whole one out
    for cut_off in folder.glob("*.part"):
        cut_off.unlink()
    with closing(sqlite3.connect(str(db.engine.url.database))) as source:
        source.execute("VACUUM INTO ?", (str(whole),))
    whole.chmod(0o600)
    whole.rename(target)
    ledger, beside = folder.parent / "ledger.jsonl", target.with_suffix(".ledger.jsonl")
    if ledger.exists():
        shutil.copy2(ledger, beside)
    for made in filter(Path.exists, (folder, target, beside)):
        owner.give(made, like=folder.parent)
    for old in sorted(folder.glob("*.db"))[:-KEEP]:
        old.unlink()
        old.with_suffix(".ledger.jsonl").unlink(missing_ok=True)
    return target
