"""Forward kinematics of many hands at once: from angles to the places of all joints.

Own frame of a right hand: x to the thumb, y to the wrist, z to its back. A bone's frame is the
same for the bone: it runs along its -y, its pad looks along -z. A left hand's z is mirrored.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..turns import Turn, Vector
from .anatomy import BONES, ROOTS, SPLAY

Side = Literal["left", "right"]
Array = NDArray[np.float64]

# mcp_abduction away from the middle finger turns these towards the thumb (+) or from it (-)
_ABDUCTION = np.array([1.0, 1.0, -1.0, -1.0])


@dataclass(frozen=True, eq=False)
class Bones:
    """n hands: places (n, 5, 4, 3) of the joints and the tip; frames (n, 5, 3, 3, 3) of the bones;
    wrists (n, 3) and palms (n, 3, 3), their places and frames.

    A frame's columns are the bone's x, y and z in the world; of a left hand it is left-handed.
    """

    places: Array
    frames: Array
    wrists: Array
    palms: Array

    @cached_property
    def starts(self) -> Array:
        """(n, 16, 3): where each bone begins, and the wrist."""
        n = len(self.wrists)
        return np.concatenate([self.places[:, :, :3].reshape(n, 15, 3), self.wrists[:, None]], 1)

    @cached_property
    def all_frames(self) -> Array:
        """(n, 16, 3, 3): of each bone, and of the palm."""
        n = len(self.wrists)
        return np.concatenate([self.frames.reshape(n, 15, 3, 3), self.palms[:, None]], 1)


def bones(wrists: Array, turns: Array, rows: Array, side: Side, scale: float) -> Bones:
    """wrists (n, 3), turns (n, 3, 3) and rows (n, 21) of angles, as in `anatomy.JOINTS`."""
    n = len(rows)
    own = _frames(rows)
    places = np.empty((n, 5, 4, 3))
    places[:, :, 0] = ROOTS
    places[:, :, 1:] = -own[..., 1] * BONES[None, :, :, None]
    places = places.cumsum(axis=2) * scale
    palms = turns if side == "right" else turns * np.array([1.0, 1.0, -1.0])
    world = (places.reshape(n, 20, 3) @ palms.transpose(0, 2, 1)).reshape(n, 5, 4, 3)
    return Bones(world + wrists[:, None, None], palms[:, None, None] @ own, wrists, palms)


def to_world(wrist: Vector, turn: Turn, side: Side, scale: float, place: Array) -> Array:
    """Places (..., 3) of a hand's own frame and units in the world."""
    placed = turn if side == "right" else turn * np.array([1.0, 1.0, -1.0])
    return np.asarray(place * scale @ placed.T + wrist)


def _frames(rows: Array) -> Array:
    """(n, 5, 3, 3, 3) in the hand's own frame."""
    n = len(rows)
    angles = np.radians(rows)
    fingers = angles[:, :16].reshape(n, 4, 4)
    base = np.empty((n, 5, 3, 3))
    base[:, :4] = _about_z(np.radians(SPLAY) + fingers[..., 3] * _ABDUCTION)
    radial, palmar, opposition, mcp, ip = angles[:, 16:].T
    base[:, 4] = _about_z(radial) @ _about_x(palmar) @ _about_y(opposition)
    bend = np.empty((n, 5, 3))
    bend[:, :4] = fingers[..., :3].cumsum(axis=2)
    bend[:, 4] = np.stack([np.zeros(n), mcp, mcp + ip], axis=1)
    return np.asarray(base[:, :, None] @ _about_x(bend))


def _turn(angle: Array, first: int, second: int) -> Array:
    """Rotations in the plane of two axes, one for each angle."""
    turn = np.zeros((*angle.shape, 3, 3))
    third = 3 - first - second
    turn[..., third, third] = 1
    turn[..., first, first] = turn[..., second, second] = np.cos(angle)
    turn[..., second, first] = np.sin(angle)
    turn[..., first, second] = -turn[..., second, first]
    return turn


def _about_x(angle: Array) -> Array:
    return _turn(angle, 1, 2)


def _about_y(angle: Array) -> Array:
    return _turn(angle, 2, 0)


def _about_z(angle: Array) -> Array:
    return _turn(angle, 0, 1)
