"""Things to see and to aim at; their face is to -x, to the child."""

import math

import numpy as np

from ..scene import Mark
from ..solids import Capsule
from ..turns import UP, Vector, about_z, vector
from .joinery import BACK, FORWARD, at, disc, hoop, thing, toy
from .prop import Prop, prop


@prop
def clock(height: float = 95, radius: float = 13, hour: float = 10, minute: float = 10) -> Prop:
    """A clock without numbers on a wall whose face is x = 0; `height` of its middle.

    Anchors: middle.
    """
    turn, center = about_z(90), vector(-0.8, height, 0)
    face = disc("white", center, radius - 1, 1.6, turn)
    rim = hoop("red", center, radius, 1.4, turn)

    def spot(share: float, degrees: float) -> Vector:
        way = math.radians(degrees)
        return vector(-1.7, height, 0) + vector(0, math.cos(way), math.sin(way)) * radius * share

    marks = [_stroke(spot(0.68, i * 30), spot(0.8, i * 30), 1.4) for i in range(12)]
    marks.append(_stroke(spot(0, 0), spot(0.42, (hour + minute / 60) * 30), 2.6))
    marks.append(_stroke(spot(0, 0), spot(0.64, minute * 6), 1.8))
    parts = (thing("face", [face], shadow=False), thing("rim", [rim], shadow=False))
    return Prop(parts, {"middle": at((-1.6, height, 0), BACK, UP)}, tuple(marks))


def _stroke(a: Vector, b: Vector, width: float) -> Mark:
    points = np.linspace(a, b, 6)
    return Mark(points, "dark", line=True, normal=BACK, width=width, lift=1, over=True)


@prop
def star(height: float = 80, radius: float = 7, color: str = "yellow") -> Prop:
    """A star to reach for, in the air; `height` of its middle.

    Anchors: middle.
    """
    center = vector(0, height, 0)
    rays = []
    for i in range(5):
        turn = math.radians(90 + 72 * i)
        tip = center + vector(0, math.sin(turn), math.cos(turn)) * (radius - 0.6)
        rays.append(
            Capsule(
                role=color,
                start=center,
                end=tip,
                r1=radius * 0.47,
                r2=0.6,
                across=FORWARD,
                flat=0.5,
            )
        )
    anchors = {"middle": at(center - FORWARD * radius * 0.23, BACK, UP)}
    return Prop((toy("star", rays, jump=9, shadow=False),), anchors)
