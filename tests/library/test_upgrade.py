"""A database from before the pictures keeps its rows, and names pictures once it is loaded anew."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from flask import Flask
from sqlalchemy import MetaData, select

from exercises_app import create_app
from exercises_app.ground import clock, migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import COMMONS, db
from exercises_app.ground.models import LimitHit
from exercises_app.library.load import content_hash, load_all
from exercises_app.library.models import Revision
from exercises_app.media.made import nothing_drawn
from tests.library.folders import FILES, small_library
from tests.support.drawn import draw_cups
from tests.support.postgres import database_beside

LONG_AGO = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[Flask]:
    """An installation of its own on the database of the run, as the fourth migration left it."""
    with database_beside(database_url) if database_url else nullcontext("") as url:
        app = create_app(settings_from({"DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": url}))
        with app.app_context():
            command.upgrade(migrate._alembic(), "0004")
            yield app
            db.session.remove()
            db.engine.dispose()


def add(table: str, **row: Any) -> None:
    tables = MetaData()
    tables.reflect(db.engine, only=[table])
    with db.engine.begin() as connection:
        connection.execute(tables.tables[table].insert().values(row))


def test_old_children_and_revisions_stay_as_they_are(house: Flask, tmp_path: Path) -> None:
    add("clinic", id=7, name="Willow", phone="", hours="", zone="UTC", language="en", demo=False,
        library_version=1)  # fmt: skip
    child = {"given_name": "Maya", "family_name": "", "called": "Maya", "born": LONG_AGO.date()}
    add("child", clinic_id=7, id="c1", zone="UTC", language="en", affected_side="none", about="",
        look="anything at all", share="careful", seq=0, **child)  # fmt: skip
    add("exercise", clinic_id=COMMONS, id="e1", slug="gone", current_revision_id="r1",
        title="Gone", from_months=1, to_months=2, minutes=3, archived_at=LONG_AGO)  # fmt: skip
    said = {"content_hash": "0" * 64, "content": _content(), "review": "unreviewed"}
    add("revision", clinic_id=COMMONS, id="r1", exercise_id="e1", number=1, made=LONG_AGO,
        card="{}", document=b"{}", document_gz=b"", etag="", **said)  # fmt: skip

    assert migrate.upgrade()

    tables = MetaData()
    tables.reflect(db.engine, only=["child", "revision"])
    with db.engine.connect() as connection:
        assert connection.scalar(select(tables.tables["child"].c.look)) == ""
    assert db.session.scalars(select(Revision.drawn).execution_options(all_tenants=True)).all() == [
        {}
    ]
    folder = small_library(tmp_path)
    draw_cups(folder)
    assert load_all(folder).added == ["cup-tower", "roll-it-to-me", "tall-as-a-tree"]


def test_of_old_limits_the_last_window_of_each_stays(house: Flask) -> None:
    for key, window, n in (("a", 1, 3), ("a", 2, 9), ("b", 1, 4)):
        ends = clock.text(LONG_AGO + timedelta(days=window))
        add("limit_hit", bucket="code-place", key_hmac=key, window=window, ends=ends, n=n)

    assert migrate.upgrade()

    query = select(LimitHit.key_hmac, LimitHit.n).order_by(LimitHit.key_hmac)
    assert db.session.execute(query).all() == [("a", 9), ("b", 4)]
    db.session.rollback()
    command.downgrade(migrate._alembic(), "0006")


def test_a_revision_without_pictures_has_the_name_that_it_always_had() -> None:
    content = {"slug": "cup-tower", "review": "reviewed"}
    old = "f8c1293a"  # by the code of before the pictures
    assert content_hash(content, nothing_drawn()).startswith(old)


def _content() -> dict[str, Any]:
    import yaml

    content: dict[str, Any] = yaml.safe_load(
        (FILES / "exercises" / "cup-tower.yaml").read_text("utf-8")
    )
    return {**content, "slug": "gone"}
