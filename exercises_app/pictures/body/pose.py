"""A body's pose: joint angles in clinical terms, or targets for hands and feet.

Degrees; zero is the anatomical position with the thumbs forward (arms hang, forearms in mid
rotation). Signs: flexion, abduction, external rotation, pronation, dorsiflexion, radial deviation,
elevation and protraction are positive; side bending and rotation are positive to the right.
Ranges and their sources stand in `limits.py`.
"""

from dataclasses import dataclass, field

from ..hand.anatomy import HandAngles
from ..turns import Turn, Vector


@dataclass(frozen=True, eq=False)
class Arm:
    """By angles; or, with `at`, by reaching there with the middle of the palm.

    fingers, palm: where the fingers point and where the palm looks (world) when it reaches.
    elbow_hint: where the elbow points to, in the trunk's frame. hand: a shape's name, or angles.
    turns: upper arm, forearm and hand, each in the frame of the one before (blended poses).
    """

    shoulder_flexion: float = 0.0
    shoulder_abduction: float = 8.0
    shoulder_rotation: float = 0.0
    elbow_flexion: float = 8.0
    forearm_pronation: float = 10.0
    wrist_extension: float = 0.0
    wrist_radial_deviation: float = 0.0
    scapula_elevation: float = 0.0
    scapula_protraction: float = 0.0
    hand: str | HandAngles = "rest"
    at: Vector | None = None
    fingers: Vector | None = None
    palm: Vector | None = None
    elbow_hint: Vector | None = None
    turns: tuple[Turn, Turn, Turn] | None = None


@dataclass(frozen=True, eq=False)
class Leg:
    """By angles; or, with `at`, by setting the sole below the ankle there.

    toes, sole_up: where the toes point and the way up from the sole (world) when it reaches.
    knee_hint: where the knee points to, in the pelvis's frame. turns: thigh, shank and foot.
    """

    hip_flexion: float = 0.0
    hip_abduction: float = 2.0
    hip_rotation: float = 6.0
    knee_flexion: float = 0.0
    ankle_dorsiflexion: float = 0.0
    toe_extension: float = 0.0
    at: Vector | None = None
    toes: Vector | None = None
    sole_up: Vector | None = None
    knee_hint: Vector | None = None
    turns: tuple[Turn, Turn, Turn] | None = None


@dataclass(frozen=True, eq=False)
class Pose:
    """at: the middle of the pelvis, cm. yaw, pitch, roll: of the pelvis (+ pitch leans back).

    lowest: when given, the whole body is moved up or down until its lowest point has this height.
    mood: of the face: calm, smile, happy, closed (eyes), o (mouth), open (mouth wide), effort.
    """

    at: Vector
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    lowest: float | None = 0.0
    spine_flexion: float = 0.0
    spine_side_bend: float = 0.0
    spine_rotation: float = 0.0
    neck_flexion: float = 0.0
    neck_side_bend: float = 0.0
    neck_rotation: float = 0.0
    chin_tuck: float = 0.0  # the neck goes back and the chin down: a double chin
    mood: str = "smile"
    left_arm: Arm = field(default_factory=Arm)
    right_arm: Arm = field(default_factory=Arm)
    left_leg: Leg = field(default_factory=Leg)
    right_leg: Leg = field(default_factory=Leg)
