"""Round things to throw, catch, kick, strike and lie on; and the bat."""

from dataclasses import replace

import numpy as np

from ..scene import Paint
from ..solids import Capsule, Cut, Ellipsoid
from ..solids import ball as sphere
from ..turns import UP, Vector, along_y, unit, vector
from .joinery import BACK, DOWN, FORWARD, LEFT, RIGHT, at, both, rod, slab, toy
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


@prop
def beach_ball(radius: float = 14) -> Prop:
    """A light beach ball in five colours: bigger and slower than a ball.

    Anchors: left, right, front, back, top, bottom (its skin on that side), grip (its middle).
    """
    center = vector(0, radius, 0)
    pole = unit(vector(0.35, 0.75, 0.56))
    turn = along_y(pole, FORWARD)
    colors = np.array(["red", "white", "yellow", "white", "blue", "white"], dtype=object)

    def paint(points, solids):  # type: ignore[no-untyped-def]
        q = (points - center) @ turn
        slice_ = np.floor(np.arctan2(q[:, 2], q[:, 0]) / (np.pi / 3)).astype(int) % 6
        return np.where(q[:, 1] > radius * 0.93, "red", colors[slice_]).astype(object)

    skin = sphere(center, radius, role="white")
    return Prop((toy("ball", [skin], paint=paint),), touched(center, radius), gives=0.5)


@prop
def therapy_ball(radius: float = 22, color: str = "purple") -> Prop:
    """A big ball to sit on or to lie over.

    Anchors: left, right, front, back, top, bottom (its skin on that side), grip (its middle).
    """
    center = vector(0, radius, 0)
    skin = sphere(center, radius, role=color)
    return Prop((toy("ball", [skin]),), touched(center, radius), gives=2.5)


@prop
def beanbag(color: str = "red") -> Prop:
    """A beanbag that fits a child's hand.

    Anchors: grip (its middle), top.
    """
    bag = slab(color, (0, 2.2, 0), (9.6, 3.4, 9.6), rounding=1.6)
    puff = Ellipsoid(role=color, center=vector(0, 2.2, 0), radii=vector(4.4, 2.4, 4.4), soft=1.5)
    seam = slab("white", (0, 2.2, 0), (10, 0.5, 10), rounding=0.2)
    anchors = {"grip": at((0, 2.2, 0), radius=2.4), "top": at((0, 4.6, 0))}
    return Prop((toy("bag", [bag, puff]), toy("seam", [seam])), anchors, gives=0.8)


@prop
def cone(height: float = 17, color: str = "orange") -> Prop:
    """A cone that marks a place on the floor.

    Anchors: top.
    """
    body = Capsule(
        role=color, start=vector(0, 1, 0), end=vector(0, height - 1, 0), r1=height * 0.3, r2=1.0
    )
    low, high = height * 0.42, height * 0.6

    def paint(points, solids):  # type: ignore[no-untyped-def]
        stripe = (points[:, 1] > low) & (points[:, 1] < high) & (solids == 0)
        return np.where(stripe, "white", color).astype(object)

    foot = slab(color, (0, 0.8, 0), (height * 0.8, 1.6, height * 0.8), rounding=0.6)
    cut = replace(body, cuts=(Cut(vector(0, 0.5, 0), DOWN),))
    return Prop((toy("cone", [cut, foot], paint=paint),), {"top": at((0, height, 0))})


@prop
def bat(length: float = 42, color: str = "seat") -> Prop:
    """A light bat of rolled paper, upright, to strike along x.

    Anchors: grip-left and grip-right (low, in that hand), hit (its side, where it meets a ball).
    """
    roll = rod(color, (0, 2, 0), (0, length - 2.6, 0), 1.5, 2.6)
    tape = rod("dark", (0, 3, 0), (0, 11, 0), 1.65, 1.8)
    high = length * 0.78
    anchors = {
        **both("grip", (0, 7, 0), RIGHT, UP, 1.72),
        "hit": at((2.3, high, 0), FORWARD, UP),
    }
    return Prop((toy("roll", [roll]), toy("tape", [tape])), anchors)
