"""Boxes, sharp or with rounded edges."""

import numpy as np

from ...solids import Box
from ...turns import Turn
from .grid import Floats
from .shapes import NOWHERE, Shape, Span


class Block(Shape):
    def __init__(self, solid: Box, axes: Turn, pixel: float) -> None:
        super().__init__(solid, axes, pixel)
        self.x, self.y, self.z = (float(v) for v in solid.center @ axes)
        self.rows = (solid.turn.T @ axes).tolist()
        self.half = [float(v) for v in solid.half]
        self.rounding = float(solid.rounding)
        self.exact = self.rounding == 0

    def bound(self, x: Floats, y: Floats, grow: float) -> Span:
        x, y = x - self.x, y - self.y
        span: Span = np.full_like(x + y, -np.inf), np.full_like(x + y, np.inf)
        for (a, b, c), half in zip(self.rows, self.half, strict=True):
            span = slab(x * a + y * b, c, half + grow, span)
        return span[0] + self.z, span[1] + self.z

    def whole(self, x: Floats, y: Floats, z: Floats) -> Floats:
        x, y, z = x - self.x, y - self.y, z - self.z
        outside, most = np.float32(0), np.float32(-np.inf)
        for (a, b, c), half in zip(self.rows, self.half, strict=True):
            beyond = np.abs(x * a + y * b + z * c) - (half - self.rounding)
            most = np.maximum(most, beyond)
            beyond = np.maximum(beyond, np.float32(0))
            outside = outside + beyond * beyond
        return np.asarray(np.sqrt(outside) + np.minimum(most, np.float32(0)) - self.rounding)


def slab(place: Floats, per_z: float, half: float, span: Span) -> Span:
    """The part of the span where |place + z per_z| <= half."""
    near, far = span
    if abs(per_z) < 1e-6:
        return np.where(np.abs(place) > half, NOWHERE, near), far
    first, last = (-half - place) / per_z, (half - place) / per_z
    if per_z < 0:
        first, last = last, first
    return np.maximum(near, first), np.minimum(far, last)
