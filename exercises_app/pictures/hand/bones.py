"""Forward kinematics of many hands at once: from angles to the places of all joints.

Own frame of a right hand: x to the thumb, y to the wrist, z to its back. A bone's frame is the
same for the bone: it runs along its -y, its pad looks along -z. A left hand's z is mirrored.
"""

from dataclasses import dataclass
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
    """n hands: places (n, 5, 4, 3) of the joints and the tip; frames (n, 5, 3, 3, 3) of the bones.

    A frame's columns are the bone's x, y and z in the world; of a left hand it is left-handed.
    """

    places: Array
    frames: Array


def bones(wrists: Array, turns: Array, rows: Array, side: Side, scale: float) -> Bones:
    """wrists (n, 3), turns (n, 3, 3) and rows (n, 21) of angles, as in `anatomy.JOINTS`."""
    own = _frames(rows)
    steps = -own[..., 1] * BONES[None, :, :, None]
    places = np.concatenate(
        [np.broadcast_to(ROOTS[None, :, None], (len(rows), 5, 1, 3)), steps], axis=2
    ).cumsum(axis=2)
    placed = turns if side == "right" else turns * np.array([1.0, 1.0, -1.0])
    whole = placed[:, None, None]
    return Bones(
        np.einsum("nij,ndkj->ndki", placed, places * scale) + wrists[:, None, None],
        whole @ own,
    )


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
