"""One picture: what is written, and that it shows what the scene is."""

import io
import math
import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import numpy as np
import pytest
import resvg_py
from PIL import Image

from exercises_app.pictures import colours, draw
from exercises_app.pictures.looks import KEY
from exercises_app.pictures.scene import Camera, Frame, Part, Scene
from exercises_app.pictures.solids import Ellipsoid
from exercises_app.pictures.turns import vector

from .paths import filled, outlines, pixels
from .scenes import SMALL, before_a_wall, eye, scene, table, wide


@cache
def picture() -> str:
    return draw.still(scene(table(), marks=(eye(),), arrow=True), resolution=SMALL)


def cover(svg: str) -> np.ndarray:
    """How far each pixel is covered, 0 to 255."""
    return np.frombuffer(pixels(svg), np.uint8).reshape(300, 300, 4)[:, :, 3].astype(int)


def colours_of(svg: str) -> np.ndarray:
    """The colour of each of 1200 x 1200 pixels, edges not softened."""
    made = resvg_py.svg_to_bytes(svg_string=svg, width=1200, shape_rendering="crisp_edges")
    rgb = np.asarray(Image.open(io.BytesIO(bytes(made))).convert("RGB")).astype(int)
    codes, rows = np.unique(rgb @ [1 << 16, 1 << 8, 1], return_inverse=True)
    return np.array([f"#{code:06x}" for code in codes.tolist()])[rows].reshape(1200, 1200)


def test_the_same_scene_gives_the_same_bytes() -> None:
    again = draw.still(scene(table(), marks=(eye(),), arrow=True), resolution=SMALL)
    assert again == picture()


def test_every_place_is_a_whole_number() -> None:
    paths = re.findall(r' d="([^"]*)"', picture())
    assert len(paths) > 8
    assert all(re.fullmatch(r"[MclhvzZ\d -]+", path) for path in paths)


def test_every_outline_comes_back_to_where_it_began() -> None:
    for path in filled(picture()).values():
        assert path.count("M") == path.count("z")
    for path in filled(draw.still(before_a_wall(), resolution=SMALL)).values():
        for outline in outlines(path):
            assert outline[0][0] == outline[-1][-1]


def test_nothing_in_it_runs_or_is_fetched() -> None:
    tree = ElementTree.fromstring(picture())
    kinds = {element.tag.split("}")[1] for element in tree.iter()}
    assert kinds <= {"svg", "g", "path", "title", "desc"}
    names = {name for element in tree.iter() for name in element.attrib}
    assert not {n for n in names if n.startswith("on") or "href" in n or n == "style"}
    assert "url(" not in picture()
    assert not {"width", "height"} & set(tree.attrib)


def test_every_colour_is_that_of_a_role() -> None:
    known = {**colours.THINGS, **KEY}
    tones = {f(c) for f in (str, colours.lighter, colours.darker) for c in known.values()}
    fixed = {colours.ARROW, "#fff", colours.SHADE, colours.FLOOR_SHADOW, colours.QUIET_INK}
    found = set(re.findall(r"#[0-9a-f]+", picture()))
    assert found <= tones | fixed
    assert {KEY["skin"], KEY["shirt"], KEY["eye"], colours.ARROW} <= found


def test_a_role_without_a_colour_is_refused_by_name() -> None:
    blob = Part("blob", (Ellipsoid(center=vector(0, 40, 0), radii=np.full(3, 9.0), role="blob"),))
    with pytest.raises(ValueError, match="'blob'"):
        draw.still(scene(blob), resolution=80)
    extra = replace(scene(blob), extra={"blob": "#123456"})
    assert "#123456" in draw.still(extra, resolution=80)


def test_its_words_are_for_screen_readers() -> None:
    svg = draw.still(scene(), resolution=80, title="Sit & <stand>", desc="Feet apart")
    tree = ElementTree.fromstring(svg)
    words = {e.attrib["id"]: e.text for e in tree if "id" in e.attrib}
    assert [words[i] for i in tree.attrib["aria-labelledby"].split()] == [
        "Sit & <stand>", "Feet apart",
    ]  # fmt: skip
    assert tree.attrib["role"] == "img"


