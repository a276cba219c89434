"""Poses between poses, and mirrored ones."""

from dataclasses import replace

import numpy as np
import pytest

from exercises_app.pictures.body.blend import blend, mirrored
from exercises_app.pictures.body.build import CHILD
from exercises_app.pictures.body.pose import Arm, Leg, Pose
from exercises_app.pictures.body.skeleton import Skeleton, pose_body
from exercises_app.pictures.hand.anatomy import Finger, HandAngles
from exercises_app.pictures.turns import MIRROR, vector

AT = vector(0, 51.5, 0)
REACHING = Arm(at=vector(18, 70, 10), fingers=vector(1, 0, 0), palm=vector(0, -1, 0))
WILD = Pose(
    AT, 20, 10, -5, None, 10, 8, 15, -10, 6, 20, right_arm=REACHING,
    left_arm=Arm(100, 20, 30, 50, hand=HandAngles()),
    left_leg=Leg(40, 10, 5, 60), right_leg=Leg(at=vector(3, 0, 8), toes=vector(1, 0, 0.2)),
)  # fmt: skip


def same(a: Skeleton, b: Skeleton) -> bool:
    return all(np.allclose(a.joints[k], b.joints[k], atol=1e-6) for k in a.joints)


def test_mirrored_twice_is_the_same() -> None:
    assert same(pose_body(CHILD, WILD), pose_body(CHILD, mirrored(mirrored(WILD))))


def test_a_mirrored_pose_is_the_mirror_image() -> None:
    here, there = pose_body(CHILD, WILD), pose_body(CHILD, mirrored(WILD))
    assert np.allclose(there.joints["chin"], MIRROR @ here.joints["chin"])
    for joint in ("elbow", "palm", "knee", "toe"):
        assert np.allclose(there.joints[f"left.{joint}"], MIRROR @ here.joints[f"right.{joint}"])
    assert there.angles["left.elbow_flexion"] == pytest.approx(here.angles["right.elbow_flexion"])
    assert there.angles["left.shoulder_rotation"] == pytest.approx(
        here.angles["right.shoulder_rotation"]
    )


def test_the_ends_of_a_blend_are_its_poses() -> None:
    first, last = pose_body(CHILD, Pose(AT)), pose_body(CHILD, WILD)
    assert same(first, pose_body(CHILD, blend(first, last, 0)))
    assert same(last, pose_body(CHILD, blend(first, last, 1)))


def test_between_two_targets_a_hand_is_on_the_way() -> None:
    other = replace(WILD, right_arm=replace(REACHING, at=vector(22, 60, 14)))
    first, last = pose_body(CHILD, WILD), pose_body(CHILD, other)
    half = pose_body(CHILD, blend(first, last, 0.5))
    assert np.allclose(half.joints["right.palm"], [20, 65, 12], atol=0.1)


def test_between_two_angles_a_limb_keeps_its_length_and_is_half_way() -> None:
    arm = Arm(shoulder_abduction=0, elbow_flexion=0)
    first = pose_body(CHILD, Pose(AT, left_arm=arm))
    last = pose_body(CHILD, Pose(AT, left_arm=replace(arm, shoulder_flexion=80)))
    pose = blend(first, last, 0.5)
    assert pose_body(CHILD, pose).angles["left.shoulder_flexion"] == pytest.approx(40)
    again = blend(pose_body(CHILD, pose), last, 0.5)
    assert pose_body(CHILD, again).angles["left.shoulder_flexion"] == pytest.approx(60)


def test_a_hand_closes_bit_by_bit() -> None:
    fist = HandAngles(index=Finger(82, 95, 55))
    closing = replace(WILD, left_arm=replace(WILD.left_arm, hand=fist))
    half = blend(pose_body(CHILD, WILD), pose_body(CHILD, closing), 0.5).left_arm.hand
    assert isinstance(half, HandAngles)
    assert half.index.mcp_flexion == 52
