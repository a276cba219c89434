"""A hand's joints. Degrees, zero = straight; lengths of an adult's hand in mm, times its scale."""

from dataclasses import dataclass, field

FINGERS = ("index", "middle", "ring", "little")


@dataclass(frozen=True)
class Finger:
    """mcp_abduction is away from the middle finger."""

    mcp_flexion: float = 22.0
    pip_flexion: float = 28.0
    dip_flexion: float = 14.0
    mcp_abduction: float = 0.0


@dataclass(frozen=True)
class Thumb:
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
