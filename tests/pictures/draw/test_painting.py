"""Colours, side and cut are given to the finished text."""

import subprocess
import sys
from functools import cache

import pytest

from exercises_app.pictures import colours, draw, looks, painting
from exercises_app.pictures.scene import Part
from exercises_app.pictures.solids import Box
from exercises_app.pictures.turns import vector

from .paths import filled, pixels
from .scenes import SMALL, eye, scene, table

DEEP = looks.colours(looks.read("s7.afro.black.sun"))


@cache
def picture() -> str:
    found = scene(table(), marks=(eye(),), arrow=True)
    return draw.still(found, resolution=SMALL, title="Reach", desc="Up and down")


def test_a_painted_picture_is_the_one_drawn_in_these_colours() -> None:
    found = scene(table(), marks=(eye(),), arrow=True)
    fresh = draw.drawing(found, resolution=SMALL, colours=DEEP, title="Reach", desc="Up and down")
    painted = painting.paint(picture(), DEEP)
    assert pixels(painted) == pixels(fresh.svg)
    assert pixels(painted) != pixels(picture())


def test_only_the_roles_that_are_named_change() -> None:
    painted = painting.paint(picture(), {"shirt": "#123456"})
    assert painted == picture().replace(looks.KEY["shirt"], "#123456")


def test_no_two_roles_share_a_key() -> None:
    both = {f(c) for f in (str, colours.lighter, colours.darker) for c in colours.THINGS.values()}
    assert len(set(looks.KEY.values())) == len(looks.KEY)
    assert not set(looks.KEY.values()) & both


def test_two_flips_give_the_picture_back() -> None:
    flipped = painting.flip(picture())
    assert pixels(flipped) != pixels(picture())
    assert "<title" in flipped.split("<g", 1)[0]
    assert painting.flip(flipped) == picture()


def test_a_flip_mirrors_every_pixel() -> None:
    width = 300
    plain, flipped = pixels(picture(), width), pixels(painting.flip(picture()), width)
    rows = [plain[i : i + 4 * width] for i in range(0, len(plain), 4 * width)]
    mirrored = b"".join(row[i : i + 4] for row in rows for i in range(4 * (width - 1), -1, -4))
    far = sum(abs(a - b) for a, b in zip(mirrored, flipped, strict=True)) / len(plain)
    assert far < 0.5


def test_a_cut_of_the_flipped_picture_is_the_flipped_cut() -> None:
    cut = painting.cropped(picture(), (100, 50, 400, 300))
    other = painting.cropped(painting.flip(picture()), (700, 50, 400, 300))
    assert 'viewBox="100 50 400 300"' in cut
    assert painting.flip(cut) == other


def test_print_lightens_large_dark_things_and_no_people() -> None:
    board = Box(center=vector(-30, 50, 0), half=vector(1, 50, 40), role="dark")
    svg = draw.still(scene(Part("board", (board,), thing=True, framed=False)), resolution=SMALL)
    dark = colours.THINGS["dark"]
    light = painting.for_print(svg)
    assert dark in filled(svg)
    assert dark not in filled(light)
    assert looks.KEY["shorts"] in filled(light)
    assert len(light) == len(svg)


def test_print_reckons_with_the_scale_of_what_is_drawn() -> None:
    """A square of a twelfth of the picture's width is large, of a twentieth is not."""
    dark = colours.THINGS["dark"]
    square = f'<path fill="{dark}" d="M0 0h100v100h-100z"/>'
    assert dark not in painting.for_print(square)
    assert dark in painting.for_print(f'<g transform="scale(.6)">{square}</g>')
    assert dark not in painting.for_print(f'<g transform="scale(.6)"></g>{square}')


def test_something_else_is_not_flipped() -> None:
    with pytest.raises(ValueError, match="picture"):
        painting.flip("<p>no</p>")


def test_painting_needs_no_numpy() -> None:
    ask = "import sys, exercises_app.pictures.painting as p; print('numpy' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"
