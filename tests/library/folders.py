"""Small libraries for tests: a copy of `files/` to change, and loading one for a while."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from flask import Flask

from exercises_app.library.check import check_all
from exercises_app.library.files import Fault, Library, read
from exercises_app.library.load import Report, load, load_all

FILES = Path(__file__).parent / "files"
SEEDS = Path(__file__).parents[2] / "seeds"


def small_library(target: Path) -> Path:
    """A folder of three exercises that a test may change."""
    return Path(shutil.copytree(FILES, target / "library"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Mend or break one place of a file."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def faults(folder: Path, file: str = "") -> list[Fault]:
    """The faults of a folder, or of one file of it."""
    return [fault for fault in check_all(folder).faults if fault.file == file or not file]


@cache
def real_library() -> Library:
    """Read once: no test changes the real files."""
    return read(SEEDS)


@contextmanager
def loaded(app: Flask, folder: Path) -> Iterator[Report]:
    """Within it the commons holds a folder's exercises; after it, the real library again."""
    with app.app_context():
        report = load_all(folder)
    try:
        yield report
    finally:
        with app.app_context():
            load(real_library())
