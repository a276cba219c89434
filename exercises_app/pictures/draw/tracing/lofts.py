"""Trunks: rods whose section is a stadium that turns and flattens on the way."""

from collections.abc import Sequence

import numpy as np

from ...solids import Capsule, Loft
from ...turns import Turn
from .grid import Floats
from .rods import Rods, column
from .shapes import Shape, Span

Triple = Sequence[Floats | float]


def hull(solid: Loft) -> Capsule:
    """A round rod that holds the whole of it."""
    reach = max(1.0, solid.flat1, solid.flat2)
    r1, r2 = solid.r1 * reach + solid.w1, solid.r2 * reach + solid.w2
    return Capsule(start=solid.start, end=solid.end, r1=r1, r2=r2)


class Trunk(Shape):
    exact = False

    def __init__(self, solid: Loft, axes: Turn) -> None:
        super().__init__(solid, axes)
        self.hull = np.array(column(hull(solid), axes), np.float32)[:, None]
        axis = (solid.end - solid.start) @ axes
        self.axis, self.length2 = [float(v) for v in axis], max(float(axis @ axis), 1e-9)
        self.deep, self.wide = (
            _change(solid.turn[:, i] @ axes, solid.turn2[:, i] @ axes) for i in (0, 2)
        )
        self.turns = not np.allclose(solid.turn, solid.turn2)
        self.half = [float(solid.w1), float(solid.w2 - solid.w1)]
        self.radius = [float(solid.r1), float(solid.r2 - solid.r1)]
        self.flat = [float(solid.flat1), float(solid.flat2 - solid.flat1)]
        self.gives = min(1.0, float(solid.flat1), float(solid.flat2))
        self.kink = self._kink(solid)

    def _kink(self, solid: Loft) -> float:
        """How steeply its sides can lean: by taper, and by the turning of its wide section."""
        turned = float(np.arccos(np.clip((np.trace(solid.turn.T @ solid.turn2) - 1) / 2, -1, 1)))
        wide = max(solid.r1, solid.r2)
        lean = abs(self.half[1]) + abs(self.radius[1]) + wide * abs(self.flat[1])
        return (lean + turned * max(solid.w1, solid.w2)) / float(np.sqrt(self.length2))

    def span(self, x: Floats, y: Floats, grow: float) -> Span:
        return Rods.of(np.repeat(self.hull, len(x), axis=1), x, y).span(
            np.full(len(x), grow / self.gives, np.float32)
        )

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        q: Triple = [x - self.x, y - self.y, z - self.z]
        share = np.clip(_dot(q, self.axis) * (1 / self.length2), np.float32(0), np.float32(1))
        q = _less(q, share, self.axis)
        wide, deep = self._turned(self.wide, share), self._turned(self.deep, share)
        half = share * self.half[1] + self.half[0]
        q = _less(q, np.clip(_dot(q, wide), -half, half), wide)
        pressed = 1 - 1 / (share * self.flat[1] + self.flat[0])
        q = _less(q, _dot(q, deep) * pressed, deep)
        off = np.sqrt(_dot(q, q)) - (share * self.radius[1] + self.radius[0])
        return np.asarray(off * self.gives)

    def _turned(self, way: tuple[list[float], list[float]], share: Floats) -> Triple:
        start, change = way
        if not self.turns:
            return start
        mixed = [share * b + a for a, b in zip(start, change, strict=True)]
        shrink = 1 / (np.sqrt(_dot(mixed, mixed)) + np.float32(1e-9))
        return [v * shrink for v in mixed]


def _change(first: Floats, last: Floats) -> tuple[list[float], list[float]]:
    return [float(v) for v in first], [float(v) for v in last - first]


def _dot(q: Triple, way: Triple) -> Floats:
    return np.asarray(q[0] * way[0] + q[1] * way[1] + q[2] * way[2])


def _less(q: Triple, much: Floats, way: Triple) -> Triple:
    return [v - much * w for v, w in zip(q, way, strict=True)]
