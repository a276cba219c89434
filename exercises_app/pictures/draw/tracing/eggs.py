"""Balls and ellipsoids, many (ray, ellipsoid) pairs at once.

In own coordinates over the radii a place has length `near`, over the radii again `steep`; its
distance is about near (near - 1) / steep.
"""

from typing import Self

import numpy as np

from ...solids import Ellipsoid
from ...turns import Turn
from .grid import Floats, Indices
from .rods import along_rays, upper
from .shapes import NOWHERE, Span, roots

WIDER = 1.2  # an ellipsoid with its radii so many reaches longer holds all within reach

COLUMN = 21  # numbers an ellipsoid


def column(solid: Ellipsoid, axes: Turn, reach: float) -> list[float]:
    """What one ellipsoid is, in the order that `Eggs.of` takes it."""
    own = axes.T @ solid.turn
    near, steep, wide = (
        upper((own / lengths**2) @ own.T)
        for lengths in (solid.radii, solid.radii**2, solid.radii + WIDER * reach)
    )
    return [*(solid.center @ axes), *near, *steep, *wide]


class Eggs:
    """A row a number, a column a pair."""

    def __init__(self, rows: Floats) -> None:
        self.rows = rows

    @classmethod
    def of(cls, columns: Floats, x: Floats, y: Floats) -> Self:
        x, y = x - columns[0], y - columns[1]
        near, steep = along_rays(x, y, columns[3:9]), along_rays(x, y, columns[9:15])
        return cls(np.stack([columns[2], *near, *steep]))

    def kept(self, pairs: Indices) -> "Eggs":
        return Eggs(self.rows.take(pairs, axis=1))

    def at(self, z: Floats) -> Floats:
        """The distances at these depths."""
        depth, across, slant, deep, across2, slant2, deep2 = self.rows
        z = z - depth
        near = np.sqrt(np.maximum((deep * z + slant) * z + across, np.float32(0)))
        steep = np.sqrt(np.maximum((deep2 * z + slant2) * z + across2, np.float32(0)))
        steep += np.float32(1e-9)
        return np.asarray(near * (near - 1) / steep)


def span(columns: Floats, x: Floats, y: Floats, reaching: bool) -> Span:
    """Where each ray is inside, or within reach."""
    x, y, depth = x - columns[0], y - columns[1], columns[2]
    across, slant, deep = along_rays(x, y, columns[15:] if reaching else columns[3:9])
    near, far, meets = roots(deep, slant * np.float32(0.5), across - 1)
    return np.where(meets, near + depth, NOWHERE), far + depth
