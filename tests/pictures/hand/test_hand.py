"""Hands: where angles put joints and pads, shapes within their limits, left and right."""

from dataclasses import replace

import numpy as np
import pytest

from exercises_app.pictures.hand.anatomy import DIGITS, HIGHEST, LOWEST, Finger, as_row, from_row
from exercises_app.pictures.hand.bones import bones
from exercises_app.pictures.hand.flesh import flesh
from exercises_app.pictures.hand.hand import Hand, facing
from exercises_app.pictures.hand.shape import SHAPES
from exercises_app.pictures.turns import MIRROR, STILL, vector, yaw_pitch_roll

TURN = yaw_pitch_roll(20, -35, 50)


def hand(shape: str, **more: object) -> Hand:
    return Hand(vector(1, 2, 3), TURN, SHAPES[shape], **more)  # type: ignore[arg-type]


def test_a_straight_finger_runs_away_from_the_wrist() -> None:
    straight = Hand(np.zeros(3), STILL, replace(SHAPES["flat"], middle=Finger(0, 0, 0)), scale=1)
    assert straight.tip("middle").point == pytest.approx([4.5, -128.9, 2])
    assert straight.pad("middle").out == pytest.approx([0, 0, -1])


def test_a_bent_knuckle_brings_the_finger_to_the_palm() -> None:
    bent = Hand(np.zeros(3), STILL, replace(SHAPES["flat"], middle=Finger(90, 0, 0)), scale=1)
    assert bent.joint("middle", 3) == pytest.approx([4.5, -67, 2 - 56])


def test_the_thumb_of_a_right_hand_seen_from_its_back_is_on_the_left() -> None:
    up = Hand(np.zeros(3), facing(vector(0, -1, 0), vector(0, 0, 1)), SHAPES["open"])
    assert up.tip("thumb").point[0] < up.tip("index").point[0] < up.tip("little").point[0]
    left = Hand(np.zeros(3), facing(vector(0, -1, 0), vector(0, 0, 1), "left"), SHAPES["open"], "left")  # noqa: E501  # fmt: skip
    assert left.tip("thumb").point[0] > left.tip("little").point[0]
    assert left.palm.out == pytest.approx([0, 0, -1])


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_keeps_within_the_limits_of_the_joints(shape: str) -> None:
    row = as_row(SHAPES[shape])
    assert (row >= LOWEST).all()
    assert (row <= HIGHEST).all()
    assert from_row(row) == SHAPES[shape]


def test_a_left_hand_is_the_mirrored_right_one() -> None:
    right = hand("tripod")
    left = right.mirrored()
    assert np.linalg.det(left.turn) == pytest.approx(1)
    for digit in DIGITS:
        for one, other in (
            (right.pad(digit), left.pad(digit)),
            (right.tip(digit), left.tip(digit)),
            (right.flank(digit, "radial"), left.flank(digit, "radial")),
        ):
            assert MIRROR @ one.point == pytest.approx(other.point)
            assert MIRROR @ one.out == pytest.approx(other.out)
    probes = np.random.default_rng(7).normal(size=(40, 3)) * 5
    for part, mirrored in zip(flesh(right, "h", 4, "shirt"), flesh(left, "h", 4, "shirt"), strict=True):  # noqa: E501  # fmt: skip
        assert part.distance(probes) == pytest.approx(mirrored.distance(probes @ MIRROR))


@pytest.mark.parametrize("side", ["left", "right"])
def test_many_hands_at_once_are_the_same_as_each_alone(side: str) -> None:
    hands = [hand(shape, side=side) for shape in SHAPES]
    rows = np.array([as_row(each.angles) for each in hands])
    wrists, turns = (np.array([getattr(each, of) for each in hands]) for of in ("wrist", "turn"))
    many = bones(wrists, turns, rows, hands[0].side, hands[0].scale)
    for i, each in enumerate(hands):
        assert many.places[i] == pytest.approx(each.bones.places[0])
        assert many.frames[i] == pytest.approx(each.bones.frames[0])


def test_a_pad_lies_on_its_fingers_skin() -> None:
    parts = {part.name: part for part in flesh(hand("pinch"), "h")}
    for digit in DIGITS:
        spot = hand("pinch").pad(digit)
        assert abs(parts[f"h.{digit}"].distance(spot.point[None])[0]) < 0.06
