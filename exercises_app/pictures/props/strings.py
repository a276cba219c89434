"""What runs between points of the world: ropes and bands. They have no place of their own; their
`points` are points of the scene, cm (leave at, yaw and scale as they are)."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ..solids import Capsule, Solid, rods
from ..turns import UP, Points, Vector, unit, vector
from .joinery import FORWARD, at, toy
from .prop import Anchor, Prop, prop
from .strokes import smooth
from .tool import Way


def _band(a: Vector, b: Vector, width: float, color: str) -> Solid:
    """A flat piece that stands on its edge."""
    through = np.cross(b - a, UP) if abs(unit(b - a)[1]) < 0.95 else FORWARD
    half = width / 2
    return Capsule(
        role=color, start=a, end=b, r1=half, r2=half, across=unit(through), flat=0.8 / width
    )


def _ends(way: Points, radius: float) -> dict[str, Anchor]:
    middle = len(way) // 2
    spots = {"start": (way[0], way[1] - way[0]), "end": (way[-1], way[-1] - way[-2])}
    spots["middle"] = (way[middle], way[middle] - way[middle - 1])
    return {name: _along(point, unit(run), radius) for name, (point, run) in spots.items()}


def _along(point: Vector, run: Vector, radius: float) -> Anchor:
    up = UP if abs(run[1]) < 0.95 else vector(1, 0, 0)
    return at(point, up - run * (run @ up), run, radius)


@prop
def rope(
    points: Sequence[Way] = ((-40, 1, 0), (-10, 1, 8), (15, 1, -6), (45, 1, 0)),
    radius: float = 1.0, color: str = "wood2",
) -> Prop:  # fmt: skip
    """A soft rope that curves through points of the world.

    Anchors: start, middle and end.
    """
    way = smooth(points)
    cord = rods(list(way), [radius] * len(way), role=color)
    return Prop((toy("rope", cord),), _ends(way, radius))


@prop
def resistance_band(
    points: Sequence[Way] = ((0, 20, -14), (0, 20, 14)), width: float = 3.4, color: str = "green"
) -> Prop:
    """A stretched band, straight from point to point of the world (hand, foot, hand).

    Anchors: start, middle and end.
    """
    way = np.asarray(points, dtype=float)
    pieces = [_band(a, b, width, color) for a, b in pairwise(way)]
    return Prop((toy("band", pieces),), _ends(way, width / 2))
