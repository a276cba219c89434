"""Soap bubbles, and the wand that they are blown with."""

from collections.abc import Sequence

import numpy as np

from ..scene import Mark
from ..solids import ball as sphere
from ..turns import UP, about_z, vector
from .joinery import FORWARD, RIGHT, at, both, hoop, rod, toy
from .prop import Prop, prop
from .tool import Way


@prop
def bubbles(
    points: Sequence[Way] = ((24, 66, -6), (33, 80, 8), (42, 60, 4), (30, 98, -8), (48, 90, -4)),
    radius: float = 5,
) -> Prop:  # fmt: skip
    """Soap bubbles in the air at points of the world, each a little smaller than the one before.

    Anchors: bubble-1 and so on (free: the middle of each).
    """
    balls = [
        sphere(vector(*point), radius * 0.88**i, role="glass") for i, point in enumerate(points)
    ]
    marks = []
    for i, point in enumerate(points):
        r = radius * 0.88**i
        marks.append(_glint(vector(*point), r))
    anchors = {f"bubble-{i}": at(point) for i, point in enumerate(points, 1)}
    part = toy("bubbles", balls, shade=None, shadow=False)
    return Prop((part,), anchors, tuple(marks))


def _glint(center: np.ndarray, radius: float) -> Mark:
    turns = np.radians(np.linspace(100, 165, 7))
    ring = np.stack([-np.cos(turns) * 0.7, np.sin(turns), -np.cos(turns) * 0.7], axis=1)
    # it lies inside the bubble, so no more than the bubble itself may lie before it
    return Mark(center + ring * radius * 0.66, "white", line=True, width=1.6, lift=radius * 1.4)


@prop
def bubble_wand(color: str = "pink") -> Prop:
    """A wand with a ring, upright, to blow through along x.

    Anchors: grip-left and grip-right (the stick in that hand), ring (free: its middle).
    """
    stick = rod(color, (0, 0.7, 0), (0, 11, 0), 0.7, 0.55)
    ring = hoop(color, (0, 14.2, 0), 3.1, 0.6, about_z(90))
    anchors = {
        **both("grip", (0, 3.5, 0), RIGHT, UP, 0.65),
        "ring": at((0, 14.2, 0), FORWARD, UP),
    }
    return Prop((toy("wand", [stick, ring]),), anchors)
