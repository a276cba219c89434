"""After an upgrade a page of an older build still finds its parts: those of the last three stay."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from exercises_app import create_app, site, start
from exercises_app.ground.config import settings_from

SHARED = "Shared1.js"
Deploy = Callable[[str], Flask]


@pytest.fixture
def deploy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Deploy:
    """Build the app anew in the same place, prepare the data, and start."""
    dist, data = tmp_path / "dist", tmp_path / "data"
    monkeypatch.setattr(site, "DIST", dist)

    def deployed(name: str) -> Flask:
        assets = dist / "assets"
        assets.mkdir(parents=True, exist_ok=True)
        for old in assets.iterdir():
            old.unlink()
        (dist / "index.html").write_text(f"the shell of {name}")
        (assets / SHARED).write_text("in every build")
        (assets / f"build-{name}.js").write_text(f"only in {name}")
        (assets / f"build-{name}.js.gz").write_bytes(f"packed {name}".encode())
        settings = settings_from({"DATA_DIR": str(data)})
        start.keep_build(settings)
        return create_app(settings)

    return deployed


def get(app: Flask, path: str, **headers: str) -> TestResponse:
    return app.test_client().get(path, headers=headers, buffered=True)


def served(app: Flask, names: str) -> list[str]:
    """Those of the builds whose own part is there."""
    return [name for name in names.split() if get(app, part_of(name)).status_code == 200]


def part_of(name: str) -> str:
    return f"/assets/build-{name}.js"


def test_a_part_that_is_gone_from_the_build_is_served_for_two_more(deploy: Deploy) -> None:
    for name, there in {"a1": "a1", "b2": "a1 b2", "c3": "a1 b2 c3", "d4": "b2 c3 d4"}.items():
        app = deploy(name)
        assert served(app, "a1 b2 c3 d4") == there.split()
        assert get(app, f"/assets/{SHARED}").text == "in every build"
    assert get(app, part_of("a1")).status_code == 404


def test_an_older_part_is_kept_by_browsers_for_ever_and_comes_packed(deploy: Deploy) -> None:
    deploy("a1")
    app = deploy("b2")
    answer = get(app, part_of("a1"))
    assert answer.text == "only in a1"
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == site.FOR_EVER
    packed = get(app, part_of("a1"), **{"Accept-Encoding": "gzip"})
    assert (packed.data, packed.headers["Content-Encoding"]) == (b"packed a1", "gzip")


def test_the_shell_is_always_of_the_build_at_hand(deploy: Deploy) -> None:
    deploy("a1")
    answer = get(deploy("b2"), "/today")
    assert answer.text == "the shell of b2"
    assert answer.headers["Cache-Control"] == site.ALWAYS_ASK


def test_the_worker_is_asked_for_each_time(deploy: Deploy) -> None:
    deploy("a1")
    (site.DIST / "sw.js").write_text("the worker of a1")
    answer = get(deploy("a1"), "/sw.js")
    assert answer.text == "the worker of a1"
    assert answer.headers["Cache-Control"] == site.ALWAYS_ASK == "no-cache"


def test_starting_again_pushes_no_build_out(deploy: Deploy) -> None:
    for name in ("a1", "b2", "c3", "c3", "c3"):
        app = deploy(name)
    assert served(app, "a1 b2 c3") == ["a1", "b2", "c3"]


def test_a_build_that_comes_again_is_the_newest_again(deploy: Deploy) -> None:
    for name in ("a1", "b2", "c3", "a1", "d4"):
        app = deploy(name)
    assert served(app, "a1 b2 c3 d4") == ["a1", "c3", "d4"]


def test_nothing_but_hashed_files_of_a_build_is_served_from_there(
    deploy: Deploy, tmp_path: Path
) -> None:
    deploy("a1")
    (build,) = (tmp_path / "data" / "builds").iterdir()
    (build / "notes.txt").write_text("mine")
    (build / "key.js").write_text("mine")
    (build.with_suffix(".part")).mkdir()
    (build.with_suffix(".part") / "build-zz.js").write_text("cut off")
    app = deploy("b2")
    for path in ("notes.txt", "key.js", "build-zz.js", "../../key", f"../{build.name}/notes.txt"):
        assert get(app, f"/assets/{path}").status_code == 404


def test_without_a_build_or_without_room_the_start_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(site, "DIST", tmp_path / "dist")
    settings = settings_from({"DATA_DIR": str(tmp_path)})
    start.keep_build(settings)
    assert not (tmp_path / "builds").exists()
    (tmp_path / "dist" / "assets").mkdir(parents=True)
    (tmp_path / "dist" / "assets" / SHARED).write_text("x")
    (tmp_path / "builds").write_text("in the way")
    start.keep_build(settings)
    assert "not kept for older pages" in capsys.readouterr().out


def test_every_part_of_the_real_build_is_named_after_its_content() -> None:
    from exercises_app import builds

    names = [path.name for path in (site.DIST / "assets").glob("*")]
    assert [name for name in names if not builds.HASHED.fullmatch(name)] == []
