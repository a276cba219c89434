"""A database that is locked or away: 503 and when to come back, nothing lost, no 500."""

from threading import Thread

import psycopg
import pytest
from flask import Flask
from werkzeug.test import TestResponse

from exercises_app import create_app
from exercises_app.ground import migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import db
from tests.builders import ClinicBox
from tests.support.postgres import database_beside
from tests.ticks.phones import family
from tests.trouble.locks import SHORT_MS, away, held_by_another, impatient, plain


def url_of(app: Flask) -> str:
    url: str = app.extensions["settings"].database_url
    return url


def is_busy(answer: TestResponse) -> bool:
    """Refused for now, in the way that a phone understands."""
    assert answer.status_code == 503, answer.get_data(as_text=True)
    assert answer.mimetype == "application/problem+json"
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    return bool(answer.get_json()["type"] == "busy")


def test_while_another_process_holds_the_database_ticks_wait_and_reading_goes_on(
    clinic: ClinicBox,
) -> None:
    home = family(clinic)
    mother = home.mother.actor
    tick, path = home.mother.event(home.items[0]), f"/children/{home.child.id}"
    with impatient(clinic.app):
        with held_by_another(url_of(clinic.app)):
            assert is_busy(mother.post("/sync", {"events": [tick]}, expect=503))
            body = {"items": [], "reason": "A rest"}
            routine = clinic.therapist.put(f"{path}/routine", body, if_match='"v1"', expect=503)
            assert is_busy(routine)
            mother.get(f"{path}/plan", expect=200)
            mother.post("/sync", {"events": []}, expect=200)
        assert home.mother.says(tick) == ["stored"]
    assert clinic.therapist.get(f"{path}/routine", expect=200).get_json()["version"] == 1


def test_no_connection_waits_for_a_lock_for_ever(clinic: ClinicBox) -> None:
    asked = {"sqlite": "PRAGMA busy_timeout", "postgresql": "SHOW lock_timeout"}
    with clinic.app.app_context():
        sql = asked[db.engine.dialect.name]
        said = db.session.connection().exec_driver_sql(sql).scalar()
        db.session.remove()
    assert said in (5000, "5s")


def test_a_database_that_goes_away_is_waited_for_without_a_restart(
    clinic: ClinicBox, database_url: str
) -> None:
    if not database_url:
        return  # SQLite: a file does not go away
    home = family(clinic)
    mother, tick = home.mother.actor, home.mother.event(home.items[0])
    home.mother.send()
    with away(database_url):
        for _ in range(3):
            assert is_busy(mother.post("/sync", {"events": [tick]}))
            assert is_busy(clinic.therapist.get("/children"))
    answers = [mother.post("/sync", {"events": [tick]}) for _ in range(2)]
    assert home.mother.says(tick) == ["duplicate"]
    assert {answer.status_code for answer in answers} <= {200, 503}


def test_of_two_programs_that_start_at_once_the_second_waits_for_the_migrations_of_the_first(
    database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if not database_url:
        return  # SQLite: a second one finds the file held, and says so
    folder, said = str(tmp_path_factory.mktemp("second")), list[Exception]()
    with database_beside(database_url) as url, psycopg.connect(plain(url)) as first:
        app = create_app(settings_from({"DATA_DIR": folder, "DATABASE_URL": url}))

        def begin() -> None:
            try:
                with app.app_context():
                    migrate.upgrade()
            except Exception as why:
                said.append(why)

        first.execute("SELECT pg_advisory_lock(7264)")
        with impatient(app):
            second = Thread(target=begin)
            second.start()
            second.join(SHORT_MS * 3 / 1000)
            assert second.is_alive()
            assert not said
            first.execute("SELECT pg_advisory_unlock(7264)")
            second.join()
            assert not said
            # nor does it keep the next one out while it serves
            assert first.execute("SELECT pg_try_advisory_lock(7264)").fetchone() == (True,)


def test_a_database_that_refuses_connections_is_busy(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    settings = {
        "DATA_DIR": str(tmp_path_factory.mktemp("data")),
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
        "PUBLIC_URL": "http://localhost",
    }
    app = create_app(settings_from(settings))
    browser = app.test_client()
    browser.set_cookie("home", "x" * 43)
    headers = {"X-App": "home", "Sec-Fetch-Site": "same-origin"}
    assert is_busy(browser.post("/api/v1/sync", json={"events": []}, headers=headers))
    assert is_busy(browser.get("/api/v1/health"))
