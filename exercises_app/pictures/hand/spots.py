"""Places on the skin that ride on a bone: pads, fingertips, sides of fingers, the palm; and samples
of all the flesh. Data, so that they can be found for many hands at once."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..turns import Vector, vector
from .anatomy import BONES, DIGITS, PALM, RADII
from .bones import Array, Bones

PALM_BONE = 15  # bones are numbered 3 * digit + bone; the palm rides on the wrist

_SIDES = {
    "radial": vector(1, 0, 0),
    "ulnar": vector(-1, 0, 0),
    "dorsal": vector(0, 0, 1),
    "palmar": vector(0, 0, -1),
}


class Spot(NamedTuple):
    """A place on the skin in the world and the way out of it."""

    point: Vector
    out: Vector


@dataclass(frozen=True, eq=False)
class Rider:
    """`offset` in the hand's units from the beginning of the bone, in the bone's frame."""

    bone: int
    offset: Vector
    out: Vector


def pad(digit: str, back: float = 0.25) -> Rider:
    """`back`: how far it lies from the tip, as a share of the last bone."""
    i = DIGITS.index(digit)
    return Rider(3 * i + 2, vector(0, BONES[i, 2] * (back - 1), -RADII[i, 3] * 1.08), vector(0, 0, -1))  # noqa: E501  # fmt: skip


def tip(digit: str) -> Rider:
    """The end of the flesh; out runs on along the last bone."""
    i = DIGITS.index(digit)
    return Rider(3 * i + 2, vector(0, -BONES[i, 2] - RADII[i, 3], 0), vector(0, -1, 0))


def flank(digit: str, way: str, bone: int = 2, share: float = 0.45) -> Rider:
    """On the side of a bone, `share` of the way to its end; way: radial, ulnar, palmar, dorsal."""
    i = DIGITS.index(digit)
    radius = RADII[i, bone] * (1 - share) + RADII[i, bone + 1] * share
    out = _SIDES[way]
    return Rider(3 * i + bone, vector(0, -BONES[i, bone] * share, 0) + out * radius * 0.97, out)


def core(digit: str, bone: int = 2, share: float = 0.5) -> Rider:
    """The middle of the flesh: for what a finger goes through."""
    i = DIGITS.index(digit)
    return Rider(3 * i + bone, vector(0, -BONES[i, bone] * share, 0), vector(0, -1, 0))


def knuckle(digit: str) -> Rider:
    """The middle of the joint itself."""
    return Rider(3 * DIGITS.index(digit), np.zeros(3), vector(0, 0, 1))


def on_palm(x: float = PALM[0], y: float = PALM[1], z: float = PALM[2]) -> Rider:
    return Rider(PALM_BONE, vector(x, y, z), vector(0, 0, -1))


@dataclass(frozen=True, eq=False)
class Riders:
    """Many of them as arrays, with the radius of the flesh round each (0 on the skin)."""

    bones: NDArray[np.intp]
    offsets: Array
    outs: Array
    radii: Array

    @staticmethod
    def of(riders: list[Rider], radii: list[float] | None = None) -> "Riders":
        return Riders(
            np.array([rider.bone for rider in riders], dtype=np.intp),
            np.array([rider.offset for rider in riders]).reshape(-1, 3),
            np.array([rider.out for rider in riders]).reshape(-1, 3),
            np.array(radii if radii is not None else [0.0] * len(riders)),
        )

    def on(self, hands: Bones, scale: float) -> tuple[Array, Array]:
        """Places and ways out, each (n, riders, 3)."""
        frames = hands.all_frames[:, self.bones]
        places = hands.starts[:, self.bones] + np.einsum(
            "nkij,kj->nki", frames, self.offsets * scale
        )
        return places, np.einsum("nkij,kj->nki", frames, self.outs)


def _flesh() -> tuple[Riders, tuple[str, ...]]:
    riders, radii, names = [], [], []
    for i, digit in enumerate(DIGITS):
        for bone in range(1 if digit == "thumb" else 0, 3):
            for share in (0.25, 0.6, 1.0):
                riders.append(
                    Rider(3 * i + bone, vector(0, -BONES[i, bone] * share, 0), np.zeros(3))
                )
                radii.append(RADII[i, bone] * (1 - share) + RADII[i, bone + 1] * share)
                names.append(f"{digit}.{bone}")
    for x, y in ((14, -50), (0, -50), (-14, -48), (6, -30), (-12, -30)):
        riders.append(Rider(PALM_BONE, vector(x, y, -2), np.zeros(3)))
        radii.append(8.0)
        names.append("palm")
    return Riders.of(riders, radii), tuple(names)


FLESH, FLESH_NAMES = _flesh()  # samples of the middle of the flesh, and the bone each belongs to
