"""Arms: from angles, from blended turns, or from where the palm shall be."""

import math

import numpy as np

from ..turns import Turn, Vector, about_x, about_y, about_z, along_y, unit, vector
from .build import Build
from .limb import MISSED, Limb
from .measure import ball, hinge, pronation, wrist
from .pose import Arm
from .reach import frame_down, reach

PALM = 59.0  # mm of an adult's hand from the wrist to the middle of the palm
Turns = tuple[Turn, Turn, Turn]  # upper arm, forearm, hand, in the world


def place_arm(build: Build, arm: Arm, side: float, c7: Vector, thorax: Turn) -> Limb:
    """side: 1 right, -1 left."""
    shoulder, missed = _shoulder(build, arm, side, c7, thorax, 0.0), 0.0
    # a lifted arm takes its shoulder along; a reaching one must be solved again from there
    for _ in range(3 if arm.at is not None else 2):
        turns, missed = _turns(build, arm, side, shoulder, thorax)
        lift = _elevation(thorax, turns[0])
        shoulder = _shoulder(build, arm, side, c7, thorax, lift)
    if arm.at is not None:
        turns, missed = _turns(build, arm, side, shoulder, thorax)
    upper, fore, hand = turns
    elbow = shoulder + upper @ vector(0, -build.upper_arm, 0)
    joints = {"shoulder": shoulder, "elbow": elbow}
    joints["wrist"] = elbow + fore @ vector(0, -build.forearm, 0)
    joints["palm"] = joints["wrist"] + hand @ vector(0, -PALM * build.hand, 0)
    return Limb(
        joints,
        {"upper_arm": upper, "forearm": fore, "hand": hand},
        _angles(arm, side, thorax, turns),
        {"hand": missed} if missed > MISSED else {},
    )


def _shoulder(build: Build, arm: Arm, side: float, c7: Vector, thorax: Turn, lift: float) -> Vector:
    """The joint rides up and in as the arm is lifted (the scapula turns with it by a third)."""
    k = build.trunk
    up = arm.scapula_elevation * 0.1 + max(0.0, lift - 40) / 140 * 2.6
    inward = max(0.0, lift - 60) / 120 * 1.5
    forward = 0.9 + arm.scapula_protraction * 0.08
    return np.asarray(
        c7
        + thorax
        @ vector(
            forward * k, up * k - build.shoulder_drop, side * (build.shoulder_half - inward * k)
        )
    )


def _elevation(thorax: Turn, upper: Turn) -> float:
    """Degrees between the upper arm and hanging down."""
    return math.degrees(math.acos(max(-1.0, min(1.0, float(thorax[:, 1] @ upper[:, 1])))))


def _turns(
    build: Build, arm: Arm, side: float, shoulder: Vector, thorax: Turn
) -> tuple[Turns, float]:
    if arm.turns is not None:
        upper = thorax @ arm.turns[0]
        fore = upper @ arm.turns[1]
        return (upper, fore, fore @ arm.turns[2]), 0.0
    if arm.at is not None:
        return _reaching(build, arm, side, shoulder, thorax)
    upper = (
        thorax
        @ about_z(arm.shoulder_flexion)
        @ about_x(-side * arm.shoulder_abduction)
        @ about_y(-side * arm.shoulder_rotation)
    )
    fore = upper @ about_z(arm.elbow_flexion) @ about_y(side * arm.forearm_pronation)
    return (upper, fore, fore @ _wrist_turn(arm, side)), 0.0


def _wrist_turn(arm: Arm, side: float) -> Turn:
    return about_x(-side * arm.wrist_extension) @ about_z(arm.wrist_radial_deviation)


def _reaching(
    build: Build, arm: Arm, side: float, shoulder: Vector, thorax: Turn
) -> tuple[Turns, float]:
    assert arm.at is not None
    hint = vector(-0.5, -0.8, 0.55 * side) if arm.elbow_hint is None else arm.elbow_hint
    target = np.asarray(arm.at, dtype=float)
    length = PALM * build.hand
    if arm.fingers is not None:
        got = reach(
            shoulder, target - unit(arm.fingers) * length,
            build.upper_arm, build.forearm, thorax @ hint,
        )  # fmt: skip
    else:
        # without a direction for the fingers the hand goes on from the forearm
        got = reach(shoulder, target, build.upper_arm, build.forearm + length, thorax @ hint)
    upper = frame_down(shoulder, got.middle, got.side)
    straight = frame_down(got.middle, got.end, got.side)
    if arm.fingers is None:
        fore = straight @ about_y(side * arm.forearm_pronation)
        return (upper, fore, fore), got.short
    hand = _hand_turn(arm.fingers, arm.palm, side)
    # the forearm rolls so that the hand follows it with the least twist
    y = straight[:, 1]
    roll = hand[:, 0] - y * (hand[:, 0] @ y)
    fore = along_y(y, roll) if float(np.linalg.norm(roll)) > 0.2 else straight
    return (upper, fore, hand), got.short


def _hand_turn(fingers: Vector, palm: Vector | None, side: float) -> Turn:
    y = -unit(fingers)
    z = -side * unit(vector(0, -1, 0) if palm is None else palm)
    z = z - y * (z @ y)
    if float(np.linalg.norm(z)) < 1e-3:
        z = np.cross(vector(1, 0, 0), y)
    z = unit(z)
    return np.stack([np.cross(y, z), y, z], axis=1)


def _angles(arm: Arm, side: float, thorax: Turn, turns: Turns) -> dict[str, float]:
    upper, fore, hand = turns
    found = {
        "scapula_elevation": arm.scapula_elevation,
        "scapula_protraction": arm.scapula_protraction,
    }
    if arm.turns is None and arm.at is None:
        names = ("shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion",
                 "forearm_pronation", "wrist_extension", "wrist_radial_deviation")  # fmt: skip
        return found | {name: getattr(arm, name) for name in names}
    bend = hinge(upper.T @ fore, 1)
    return found | {
        **ball(thorax.T @ upper, side, "shoulder"),
        "elbow_flexion": bend,
        "forearm_pronation": pronation(upper.T @ fore, bend, side),
        **wrist(fore.T @ hand, side),
    }
