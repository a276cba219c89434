"""How far a joint goes, in degrees, as pictures may show it.

normal: the usual active range of an adult, from the tables of the American Academy of Orthopaedic
Surgeons (Joint Motion, 1965; Greene & Heckman 1994) and the AMA Guides. shown: what a picture may
show: children are more supple (an elbow or knee may bend back a little), and body weight bends a
wrist on the floor or an ankle in a deep squat further than its own muscles do. The neck's and the
spine's are of the whole, not of one joint. From memory, unreviewed by a therapist.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Range(NamedTuple):
    low: float
    high: float

    def beyond(self, degrees: float) -> float:
        """By how many degrees it is passed; 0 inside."""
        return max(self.low - degrees, degrees - self.high, 0.0)


class Limit(NamedTuple):
    normal: Range
    shown: Range


def _limit(low: float, high: float, shown_low: float, shown_high: float) -> Limit:
    return Limit(Range(low, high), Range(shown_low, shown_high))


LIMITS: dict[str, Limit] = {
    "shoulder_flexion": _limit(-60, 180, -60, 185),
    "shoulder_abduction": _limit(-45, 180, -50, 185),  # below 0 it crosses the trunk in front
    "shoulder_rotation": _limit(-70, 90, -95, 100),
    "scapula_elevation": _limit(-10, 40, -15, 45),
    "scapula_protraction": _limit(-25, 30, -30, 35),
    "elbow_flexion": _limit(0, 150, -8, 152),
    "forearm_pronation": _limit(-80, 80, -90, 90),
    "wrist_extension": _limit(-80, 70, -80, 92),  # 90 with the weight on the palm
    "wrist_radial_deviation": _limit(-30, 20, -40, 25),
    "hip_flexion": _limit(-30, 120, -30, 135),
    "hip_abduction": _limit(-30, 45, -30, 60),
    "hip_rotation": _limit(-45, 45, -50, 60),
    "knee_flexion": _limit(0, 135, -5, 155),  # 150 sitting on the heels
    "ankle_dorsiflexion": _limit(-50, 20, -55, 35),  # 35 in a deep squat
    "ankle_inversion": _limit(-20, 35, -25, 40),
    "toe_extension": _limit(-40, 70, -40, 90),
    "spine_flexion": _limit(-30, 80, -45, 85),
    "spine_side_bend": _limit(-35, 35, -40, 40),
    "spine_rotation": _limit(-45, 45, -50, 50),
    "neck_flexion": _limit(-45, 45, -65, 60),
    "neck_side_bend": _limit(-45, 45, -45, 45),
    "neck_rotation": _limit(-60, 60, -80, 80),
    "chin_tuck": _limit(0, 20, -10, 25),
}


def beyond(angles: Mapping[str, float], slack: float = 1.0) -> dict[str, float]:
    """Of angles named `right.knee_flexion`: those further than shown, with the degrees too many."""
    over = {
        name: LIMITS[joint].shown.beyond(degrees)
        for name, degrees in angles.items()
        if (joint := name.rsplit(".", 1)[-1]) in LIMITS
    }
    return {name: degrees for name, degrees in over.items() if degrees > slack}
