"""One hand in the world: where its joints, fingertips, pads and palm are."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..turns import MIRROR, Turn, Vector, mirrored_turn, unit
from .anatomy import BONES, CHILD, DIGITS, PALM, RADII, ROOTS, HandAngles, as_row
from .bones import Bones, Side, bones, to_world


class Spot(NamedTuple):
    """A place on the skin and the way out of it."""

    point: Vector
    out: Vector


@dataclass(frozen=True, eq=False)
class Hand:
    """wrist: its place, cm. turn: columns to the thumb, to the forearm and, of a right hand, to
    its back; of a left hand to its palm (so that it is a rotation on both sides, and the body's
    frames - forward, up, right - are right for both arms with the thumbs forward)."""

    wrist: Vector
    turn: Turn
    angles: HandAngles = field(default_factory=HandAngles)
    side: Side = "right"
    scale: float = CHILD

    def at(self, *place: float) -> Vector:
        """A place of the hand's own frame and units in the world."""
        return to_world(self.wrist, self.turn, self.side, self.scale, np.array(place))

    @cached_property
    def bones(self) -> Bones:
        many = bones(self.wrist[None], self.turn[None], as_row(self.angles)[None], self.side, self.scale)  # noqa: E501  # fmt: skip
        return Bones(many.places[0], many.frames[0])

    @property
    def radial(self) -> Vector:
        return self.turn[:, 0]

    @property
    def proximal(self) -> Vector:
        return self.turn[:, 1]

    @property
    def dorsal(self) -> Vector:
        return self.turn[:, 2] if self.side == "right" else -self.turn[:, 2]

    def joint(self, digit: str, number: int) -> Vector:
        """0: the knuckle (of the thumb: at the wrist), 1, 2: the next joints, 3: the tip."""
        return np.asarray(self.bones.places[DIGITS.index(digit), number])

    def frame(self, digit: str, bone: int) -> Turn:
        """Columns: to the thumb's side, back towards the wrist, to the back of the finger."""
        return np.asarray(self.bones.frames[DIGITS.index(digit), bone])

    def tip(self, digit: str) -> Spot:
        """The end of the flesh; out runs on along the last bone."""
        way = -self.frame(digit, 2)[:, 1]
        return Spot(self.joint(digit, 3) + way * RADII[DIGITS.index(digit), 3] * self.scale, way)

    def pad(self, digit: str, back: float = 0.25) -> Spot:
        """The finger's pad; `back` is how far it lies from the tip, as a share of the last bone."""
        number, turn = DIGITS.index(digit), self.frame(digit, 2)
        off = turn[:, 1] * BONES[number, 2] * back - turn[:, 2] * RADII[number, 3] * 1.08
        return Spot(self.joint(digit, 3) + off * self.scale, -turn[:, 2])

    def flank(self, digit: str, way: str, bone: int = 2, share: float = 0.45) -> Spot:
        """On the side of a bone, `share` of the way to its end; way: radial, ulnar, palmar or
        dorsal (of the thumb, radial is away from the fingers when it lies beside the palm)."""
        number, turn = DIGITS.index(digit), self.frame(digit, bone)
        column, sign = {"radial": (0, 1), "ulnar": (0, -1), "dorsal": (2, 1), "palmar": (2, -1)}[way]  # noqa: E501  # fmt: skip
        out = turn[:, column] * sign
        a, b = self.bones.places[number, bone], self.bones.places[number, bone + 1]
        radius = RADII[number, bone] * (1 - share) + RADII[number, bone + 1] * share
        return Spot(a + (b - a) * share + out * radius * 0.95 * self.scale, out)

    @property
    def palm(self) -> Spot:
        return Spot(self.at(*PALM), -self.dorsal)

    @property
    def knuckles(self) -> tuple[Vector, ...]:
        return tuple(self.at(*root) for root in ROOTS[:4])

    @property
    def grip_axis(self) -> Spot:
        """Where a bar runs through a closed hand: its middle, and its way towards the thumb."""
        across = unit(self.at(*ROOTS[0]) - self.at(*ROOTS[3]))
        return Spot(self.at(-1, -56, -17), across)

    def mirrored(self) -> "Hand":
        """The other hand in the mirrored world (left for right)."""
        other: Side = "left" if self.side == "right" else "right"
        return Hand(MIRROR @ self.wrist, mirrored_turn(self.turn), self.angles, other, self.scale)


def facing(proximal: Vector, dorsal: Vector, side: Side = "right") -> Turn:
    """The turn of a hand whose forearm lies towards `proximal` (exactly) and whose back looks
    towards `dorsal` (as nearly as that allows)."""
    y = unit(proximal)
    back = np.asarray(dorsal, dtype=float)
    z = unit(back - y * float(back @ y)) * (1 if side == "right" else -1)
    return np.stack([np.cross(y, z), y, z], axis=1)
