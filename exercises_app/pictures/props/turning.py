"""What is turned between the fingers: key, nut and bolt, a die."""

import numpy as np

from ..solids import Solid
from ..turns import UP, along_y, vector
from .etching import spot
from .joinery import BACK, DOWN, FORWARD, LEFT, RIGHT, at, disc, hoop, slab
from .prop import Prop, prop
from .tool import Way, pointed, small


@prop
def key(
    length: float = 8, color: str = "yellow", axis: Way | None = None, face: Way | None = None
) -> Prop:
    """A big door key; its face is the flat of its bow, which thumb and finger hold.

    axis: from the tip to the bow. Anchors: grip (the bow, pinched; along = to the tip, away from
    the hand), tip, end.
    """
    bow = length - 1.6
    solids: list[Solid] = [
        hoop(color, (0, bow, 0), 1.15, 0.42, along_y(FORWARD, UP)),
        disc(color, (0, bow / 2, 0), 0.38, bow, rounding=0.1),
        slab(color, (0, 0.75, 0.75), (0.5, 0.6, 1.3), rounding=0.1),
        slab(color, (0, 1.85, 0.65), (0.5, 0.6, 1.1), rounding=0.1),
    ]
    anchors = {
        "grip": at((0, bow - 0.9, 0), FORWARD, DOWN, 0.42),
        "tip": at((0, 0, 0), DOWN, FORWARD), "end": at((0, length, 0), UP, FORWARD),
    }  # fmt: skip
    return pointed(Prop((small("key", solids),), anchors), axis, face, length, 0.45)


def _six_sided(role: str, height: float, radius: float, thick: float) -> list[Solid]:
    """A nut or a bolt's head, round an upright axis."""
    size = (radius * 1.732, thick, radius)
    turns = (along_y(UP, vector(np.cos(a), 0, np.sin(a))) for a in np.radians((0, 60, 120)))
    return [slab(role, (0, height, 0), size, turn, rounding=0.08) for turn in turns]


@prop
def nut_and_bolt(turns: float = 3, color: str = "orange", nut: str = "blue") -> Prop:
    """A big bolt on its head with a nut on it; turns: how far the nut is screwed down (0 to 5).

    Anchors: grip and nut (the nut, its axis; along = up), bolt (its shaft below the nut; along =
    up), head (its side), top.
    """
    shaft = disc(color, (0, 4.4, 0), 0.95, 7, rounding=0.2)
    height = 7.4 - 0.8 * turns

    def paint(points, solids):  # type: ignore[no-untyped-def]
        thread = (solids == 3) & (points[:, 1] % 0.8 < 0.2) & (points[:, 1] < 7.6)
        return np.where(thread, "wood2", color).astype(object)

    parts = (
        small("bolt", [*_six_sided(color, 0.8, 2.0, 1.6), shaft], lined=False, paint=paint),
        small("nut", _six_sided(nut, height, 1.95, 1.5), lined=False),
    )
    anchors = {
        "grip": at((0, height, 0), FORWARD, UP, 1.75), "nut": at((0, height, 0), FORWARD, UP, 1.75),
        "bolt": at((0, 2.6, 0), FORWARD, UP, 0.95),
        "head": at((-1.75, 0.8, 0), BACK, UP), "top": at((0, 7.9, 0)),
    }  # fmt: skip
    return Prop(parts, anchors)


# Where the pips of a face are, in thirds of its half edge
_PIPS = {1: [(0, 0)], 2: [(-1, -1), (1, 1)], 3: [(-1, -1), (0, 0), (1, 1)]}


@prop
def die(size: float = 3, color: str = "white") -> Prop:
    """A large die that shows one, two and three. Anchors: grip (its middle), top, left, right."""
    half = size / 2
    middle = vector(0, half, 0)
    faces = ((1, UP, FORWARD, RIGHT), (2, BACK, UP, RIGHT), (3, RIGHT, UP, FORWARD))
    marks = tuple(
        spot(middle + out * (half + 0.01) + half * 0.5 * (x * a + y * b), half * 0.2, "dark", out)
        for count, out, a, b in faces
        for x, y in _PIPS[count]
    )
    cube = slab(color, middle, (size, size, size), rounding=size * 0.1)
    anchors = {
        "grip": at(middle, UP, FORWARD, half), "top": at((0, size, 0)),
        "left": at(middle + LEFT * half, LEFT), "right": at(middle + RIGHT * half, RIGHT),
    }  # fmt: skip
    return Prop((small("die", [cube]),), anchors, marks)
