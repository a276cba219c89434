"""Finds the surface of a part: where to lay a mark on it."""

from typing import NamedTuple

import numpy as np

from ..scene import Part
from ..turns import Points, Vector

_NEAR = 0.006  # cm: as good as on the surface


class Spots(NamedTuple):
    points: Points
    normals: Points


def onto(part: Part, starts: Points, ways: Points | Vector, far: float = 60.0) -> Spots:
    """Where rays from the starts first meet the part, and the normals there.

    ways: of length 1, one for all rays or one for each. A ray that meets nothing within `far` cm
    stays where it came closest.
    """
    starts = np.asarray(starts, dtype=float)
    gone = np.zeros(len(starts))
    best, least = gone.copy(), np.full(len(starts), np.inf)
    for _ in range(60):
        off = part.distance(starts + gone[:, None] * ways)
        closer = off < least
        best, least = np.where(closer, gone, best), np.minimum(off, least)
        if bool(np.all((least < _NEAR) | (gone >= far))):
            break
        gone = np.minimum(gone + np.maximum(off, 0) * 0.95, far)
    points = starts + best[:, None] * ways
    return Spots(points, _normals(part, points))


def _normals(part: Part, points: Points) -> Points:
    steps = np.eye(3) * 0.05
    slopes = [part.distance(points + s) - part.distance(points - s) for s in steps]
    normals = np.stack(slopes, axis=1)
    return np.asarray(normals / (np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12))
