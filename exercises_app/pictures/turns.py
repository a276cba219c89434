"""Vectors and rotations in the world of the pictures: x forward, y up, z right; degrees."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]  # (3,)
Turn = NDArray[np.float64]  # (3, 3): its columns are the own X, Y and Z
Points = NDArray[np.float64]  # (n, 3)

UP = np.array([0.0, 1.0, 0.0])
STILL = np.eye(3)
MIRROR = np.diag([1.0, 1.0, -1.0])  # left for right


def vector(*xyz: float) -> Vector:
    return np.array(xyz, dtype=float)


def unit(v: Vector | Sequence[float]) -> Vector:
    """The direction of `v`; a vector without length stays as it is."""
    v = np.asarray(v, dtype=float)
    length = math.sqrt(float(v @ v))
    return v / length if length > 1e-9 else v


def about_x(degrees: float) -> Turn:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def about_y(degrees: float) -> Turn:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_z(degrees: float) -> Turn:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def along_y(y: Vector, near_x: Vector | None = None) -> Turn:
    """The turn whose Y is exactly `y` and whose X is as near to `near_x` as that allows."""
    y = unit(y)
    if near_x is None or abs(float(unit(near_x) @ y)) > 0.999:
        near_x = vector(1, 0, 0) if abs(y[0]) < 0.9 else vector(0, 0, -1)
    z = unit(np.cross(near_x, y))
    return np.stack([np.cross(y, z), y, z], axis=1)


def yaw_pitch_roll(yaw: float, pitch: float, roll: float) -> Turn:
    """+ yaw turns to the left, + pitch leans back, + roll tips to the right."""
    return about_y(yaw) @ about_z(pitch) @ about_x(roll)


def mirrored_turn(turn: Turn) -> Turn:
    """The same turn on the other side: still a right-handed frame."""
    return MIRROR @ turn @ MIRROR


def between(first: Turn, last: Turn, share: float) -> Turn:
    """The turn a share of the way from `first` (0) to `last` (1), the shorter way round."""
    step = first.T @ last
    angle = math.acos(max(-1.0, min(1.0, (float(np.trace(step)) - 1) / 2)))
    if angle < 1e-4:
        return first
    if math.pi - angle < 1e-3:
        axis = np.linalg.eigh((step + np.eye(3)) / 2)[1][:, -1]
    else:
        axis = np.array([step[2, 1] - step[1, 2], step[0, 2] - step[2, 0], step[1, 0] - step[0, 1]])
        axis = axis / (2 * math.sin(angle))
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    part = angle * share
    more = np.eye(3) + math.sin(part) * cross + (1 - math.cos(part)) * cross @ cross
    return np.asarray(first @ more)
