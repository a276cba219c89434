"""Round things to throw, catch, kick and lie on."""

import numpy as np

from ..scene import Paint
from ..solids import ball as sphere
from ..turns import UP, Vector, unit, vector
from .joinery import BACK, DOWN, FORWARD, LEFT, RIGHT, at, toy
from .prop import Anchor, Prop, prop


def banded(role: str, other: str, center: Vector, half: float, pole: Vector) -> Paint:
    """A belt of another role round a ball, square to `pole`."""
    pole = unit(pole)

    def paint(points, solids):  # type: ignore[no-untyped-def]
        inside = np.abs((points - center) @ pole) < half
        return np.where(inside, other, role).astype(object)

    return paint


def touched(center: Vector, radius: float) -> dict[str, Anchor]:
    """Where a ball is held from each side; the hands hold its sides, fingers up."""
    ways = {"left": LEFT, "right": RIGHT, "front": FORWARD, "back": BACK}
    anchors = {name: at(center + way * radius, way, UP) for name, way in ways.items()}
    anchors["top"] = at(center + UP * radius, UP)
    anchors["bottom"] = at(center - UP * radius, DOWN)
    anchors["grip"] = at(center, UP, RIGHT, radius)
    return anchors


@prop
def ball(radius: float = 8, color: str = "orange", band: str = "white") -> Prop:
    """A ball with a belt, on the floor.

    Anchors: left, right, front, back, top, bottom (its skin on that side), grip (its middle, for
    one hand).
    """
    center = vector(0, radius, 0)
    paint = banded(color, band, center, radius * 0.2, vector(0.25, 0.9, 0.35))
    return Prop(
        (toy("ball", [sphere(center, radius, role=color)], paint=paint),), touched(center, radius)
    )
