"""A hand's joints: their angles (degrees, zero = straight) and limits, and how long its bones are.

Lengths are in the hand's own units: 130 of them from the wrist to the tip of the middle finger.
A hand's scale is cm per unit: .088 for the child of six, .10 for an adult drawn beside it.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

FINGERS = ("index", "middle", "ring", "little")
DIGITS = (*FINGERS, "thumb")
CHILD, ADULT = 0.088, 0.10  # scales

Row = NDArray[np.float64]  # (21,): all angles of a hand, finger by finger and then the thumb


@dataclass(frozen=True)
class Finger:
    """mcp_abduction is away from the middle finger (of the middle finger: towards the thumb)."""

    mcp_flexion: float = 22.0
    pip_flexion: float = 28.0
    dip_flexion: float = 14.0
    mcp_abduction: float = 0.0


@dataclass(frozen=True)
class Thumb:
    """opposition turns its pad towards the fingers' pads."""

    radial_abduction: float = 38.0
    palmar_abduction: float = 28.0
    opposition: float = 55.0
    mcp_flexion: float = 12.0
    ip_flexion: float = 12.0


@dataclass(frozen=True)
class HandAngles:
    """A resting hand, unless said otherwise."""

    index: Finger = field(default_factory=Finger)
    middle: Finger = field(default_factory=Finger)
    ring: Finger = field(default_factory=Finger)
    little: Finger = field(default_factory=Finger)
    thumb: Thumb = field(default_factory=Thumb)


# From full extension to full flexion. Usual ranges after the "Electronic Textbook of Hand Surgery"
# (C. Eaton, e-hand.com, Normal Range of Motion): MCP 45 hyperextension - 90, PIP 0-100, DIP 0-80;
# thumb: palmar abduction to 45, radial to 60, MCP 10 hyperextension - 55, IP 15 - 80.
# A child is 5-15 degrees looser, and pads give way: so much more is allowed at the upper ends.
# Palmar abduction and opposition are measured from the plane of the palm, so they read higher.
FINGER_LIMITS = {
    "mcp_flexion": (-35.0, 95.0),
    "pip_flexion": (-5.0, 115.0),
    "dip_flexion": (-10.0, 85.0),
    "mcp_abduction": (-20.0, 25.0),
}
THUMB_LIMITS = {
    "radial_abduction": (-5.0, 70.0),
    "palmar_abduction": (-5.0, 65.0),
    "opposition": (0.0, 140.0),
    "mcp_flexion": (-15.0, 65.0),
    "ip_flexion": (-25.0, 85.0),
}
JOINTS = (
    *((finger, joint) for finger in FINGERS for joint in FINGER_LIMITS),
    *(("thumb", joint) for joint in THUMB_LIMITS),
)
LOWEST, HIGHEST = np.array([*FINGER_LIMITS.values()] * 4 + [*THUMB_LIMITS.values()]).T


def as_row(angles: HandAngles) -> Row:
    return np.array([getattr(getattr(angles, digit), joint) for digit, joint in JOINTS])


def from_row(row: Row) -> HandAngles:
    values = [float(value) for value in row]
    index, middle, ring, little = (Finger(*values[i : i + 4]) for i in (0, 4, 8, 12))
    return HandAngles(index, middle, ring, little, Thumb(*values[16:]))


def blended(first: HandAngles, last: HandAngles, share: float) -> HandAngles:
    """The hand a share of the way from `first` (0) to `last` (1)."""
    return from_row(as_row(first) * (1 - share) + as_row(last) * share)


# Each digit: the place of its first joint (x to the thumb, y to the wrist, z to the back of the
# hand), the lengths of its three bones and the radii of its flesh at the joints and at the tip.
# Proportions of the fingers to each other agree within 3 % with Anat Cell Biol 57(2):172 (adults);
# all are shorter and thicker than an adult's.
ROOTS = np.array(
    [(17.5, -64, 0), (4.5, -67, 2), (-8, -64, 1), (-19.5, -57.5, -2), (13, -12, -6)], dtype=float
)
BONES = np.array(
    [(25, 15.5, 10.5), (28, 17, 11), (26, 16, 11), (20, 12, 9.5), (27, 20, 12.5)], dtype=float
)
RADII = np.array(
    [
        (8.0, 7.2, 6.5, 5.8),
        (8.2, 7.3, 6.6, 5.9),
        (7.9, 7.0, 6.3, 5.7),
        (7.2, 6.3, 5.7, 5.2),
        (9.6, 8.3, 7.6, 6.5),
    ]
)
SPLAY = np.array([3.0, 0.0, -4.0, -9.0])  # of the fingers, towards the thumb, without abduction
PALM = np.array([-1.0, -44.0, -9.5])  # the middle of the palm's skin