def test_a_picture_is_square_or_half_as_wide_again() -> None:
    assert 'viewBox="0 0 1200 1200"' in picture()
    assert 'viewBox="0 0 1200 800"' in draw.still(wide(scene()), resolution=SMALL)


def test_no_other_colour_shows_between_two_neighbours() -> None:
    """Without its ink: each pixel has a colour that the scene has there or right beside."""
    made = draw.drawing(before_a_wall(), resolution=SMALL)
    fills = re.split('<path fill="#3b1a55"|<g fill="none"', made.svg)[0]
    found = colours_of(f"{fills}</g></svg>")
    wall = colours.THINGS["wall"]
    names = {KEY[role]: role for role in ("skin", "shirt", "shorts", "shoe")}
    names |= {f(wall): "wall" for f in (str, colours.lighter, colours.darker)}
    own = [[solid.role for solid in part.solids] for part in made.scene.parts]
    roles = np.array([(each * 3)[:3] for each in own], object)
    edge = (len(made.traced.part) - SMALL) // 2 - 2  # two pixels around each are looked at, too
    there = roles[made.traced.part, made.traced.solid][edge:, edge:]
    seen = np.vectorize(names.get)(found)
    for role in set(names.values()):
        spots = [(there == role)[i : i + SMALL, j : j + SMALL] for i in range(5) for j in range(5)]
        near = np.any(spots, axis=0).repeat(6, axis=0).repeat(6, axis=1)
        assert near[seen == role].all(), role
    assert set(seen.ravel()) == set(names.values())


def test_a_ball_is_drawn_as_round_as_it_is() -> None:
    ball = Part("ball", (Ellipsoid(center=vector(0, 0, 0), radii=np.full(3, 10.0)),))
    svg = draw.still(Scene((ball,), Camera(0, 0), Frame(0, 0, 30), floor=None), resolution=SMALL)
    (outline,) = outlines(filled(svg)[KEY["skin"]])
    radii = [math.dist(curve[0], (600, 600)) for curve in outline]
    assert all(abs(radius - 400) < 1.6 for radius in radii)


def test_what_lies_before_a_mark_hides_it() -> None:
    seen = draw.still(scene(marks=(eye(),)), resolution=SMALL)
    hidden = draw.still(scene(marks=(eye(-5.0),)), resolution=SMALL)
    assert KEY["eye"] in seen
    assert KEY["eye"] not in hidden


def test_a_things_box_shows_three_tones() -> None:
    found = set(filled(picture()))
    wood = colours.THINGS["wood"]
    assert {colours.lighter(wood), wood, colours.darker(wood)} <= found
    person = replace(table(), thing=False)
    assert colours.lighter(wood) not in filled(draw.still(scene(person), resolution=SMALL))


def test_a_mirrored_scene_gives_the_mirrored_picture() -> None:
    plain = scene(marks=(eye(),))
    other = replace(
        plain,
        parts=tuple(part.mirrored() for part in plain.parts),
        marks=tuple(mark.mirrored() for mark in plain.marks),
        camera=plain.camera.mirrored(),
        frame=replace(plain.frame, x=-plain.frame.x),
        floor=None,
    )
    plain = replace(plain, floor=None)
    one, two = (cover(draw.still(each, resolution=SMALL)) for each in (plain, other))
    assert np.abs(one[:, ::-1] - two).mean() < 1.5


def test_a_drawing_tells_where_the_world_lies_in_it() -> None:
    made = draw.drawing(scene(), resolution=SMALL)
    (head,), _ = made.view.pixels(vector(0, 95, 0)[None])
    number = made.traced.part[int(head[1]), int(head[0])]
    assert made.scene.parts[number].name == "child.head"
