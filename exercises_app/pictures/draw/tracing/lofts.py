"""Trunks: rods whose section is a stadium that turns and flattens on the way."""

from collections.abc import Sequence

import numpy as np

from ...solids import Capsule, Loft
from ...turns import Turn
from .capsules import Rod
from .grid import Floats
from .shapes import Shape, Span

Triple = Sequence[Floats | float]


class Trunk(Shape):
    exact = False

    def __init__(self, solid: Loft, axes: Turn, pixel: float) -> None:
        super().__init__(solid, axes, pixel)
        reach = max(1.0, solid.flat1, solid.flat2)
        hull = Capsule(
            start=solid.start,
            end=solid.end,
            r1=solid.r1 * reach + solid.w1,
            r2=solid.r2 * reach + solid.w2,
        )
        self.rod = Rod(hull, axes, pixel)
        self.box, self.near, self.far = self.rod.box, self.rod.near, self.rod.far
        self.deep, self.wide = (
            _change(solid.turn[:, i] @ axes, solid.turn2[:, i] @ axes) for i in (0, 2)
        )
        self.turns = not np.allclose(solid.turn, solid.turn2)
        self.half = [float(solid.w1), float(solid.w2 - solid.w1)]
        self.radius = [float(solid.r1), float(solid.r2 - solid.r1)]
        self.flat = [float(solid.flat1), float(solid.flat2 - solid.flat1)]
        self.gives = min(1.0, float(solid.flat1), float(solid.flat2))

    def bound(self, x: Floats, y: Floats, grow: float) -> Span:
        return self.rod.bound(x, y, grow / self.gives)

    def whole(self, x: Floats, y: Floats, z: Floats) -> Floats:
        rod = self.rod
        q: Triple = [x - rod.x, y - rod.y, z - rod.z]
        share = np.clip(_dot(q, rod.axis) * (1 / rod.length2), np.float32(0), np.float32(1))
        q = [v - share * a for v, a in zip(q, rod.axis, strict=True)]
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
