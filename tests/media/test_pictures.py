"""A picture is painted in a look and turned to a side; whoever has its name may see it."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from exercises_app.media import kept, made
from exercises_app.pictures import looks
from exercises_app.start import load_library
from tests.support.actors import Actor
from tests.support.drawn import cups_drawn, packed, svg

DARK = "s6.black.sun"  # of the usual shape
AFRO = "s6.afro.black"
PORTRAIT = "0123456789abcdef"


@pytest.fixture
def cups(app: Flask, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The pictures of a small library by their key."""
    with cups_drawn(app, tmp_path) as drawn:
        yield drawn


def picture(nobody: Actor, name: str, **asked: str) -> str:
    query = "&".join(f"{key}={value}" for key, value in asked.items())
    return nobody.get(f"/pictures/{name}.svg?{query}", expect=200).get_data(as_text=True)


def colour(look: str, role: str) -> str:
    return looks.colours(looks.read(look))[role]


def test_whoever_has_its_name_may_keep_a_picture_for_ever(
    cups: dict[str, str], nobody: Actor
) -> None:
    answer = nobody.get(f"/pictures/{cups['next']}.svg", expect=200)
    said = answer.headers
    assert said["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert said["Cache-Control"] == "public, max-age=31536000, immutable"
    assert said["X-Content-Type-Options"] == "nosniff"
    assert said.getlist("Content-Security-Policy") == [
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
    ]
    assert "Set-Cookie" not in said


def test_the_child_is_shown_in_its_own_colours(cups: dict[str, str], nobody: Actor) -> None:
    usual, dark = picture(nobody, cups["next"]), picture(nobody, cups["next"], look=DARK)
    for role in ("skin", "hair", "shirt"):
        assert colour("", role) in usual
        assert colour(DARK, role) in dark
        assert colour("", role) not in dark


def test_on_paper_large_dark_things_are_lighter_and_people_as_they_are(
    app: Flask, cups: dict[str, str], nobody: Actor
) -> None:
    board = '<path fill="#20202a" d="M0 0h600v600z"/></svg>'
    with app.app_context():
        file = kept.folder() / kept.name_of(cups["next"], "right")
        kept.put(file, packed(svg("a board").replace("</svg>", board)))
    path = f"/pictures/{cups['next']}.svg?look={DARK}"
    on_screen = nobody.get(path, expect=200)
    tag = {"If-None-Match": on_screen.headers["ETag"]}
    on_paper = nobody.get(f"{path}&palette=print", headers=tag, expect=200)
    assert on_paper.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    shown, printed = (each.get_data(as_text=True) for each in (on_screen, on_paper))
    assert "#20202a" in shown
    assert "#20202a" not in printed
    for role in ("skin", "hair", "shirt"):
        assert colour(DARK, role) in printed


def test_a_side_that_was_not_drawn_is_the_other_one_flipped(
    cups: dict[str, str], nobody: Actor
) -> None:
    as_drawn = picture(nobody, cups["next"])
    assert picture(nobody, cups["next"], side="right") == as_drawn
    turned = picture(nobody, cups["next"], side="left")
    assert turned != as_drawn
    assert "matrix(-1 0 0 1" in turned


def test_a_side_that_was_drawn_is_shown_as_it_is(cups: dict[str, str], nobody: Actor) -> None:
    left = picture(nobody, cups["first"], side="left")
    assert "<title>mirrored hand-cup</title>" in left
    assert "-1 0 0 1" not in left
    assert "mirrored" not in picture(nobody, cups["first"], side="right")


def test_who_has_it_already_is_told_so(cups: dict[str, str], nobody: Actor) -> None:
    path = f"/pictures/{cups['next']}.svg?look={DARK}"
    tag = nobody.get(path).headers["ETag"]
    again = nobody.get(path, headers={"If-None-Match": tag}, expect=304)
    assert again.data == b""
    assert again.headers["Cache-Control"].endswith("immutable")
    other = nobody.get(f"{path}&side=left", headers={"If-None-Match": tag})
    assert other.status_code == 200


def test_it_travels_small_and_can_be_asked_about(cups: dict[str, str], nobody: Actor) -> None:
    path = f"/pictures/{cups['moving']}.svg"
    plain = nobody.get(path).data
    small = nobody.get(path, headers={"Accept-Encoding": "gzip, br"})
    assert (small.headers["Content-Encoding"], small.headers["Vary"]) == (
        "gzip",
        "Accept-Encoding",
    )
    assert len(small.data) < len(plain)
    assert gzip.decompress(small.data) == plain
    head = nobody.call("HEAD", path)
    assert (head.status_code, head.data) == (200, b"")
    assert int(head.headers["Content-Length"]) == len(plain)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("look=s9", "look"),
        ("look=short.afro", "look"),
        ("look=..%2F..%2Fkey", "look"),
        ("side=both", "side"),
        ("palette=sepia", "palette"),
        ("size=88", "size"),
    ],
)
def test_what_nobody_knows_is_refused_by_its_name(
    cups: dict[str, str], nobody: Actor, query: str, field: str
) -> None:
    refused = nobody.get(f"/pictures/{cups['next']}.svg?{query}", expect=422)
    assert list(refused.get_json()["errors"]) == [field]


@pytest.mark.parametrize("name", ["0123456789abcdef", "ABCDEF0123456789", "..%2f..%2fkey", "cups"])
def test_a_picture_that_is_not_here_is_not_found(nobody: Actor, name: str) -> None:
    answer = nobody.get(f"/pictures/{name}.svg")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


