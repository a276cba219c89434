"""Lines and spots on the surface of a thing."""

import numpy as np

from ..scene import Mark
from ..turns import Points, Turn, Vector, along_y
from .joinery import Place
from .strokes import dense


def etched(
    places: Points | list[Place], role: str, out: Vector, width: float, lift: float = 0.25
) -> Mark:
    """A line through places of a surface that looks `out`; width in 1/300 of the picture."""
    points = dense(np.asarray(places, dtype=float))
    return Mark(points, role, line=True, normal=out, width=width, lift=lift)


def spot(middle: Place, radius: float, role: str, out: Vector, lift: float = 0.25) -> Mark:
    """A round spot on a surface that looks `out`."""
    turn: Turn = along_y(out)
    ring = np.radians(np.arange(0, 360, 30))
    flat = np.outer(np.cos(ring), turn[:, 0]) + np.outer(np.sin(ring), turn[:, 2])
    return Mark(np.asarray(middle) + radius * flat, role, normal=out, lift=lift)
