"""Hands that hold: every named grip reaches its contacts, and keeps out of what it holds."""

from typing import Any

import numpy as np
import pytest

from exercises_app.pictures.hand.anatomy import DIGITS, HIGHEST, LOWEST, as_row
from exercises_app.pictures.hand.grasp import grasp
from exercises_app.pictures.hand.grips import grips
from exercises_app.pictures.hand.solve import Held
from exercises_app.pictures.props.prop import PROPS, Anchor
from exercises_app.pictures.scene import Part
from exercises_app.pictures.solids import Box, ball
from exercises_app.pictures.turns import MIRROR, UP, vector
from tests.pictures.hand.held import HELD
from tests.pictures.hand.penetration import penetration

REACHED = 1.5  # mm
PRESSED = 0.3  # cm that a finger's flesh may be pressed in: half its thickness


def held(kind: str, side: Any = "right", **more: Any) -> Held:
    anchors, parts, how = HELD[kind]
    return grasp(kind, anchors, side, **{"clear": parts, **how, **more})


def test_there_is_something_to_hold_for_every_grip() -> None:
    assert set(HELD) == set(grips())


@pytest.mark.parametrize("kind", HELD)
def test_a_grip_reaches_its_contacts_within_the_joints_limits(kind: str) -> None:
    found = held(kind)
    assert max(found.residuals.values()) < REACHED, found.residuals
    assert not found.warnings
    row = as_row(found.hand.angles)
    assert (row >= LOWEST).all()
    assert (row <= HIGHEST).all()


@pytest.mark.parametrize("kind", [kind for kind, (_, parts, _) in HELD.items() if parts])
def test_no_finger_goes_through_what_is_held(kind: str) -> None:
    depths = penetration(held(kind).hand, HELD[kind][1])
    fingers = {bone: depth for bone, depth in depths.items() if bone != "palm"}
    assert max(fingers.values()) < PRESSED, fingers


def test_a_left_hand_holds_as_the_mirrored_right_one() -> None:
    right = held("lateral")
    anchors = HELD["lateral"][0]
    assert isinstance(anchors, Anchor)
    parts = tuple(part.mirrored() for part in HELD["lateral"][1])
    left = grasp("lateral", anchors.mirrored(), "left", clear=parts)
    assert left.hand.side == "left"
    for digit in DIGITS:
        assert MIRROR @ right.hand.pad(digit).point == pytest.approx(left.hand.pad(digit).point)
    assert left.residuals == right.residuals


def test_the_same_grasp_is_found_every_time() -> None:
    first, again = held("tripod"), held("tripod")
    assert as_row(first.hand.angles).tobytes() == as_row(again.hand.angles).tobytes()
    assert first.hand.wrist.tobytes() == again.hand.wrist.tobytes()


def test_the_forearm_comes_from_where_it_is_told() -> None:
    for way in (vector(1, 0, 0.3), vector(0, 0.2, 1), vector(-1, 0, 0)):
        found = held("cylindrical", approach=way)
        assert found.hand.proximal @ way / np.linalg.norm(way) > 0.85


def test_a_bigger_hand_holds_the_same_pencil() -> None:
    assert max(held("tripod", scale=0.125).residuals.values()) < REACHED


def test_the_hand_stays_above_the_table() -> None:
    found = held("tripod")
    under = Part("table", (Box(center=vector(0, -5, 0), half=vector(50, 5, 50)),))
    assert max(penetration(found.hand, (under,)).values()) < 0.1


def test_fingers_keep_clear_of_a_thing_in_their_way() -> None:
    anchor = Anchor(vector(0, 0, 0), UP, vector(0, 0, 1), 0.9)
    way: dict[str, Any] = {"approach": vector(0.6, 0.7, -0.1), "back": vector(-0.4, 0.5, -0.7)}
    free = grasp("pincer", anchor, **way)
    lump = (Part("lump", (ball(free.hand.joint("middle", 3), 1.0),)),)
    kept = grasp("pincer", anchor, clear=lump, **way)
    assert max(penetration(free.hand, lump).values()) > 0.5
    assert max(penetration(kept.hand, lump).values()) < 0.15
    assert max(kept.residuals.values()) < REACHED


def test_a_contact_that_cannot_be_reached_is_told() -> None:
    wide = Anchor(vector(0, 0, 0), UP, vector(-1, 0, 0), 8.0)
    found = grasp("pinch", wide)
    assert max(found.residuals.values()) > REACHED
    assert any("misses by" in warning for warning in found.warnings)


def test_a_hand_that_writes_rests_beside_the_paper() -> None:
    assert 0 < held("tripod").hand.tip("little").point[1] < 0.8


@pytest.mark.parametrize("open_", [4, 26, 42])
def test_the_thumb_goes_through_its_ring_however_far_scissors_open(open_: int) -> None:
    made = PROPS["scissors"](open=open_)
    ring = made.anchors["thumb-loop"]
    hand = grasp("scissors", made.anchors, clear=made.parts).hand
    before, after = (
        float((hand.joint("thumb", number) - ring.point) @ ring.out) for number in (1, 3)
    )
    assert before < 0 < after
    crossing = hand.joint("thumb", 2) - ring.point
    aside = crossing - ring.out * (crossing @ ring.out)
    assert np.linalg.norm(aside) < ring.radius


def test_a_wrist_bends_at_its_ease_to_where_the_arm_comes_from() -> None:
    def bend(way: Any) -> float:
        found = held("lateral", approach=way)
        return float(np.degrees(np.arccos(found.arm @ found.hand.proximal)))

    assert bend(vector(1, 0, 0)) < 20
    assert 20 < bend(vector(0, 1, 0)) < 55
