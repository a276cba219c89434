"""The kinds of solids of which a scene has few, each met by itself.

In camera space: x to the right, y up, z into the scene, cm.
"""

import numpy as np

from ...solids import Box, Cylinder, Loft, Ring
from ...turns import Turn
from .grid import Floats, Mask

NOWHERE = np.float32(np.inf)

# Where a ray enters and leaves; it misses when it enters behind where it leaves
Span = tuple[Floats, Floats]


class Shape:
    """exact: `span` gives the solid itself; else something round it, from where a ray is walked.
    kink: its distance may fall so much faster, of a sudden, than along the ray until now.
    hole: the radius of one through it, beside whose rim the distance bends down.
    gives: its distance is at least that share of the true one.
    """

    exact = True
    kink = 0.0
    hole = np.inf
    gives = 1.0

    def __init__(self, solid: Box | Cylinder | Loft | Ring, axes: Turn) -> None:
        middle = solid.start if isinstance(solid, Loft) else solid.center
        self.x, self.y, self.z = (float(v) for v in middle @ axes)

    def span(self, x: Floats, y: Floats, grow: float) -> Span:
        """Where each ray is less than `grow` from the solid, or from something round it."""
        raise NotImplementedError

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        raise NotImplementedError


def roots(a: Floats | float, b: Floats, c: Floats) -> tuple[Floats, Floats, Mask]:
    """Both z of a z² + 2 b z + c = 0, and where there are any; for a > 0 the lesser first."""
    inside = b * b - a * c
    meets = inside > 0
    root = np.sqrt(np.where(meets, inside, np.float32(0)))
    return (-b - root) / a, (root - b) / a, meets


def slab(place: Floats, per_z: float, half: float, span: Span) -> Span:
    """The part of the span where |place + z per_z| <= half."""
    near, far = span
    if abs(per_z) < 1e-6:
        return np.where(np.abs(place) > half, NOWHERE, near), far
    first, last = (-half - place) / per_z, (half - place) / per_z
    if per_z < 0:
        first, last = last, first
    return np.maximum(near, first), np.minimum(far, last)
