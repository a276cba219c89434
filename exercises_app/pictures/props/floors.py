"""What lies on the floor: its top is y = 0, so that a figure stands on it as on the floor."""

from itertools import pairwise

import numpy as np

from ..scene import Mark
from ..solids import Box, Ellipsoid, Solid
from ..turns import Vector, about_y, vector
from .joinery import Place, at, both, disc, slab, thing
from .prop import Prop, prop


@prop
def mat(length: float = 120, width: float = 54, color: str = "mat") -> Prop:
    """An exercise mat, long along x; its top is the floor.

    Anchors: middle, front and back (a hand before its ends), left and right (at its sides).
    """
    board = slab(color, (0, -1.2, 0), (length, 2.4, width), rounding=0.3)
    anchors = {
        "middle": at((0, 0, 0)),
        "front": at((length / 2 - 12, 0, 0)),
        "back": at((-length / 2 + 12, 0, 0)),
        **both("", (0, 0, width / 2 - 10)),
    }
    return Prop((thing("mat", [board], shadow=False),), anchors, gives=1)


@prop
def rug(length: float = 110, width: float = 80, color: str = "cloth", border: str = "pink") -> Prop:
    """A round-ended carpet: an oval, long along x.

    Anchors: middle, front and back, left and right (inside its border).
    """
    x, z = length / 2, width / 2
    turf = Ellipsoid(role=border, center=vector(0, -0.8, 0), radii=vector(x, 0.8, z))
    inner = Ellipsoid(role=color, center=vector(0, -0.7, 0), radii=vector(x - 7, 0.75, z - 7))
    anchors = {
        "middle": at((0, 0, 0)),
        "front": at((x * 0.6, 0, 0)),
        "back": at((-x * 0.6, 0, 0)),
        **both("", (0, 0, z * 0.6)),
    }
    return Prop((thing("rug", [turf, inner], shadow=False),), anchors)


def _tape(color: str, start: Place, end: Place, width: float) -> Box:
    """A strip on the floor that the eye sees before the mat that it may lie on."""
    a, b = vector(*start), vector(*end)
    way = b - a
    turn = about_y(-float(np.degrees(np.arctan2(way[2], way[0]))))
    size = (float(np.linalg.norm(way)), 0.3, width)
    return slab(color, (a + b) / 2, size, turn)


@prop
def tape_line(length: float = 150, width: float = 6, color: str = "yellow") -> Prop:
    """A strip of tape on the floor, along x.

    Anchors: start (its rear end), middle, end (ahead).
    """
    strip = _tape(color, (-length / 2, 0, 0), (length / 2, 0, 0), width)
    anchors = {
        "start": at((-length / 2 + 4, 0, 0)),
        "middle": at((0, 0, 0)),
        "end": at((length / 2 - 4, 0, 0)),
    }
    return Prop((thing("tape", [strip], shadow=False),), anchors)


@prop
def floor_mark(shape: str = "cross", size: float = 16, color: str = "yellow") -> Prop:
    """A mark of tape to step on or to aim at: a `cross`, a `square` or a `dot`.

    Anchors: middle.
    """
    half, wide = size / 2, 3.0
    strips: list[Solid]
    if shape == "dot":
        strips = [disc(color, (0, 0, 0), half, 0.3)]
    elif shape == "square":
        edge = half - wide / 2
        corners = [(edge, 0, edge), (edge, 0, -edge), (-edge, 0, -edge), (-edge, 0, edge)]
        ring = zip(corners, corners[1:] + corners[:1], strict=True)
        strips = [_tape(color, a, b, wide) for a, b in ring]
    else:
        strips = [
            _tape(color, (half * 0.7, 0, s * half * 0.7), (-half * 0.7, 0, -s * half * 0.7), wide)
            for s in (1, -1)
        ]
    return Prop((thing("mark", strips, shadow=False),), {"middle": at((0, 0, 0))})


@prop
def grass(length: float = 150, width: float = 90) -> Prop:
    """A round lawn, long along x, with tufts.

    Anchors: middle.
    """
    x, z = length / 2, width / 2
    lawn = Ellipsoid(role="grass", center=vector(0, -1.4, 0), radii=vector(x, 1.4, z))
    tufts = []
    for degrees, out in (
        (15, 0.9),
        (58, 0.97),
        (100, 0.8),
        (150, 0.95),
        (208, 0.86),
        (255, 0.97),
        (310, 0.8),
    ):
        turn = np.radians(degrees)
        tufts.append(_tuft(vector(np.cos(turn) * x * out, -0.6, np.sin(turn) * z * out)))
    return Prop((thing("lawn", [lawn], shadow=False),), {"middle": at((0, 0, 0))}, tuple(tufts))


def _tuft(spot: Vector) -> Mark:
    """Three blades in one stroke; they stand up, so that they show from every side."""
    tips = [spot + vector(3.6, 6, -2.4), spot + vector(0, 9, 0), spot + vector(-3.6, 6, 2.4)]
    way = [tips[0], spot, tips[1], spot, tips[2]]
    points = np.concatenate([np.linspace(a, b, 5) for a, b in pairwise(way)])
    return Mark(points, "grass2", line=True, smooth=False, width=2.4, lift=3, over=True)
