"""Copies of the database, and a database that cannot be written."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from exercises_app import create_app
from exercises_app.ground import clock, migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import db


@pytest.fixture
def house(tmp_path: Path) -> Flask:
    """An installation of its own, on SQLite."""
    app = create_app(settings_from({"DATA_DIR": str(tmp_path / "data")}))
    with app.app_context():
        migrate.upgrade()
    return app


def copies(app: Flask) -> list[Path]:
    return sorted((app.extensions["settings"].data_dir / "copies").glob("*.db"))


def test_a_copy_is_a_whole_database_that_only_the_owner_reads(house: Flask) -> None:
    with house.app_context():
        migrate.copy_database()
    (copy,) = copies(house)
    assert copy.stat().st_mode & 0o077 == 0
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM clinic").fetchone() == (1,)


def test_the_newest_seven_copies_are_kept(house: Flask) -> None:
    with house.app_context():
        for days in range(10):
            with clock.frozen(clock.now() + timedelta(days=days)):
                migrate.copy_database()
    assert len(copies(house)) == 7


def test_a_copy_that_is_cut_off_counts_as_none_and_goes_with_the_next(house: Flask) -> None:
    with house.app_context():
        migrate.copy_database()
        (whole,) = copies(house)
        whole.with_suffix(".part").write_bytes(b"half of")
        with clock.frozen(clock.now() + timedelta(days=1)):
            migrate.copy_database()
    assert len(copies(house)) == 2
    assert list(whole.parent.glob("*.part")) == []


def test_an_upgrade_makes_a_copy_first(tmp_path: Path, house: Flask) -> None:
    with house.app_context():
        db.engine.dispose()
        with db.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
        with pytest.raises(Exception, match="already exists"):
            migrate.upgrade()
    assert [path.name.split("-", 1)[1].startswith("before-") for path in copies(house)] == [True]


def test_a_database_that_cannot_be_written_answers_busy_and_the_start_says_why(
    house: Flask,
) -> None:
    path = Path(house.extensions["settings"].data_dir) / "handsteps.db"
    with house.app_context():
        db.engine.dispose()
    shutil.move(path, path.with_suffix(".away"))
    path.mkdir()
    headers = {"X-App": "work", "Sec-Fetch-Site": "same-origin"}
    body = {"email": "pat@example.org", "password": "long enough for all"}
    answer = house.test_client().post("/api/v1/session", json=body, headers=headers)
    assert answer.status_code == 503
    assert answer.get_json()["type"] == "busy"
    with house.app_context(), pytest.raises(migrate.BadDatabase, match="cannot be"):
        migrate.check()
