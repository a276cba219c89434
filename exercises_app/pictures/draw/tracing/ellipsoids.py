"""Balls and ellipsoids."""

import numpy as np

from ...solids import Ellipsoid
from ...turns import Turn
from .grid import Floats
from .shapes import Shape, Span, roots


class Egg(Shape):
    def __init__(self, solid: Ellipsoid, axes: Turn, pixel: float) -> None:
        super().__init__(solid, axes, pixel)
        self.x, self.y, self.z = (float(v) for v in solid.center @ axes)
        # rows: the own axes in camera space, over the radii
        matrix = (axes.T @ solid.turn / solid.radii).T
        self.rows = matrix.tolist()
        self.shrink = [1 / float(radius) for radius in solid.radii]
        self.least = float(solid.radii.min())
        self.square = matrix.T @ matrix
        steep = matrix / solid.radii[:, None]
        self.steep = steep.T @ steep

    def bound(self, x: Floats, y: Floats, grow: float) -> Span:
        x, y = x - self.x, y - self.y
        (xx, xy, xz), (_, yy, yz), (_, _, zz) = self.square.tolist()
        size = (1 + grow / self.least) ** 2
        near, far = roots(zz, x * xz + y * yz, x * x * xx + x * y * (2 * xy) + (y * y * yy - size))
        return near + self.z, far + self.z

    def whole(self, x: Floats, y: Floats, z: Floats) -> Floats:
        x, y, z = x - self.x, y - self.y, z - self.z
        near, steep = np.float32(0), np.float32(0)
        for (a, b, c), shrink in zip(self.rows, self.shrink, strict=True):
            q = x * a + y * b + z * c
            near = near + q * q
            q = q * shrink
            steep = steep + q * q
        near = np.sqrt(near)
        return np.asarray(near * (near - 1) / (np.sqrt(steep) + np.float32(1e-9)))
