"""Copies of an installation's database, and commands on it as a person types them."""

from pathlib import Path

from click.testing import Result
from flask import Flask

from exercises_app.ground import migrate
from exercises_app.ground.db import db, reading
from exercises_app.ground.models import House
from tests.support.house import close


def present(app: Flask) -> Path:
    folder: Path = app.extensions["settings"].data_dir
    return folder / "handsteps.db"


def copied(app: Flask) -> Path:
    """Last night's copy."""
    with app.app_context():
        copy = migrate.copy_database()
    assert copy is not None
    return copy


def command(app: Flask, *words: str) -> Result:
    close(app)
    with app.app_context():
        done = app.test_cli_runner().invoke(args=words)
        db.session.remove()
    return done


def put_back(app: Flask, copy: Path) -> Result:
    done = command(app, "restore", str(copy))
    assert done.exit_code == 0, done.output
    return done


def fact(app: Flask, key: str) -> str | None:
    with app.app_context(), reading() as session:
        row = session.get(House, key)
        return None if row is None else row.value
