"""Scissors. They cut away from whoever looks along x."""

import math

import numpy as np

from ..scene import Part
from ..solids import Capsule, Cut, Ring, Solid, rods
from ..turns import UP, Turn, Vector, about_x, about_z, along_y, vector
from .joinery import BACK, FORWARD, LEFT, RIGHT, SIDEWAYS, at, disc
from .prop import Anchor, Prop, prop
from .tool import Way, small

BLADE = 6.0  # cm from the pivot to the tips
# From the pivot to a loop's middle, its radius to the middle of its rim, and how long it is
THUMB, FINGERS = (4.6, 1.15, 1.15), (5.2, 1.1, 1.75)
RIM = 0.34


def _blade(z: Vector, ahead: Vector, back: Vector) -> list[Solid]:
    """Straight at its edge, its back (`back` from the edge) rounded towards a blunt tip."""
    belly = z + ahead * BLADE * 0.5 + back * 0.12

    def piece(start: Vector, end: Vector, r1: float, r2: float) -> Solid:
        return Capsule(
            role="metal", start=start, end=end, r1=r1, r2=r2, across=RIGHT, flat=0.34,
            cuts=(Cut(z - back * 0.12, -back),),
        )  # fmt: skip

    tip = z + ahead * (BLADE - 0.3)
    return [piece(z - ahead * 0.2, belly, 0.66, 0.62), piece(belly, tip, 0.62, 0.3)]


def _handle(z: Vector, ahead: Vector, loop: Vector, long: Vector, thumb: bool) -> list[Solid]:
    _, radius, stretch = THUMB if thumb else FINGERS
    neck = z - ahead * 1.6 + (loop - z + ahead * (loop - z) @ -ahead) * 0.2
    shank = rods([z + ahead * 0.3, neck, loop - long * radius * stretch], [0.5, 0.42, 0.38], role="red")  # noqa: E501  # fmt: skip
    ring = Ring(
        role="red", soft=0.25, center=loop, radius=radius, thickness=RIM, stretch=stretch,
        turn=along_y(RIGHT, long),
    )  # fmt: skip
    return [*shank, ring]


def _half(thumb: bool, angle: float) -> tuple[tuple[Part, ...], dict[str, Anchor]]:
    """The half with the thumb's loop (above, its blade below) or the other; side by side on z."""
    side, name = (1.0, "thumb") if thumb else (-1.0, "finger")
    turn = math.radians(angle) * -side
    ahead = vector(math.cos(turn), math.sin(turn), 0)
    back = vector(math.sin(turn), -math.cos(turn), 0) * side
    z = RIGHT * 0.16 * side
    away, radius, _ = THUMB if thumb else FINGERS
    loop = z - ahead * away - back * (radius + 0.2)
    long = about_z(14 * side) @ -ahead
    parts = (
        small(f"blade-{name}", _blade(z, ahead, back), jump=0.1),
        small(f"handle-{name}", _handle(z, ahead, loop, long, thumb), jump=0.1),
    )
    tip = z + ahead * BLADE
    return parts, {
        f"{name}-loop": at(loop, LEFT, long, radius - RIM), f"{name}-tip": at(tip, ahead, RIGHT),
    }  # fmt: skip


def _turned(axis: Way, face: Way | None) -> Turn:
    """It is built tips along x, the thumb's loop above: own -X becomes the axis, own Y the face."""
    frame = along_y(-vector(*axis), None if face is None else vector(*face))
    return np.stack([frame[:, 1], frame[:, 0], -frame[:, 2]], axis=1)


@prop
def scissors(open: float = 26, axis: Way | None = None, face: Way | None = None) -> Prop:
    """A child's scissors of 13 cm, blunt tips; its pivot is at its place.

    open: degrees between the blades (0 shut, 26 a bite, 45 wide). axis: from the tips to the
    loops; face: which way the thumb's loop lies. Left out, they lie on the table, tips away, the
    thumb's loop to the left. Anchors: thumb-loop (free: the middle of the ring; out = the way a
    right thumb goes through, from the palm; along = the hole's length, radius = its half width),
    finger-loop (free: as the thumb's), thumb-tip and finger-tip (ends of the blades), tips (free:
    where they meet), bite (free: between the blades, where card is cut), pivot, grip (free: between
    the loops).
    """
    parts, anchors = _half(True, open / 2)
    more, others = _half(False, open / 2)
    screw = small("pivot", [disc("metal2", (0, 0, 0), 0.36, 1.0, SIDEWAYS, rounding=0.08)])
    anchors |= others | {
        "tips": at(FORWARD * BLADE, FORWARD, RIGHT), "bite": at(FORWARD * 3, FORWARD, RIGHT),
        "pivot": at(RIGHT * 0.5, RIGHT, FORWARD), "grip": at(BACK * THUMB[0], BACK, UP),
    }  # fmt: skip
    made = Prop((*parts, *more, screw), anchors)
    if axis is not None:
        return made.moved(_turned(axis, face))
    return made.moved(about_x(-90), vector(0, 0.5, 0))
