"""A copy of the database is put back: what came after it is healed by phones, and what must not
come back does not."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from exercises_app.ground import clock, migrate
from exercises_app.ground.db import acting_for, db, reading
from exercises_app.ticks.ledger import faults_of
from tests.builders import ClinicBox, new_clinic
from tests.plans.routines import cards, item, published
from tests.record.copies import copied, fact, present, put_back
from tests.support.house import close, installation
from tests.ticks.phones import Family, family


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Flask]:
    """An installation on SQLite, since only its file is put back by us."""
    with installation(tmp_path / "data") as app:
        yield app


@pytest.fixture
def clinic(house: Flask) -> ClinicBox:
    return new_clinic(house, "Willow Street Clinic", "Dana Ruiz")


def log_of(home: Family) -> tuple[int, list[Any]]:
    with home.clinic.app.app_context(), acting_for(home.clinic.id), reading():
        return faults_of(home.clinic.id, home.child.id)


def ids(events: list[dict[str, Any]]) -> set[str]:
    return {each["id"] for each in events}


# -- phones -----------------------------------------------------------------------------------


def test_phones_heal_a_database_of_yesterday_and_nothing_is_doubled(clinic: ClinicBox) -> None:
    home = family(clinic)
    father = home.phone("Omar Haddad", relation="father")
    before = [home.mother.event(home.items[0], slot=slot) for slot in range(3)]
    home.mother.send(*before)
    copy = copied(clinic.app)
    after = [home.mother.event(home.items[1]), home.mother.event(home.items[0], "undo")]
    after[1]["of"] = [before[0]["id"]]
    fathers = father.event(home.items[1])
    assert home.mother.says(*after) == ["stored", "stored"]
    assert father.says(fathers) == ["stored"]
    put_back(clinic.app, copy)
    told = home.mother.news()
    assert told["reset"] is True
    assert ids(told["changes"]) == ids(before)
    assert home.mother.says(*before, *after) == ["duplicate"] * 3 + ["stored"] * 2
    assert father.says(fathers) == ["stored"]
    assert "reset" not in home.mother.news()
    home.mother.cursors.clear()
    assert ids(home.mother.news()["changes"]) == ids([*before, *after, fathers])
    assert log_of(home) == (6, [])


def test_a_tick_for_an_exercise_that_the_copy_does_not_know_is_kept(clinic: ClinicBox) -> None:
    home = family(clinic)
    copy = copied(clinic.app)
    card = cards(clinic.therapist)[2]
    (newer,) = published(clinic.therapist, home.child, item(card))["items"]
    tick = home.mother.event(newer["id"], version=2)
    assert home.mother.says(tick) == ["stored"]
    put_back(clinic.app, copy)
    home.mother.send()
    assert home.mother.says(tick) == ["stored"]


def test_a_phone_that_joined_after_the_copy_is_signed_out_and_wipes_nothing(
    clinic: ClinicBox,
) -> None:
    home = family(clinic)
    copy = copied(clinic.app)
    father = clinic.new_caregiver(home.child, "Omar Haddad", relation="father")
    put_back(clinic.app, copy)
    assert father.problem("POST", "/sync", json={"events": []}) == "signed-out"


def test_each_restore_is_another_life(clinic: ClinicBox) -> None:
    copy = copied(clinic.app)
    epochs = [fact(clinic.app, "epoch")]
    for _ in range(2):
        put_back(clinic.app, copy)
        epochs.append(fact(clinic.app, "epoch"))
    assert len({*epochs, None}) == 4
    restored = fact(clinic.app, "restored_at")
    assert restored is not None
    assert (clock.now() - clock.read(restored)).total_seconds() < 60


# -- what must not come back ------------------------------------------------------------------


def test_an_access_that_ended_after_the_copy_stays_ended(clinic: ClinicBox) -> None:
    home = family(clinic)
    copy = copied(clinic.app)
    path = f"/children/{home.child.id}/caregivers/{home.mother.actor.person_id}"
    clinic.therapist.delete(path, expect=204)
    assert "ended again: 1." in put_back(clinic.app, copy).output
    assert home.mother.news() == {"state": "gone"}


def test_the_ledger_that_lies_beside_a_copy_of_another_computer_is_taken_over(
    clinic: ClinicBox, tmp_path: Path
) -> None:
    home = family(clinic)
    old = copied(clinic.app)
    path = f"/children/{home.child.id}/caregivers/{home.mother.actor.person_id}"
    clinic.therapist.delete(path, expect=204)
    shutil.copy2(old, away := tmp_path / "away.db")
    ledger = present(clinic.app).with_name("ledger.jsonl")
    lines = len(ledger.read_text().splitlines())
    shutil.move(ledger, away.with_suffix(".ledger.jsonl"))
    for ended in ("1", "0"):
        said = put_back(clinic.app, away).output
        assert f"ended again: {ended}." in said or ended == "0"
        assert len(ledger.read_text().splitlines()) == lines
        assert home.mother.news() == {"state": "gone"}


def test_staff_sign_in_anew_as_a_copy_knows_nothing_of_who_was_signed_out(
    clinic: ClinicBox,
) -> None:
    copy = copied(clinic.app)
    clinic.therapist.delete("/session", expect=204)
    put_back(clinic.app, copy)
    assert clinic.therapist.problem("GET", "/me") == "signed-out"
    assert clinic.admin.problem("GET", "/me") == "signed-out"


# -- the files --------------------------------------------------------------------------------


def test_the_database_before_is_kept_and_can_be_put_back_itself(clinic: ClinicBox) -> None:
    home = family(clinic)
    copy = copied(clinic.app)
    tick = home.mother.event(home.items[0])
    home.mother.send(tick)
    put_back(clinic.app, copy)
    (kept,) = (present(clinic.app).parent / "replaced").iterdir()
    assert kept.stat().st_mode & 0o077 == 0
    put_back(clinic.app, kept)
    assert ids(home.mother.news()["changes"]) == {tick["id"]}


def test_a_copy_put_back_works_like_the_database_that_setup_made(clinic: ClinicBox) -> None:
    copy = copied(clinic.app)
    present(clinic.app).chmod(0o640)
    put_back(clinic.app, copy)
    with sqlite3.connect(present(clinic.app)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert present(clinic.app).stat().st_mode & 0o777 == 0o640
    assert copy.exists()


def test_what_root_puts_back_belongs_to_whom_the_server_runs_as(clinic: ClinicBox) -> None:
    home = family(clinic)
    copy = copied(clinic.app)
    away = shutil.copy2(copy, copy.with_name("away.db"))
    path = f"/children/{home.child.id}/caregivers/{home.mother.actor.person_id}"
    clinic.therapist.delete(path, expect=204)
    folder = present(clinic.app).parent
    close(clinic.app)
    shutil.move(folder / "ledger.jsonl", Path(away).with_suffix(".ledger.jsonl"))
    server = 4711 if os.geteuid() == 0 else os.geteuid()  # only root can give files away
    for made in (folder, *folder.rglob("*")):
        os.chown(made, server, -1)
    put_back(clinic.app, Path(away))
    copied(clinic.app)
    assert {file.name for file in folder.iterdir()} >= {"replaced", "in-use.lock", "ledger.jsonl"}
    assert [file for file in folder.rglob("*") if file.stat().st_uid != server] == []


def test_root_gives_nothing_away_that_only_a_link_in_the_folder_leads_to(
    clinic: ClinicBox, tmp_path: Path
) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    copy, folder = copied(clinic.app), present(clinic.app).parent
    (folder / "replaced").symlink_to(elsewhere)
    if os.geteuid() == 0:
        os.chown(folder, 4711, -1)
    put_back(clinic.app, copy)
    assert elsewhere.stat().st_uid == os.geteuid()


def test_a_copy_that_replaces_nothing_is_its_owners_alone(clinic: ClinicBox) -> None:
    copy = copied(clinic.app)
    close(clinic.app)
    present(clinic.app).unlink()
    put_back(clinic.app, copy)
    assert present(clinic.app).stat().st_mode & 0o077 == 0


def test_a_copy_replaces_a_database_that_is_damaged_and_takes_nothing_from_its_log(
    clinic: ClinicBox,
) -> None:
    home = family(clinic)
    home.mother.send()
    copy = copied(clinic.app)
    path = present(clinic.app)
    close(clinic.app)
    path.write_bytes(b"\xff" * 5000)
    path.with_name("handsteps.db-wal").write_bytes(b"\xff" * 5000)
    put_back(clinic.app, copy)
    assert home.mother.news()["reset"] is True
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_copy_before_an_upgrade_is_brought_up_to_this_program(house: Flask) -> None:
    copy = copied(house)
    with house.app_context():
        from alembic import command as alembic

        db.engine.dispose()
        alembic.downgrade(migrate._alembic(), "0004")
    older = copied(house)
    with sqlite3.connect(older) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0004",)
    for file in (copy, older):
        put_back(house, file)
        with house.app_context():
            assert migrate.current() == migrate.head()
