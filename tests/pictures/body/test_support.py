"""How a body comes to rest, and whether it is in balance."""

from dataclasses import replace

import pytest

from exercises_app.pictures.body.build import BUILDS, CHILD
from exercises_app.pictures.body.pose import Leg, Pose
from exercises_app.pictures.body.support import (
    PLACES,
    centre_of_mass,
    lowest,
    outside,
    settled,
    supports,
)
from exercises_app.pictures.turns import vector

ORIGIN = vector(0, 60, 0)


def test_a_body_is_moved_down_to_the_ground() -> None:
    for build in BUILDS.values():
        for ground in (0.0, 12.0):
            standing = settled(build, Pose(ORIGIN, lowest=ground))
            assert lowest(standing).low == pytest.approx(ground, abs=0.02)
            assert lowest(standing).name.endswith(("heel", "ball", "toe"))
    assert settled(CHILD, Pose(ORIGIN, lowest=None)).joints["pelvis"][1] == 60


def test_lying_on_the_back_the_trunk_and_the_head_rest() -> None:
    lying = settled(CHILD, Pose(ORIGIN, pitch=90), ("trunk", "head"))
    assert lowest(lying, PLACES["trunk"]).low == pytest.approx(0, abs=0.02)
    assert lowest(lying, PLACES["head"]).low == pytest.approx(0, abs=0.1)
    assert 0 < lying.pose.neck_flexion < 40


def test_a_bridge_rests_on_the_shoulders_and_the_feet() -> None:
    leg = Leg(hip_flexion=10, knee_flexion=85)
    bridge = Pose(ORIGIN, pitch=110, left_leg=leg, right_leg=leg)
    rests = settled(CHILD, bridge, ("trunk", "feet"))
    for place in ("trunk", "feet"):
        assert lowest(rests, PLACES[place]).low == pytest.approx(0, abs=0.1)
    assert rests.joints["pelvis"][1] > rests.joints["c7"][1] + 5


def test_who_stands_is_in_balance_and_who_leans_too_far_is_not() -> None:
    def out_of_balance(pose: Pose) -> float:
        standing = settled(CHILD, pose)
        soles = [s.point for s in supports(standing) if s.low < 1.5]
        return outside(centre_of_mass(standing), soles)

    assert out_of_balance(Pose(ORIGIN)) < 0
    leaning = replace(Pose(ORIGIN), roll=30)
    assert out_of_balance(leaning) > 5