def test_another_shape_is_answered_by_the_usual_one_until_it_is_drawn(
    app: Flask, cups: dict[str, str], nobody: Actor
) -> None:
    path = f"/pictures/{cups['next']}.svg?look={AFRO}"
    meanwhile = nobody.get(path, expect=200)
    assert meanwhile.headers["Cache-Control"] == "public, max-age=60"
    assert colour(AFRO, "hair") in meanwhile.get_data(as_text=True)
    with app.app_context():
        file = kept.folder() / kept.name_of(cups["next"], "right", "afro")
        kept.put(file, packed(svg("with an afro")))
    now = nobody.get(path, expect=200)
    assert now.headers["Cache-Control"].endswith("immutable")
    assert now.headers["ETag"] != meanwhile.headers["ETag"]
    assert "with an afro" in now.get_data(as_text=True)
    assert colour(AFRO, "skin") in now.get_data(as_text=True)


def test_the_shape_that_is_most_like_it_stands_in(
    app: Flask, cups: dict[str, str], nobody: Actor
) -> None:
    with app.app_context():
        for shape in ("afro", "afro.gl", "b4.afro"):
            file = kept.folder() / kept.name_of(cups["next"], "right", shape)
            kept.put(file, packed(svg(f"drawn with {shape}")))
    stand_in = {
        "afro.gl.bf": "afro.gl", "afro.he": "afro", "s6.afro.gl": "afro.gl",
        "b4.afro.gl": "b4.afro", "b4.afro.wc": "b4.afro", "b2.afro.wc": "afro",
        "b2.afro.gl": "afro.gl",
    }  # fmt: skip
    for look, shown in stand_in.items():
        answer = nobody.get(f"/pictures/{cups['next']}.svg?look={look}", expect=200)
        assert f"<title>drawn with {shown}</title>" in answer.get_data(as_text=True)
        assert ("immutable" in answer.headers["Cache-Control"]) == (look == "s6.afro.gl")


def test_what_stands_in_for_a_shape_is_written_down_until_nobody_wears_it(
    app: Flask, cups: dict[str, str], tmp_path: Path
) -> None:
    with app.app_context():
        kept.put(kept.folder() / kept.name_of(cups["next"], "right", "b4"), packed(svg("a child")))
        kept.note(cups["next"], "b4", "", ["reach: child.left.hand: short"])
        assert kept.noted(cups["next"], "b4") == {
            "shown": "",
            "why": ["reach: child.left.hand: short"],
        }
        assert kept.noted(cups["first"], "b4") is None
        assert kept.forget({"", "b4"}, tmp_path) == 0
        assert kept.noted(cups["next"], "b4")
        assert kept.forget({""}, tmp_path) == 1
        assert kept.noted(cups["next"], "b4") is None


def test_a_machine_that_lost_its_pictures_has_them_again_after_a_start(
    app: Flask, cups: dict[str, str], nobody: Actor, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr("exercises_app.library.seeds.FOLDER", tmp_path / "library")
    with app.app_context():
        load_library()
        for file in kept.folder().iterdir():
            file.unlink()
        assert nobody.get(f"/pictures/{cups['next']}.svg").status_code == 404
        load_library()
    nobody.get(f"/pictures/{cups['next']}.svg", expect=200)


def test_a_computer_that_goes_down_while_a_picture_is_written_shows_no_half_of_it(
    app: Flask, cups: dict[str, str], nobody: Actor, tmp_path: Path, monkeypatch: Any
) -> None:
    library = made.read(tmp_path / "media" / "library")
    with app.app_context():
        whole = kept.find(cups["next"], "none")
        assert whole is not None
        whole.path.unlink()
        with monkeypatch.context() as power:
            power.setattr(Path, "replace", went_down)
            with pytest.raises(KeyboardInterrupt):
                kept.keep(library)
        [left] = kept.folder().glob("*.half")
        half = left.rename(left.with_name(f"{cups['next']}.right.svg.gz.1.half"))
        assert nobody.get(f"/pictures/{cups['next']}.svg").status_code == 404
        kept.keep(library)
        assert half.exists(), "somebody may be writing it"
        os.utime(half, (0, 0))
        kept.keep(library)
        assert not half.exists()
    nobody.get(f"/pictures/{cups['next']}.svg", expect=200)


def went_down(*_: Any) -> None:
    raise KeyboardInterrupt


def test_portraits_are_kept_with_the_library(app: Flask, tmp_path: Path, nobody: Actor) -> None:
    with cups_drawn(app, tmp_path):
        lies = tmp_path / "media" / "library" / made.PORTRAITS
        lies.mkdir()
        for shape in ("", "bob"):
            (lies / kept.name_of(PORTRAIT, "none", shape)).write_bytes(packed(svg(f"in {shape}")))
        assert made.portrait(lies.parent) == PORTRAIT
        with app.app_context():
            kept.keep(made.read(lies.parent))
        assert "<title>in bob</title>" in picture(nobody, PORTRAIT, look="s6.bob")


def test_the_looks_to_choose_from_are_words_of_a_code(nobody: Actor) -> None:
    parts = {each["part"]: each for each in nobody.get("/looks", expect=200).get_json()["items"]}
    assert list(parts) == ["build", "skin", "hair", "hair_colour", "clothes", "extras"]
    for part in parts.values():
        for option in part["options"]:
            looks.read(option["word"])
    assert all(option["colour"] for option in parts["skin"]["options"])
    assert parts["extras"]["many"]
    assert parts["skin"]["usual"] == looks.USUAL.skin
    for part in parts.values():
        assert part["many"] or part["usual"] in [option["word"] for option in part["options"]]
