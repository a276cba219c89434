"""A pose becomes a skeleton: by angles, and by reaching."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from exercises_app.pictures.body.build import BUILDS, CHILD
from exercises_app.pictures.body.limits import LIMITS, beyond
from exercises_app.pictures.body.pose import Arm, Leg, Pose
from exercises_app.pictures.body.skeleton import Skeleton, pose_body
from exercises_app.pictures.turns import vector, yaw_pitch_roll

FLAT = Arm(shoulder_abduction=0, elbow_flexion=0, forearm_pronation=0)
STRAIGHT = Leg(hip_abduction=0, hip_rotation=0)
ORIGIN = vector(0, 51.5, 0)
UPRIGHT = Pose(ORIGIN, left_arm=FLAT, right_arm=FLAT, left_leg=STRAIGHT, right_leg=STRAIGHT)


def right_arm(arm: Arm) -> Skeleton:
    return pose_body(CHILD, replace(UPRIGHT, right_arm=arm))


def test_in_the_anatomical_position_arms_and_legs_hang_straight() -> None:
    j = pose_body(CHILD, UPRIGHT).joints
    for side, sign in (("left", -1), ("right", 1)):
        assert j[f"{side}.shoulder"][2] * sign > 8
        assert np.allclose(j[f"{side}.wrist"], j[f"{side}.shoulder"] - [0, 30.4, 0])
        assert np.allclose(j[f"{side}.ankle"], [0, 6, sign * CHILD.hip_half])
        assert j[f"{side}.toe"][0] > j[f"{side}.heel"][0]
        assert j[f"{side}.heel"][1] == pytest.approx(0)
    assert j["crown"][1] == pytest.approx(109, abs=1)


@pytest.mark.parametrize(
    ("arm", "way"),
    [
        (replace(FLAT, shoulder_flexion=90), (1, 0, 0)),
        (replace(FLAT, shoulder_abduction=90), (0, 0, 1)),
        (replace(FLAT, shoulder_flexion=90, shoulder_abduction=90), (0, 0, 1)),
        (replace(FLAT, elbow_flexion=90, shoulder_rotation=90), (0, 0, 1)),
        (replace(FLAT, elbow_flexion=90), (1, 0, 0)),
    ],
)
def test_the_signs_of_the_arm_are_the_clinical_ones(arm: Arm, way: tuple[float, ...]) -> None:
    j = right_arm(arm).joints
    forearm = j["right.wrist"] - j["right.elbow"]
    assert np.allclose(forearm / np.linalg.norm(forearm), way, atol=1e-9)


def test_the_signs_of_the_leg_are_the_clinical_ones() -> None:
    leg = replace(STRAIGHT, hip_flexion=90, knee_flexion=90, ankle_dorsiflexion=10)
    s = pose_body(CHILD, replace(UPRIGHT, left_leg=leg))
    assert s.joints["left.knee"][0] > 20
    assert s.joints["left.ankle"][1] == pytest.approx(s.joints["left.knee"][1] - CHILD.shank)
    assert s.joints["left.toe"][1] > s.joints["left.heel"][1]


def test_a_hand_reaches_its_target_and_says_by_how_much_it_cannot() -> None:
    target = vector(20, 60, 12)
    arm = Arm(at=target, fingers=vector(1, 0, 0), palm=vector(0, -1, 0))
    assert np.allclose(right_arm(arm).joints["right.palm"], target, atol=0.1)
    far = right_arm(replace(arm, at=vector(60, 60, 12)))
    assert far.unreached["right.hand"] > 20
    loose = right_arm(Arm(at=target))
    assert np.allclose(loose.joints["right.palm"], target, atol=0.1)


def test_a_sole_stands_where_it_shall_and_the_knee_bends_forward() -> None:
    leg = Leg(at=vector(4, 10, 6))
    s = pose_body(CHILD, replace(UPRIGHT, right_leg=leg))
    j = s.joints
    assert np.allclose(j["right.ankle"], [4, 10 + CHILD.ankle, 6], atol=0.05)
    assert j["right.knee"][0] > (j["right.hip"][0] + j["right.ankle"][0]) / 2
    assert 20 < s.angles["right.knee_flexion"] < 90


@pytest.mark.parametrize("side", ["left", "right"])
def test_angles_of_a_reaching_limb_are_those_that_would_have_brought_it_there(side: str) -> None:
    arm = Arm(40, 30, 20, 60, 15, 25, -8)
    leg = Leg(50, 12, 10, 70, 10)
    moved: dict[str, Any] = {f"{side}_arm": arm, f"{side}_leg": leg}
    pose = replace(UPRIGHT, **moved)
    s = pose_body(CHILD, replace(pose, yaw=30, pitch=-20, roll=10, spine_rotation=20))
    hand, foot, j = s.frames[f"{side}.hand"], s.frames[f"{side}.foot"], s.joints
    sign = 1 if side == "right" else -1
    middle = (j[f"{side}.shoulder"] + j[f"{side}.wrist"]) / 2
    moved[f"{side}_arm"] = Arm(
        at=j[f"{side}.palm"],
        fingers=-hand[:, 1],
        palm=-sign * hand[:, 2],
        elbow_hint=s.frames["thorax"].T @ (j[f"{side}.elbow"] - middle),
    )
    middle = (j[f"{side}.hip"] + j[f"{side}.ankle"]) / 2
    moved[f"{side}_leg"] = Leg(
        at=s.at(f"{side}.ankle", 0, -CHILD.ankle, 0, f"{side}.foot"),
        toes=foot[:, 0],
        sole_up=foot[:, 1],
        knee_hint=s.frames["pelvis"].T @ (j[f"{side}.knee"] - middle),
    )
    angles = pose_body(CHILD, replace(s.pose, **moved)).angles
    for name, limb in ((n, arm) for n in vars(arm) if f"{side}.{n}" in angles):
        if name.startswith("forearm") or name.startswith("wrist"):
            continue  # the forearm takes as much of the hand's turn as it can
        assert angles[f"{side}.{name}"] == pytest.approx(getattr(limb, name), abs=0.5), name
    for name in ("hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion"):
        assert angles[f"{side}.{name}"] == pytest.approx(getattr(leg, name), abs=0.5), name


def test_a_lifted_arm_takes_its_shoulder_along() -> None:
    hanging, lifted = right_arm(FLAT), right_arm(replace(FLAT, shoulder_flexion=175))
    up = lifted.joints["right.shoulder"] - hanging.joints["right.shoulder"]
    assert 1.5 < up[1] < 4
    assert -2 < up[2] < 0


def test_a_tucked_chin_goes_down_and_back() -> None:
    usual, tucked = (pose_body(CHILD, replace(UPRIGHT, chin_tuck=t)).joints for t in (0, 15))
    assert tucked["head"][0] < usual["head"][0] - 1
    assert tucked["chin"][0] < usual["chin"][0] - 1


def test_the_limits_know_an_elbow_bent_backwards() -> None:
    assert beyond(right_arm(Arm(elbow_flexion=-30)).angles) == {"right.elbow_flexion": 22}
    assert not beyond(pose_body(CHILD, UPRIGHT).angles)
    for limit in LIMITS.values():
        assert limit.shown.low <= limit.normal.low < limit.normal.high <= limit.shown.high


def test_every_build_stands_as_tall_as_it_says() -> None:
    for build in BUILDS.values():
        at = vector(0, build.thigh + build.shank + build.ankle + build.trunk, 0)
        s = pose_body(build, replace(UPRIGHT, at=at))
        assert s.joints["right.heel"][1] == pytest.approx(0, abs=0.1)
        assert s.joints["crown"][1] == pytest.approx(build.stature, rel=0.025), build.name
        turned = pose_body(build, replace(UPRIGHT, at=at, yaw=90))
        assert np.allclose(
            turned.joints["right.knee"], yaw_pitch_roll(90, 0, 0) @ s.joints["right.knee"]
        )
