"""Boxes, sharp or with rounded edges."""

import numpy as np

from ...solids import Box
from ...turns import Turn
from .grid import Floats
from .shapes import Shape, Span, slab


class Block(Shape):
    def __init__(self, solid: Box, axes: Turn) -> None:
        super().__init__(solid, axes)
        self.rows = (solid.turn.T @ axes).tolist()
        self.half = [float(v) for v in solid.half]
        self.rounding = float(solid.rounding)
        self.exact = self.rounding == 0

    def span(self, x: Floats, y: Floats, grow: float) -> Span:
        x, y = x - self.x, y - self.y
        span: Span = np.full_like(x, -np.inf), np.full_like(x, np.inf)
        for (a, b, c), half in zip(self.rows, self.half, strict=True):
            span = slab(x * a + y * b, c, half + grow, span)
        return span[0] + self.z, span[1] + self.z

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        x, y, z = x - self.x, y - self.y, z - self.z
        outside, most = np.float32(0), np.float32(-np.inf)
        for (a, b, c), half in zip(self.rows, self.half, strict=True):
            beyond = np.abs(x * a + y * b + z * c) - (half - self.rounding)
            most = np.maximum(most, beyond)
            beyond = np.maximum(beyond, np.float32(0))
            outside = outside + beyond * beyond
        return np.asarray(np.sqrt(outside) + np.minimum(most, np.float32(0)) - self.rounding)
