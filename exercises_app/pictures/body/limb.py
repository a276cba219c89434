"""What a solved arm or leg is made of."""

from dataclasses import dataclass, field

from ..turns import Turn, Vector

MISSED = 0.6  # cm: a target missed by less counts as reached


@dataclass(frozen=True, eq=False)
class Limb:
    """Names without the side: `elbow`, `upper_arm`, `elbow_flexion`; unreached: `hand`, `foot`."""

    joints: dict[str, Vector] = field(default_factory=dict)
    frames: dict[str, Turn] = field(default_factory=dict)
    angles: dict[str, float] = field(default_factory=dict)
    unreached: dict[str, float] = field(default_factory=dict)
