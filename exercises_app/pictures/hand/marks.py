"""What tells the back of a hand from its palm: nails, wrinkles over joints, creases of the palm."""

import numpy as np

from ..scene import Mark, Part
from ..turns import Points, Vector, unit
from .anatomy import BONES, DIGITS, RADII, as_row
from .bones import to_world
from .hand import Hand

# Lines across the palm, in the hand's own x and y: round the thumb, below the fingers, between them
_PALM = (
    ((20, -44), (13, -50), (5, -46), (-1, -36), (-2, -24), (1, -13)),
    ((-24, -46), (-16, -49), (-6, -52), (4, -58), (8, -63)),
    ((18, -47), (8, -46), (-4, -41), (-14, -36)),
)
_STEPS = 22


def marks(hand: Hand, parts: tuple[Part, ...], whose: str = "", width: float = 1.0) -> list[Mark]:
    """All marks of a hand in close-up; `parts` are its own, from `flesh`."""

    def role(word: str) -> str:
        return f"{whose}.{word}" if whose else word

    palm = next(part for part in parts if part.name.endswith(".palm"))
    return [
        *palm_creases(hand, palm, role("crease")),
        *(nail(hand, digit, role("nail"), role("ink"), width) for digit in DIGITS),
        *wrinkles(hand, role("ink"), width),
    ]


def nail(hand: Hand, digit: str, role: str, ink: str, width: float = 1.0) -> Mark:
    """A plate curved round the finger's back, flat towards the tip."""
    i, c = DIGITS.index(digit), hand.scale
    turn, r = hand.frame(digit, 2), RADII[i]
    round_ = (r[3] * 0.55 + r[2] * 0.45) * 0.97
    wide, long = (0.74, 0.62) if digit == "thumb" else (0.72, 0.60)
    t = np.linspace(0, 2 * np.pi, 29)[:-1]
    ex, ey = (np.abs(f(t)) ** 0.8 * np.sign(f(t)) for f in (np.cos, np.sin))
    angle, y = ex * wide * 1.05, -ey * r[3] * long * 1.15
    radius = np.where(y > 0, round_, round_ - (y / r[3]) ** 2 * r[3] * 0.22)
    own = np.stack([np.sin(angle) * radius, y, np.cos(angle) * radius], axis=1) * c
    middle = hand.joint(digit, 3) + turn[:, 1] * (BONES[i, 2] * 0.12 - r[3] * 0.12) * c
    return Mark(
        middle + own @ turn.T, role, normal=turn[:, 2], stroke=ink, width=0.7 * width,
        lift=2.4 * c, seen=0.62, over=True,
    )  # fmt: skip


def wrinkles(hand: Hand, ink: str, width: float = 1.0) -> list[Mark]:
    """Over and under the fingers' joints; none where the skin is tight."""
    lines = []
    row = as_row(hand.angles)
    for i, digit in enumerate(DIGITS):
        for joint in (2,) if digit == "thumb" else (1, 2):
            bend = row[20] if digit == "thumb" else row[i * 4 + joint]
            back = unit(hand.frame(digit, joint - 1)[:, 2] + hand.frame(digit, joint)[:, 2])
            across = hand.frame(digit, joint - 1)[:, 0]
            if bend < 45:
                lines.append(_line(hand, i, joint, across, -back, 0.6, 0.0, 0.45))
            if bend <= 55 and (joint == 1 or digit == "thumb"):
                lines += [
                    _line(hand, i, joint, across, back, 0.45, off, 0.35)
                    for off in ((0.0,) if digit == "little" else (-1.2, 1.2))
                ]
    return [
        Mark(points, ink, line=True, normal=normals, facing=facing, width=0.55 * width, lift=1.7 * hand.scale)  # noqa: E501
        for points, normals, facing in lines
    ]  # fmt: skip


def _line(
    hand: Hand, i: int, joint: int, across: Vector, out: Vector, reach: float, off: float, facing: float  # noqa: E501
) -> tuple[Points, Points, float]:  # fmt: skip
    """An arc round the joint, `reach` radians to both sides of `out`, `off` along the finger."""
    angle = np.linspace(-reach, reach, 9)
    normals = np.outer(np.sin(angle), across) + np.outer(np.cos(angle), out)
    along = unit(np.cross(out, across))
    shift = np.outer(off * (1 - 0.4 * np.abs(angle)), along)
    points = hand.bones.places[0, i, joint] + (normals * RADII[i, joint] + shift) * hand.scale
    return points, normals, facing


def palm_creases(hand: Hand, palm: Part, role: str) -> list[Mark]:
    """The creases, dropped from the palm's side onto its skin, all in one march."""
    flat = np.concatenate([_smooth(np.array(line, float)) for line in _PALM])
    start = np.column_stack([flat, np.full(len(flat), -45.0)])
    points = to_world(hand.wrist, hand.turn, hand.side, hand.scale, start)
    gone = np.zeros(len(points))
    for _ in range(24):
        gone += np.maximum(palm.distance(points + np.outer(gone, hand.dorsal)), 0) * 0.95
    on = gone < 70 * hand.scale
    points += np.outer(gone, hand.dorsal)
    lines = []
    for i in range(len(_PALM)):
        own = slice(i * _STEPS, (i + 1) * _STEPS)
        if on[own].sum() > 6:
            lines.append(
                Mark(
                    points[own][on[own]], role, line=True, normal=-hand.dorsal, facing=0.25,
                    width=0.9 if i else 1.1, lift=1.2 * hand.scale, seen=0.45,
                )
            )  # fmt: skip
    return lines


def _smooth(corners: Points) -> Points:
    """_STEPS points along a broken line, with its corners rounded."""
    t = np.linspace(0, len(corners) - 1, _STEPS)
    line = np.stack([np.interp(t, range(len(corners)), corners[:, k]) for k in (0, 1)], axis=1)
    weights = np.exp(-0.5 * ((np.arange(_STEPS)[:, None] - np.arange(_STEPS)) / 2.0) ** 2)
    weights[[0, -1]] = np.eye(_STEPS)[[0, -1]]
    return np.asarray(weights / weights.sum(axis=1, keepdims=True) @ line)
