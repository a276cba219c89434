"""Things to see and to aim at; their face is to -x, to the child."""

import math

import numpy as np

from ..scene import Mark
from ..solids import Capsule, Ellipsoid, Solid
from ..turns import UP, Vector, about_z, vector
from .joinery import BACK, FORWARD, RIGHT, at, disc, hoop, rod, thing, toy
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


@prop
def music_note(height: float = 96, size: float = 12, color: str = "purple") -> Prop:
    """Two notes under one beam, in the air: a song is heard; `height` of their middle.

    Anchors: top (the middle of the beam).
    """
    low, high, wide = height - size * 0.42, height + size * 0.42, size * 0.34
    slope = vector(0, size * 0.1, 0)  # the beam rises to the left
    solids: list[Solid] = []
    for z, lift in ((wide, 0 * slope), (-wide, slope)):
        head = vector(0, low, z + size * 0.12) + lift
        top = vector(0, high, z) + lift
        solids += [
            Ellipsoid(role=color, center=head, radii=vector(1, size * 0.13, size * 0.18)),
            rod(color, vector(0, head[1], z), top, size * 0.045),
        ]
    beam = rod(color, vector(0, high, wide), vector(0, high, -wide) + slope, size * 0.08)
    return Prop(
        (toy("note", [*solids, beam], jump=9, shadow=False),),
        {"top": at((0, high + size * 0.13, 0), along=RIGHT)},
    )
