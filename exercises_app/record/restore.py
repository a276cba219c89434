"""A copy of the database is put back: checked, begun as another life, and only then set in place.

Nothing is changed before the copy is whole and its epoch is new: under the old epoch phones would
believe that the copy has what came after it, and would not offer it again."""

import os
import secrets
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import current_app
from sqlalchemy import create_engine, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from ..access.models import Device
from ..ground import clock, hold, migrate, owner
from ..ground.db import db, is_sqlite, writing
from ..ground.models import House
from ..people import ends

BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database
NOT_OURS = "is no database of Handsteps, or it is damaged"


class CannotRestore(RuntimeError):
    """The copy was not put back and nothing was changed; the text is one clear line."""


class NotBroughtUp(RuntimeError):
    """The copy is the database now, but the rest of the work failed; the text says why."""


@dataclass(frozen=True)
class Restored:
    """`kept`: where the database lies that was there before. `ended`: accesses ended again."""

    kept: Path | None
    ended: int


def put_back(copy: Path) -> Restored:
    """Put a copy of the SQLite database in the place of the present one.

    Raises CannotRestore when a server runs, or when the copy is not a whole database of ours; and
    NotBroughtUp when it is in place, but what a start does with it fails."""
    present = Path(str(db.engine.url.database))
    db.engine.dispose()
    try:
        with hold.alone(current_app.extensions["settings"].data_dir):
            _must_be_free(present)
            with _staged(copy, present) as staged:
                _hear_out(present)
                ends.join(copy.with_suffix(".ledger.jsonl"))
                kept = _set_in_place(staged, present)
            try:
                return Restored(kept, _brought_up())
            except (migrate.BadDatabase, OSError) as why:
                before = f"\nThe one before is kept: {kept}" if kept else ""
                raise NotBroughtUp(
                    f"{copy} is the database now, but it could not be brought up to date: {why}\n"
                    f"Mend that, then start the server: it goes on from there.{before}"
                ) from None
    except (hold.InUse, OSError) as why:
        raise CannotRestore(str(why)) from None


def begin_anew() -> int:
    """For a database that was restored by other means; answers how many accesses ended again."""
    with writing() as session:
        _mark(session)
    return _brought_up()


def forget_broken_off() -> None:
    """What a restore left beside the database when it was cut off: a copy of it all."""
    if is_sqlite():
        for path in _leftovers(Path(str(db.engine.url.database))):
            path.unlink(missing_ok=True)


def _leftovers(present: Path) -> list[Path]:
    """The copy on its way, and what SQLite keeps beside it."""
    staged = present.with_name(f"{present.name}.restoring")
    return [staged, *_beside(staged)]


def _brought_up() -> int:
    migrate.upgrade()
    return ends.replay()


def _mark(session: Session) -> None:
    """Another epoch: phones begin anew and offer what they kept. And staff sign in anew, since a
    copy knows nothing of who was signed out after it."""
    now = clock.now()
    session.merge(House(key="epoch", value=secrets.token_hex(8)))
    session.merge(House(key="restored_at", value=clock.text(now)))
    signed_in = update(Device).where(Device.side == "work", Device.revoked_at.is_(None))
    session.execute(signed_in.values(revoked_at=now))


def _beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in BESIDE]


def _must_be_free(present: Path) -> None:
    """Nobody has the database open, and what lies in its log is taken into the file."""
    if not present.exists():
        return
    try:
        with closing(sqlite3.connect(present, timeout=0.2, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as why:
        if "locked" in str(why):
            raise CannotRestore(f"Another program has {present} open. Stop it first.") from None
    except sqlite3.DatabaseError:
        pass  # it is damaged, which may be why a copy is put back


def _hear_out(present: Path) -> None:
    """The ledger gets what the database that goes knows and a crash left out of it."""
    if not present.exists():
        return
    try:
        ends.catch_up()
    except DatabaseError:
        pass  # it is damaged, or another program's
    finally:
        db.session.remove()
        db.engine.dispose()


@contextmanager
def _staged(copy: Path, present: Path) -> Iterator[Path]:
    """The copy once more, beside the present database: whole, ours, and begun anew."""
    if not copy.is_file():
        raise CannotRestore(f"There is no file {copy}.")
    if present.exists() and copy.samefile(present):
        raise CannotRestore(f"{copy} is the database itself.")
    forget_broken_off()
    try:
        staged = _leftovers(present)[0]
        _fill(copy, staged, present)
        yield staged
    finally:
        forget_broken_off()


def _fill(copy: Path, staged: Path, present: Path) -> None:
    os.close(os.open(staged, os.O_CREAT | os.O_EXCL, 0o600))
    # before it is opened: what SQLite puts beside a database is its owner's
    owner.give(staged, like=present if present.exists() else present.parent)
    try:
        read = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
        with closing(read) as source, closing(sqlite3.connect(staged)) as target:
            source.backup(target)
            _must_be_ours(copy, target)
        engine = create_engine(f"sqlite:///{staged}")
        with Session(engine) as session, session.begin():
            _mark(session)
        engine.dispose()
    except sqlite3.DatabaseError as why:
        raise CannotRestore(f"{copy} {NOT_OURS}: {why}.") from None
    _sync(staged)


def _must_be_ours(copy: Path, target: sqlite3.Connection) -> None:
    if target.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise CannotRestore(f"{copy} {NOT_OURS}.")
    (at,) = target.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    if not migrate.knows(at):
        raise CannotRestore(f"{copy} is of a newer program ({at}). Put it back with that one.")
    if target.execute("SELECT 1 FROM house WHERE key = 'epoch'").fetchone() is None:
        raise CannotRestore(f"{copy} {NOT_OURS}.")


def _set_in_place(staged: Path, present: Path) -> Path | None:
    """In one rename, so that there is a database at every moment; the one before is kept."""
    kept = None
    if present.exists():
        staged.chmod(stat.S_IMODE(present.stat().st_mode))
        folder = present.with_name("replaced")
        folder.mkdir(mode=0o700, exist_ok=True)
        owner.give(folder, like=present.parent)
        kept = folder / f"{clock.now():%Y%m%dT%H%M%S%fZ}.db"
        os.link(present, kept)
        kept.chmod(0o600)
        # a log left beside the new file would be read into it
        for log, aside in zip(_beside(present), _beside(kept), strict=True):
            if log.exists():
                log.rename(aside)
    staged.rename(present)
    _sync(present.parent)
    return kept


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
