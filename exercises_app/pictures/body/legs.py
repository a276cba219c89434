"""Legs: from angles, from blended turns, or from where the sole shall be."""

import numpy as np

from ..turns import UP, Turn, Vector, about_x, about_y, about_z, unit, vector
from .build import Build
from .limb import MISSED, Limb
from .measure import ankle, ball, hinge
from .pose import Leg
from .reach import frame_down, reach

Turns = tuple[Turn, Turn, Turn]  # thigh, shank, foot, in the world


def place_leg(build: Build, leg: Leg, side: float, at: Vector, pelvis: Turn) -> Limb:
    """side: 1 right, -1 left."""
    hip = at + pelvis @ vector(0, -1.0 * build.trunk, side * build.hip_half)
    turns, missed = _turns(build, leg, side, hip, pelvis)
    thigh, shank, foot = turns
    joints = {"hip": hip, "knee": hip + thigh @ vector(0, -build.thigh, 0)}
    joints["ankle"] = joints["knee"] + shank @ vector(0, -build.shank, 0)
    for name, x in (
        ("heel", 0.6 * build.foot - build.foot_back),
        ("ball", 6.5 * build.foot),
        ("toe", build.foot_front - 1.4 * build.foot),
    ):
        joints[name] = joints["ankle"] + foot @ vector(x, -build.ankle, 0)
    return Limb(
        joints,
        {"thigh": thigh, "shank": shank, "foot": foot},
        _angles(leg, side, pelvis, turns),
        {"foot": missed} if missed > MISSED else {},
    )


def _turns(build: Build, leg: Leg, side: float, hip: Vector, pelvis: Turn) -> tuple[Turns, float]:
    if leg.turns is not None:
        thigh = pelvis @ leg.turns[0]
        shank = thigh @ leg.turns[1]
        return (thigh, shank, shank @ leg.turns[2]), 0.0
    if leg.at is not None:
        return _standing(build, leg, side, hip, pelvis)
    thigh = (
        pelvis
        @ about_z(leg.hip_flexion)
        @ about_x(-side * leg.hip_abduction)
        @ about_y(-side * leg.hip_rotation)
    )
    shank = thigh @ about_z(-leg.knee_flexion)
    return (thigh, shank, shank @ about_z(leg.ankle_dorsiflexion)), 0.0


def _standing(
    build: Build, leg: Leg, side: float, hip: Vector, pelvis: Turn
) -> tuple[Turns, float]:
    assert leg.at is not None
    up = unit(UP if leg.sole_up is None else leg.sole_up)
    toes = pelvis[:, 0] if leg.toes is None else unit(leg.toes)
    toes = unit(toes - up * (toes @ up))
    hint = vector(1, 0.15, 0.08 * side) if leg.knee_hint is None else leg.knee_hint
    target = np.asarray(leg.at, dtype=float) + up * build.ankle
    got = reach(hip, target, build.thigh, build.shank, pelvis @ hint)
    side_way = -got.side  # a knee bends the other way round than an elbow
    thigh = frame_down(hip, got.middle, side_way)
    shank = frame_down(got.middle, got.end, side_way)
    return (thigh, shank, np.stack([toes, up, np.cross(toes, up)], axis=1)), got.short


def _angles(leg: Leg, side: float, pelvis: Turn, turns: Turns) -> dict[str, float]:
    thigh, shank, foot = turns
    if leg.turns is None and leg.at is None:
        names = ("hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion",
                 "ankle_dorsiflexion", "toe_extension")  # fmt: skip
        return {name: getattr(leg, name) for name in names}
    return {
        **ball(pelvis.T @ thigh, side, "hip"),
        "knee_flexion": hinge(thigh.T @ shank, -1),
        **ankle(shank.T @ foot, side),
        "toe_extension": leg.toe_extension,
    }
