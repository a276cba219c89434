"""An installation of its own: for tests that put files back, fill disks or stop databases."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from flask import Flask

from exercises_app import create_app
from exercises_app.ground import migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import db
from exercises_app.library.load import load_all
from tests.support.contract import Contract

SEEDS = Path(__file__).parents[2] / "seeds"


@contextmanager
def installation(folder: Path, **settings: str) -> Iterator[Flask]:
    """The app as `flask setup` leaves it in a new folder, on SQLite unless `settings` have another
    database; its connections are closed at the end."""
    if "DATABASE_URL" not in settings:
        shutil.copytree(_built().name, folder)
    app = _app(folder, **settings)
    app.extensions["contract"] = Contract(app)
    try:
        if "DATABASE_URL" in settings:
            _set_up(app)
        yield app
    finally:
        close(app)


def close(app: Flask) -> None:
    """No connection of the app is left."""
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def _app(folder: Path, **settings: str) -> Flask:
    ours = {"DATA_DIR": str(folder), "PUBLIC_URL": "http://localhost"}
    return create_app(settings_from({**ours, **settings}))


def _set_up(app: Flask) -> None:
    with app.app_context():
        migrate.upgrade()
        load_all(SEEDS)


@cache
def _built() -> tempfile.TemporaryDirectory[str]:
    """Made once for all tests of a run, and copied."""
    kept = tempfile.TemporaryDirectory(prefix="handsteps-house-")
    app = _app(Path(kept.name))
    _set_up(app)
    close(app)
    return kept
