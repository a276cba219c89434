"""The starter library at each start: loaded when its files, or what reads them, have changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import func, select

from ..ground.db import COMMONS, acting_for, db, reading, writing
from ..ground.models import House
from ..media import kept, made
from .load import Report, load_all
from .models import Exercise

FOLDER = Path(__file__).parents[2] / "seeds"
ROOM = Path(__file__).parent
KEY = "library"  # in the house table: the mark of what was loaded


def mark_of(folder: Path) -> str:
    """One hash of all that the library's answers are made of: its files, the names of its pictures,
    and the code of this room, which may render the same file anew."""
    found = hashlib.sha256()
    for path in _files(folder):
        content = path.read_bytes()
        found.update(f"{path.name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.yaml"))
    yield from sorted(made.beside(folder).glob(made.INDEX))
    yield from sorted(ROOM.rglob("*.py"))


def load_if_changed(folder: Path) -> Report | None:
    """Load the folder; None when it is what was loaded last, though this machine may not have its
    pictures yet. One with a fault is read again at the next start too, so that it says so until it
    is mended. Raises FileNotFoundError without it."""
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    mark = mark_of(folder)
    with reading() as session:
        known = session.get(House, KEY)
        if known is not None and known.value == mark:
            kept.keep(made.read(made.beside(folder)))
            return None
    report = load_all(folder)
    with writing() as session:
        session.merge(House(key=KEY, value="" if report.faults else mark))
    return report


def is_loaded() -> bool:
    """Whether the commons holds any exercise."""
    with acting_for(COMMONS), reading():
        return bool(db.session.scalar(select(func.count()).select_from(Exercise)))
