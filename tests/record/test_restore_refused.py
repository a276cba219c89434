"""What is not put back, and that nothing has changed then."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from exercises_app.ground import hold, migrate
from exercises_app.record import demo
from tests.record.copies import command, copied, fact, present
from tests.support.house import installation


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Flask]:
    """An installation on SQLite, since only its file is put back by us."""
    with installation(tmp_path / "data") as app:
        yield app


def refused(app: Flask, copy: Path) -> str:
    """Why a copy is not put back; the database is as it was before."""
    before = fact(app, "epoch")
    done = command(app, "restore", str(copy))
    assert done.exit_code == 1
    assert (fact(app, "epoch"), fact(app, "restored_at")) == (before, None)
    assert list(present(app).parent.glob("*.restoring*")) == []
    return done.output


def test_a_copy_is_not_put_back_while_a_server_runs(house: Flask) -> None:
    copy = copied(house)
    with hold.shared(present(house).parent):
        assert "A server runs on this data." in refused(house, copy)


def test_a_copy_is_not_put_back_while_another_program_has_the_database_open(house: Flask) -> None:
    copy = copied(house)
    with sqlite3.connect(present(house)) as other:
        other.execute("SELECT count(*) FROM house").fetchone()
        assert "Another program has" in refused(house, copy)


def test_no_server_starts_while_a_copy_is_put_back(house: Flask) -> None:
    with hold.alone(present(house).parent):
        done = command(house, "setup")
    assert done.exit_code == 1
    assert "being put back right now" in done.output


def damaged(copy: Path) -> None:
    size = copy.stat().st_size
    with copy.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * 20_000)


def cut_off(copy: Path) -> None:
    with copy.open("r+b") as file:
        file.truncate(copy.stat().st_size // 2)


def no_database(copy: Path) -> None:
    copy.write_text("Dear clinic")


def without_life(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute("DELETE FROM house")


def of_others(copy: Path) -> None:
    copy.unlink()
    with sqlite3.connect(copy) as connection:
        connection.execute("CREATE TABLE recipe (name)")


def newer(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize("spoil", [damaged, cut_off, no_database, without_life, of_others])
def test_what_is_not_a_whole_database_of_ours_is_refused(house: Flask, spoil: Any) -> None:
    spoil(copy := copied(house))
    assert "is no database of Handsteps, or it is damaged" in refused(house, copy)


def test_a_copy_of_a_newer_program_is_refused(house: Flask) -> None:
    newer(copy := copied(house))
    assert "of a newer program (9999)" in refused(house, copy)


def test_a_copy_that_cannot_be_brought_up_to_date_is_said_to_be_in_place(
    house: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> bool:
        raise migrate.BadDatabase("The database cannot be written: no space.")

    copy, before = copied(house), fact(house, "epoch")
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "upgrade", fail)
        done = command(house, "restore", str(copy))
    assert done.exit_code == 1
    assert "is the database now, but it could not be brought up to date" in done.output
    assert "no space" in done.output
    assert "The one before is kept" in done.output
    assert "Not put back" not in done.output
    assert fact(house, "epoch") != before


def test_neither_nothing_nor_the_database_itself_is_put_back(house: Flask, tmp_path: Path) -> None:
    assert "There is no file" in refused(house, tmp_path / "nowhere.db")
    assert "is the database itself" in refused(house, present(house))


def test_what_a_restore_left_that_was_cut_off_is_gone_after_the_next_start(
    house: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "make", lambda app: None)
    whole = present(house)
    left = [whole.with_name(f"handsteps.db.restoring{end}") for end in ("", "-wal")]
    for path in left:
        path.write_bytes(b"half of a clinic")
    done = command(house, "setup")
    assert done.exit_code == 0, done.output
    assert [path.exists() for path in (whole, *left)] == [True, False, False]
