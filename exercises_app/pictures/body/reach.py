"""Two bones that reach for a point."""

import math
from typing import NamedTuple

import numpy as np

from ..turns import Turn, Vector, along_y, unit


class Reach(NamedTuple):
    """middle: where the elbow or knee comes to lie; end: where the wrist or ankle does; short: by
    how many cm the target is missed; side: the axis the middle joint bends about."""

    middle: Vector
    end: Vector
    short: float
    side: Vector


def reach(start: Vector, target: Vector, first: float, second: float, pole: Vector) -> Reach:
    """The middle joint points to `pole`; out of reach, the limb is stretched towards the target."""
    way = target - start
    far = float(np.linalg.norm(way))
    longest = (first + second) * 0.999
    along = unit(way)
    length = min(max(far, abs(first - second) + 0.01), longest)
    share = (first**2 - second**2 + length**2) / (2 * length)
    height = math.sqrt(max(first**2 - share**2, 0.0))
    out = unit(pole - along * (pole @ along))
    middle = start + along * share + out * height
    return Reach(middle, start + along * length, max(0.0, far - longest), np.cross(out, along))


def frame_down(start: Vector, end: Vector, side: Vector) -> Turn:
    """The frame of a bone: Y from its end to its start, Z along `side`."""
    y = unit(start - end)
    return along_y(y, np.cross(y, side))
