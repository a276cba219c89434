"""From a pose to a skeleton: where every joint is and how every segment is turned."""

from dataclasses import dataclass, field, replace

import numpy as np

from ..turns import Turn, Vector, about_x, about_y, about_z, vector, yaw_pitch_roll
from .arms import place_arm
from .build import Build
from .legs import place_leg
from .pose import Pose

SIDES = (("left", -1.0), ("right", 1.0))


@dataclass(frozen=True, eq=False)
class Skeleton:
    """A solved pose.

    joints: points by name: pelvis, lumbar, thorax, c7, chest, neck (the base of the skull), head
    (the middle of it), chin, mouth, crown; and left. and right. shoulder, elbow, wrist, palm (its
    middle), hip, knee, ankle, heel, ball, toe (on the sole). frames: turns by name: pelvis,
    lumbar, thorax, neck, head; left. and right. upper_arm, forearm, hand, thigh, shank, foot; X
    looks forward, Y to the body's middle, Z to the right. angles: degrees by name, `spine_flexion`
    or `right.knee_flexion`, measured. unreached: cm by which a target is missed, by `left.hand`.
    """

    build: Build
    pose: Pose
    joints: dict[str, Vector] = field(default_factory=dict)
    frames: dict[str, Turn] = field(default_factory=dict)
    angles: dict[str, float] = field(default_factory=dict)
    unreached: dict[str, float] = field(default_factory=dict)

    def at(self, joint: str, x: float = 0, y: float = 0, z: float = 0, frame: str = "") -> Vector:
        """A point beside a joint, in the frame of the same name or in another."""
        return np.asarray(self.joints[joint] + self.frames[frame or joint] @ vector(x, y, z))


def pose_body(build: Build, pose: Pose) -> Skeleton:
    """Solves a pose where it stands; `support.settled` also sets it on the ground."""
    solved = Skeleton(build, pose)
    _place_trunk(solved)
    _place_head(solved)
    for name, side in SIDES:
        arm = pose.left_arm if side < 0 else pose.right_arm
        leg = pose.left_leg if side < 0 else pose.right_leg
        for limb in (
            place_arm(build, arm, side, solved.joints["c7"], solved.frames["thorax"]),
            place_leg(build, leg, side, solved.joints["pelvis"], solved.frames["pelvis"]),
        ):
            solved.joints.update({f"{name}.{k}": v for k, v in limb.joints.items()})
            solved.frames.update({f"{name}.{k}": v for k, v in limb.frames.items()})
            solved.angles.update({f"{name}.{k}": v for k, v in limb.angles.items()})
            solved.unreached.update({f"{name}.{k}": v for k, v in limb.unreached.items()})
    return solved


def shifted(skeleton: Skeleton, by: Vector) -> Skeleton:
    """The same pose elsewhere; limbs that reach for a target still do."""
    pose = replace(skeleton.pose, at=skeleton.pose.at + by)
    return pose_body(skeleton.build, pose)


def _place_trunk(solved: Skeleton) -> None:
    """The spine's angles are shared by a lumbar and a thoracic joint."""
    b, pose, joints, frames = solved.build, solved.pose, solved.joints, solved.frames
    half = _bend(pose.spine_flexion / 2, pose.spine_side_bend / 2, pose.spine_rotation / 2)
    joints["pelvis"] = np.asarray(pose.at, dtype=float)
    frames["pelvis"] = yaw_pitch_roll(pose.yaw, pose.pitch, pose.roll)
    joints["lumbar"] = solved.at("pelvis", -0.6 * b.trunk, 5.5 * b.trunk)
    frames["lumbar"] = frames["pelvis"] @ half
    joints["thorax"] = solved.at("lumbar", 0, b.lumbar)
    frames["thorax"] = frames["lumbar"] @ half @ about_z(-b.stoop)
    joints["c7"] = solved.at("thorax", -0.8 * b.trunk, b.thorax)
    joints["chest"] = solved.at("c7", 7.5 * b.trunk, -0.45 * b.thorax, 0, "thorax")
    for name in ("spine_flexion", "spine_side_bend", "spine_rotation"):
        solved.angles[name] = getattr(pose, name)


def _place_head(solved: Skeleton) -> None:
    """The neck leans forward by 8 degrees; a tuck leans it back and the chin down."""
    b, pose, joints, frames = solved.build, solved.pose, solved.joints, solved.frames
    flexion, bend = pose.neck_flexion / 2, pose.neck_side_bend / 2
    lean, tuck = 8 + b.stoop * 0.2, pose.chin_tuck
    frames["neck"] = frames["thorax"] @ _bend(flexion + lean - tuck, bend, pose.neck_rotation * 0.3)
    joints["neck"] = solved.at("c7", -0.07 * tuck * b.trunk, b.neck, 0, "neck")
    level = lean + b.stoop - 1.3 * tuck
    frames["head"] = frames["neck"] @ _bend(flexion - level, bend, pose.neck_rotation * 0.7)
    k = b.head
    joints["head"] = solved.at("neck", 1.4 * k, 8 * k * b.face, 0, "head")
    joints["chin"] = solved.at("head", 5.4 * k, -9.6 * k * b.face)
    joints["mouth"] = solved.at("head", 9.2 * k, -5.4 * k * b.face)
    joints["crown"] = solved.at("head", -0.6 * k, 10.9 * k)
    for name in ("neck_flexion", "neck_side_bend", "neck_rotation", "chin_tuck"):
        solved.angles[name] = getattr(pose, name)


def _bend(flexion: float, side_bend: float, rotation: float) -> Turn:
    return about_z(-flexion) @ about_x(side_bend) @ about_y(-rotation)
