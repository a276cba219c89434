"""One hand in the world: where its joints, fingertips, pads and palm are."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..turns import MIRROR, Turn, Vector, mirrored_turn, unit
from . import spots
from .anatomy import CHILD, DIGITS, ROOTS, HandAngles, as_row
from .bones import Bones, Side, bones, to_world
from .spots import Spot


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
        """As a batch of one."""
        row = as_row(self.angles)[None]
        return bones(self.wrist[None], self.turn[None], row, self.side, self.scale)

    def spot(self, rider: spots.Rider) -> Spot:
        points, outs = spots.Riders.of([rider]).on(self.bones, self.scale)
        return Spot(points[0, 0], outs[0, 0])

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
        return np.asarray(self.bones.places[0, DIGITS.index(digit), number])

    def frame(self, digit: str, bone: int) -> Turn:
        """Columns: to the thumb's side, back towards the wrist, to the back of the finger."""
        return np.asarray(self.bones.frames[0, DIGITS.index(digit), bone])

    def tip(self, digit: str) -> Spot:
        """The end of the flesh; out runs on along the last bone."""
        return self.spot(spots.tip(digit))

    def pad(self, digit: str, back: float = 0.25) -> Spot:
        """The finger's pad; `back` is how far it lies from the tip, as a share of the last bone."""
        return self.spot(spots.pad(digit, back))

    def flank(self, digit: str, way: str, bone: int = 2, share: float = 0.45) -> Spot:
        """On the side of a bone, `share` of the way to its end; way: radial, ulnar, palmar or
        dorsal (of the thumb, radial is away from the fingers when it lies beside the palm)."""
        return self.spot(spots.flank(digit, way, bone, share))

    @property
    def palm(self) -> Spot:
        """The middle of the palm's skin."""
        return self.spot(spots.on_palm())

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
