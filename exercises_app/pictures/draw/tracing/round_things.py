"""Cylinders, pipes and rings: what is round its own Y."""

import numpy as np

from ...solids import Cylinder, Ring
from ...turns import Turn
from .grid import Floats
from .shapes import NOWHERE, Shape, Span, roots, slab


class Round(Shape):
    """Inside a cylinder of that radius and half height round its own Y; `stretch` along its X."""

    def __init__(self, solid: Cylinder | Ring, axes: Turn, radius: float, half: float) -> None:
        super().__init__(solid, axes)
        stretch = float(solid.stretch) if isinstance(solid, Ring) else 1.0
        self.rows = (solid.turn.T @ axes).tolist()
        self.rows[0] = [v / stretch for v in self.rows[0]]
        self.gives = min(1.0, stretch)
        self.outer, self.half = radius, half

    def span(self, x: Floats, y: Floats, grow: float) -> Span:
        (u0, u1), (v0, v1), (w0, w1) = self._own(x, y)
        grow = grow / self.gives
        a = max(u1 * u1 + w1 * w1, 1e-6)
        c = u0 * u0 + w0 * w0 - (self.outer + grow) ** 2
        near, far, meets = roots(a, u0 * u1 + w0 * w1, c)
        near, far = slab(v0, v1, self.half + grow, (np.where(meets, near, NOWHERE), far))
        return near + self.z, far + self.z

    def _own(self, x: Floats, y: Floats) -> list[tuple[Floats, float]]:
        """Own coordinates: at the middle's depth, and per depth."""
        x, y = x - self.x, y - self.y
        return [(x * a + y * b, c) for a, b, c in self.rows]

    def _out_and_up(self, x: Floats, y: Floats, z: Floats) -> tuple[Floats, Floats]:
        """How far from the own Y, and how far along it."""
        z = z - self.z
        u, v, w = (at + z * deep for at, deep in self._own(x, y))
        return np.sqrt(u * u + w * w), v


class Drum(Round):
    def __init__(self, solid: Cylinder, axes: Turn) -> None:
        super().__init__(solid, axes, float(solid.radius), float(solid.half_height))
        self.rounding, self.inner = float(solid.rounding), float(solid.inner)
        self.exact = not (self.rounding or self.inner)
        self.hole = self.inner or np.inf

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        out, up = self._out_and_up(x, y, z)
        if self.inner:
            wall = (self.outer - self.inner) / 2
            side = np.abs(out - (self.outer + self.inner) / 2) - (wall - self.rounding)
        else:
            side = out - (self.outer - self.rounding)
        top = np.abs(up) - (self.half - self.rounding)
        a, b = np.maximum(side, np.float32(0)), np.maximum(top, np.float32(0))
        inside = np.minimum(np.maximum(side, top), np.float32(0))
        return np.asarray(np.sqrt(a * a + b * b) + inside - self.rounding)


class Hoop(Round):
    exact = False

    def __init__(self, solid: Ring, axes: Turn) -> None:
        self.radius, self.thickness = float(solid.radius), float(solid.thickness)
        super().__init__(solid, axes, self.radius + self.thickness, self.thickness)
        self.hole = max((self.radius - self.thickness) * self.gives, 1e-3)

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        out, up = self._out_and_up(x, y, z)
        out = out - self.radius
        return np.asarray((np.sqrt(out * out + up * up) - self.thickness) * self.gives)
