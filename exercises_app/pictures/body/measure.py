"""Joint angles read from the turns of a solved limb, so that limbs that reach have angles too."""

import math

from ..turns import Turn
from .limits import LIMITS


def _clipped_asin(x: float) -> float:
    return math.degrees(math.asin(max(-1.0, min(1.0, x))))


def ball(turn: Turn, side: float, joint: str) -> dict[str, float]:
    """Flexion, abduction and rotation of a shoulder or hip; side: 1 right, -1 left.

    Two triples give the same turn (an arm lifted by the front or by the side): the one that lies
    better within the limits is meant, then the one with less rotation.
    """
    flexion = math.degrees(math.atan2(-turn[0, 1], turn[1, 1]))
    abduction = -side * _clipped_asin(turn[2, 1])
    rotation = -side * math.degrees(math.atan2(-turn[2, 0], turn[2, 2]))
    names = [f"{joint}_{way}" for way in ("flexion", "abduction", "rotation")]
    other = (flexion + 180, 180 - abduction, rotation + 180)
    best = min(
        ([_turned(x) for x in triple] for triple in ((flexion, abduction, rotation), other)),
        key=lambda triple: (_strain(names, triple), abs(triple[2])),
    )
    return dict(zip(names, best, strict=True))


def _turned(degrees: float) -> float:
    """Between -120 and 240: arms and legs lift forward further than back."""
    return (degrees + 120) % 360 - 120


def _strain(names: list[str], triple: list[float]) -> float:
    over = (LIMITS[n].shown.beyond(x) for n, x in zip(names, triple, strict=True))
    return round(sum(over), 3)


def hinge(turn: Turn, way: float) -> float:
    """How far one bone is bent on the other; way: 1 for an elbow, -1 for a knee."""
    return math.degrees(math.atan2(-way * float(turn[0, 1]), float(turn[1, 1])))


def wrist(turn: Turn, side: float) -> dict[str, float]:
    x, y, z = -turn[:, 1]
    return {
        "wrist_extension": math.degrees(math.atan2(side * z, -y)),
        "wrist_radial_deviation": _clipped_asin(float(x)),
    }


def pronation(turn: Turn, bend: float, side: float) -> float:
    """Of the forearm in the upper arm's frame, when the elbow is bent by `bend`."""
    c, s = math.cos(math.radians(bend)), math.sin(math.radians(bend))
    x = turn.T @ (c, s, 0.0)  # the flexed, not yet rolled X, seen from the forearm
    return side * math.degrees(math.atan2(float(x[2]), float(x[0])))


def ankle(turn: Turn, side: float) -> dict[str, float]:
    x, y, z = turn[:, 0]
    return {
        "ankle_dorsiflexion": math.degrees(math.atan2(y, math.hypot(x, z))),
        "ankle_inversion": side * _clipped_asin(float(turn[2, 1])),
    }
