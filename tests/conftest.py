"""One app for each run, on SQLite or PostgreSQL; every test begins with empty tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Table, delete

from exercises_app import create_app
from exercises_app.access.models import Clinic
from exercises_app.ground import migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import COMMONS, Base, db
from tests.builders import ClinicBox, new_clinic
from tests.support.actors import Actor
from tests.support.contract import Contract

SEEDS = Path(__file__).parents[1] / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.addoption("--pictures", action="store_true", help="keep a picture of every screen")


@pytest.fixture(scope="session")
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Empty: SQLite in the data folder."""
    if request.config.getoption("--database") == "sqlite":
        yield ""
        return
    from tests.support.postgres import running_postgres

    with running_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def started_app(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The app as `flask setup` leaves it: migrated, with the library loaded."""
    cheap_passwords()
    folder = tmp_path_factory.mktemp("data")
    app = create_app(
        settings_from(
            {
                "DATA_DIR": str(folder),
                "DATABASE_URL": database_url,
                "PUBLIC_URL": "http://localhost",
            }
        )
    )
    with app.app_context():
        migrate.upgrade()
        if db.engine.dialect.name == "sqlite":
            no_waiting_for_disks()
        load_library()
    app.extensions["contract"] = Contract(app)
    yield app
    with app.app_context():
        db.engine.dispose()


def cheap_passwords() -> None:
    """Nobody guesses a test's password: one pass over little memory, in place of 64 MiB."""
    from argon2 import PasswordHasher

    from exercises_app.access import passwords

    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def no_waiting_for_disks() -> None:
    """A test's data need not outlive a power cut."""
    from sqlalchemy import event

    db.engine.dispose()
    event.listen(db.engine, "connect", lambda c, _: c.execute("PRAGMA synchronous=OFF"))


def load_library() -> None:
    """The real library, once for all tests."""
    if not (SEEDS.parent / "exercises_app/library/load.py").exists():
        return
    from exercises_app.library.load import load_all

    load_all(SEEDS)


def kept(table: Table) -> bool:
    """What every installation has from its first start."""
    return table.name == "house"


@pytest.fixture
def app(started_app: Flask) -> Flask:
    """The app with nobody in it yet."""
    with started_app.app_context():
        with db.engine.begin() as connection:
            for table in reversed(Base.metadata.sorted_tables):
                if kept(table):
                    continue
                own = table.primary_key.columns.get("clinic_id")
                if table.name == Clinic.__tablename__:
                    own = table.c.id
                gone = delete(table)
                connection.execute(gone if own is None else gone.where(own != COMMONS))
        ledger = started_app.extensions["settings"].data_dir / "ledger.jsonl"
        ledger.unlink(missing_ok=True)
    return started_app


@pytest.fixture
def clinic(app: Flask) -> ClinicBox:
    return new_clinic(app, "Willow Street Clinic", "Dana Ruiz")


@pytest.fixture
def other_clinic(app: Flask) -> ClinicBox:
    return new_clinic(app, "Harbour Clinic", "Ingrid Berg")


@pytest.fixture
def nobody(app: Flask) -> Actor:
    """Somebody without a session."""
    return Actor(app, "home")
