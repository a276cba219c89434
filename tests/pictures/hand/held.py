"""Something to hold for every grip: anchors, the solids of the thing, and how the hand comes."""

from typing import Any

import numpy as np

from exercises_app.pictures import props  # noqa: F401
from exercises_app.pictures.hand.grasp import anchors_of
from exercises_app.pictures.hand.hand import Hand, facing
from exercises_app.pictures.hand.shape import SHAPES
from exercises_app.pictures.hand.task import Plane
from exercises_app.pictures.props.prop import PROPS, Anchor
from exercises_app.pictures.scene import Part
from exercises_app.pictures.solids import Box, Capsule, Cylinder, Solid, ball
from exercises_app.pictures.turns import UP, along_y, vector

NOTHING = np.zeros(3)
TABLE = Plane(NOTHING, UP)


def _part(*solids: Solid) -> tuple[Part, ...]:
    return (Part("thing", solids),)


def _bar(radius: float) -> tuple[Anchor, tuple[Part, ...]]:
    bar = Capsule(start=vector(0, -9, 0), end=vector(0, 9, 0), r1=radius, r2=radius)
    return Anchor(NOTHING, vector(-1, 0, 0), UP, radius), _part(bar)


def _cube(half: float) -> tuple[Anchor, tuple[Part, ...]]:
    cube = Box(center=NOTHING, half=np.full(3, half), rounding=0.2)
    return Anchor(NOTHING, vector(0, 0, 1), vector(0, -1, 0), half), _part(cube)


def _flat(half: float) -> tuple[Anchor, tuple[Part, ...]]:
    box = Box(center=vector(-3.2, 0, 0), half=vector(4, half, 3))
    return Anchor(NOTHING, UP, vector(-1, 0, 0), half), _part(box)


def _ball(radius: float) -> tuple[Anchor, tuple[Part, ...]]:
    return Anchor(NOTHING, UP, vector(0, 0, 1), radius), _part(ball(NOTHING, radius))


def _coin() -> tuple[Anchor, tuple[Part, ...]]:
    disc = Cylinder(center=NOTHING, radius=1.2, half_height=0.14, turn=along_y(vector(0, 0, 1)))
    return Anchor(vector(0.3, 0.3, 0), vector(0, 0, 1), vector(0, -1, 0), 0.14), _part(disc)


def _pen(kind: str) -> tuple[dict[str, Anchor], tuple[Part, ...]]:
    made = PROPS[kind](axis=(0.62, 0.72, -0.3), face=(0, 1, 0))
    return made.anchors, made.parts


def _lid() -> tuple[Anchor, tuple[Part, ...]]:
    disc = Cylinder(center=vector(0, -0.5, 0), radius=3, half_height=0.5, turn=along_y(UP))
    return Anchor(NOTHING, vector(1, 0, 0), UP, 3), _part(disc)


def _hand() -> tuple[dict[str, Anchor], tuple[Part, ...]]:
    back = facing(vector(1, 0, 0), vector(0, 1, 0))
    return anchors_of(Hand(NOTHING, back, SHAPES["flat"])), ()


HELD: dict[str, tuple[Anchor | dict[str, Anchor], tuple[Part, ...], dict[str, Any]]] = {
    "tripod": (*_pen("pencil"), {"table": TABLE}),
    "quadrupod": (*_pen("crayon"), {"table": TABLE}),
    "pincer": (*_ball(0.9), {"approach": vector(0.6, 0.7, -0.1), "back": vector(-0.4, 0.5, -0.7)}),
    "pinch": (*_coin(), {}),
    "chuck": (*_cube(1.4), {}),
    "lateral": (*_flat(0.1), {}),
    "sheet": (*_flat(0.05), {}),
    "cylindrical": (*_bar(3.0), {"approach": vector(1, 0, 0)}),
    "fist": (*_bar(0.9), {"approach": vector(1, 0, 0)}),
    "handle": (*_bar(0.6), {}),
    "hook": (*_bar(0.5), {"approach": vector(0, 0, 1)}),
    "spherical": (*_ball(3.0), {"approach": vector(1, 1, 0)}),
    "spread": (*_ball(7.0), {"approach": vector(0, -1, 0), "back": vector(0, 0, 1)}),
    "lid": (*_lid(), {"approach": vector(1, 0.3, 0)}),
    "cutlery": (*_bar(0.4), {}),
    "tweezers": (*_bar(0.8), {}),
    "scissors": (PROPS["scissors"]().anchors, (), {}),
    "press": (Anchor(NOTHING), (), {"approach": vector(0.9, 0.3, 0.4), "table": TABLE}),
    "point": (Anchor(NOTHING), (), {"approach": vector(1, 0, 0)}),
    "flat": (Anchor(NOTHING), (), {"table": TABLE}),
    "typing": (Anchor(NOTHING), (), {"table": TABLE}),
    "cupped": (Anchor(NOTHING, -UP), (), {}),
    "opposition": (Anchor(NOTHING), (), {}),
    "opposition-middle": (Anchor(NOTHING), (), {}),
    "opposition-ring": (Anchor(NOTHING), (), {}),
    "opposition-little": (Anchor(NOTHING), (), {}),
    "cap": (*_bar(1.3), {"approach": vector(-0.5, 0, 1)}),
    "over": (*_hand(), {"scale": 0.125}),
}
