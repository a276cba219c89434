"""Finds the surface of a part: where to lay a mark on it."""

from typing import NamedTuple

import numpy as np

from ..scene import Part
from ..turns import Points, Vector, unit


class Spots(NamedTuple):
    points: Points
    normals: Points


def onto(part: Part, starts: Points, way: Vector, far: float = 60.0) -> Spots:
    """Where rays from the starts along `way` first meet the part, and the normals there.

    A ray that meets nothing within `far` cm stays where it came closest.
    """
    starts, way = np.atleast_2d(np.asarray(starts, dtype=float)), unit(way)
    gone = np.zeros(len(starts))
    best, least = gone.copy(), np.full(len(starts), np.inf)
    for _ in range(70):
        off = part.distance(starts + gone[:, None] * way)
        closer = off < least
        best, least = np.where(closer, gone, best), np.minimum(off, least)
        gone = np.minimum(gone + np.maximum(off, 0) * 0.9, far)
        if float(np.abs(off).max()) < 0.004:
            break
    points = starts + best[:, None] * way
    return Spots(points, _normals(part, points))


def _normals(part: Part, points: Points) -> Points:
    steps = np.eye(3) * 0.05
    slopes = [part.distance(points + s) - part.distance(points - s) for s in steps]
    normals = np.stack(slopes, axis=1)
    return np.asarray(normals / (np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12))
