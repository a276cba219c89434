"""How props are put together: slabs, tubes, discs, wheels. A place is (x, y, z) in cm."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from ..scene import Part
from ..solids import Box, Capsule, Cut, Cylinder, Ring, Solid
from ..turns import STILL, UP, Points, Turn, Vector, along_y, unit, vector
from .prop import Anchor

Place = Sequence[float] | Vector

FORWARD, RIGHT, BACK, LEFT, DOWN = (
    vector(1, 0, 0), vector(0, 0, 1), vector(-1, 0, 0), vector(0, 0, -1), vector(0, -1, 0),
)  # fmt: skip
SIDEWAYS: Turn = along_y(RIGHT)  # lays what is round its own Y across, as an axle


def thing(name: str, solids: Sequence[Solid], **more: Any) -> Part:
    """A part of furniture: quiet outlines, boxes in three tones."""
    more = {"family": name, "thing": True, "jump": 0.8, **more}
    return Part(name, tuple(solids), **more)


def toy(name: str, solids: Sequence[Solid], **more: Any) -> Part:
    """A part lined in ink and shaded round, as people are: balls, toys, soft things."""
    return Part(name, tuple(solids), **{"family": name, **more})


def at(place: Place, out: Vector = UP, along: Vector = FORWARD, radius: float = 0.0) -> Anchor:
    return Anchor(vector(*place), unit(out), unit(along), radius)


def both(
    name: str, place: Place, out: Vector = UP, along: Vector = FORWARD, radius: float = 0.0
) -> dict[str, Anchor]:
    """An anchor of the right side and its like on the left: `grip-right`, `grip-left`."""
    right, name = at(place, out, along, radius), f"{name}-" if name else ""
    return {f"{name}left": right.mirrored(), f"{name}right": right}


def paired(solids: Iterable[Solid]) -> list[Solid]:
    """What was made for the right side, on both sides."""
    return [each for solid in solids for each in (solid, solid.mirrored())]


def slab(
    role: str, middle: Place, size: Place, turn: Turn = STILL, rounding: float = 0.0, **more: Any
) -> Box:
    """A box by its whole length, height and width."""
    half = vector(*size) / 2
    return Box(role=role, center=vector(*middle), half=half, turn=turn, rounding=rounding, **more)


def sloped(role: str, length: float, low: float, high: float, width: float) -> list[Solid]:
    """A block whose top rises from `low` at -x to `high` at +x.

    The slope is the face of a tilted box, and the end a board of its own, so that each has one
    tone: a cut face has none.
    """
    slope = unit(vector(length, high - low, 0))
    turn = along_y(vector(-slope[1], slope[0], 0), FORWARD)
    half = length / 2
    cuts = (
        Cut(vector(0, 0, 0), DOWN),
        Cut(vector(half, 0, 0), FORWARD),
        Cut(vector(-half, 0, 0), BACK),
    )  # fmt: skip
    middle = vector(0, (low + high) / 2, 0) - turn @ UP * high
    tilted = slab(role, middle, (length * 1.1, high * 2, width), turn, cuts=cuts)
    end = slab(role, (half - 0.25, high / 2 - 0.1, 0), (0.6, high - 0.2, width + 0.1))
    return [tilted, end]


def rod(role: str, start: Place, end: Place, r1: float, r2: float | None = None) -> Capsule:
    r2 = r1 if r2 is None else r2
    return Capsule(role=role, start=vector(*start), end=vector(*end), r1=r1, r2=r2)


def tube(role: str, radius: float, *places: Place, bend: float = 0.0) -> list[Solid]:
    """A bent tube through the places; `bend` rounds its corners, cm."""
    way = [vector(*place) for place in places]
    if bend:
        way = [point for i in range(len(way)) for point in _corner(way, i, bend)]
    return [Capsule(role=role, start=a, end=b, r1=radius, r2=radius) for a, b in pairwise(way)]


def _corner(way: list[Vector], i: int, bend: float) -> list[Vector]:
    """The points that a corner becomes: a curve of three pieces from leg to leg."""
    if i in (0, len(way) - 1):
        return [way[i]]
    before, corner, after = way[i - 1 : i + 2]
    reach = min(bend, *(float(np.linalg.norm(x - corner)) * 0.49 for x in (before, after)))
    a, b = (corner + unit(x - corner) * reach for x in (before, after))
    return [a * (1 - t) ** 2 + corner * 2 * t * (1 - t) + b * t * t for t in (0.0, 0.33, 0.67, 1.0)]


def disc(
    role: str, middle: Place, radius: float, height: float, turn: Turn = STILL, **more: Any
) -> Cylinder:
    """Upright unless turned, `height` thick in all."""
    return Cylinder(
        role=role, center=vector(*middle), radius=radius, half_height=height / 2, turn=turn, **more
    )


def hoop(
    role: str, middle: Place, radius: float, thickness: float, turn: Turn = STILL, **more: Any
) -> Ring:
    """Lies flat unless turned."""
    return Ring(
        role=role, center=vector(*middle), radius=radius, thickness=thickness, turn=turn, **more
    )


def arc(middle: Place, radius: float, start: float, end: float, steps: int = 8) -> Points:
    """Points of an upright circle in the plane of x and y, degrees up from x."""
    angles = np.radians(np.linspace(start, end, steps + 1))
    x, y, z = middle
    return np.stack(
        [x + np.cos(angles) * radius, y + np.sin(angles) * radius, np.full(steps + 1, z)], axis=1
    )


def wheel(
    middle: Place, radius: float, tyre: float, spokes: int = 0, hub: float = 1.6
) -> tuple[list[Solid], list[Solid]]:
    """An upright wheel that rolls along x: (tyre and hub, spokes). radius: to the ground."""
    rim = radius - tyre
    tread: list[Solid] = [hoop("tyre", middle, rim, tyre, SIDEWAYS)]
    rays: list[Solid] = []
    for i in range(spokes // 2):
        turn = 2 * math.pi * i / spokes + 0.2
        away = vector(math.cos(turn), math.sin(turn), 0) * rim
        center = vector(*middle)
        rays.append(Capsule(role="metal", start=center - away, end=center + away, r1=0.3, r2=0.3))
    tread.append(disc("metal2", middle, hub, 2.0, SIDEWAYS, rounding=0.3))
    return tread, rays
