"""`flask restored`: after a backup was brought back by PostgreSQL's own tools, or by hand."""

from collections.abc import Iterator

import pytest
from click.testing import Result
from flask import Flask

from exercises_app import create_app
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import acting_for, db, reading, writing
from exercises_app.ground.models import House
from exercises_app.people.models import Caregiver
from tests.builders import ClinicBox
from tests.ticks.phones import family


def said(app: Flask, *words: str) -> Result:
    with app.app_context():
        done = app.test_cli_runner().invoke(args=words)
        db.session.remove()
    return done


@pytest.fixture
def no_traces(app: Flask) -> Iterator[None]:
    """Other tests are to find no database that was restored today."""
    yield
    with app.app_context(), writing() as session:
        row = session.get(House, "restored_at")
        if row is not None:
            session.delete(row)


def test_after_a_backup_phones_begin_anew_and_who_was_ended_stays_out(
    clinic: ClinicBox, no_traces: None
) -> None:
    home = family(clinic)
    gran = home.phone("Gran Haddad", relation="grandparent")
    home.mother.send(tick := home.mother.event(home.items[0]))
    path = f"/children/{home.child.id}/caregivers/{gran.actor.person_id}"
    clinic.therapist.delete(path, expect=204)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        for row in session.query(Caregiver):  # as the backup has it
            row.ended_at = None
    epoch = home.mother.epoch
    done = said(clinic.app, "restored")
    assert done.exit_code == 0, done.output
    assert "ended again: 1." in done.output
    news = home.mother.news()
    assert news["reset"] is True
    assert [change["id"] for change in news["changes"]] == [tick["id"]]
    assert home.mother.epoch != epoch
    assert gran.news() == {"state": "gone"}
    with clinic.app.app_context(), reading() as session:
        assert session.get(House, "restored_at") is not None


def test_a_file_is_not_put_back_over_postgresql(
    app: Flask, database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    url = database_url or "postgresql://nobody@localhost:1/nothing"
    elsewhere = create_app(settings_from({"DATA_DIR": str(folder), "DATABASE_URL": url}))
    done = said(elsewhere, "restore", "backup.dump")
    assert done.exit_code == 1
    assert "run `flask restored`" in done.output


def test_a_database_without_tables_was_not_restored(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("empty")
    empty = create_app(settings_from({"DATA_DIR": str(folder)}))
    done = said(empty, "restored")
    assert done.exit_code == 1
    assert "bring the backup back first" in done.output
