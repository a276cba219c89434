"""`flask setup`: what a first start makes, and how little the next one does."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from exercises_app import create_app, start
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import db, reading
from exercises_app.ground.models import House, Job
from exercises_app.library import load, seeds
from exercises_app.record import demo, demo_families
from tests.library.folders import small_library
from tests.support.actors import Actor

FAULTS = re.compile(r"^The library: \d exercises, \d faults? \(flask library check\)\.$", re.M)


def installation(folder: Path, url: str = "") -> Flask:
    return create_app(settings_from({"DATA_DIR": str(folder), "PUBLIC_URL": url}))


def begin(app: Flask) -> None:
    with app.app_context():
        start.setup(app)
        db.engine.dispose()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """After its first start, which made the demo clinic."""
    app = installation(tmp_path_factory.mktemp("house") / "data")
    begin(app)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def no_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """A start without a demo clinic, for tests that look at something else."""
    monkeypatch.setattr(demo, "make", lambda app: None)


def signed_in(app: Flask, email: str) -> Actor:
    actor, sign_in = Actor(app, "work"), demo.sign_in_of(app)
    assert sign_in is not None
    body = {"email": email, "password": sign_in.password, "device_name": "Laptop"}
    actor.call("POST", "/session", body, base_url=app.extensions["settings"].public_url)
    return actor


@pytest.fixture(scope="module")
def dana(house: Flask) -> Actor:
    return signed_in(house, demo.DANA)


@pytest.fixture(scope="module")
def ben(house: Flask) -> Actor:
    return signed_in(house, demo.BEN)


def items_of(actor: Actor, child_id: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = actor.get(f"/children/{child_id}/routine").get_json()["items"]
    return items


# -- the demo clinic --------------------------------------------------------------------------


def test_the_demo_has_a_plan_by_two_therapists_for_maya(dana: Actor) -> None:
    items = items_of(dana, demo_families.MAYA)
    assert [(each["exercise"]["slug"], each["discipline"]) for each in items] == [
        ("four-corners-brush", "OT"),
        ("thread-the-beads", "OT"),
        ("stork-by-chair", "PT"),
    ]
    assert len({each["owner_id"] for each in items}) == 2
    assert all(each["schedule"]["moments"] for each in items)


def test_the_demo_has_a_long_name_and_a_child_without_a_plan(dana: Actor, ben: Actor) -> None:
    children = ben.get("/children?scope=clinic").get_json()["items"]
    assert {child["called"] for child in children} == {"Maya", "Maxi", "Tom"}
    assert max(len(f"{each['given_name']} {each['family_name']}") for each in children) > 90
    assert items_of(ben, demo_families.MAXIMILIANE)
    assert ben.get(f"/children/{demo_families.TOM}/routine").status_code == 403
    assert items_of(dana, demo_families.TOM) == []


def test_no_family_of_the_demo_has_ticked_anything(dana: Actor) -> None:
    for child_id in (demo_families.MAYA, demo_families.MAXIMILIANE):
        assert dana.get(f"/children/{child_id}/events").get_json()["items"] == []


def test_the_link_that_is_printed_is_for_maya(house: Flask) -> None:
    with house.app_context():
        link = demo.join_link()
    assert link is not None
    body = {"secret": link.split("#")[1]}
    assert Actor(house, "home").post("/invitations/look", body).get_json()["child_called"] == "Maya"


def test_the_sign_in_is_kept_where_only_the_owner_reads_it(house: Flask) -> None:
    note = demo.note_of(house)
    assert note.stat().st_mode & 0o077 == 0
    assert note.read_text("utf-8").splitlines()[0] == demo.DANA


def test_no_session_of_the_start_is_left_behind(dana: Actor) -> None:
    names = [device["name"] for device in dana.get("/devices").get_json()["items"]]
    assert names == ["Laptop"]


def test_a_demo_that_was_broken_off_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = installation(tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(demo_families, "BY_BEN", {"stork-by-chair": {"schedule": "torn"}})
        with pytest.raises(RuntimeError, match="schedule"):
            begin(app)
    begin(app)
    assert len(items_of(signed_in(app, demo.DANA), demo_families.MAYA)) == 3
    assert len(items_of(signed_in(app, demo.BEN), demo_families.MAXIMILIANE)) == 2


def test_at_an_https_address_nobody_signs_in_to_a_demo_clinic(
    house: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = house.extensions["settings"].data_dir
    sign_in = demo.sign_in_of(house)
    assert sign_in is not None
    body = {"email": demo.DANA, "password": sign_in.password, "device_name": "Laptop"}
    for url in ("https://home.example.org", "https://localhost:8443"):
        open_to_others = installation(folder, url)
        begin(open_to_others)
        actor = Actor(open_to_others, "work")
        answer = actor.call("POST", "/session", body, base_url=url)
        assert (answer.status_code, answer.get_json()["type"]) == (403, "demo-only-here")
        assert "Set-Cookie" not in answer.headers
        said = capsys.readouterr().out
        assert sign_in.password not in said
        assert "flask clinic add" in said


def test_a_session_of_the_demo_does_not_outlive_the_move_to_https(
    house: Flask, dana: Actor
) -> None:
    cookie = dana.browser.get_cookie("work")
    assert cookie is not None
    url = "https://home.example.org"
    actor = Actor(installation(house.extensions["settings"].data_dir, url), "work")
    actor.browser.set_cookie("__Host-work", cookie.value, domain="home.example.org", secure=True)
    assert actor.problem("GET", "/children", base_url=url) == "demo-only-here"


# -- the second start -------------------------------------------------------------------------


def test_the_second_start_reads_no_exercise_and_keeps_all(
    house: Flask,
    dana: Actor,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(load, "read", lambda folder: pytest.fail("the library was read again"))
    begin(house)
    said = capsys.readouterr().out
    sign_in = demo.sign_in_of(house)
    assert sign_in is not None
    assert sign_in.password in said
    assert "The library" not in said
    assert len(dana.get("/children?scope=clinic").get_json()["items"]) == 3


def test_the_chores_stand_in_the_table_after_a_start(house: Flask) -> None:
    with house.app_context(), reading() as session:
        kinds = sorted(session.scalars(select(Job.kind)))
    assert kinds == ["audit-check", "copy", "ledger-check", "purge", "rerender", "tidy-pictures"]


# -- the library's folder ---------------------------------------------------------------------


def test_without_the_librarys_folder_a_first_start_stops_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(seeds, "FOLDER", tmp_path / "gone")
    with pytest.raises(SystemExit) as stop:
        begin(installation(tmp_path / "data"))
    assert str(stop.value) == (
        f"Handsteps cannot start. The library's folder {tmp_path / 'gone'} is missing; "
        "fetch it again, such as by `git checkout seeds`."
    )


@pytest.mark.usefixtures("no_demo")
def test_a_library_that_breaks_later_stops_no_clinic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, app = small_library(tmp_path), installation(tmp_path / "data")
    monkeypatch.setattr(seeds, "FOLDER", folder)
    begin(app)
    assert "The library: 3 exercises, 3 new.\n" in capsys.readouterr().out
    for name in ("skills.yaml", "flags.yaml", "exercises/cup-tower.yaml"):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text("- {", "utf-8")
        for _ in range(2):  # it says so at every start
            begin(app)
            assert FAULTS.search(capsys.readouterr().out)
        (folder / name).write_text(text, "utf-8")
        begin(app)
        assert "The library: 3 exercises.\n" in capsys.readouterr().out
    (folder / "positions.yaml").unlink()
    begin(app)
    assert FAULTS.search(capsys.readouterr().out)
    folder.rename(tmp_path / "away")
    begin(app)
    assert "is missing; what was loaded before stays." in capsys.readouterr().out


def test_other_code_of_the_room_reads_the_same_files_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seeds.mark_of(seeds.FOLDER)
    (tmp_path / "documents.py").write_text("RENDERS = 'anew'\n", "utf-8")
    monkeypatch.setattr(seeds, "ROOM", tmp_path)
    assert seeds.mark_of(seeds.FOLDER) != before


def test_what_was_loaded_is_marked_in_the_house(house: Flask) -> None:
    with house.app_context(), reading() as session:
        assert session.get_one(House, seeds.KEY).value == seeds.mark_of(seeds.FOLDER)
