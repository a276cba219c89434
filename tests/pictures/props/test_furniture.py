"""What an author may set of furniture, aids and floors changes the anchors that bodies go by."""

import re
from typing import Any

import numpy as np
import pytest

from exercises_app.pictures.props import PROPS
from exercises_app.pictures.props.prop import prop

VARIANTS: list[tuple[str, dict[str, Any]]] = [
    ("chair", {"arms": True}),
    ("chair", {"height": 44, "width": 42, "depth": 42, "back": 44}),
    ("stool", {"height": 44, "radius": 17}),
    ("table", {"height": 74, "width": 110, "depth": 70}),
    ("table", {"column": True}),
    ("counter", {"height": 52, "width": 80, "depth": 36}),
    ("sink", {"height": 82, "glass": False}),
    ("bed", {"height": 48, "length": 205, "width": 95, "blanket": True}),
    ("clinic-couch", {"rise": 40}),
    ("walker", {"behind": False}),
    ("walker", {"held": True, "height": 60, "width": 42}),
    ("cane", {"feet": 4, "height": 78}),
    ("crutch", {"height": 70, "cuff": 20}),
    ("handrail", {"slope": 25}),
    ("standing-frame", {"plate": 5, "tray": 62}),
    ("wheelchair", {"height": 40, "width": 36}),
    ("bike", {"crank": 200, "saddle": 33}),
    ("adapted-seat", {"tray": True}),
    ("toilet", {"rail": True}),
    ("stairs", {"steps": 1, "rail": "right"}),
    ("ramp", {"length": 90, "rise": 20}),
    ("wedge", {"length": 40, "height": 24}),
    ("door-frame", {"sill": 4, "door": 70}),
    ("bath-tub", {"cut": True}),
    ("school-bag", {"worn": True}),
    ("book", {"open": 90}),
    ("floor-mark", {"shape": "dot"}),
    ("basket", {"radius": 24, "height": 24}),
]


@pytest.mark.parametrize(("kind", "options"), VARIANTS)
def test_anchors_follow_the_options(kind: str, options: dict[str, Any]) -> None:
    made = PROPS[kind](**options)
    said = re.sub(r"\s+", " ", PROPS[kind].__doc__ or "")
    for name, anchor in made.anchors.items():
        spot = (anchor.point + anchor.out * anchor.radius)[None]
        gap = min(float(part.distance(spot)[0]) for part in made.parts)
        assert abs(gap) < 0.8 or re.search(rf"{name}( and [a-z-]+)? \(free", said), (name, gap)


def test_a_rope_runs_from_its_first_point_to_its_last() -> None:
    rope = PROPS["rope"](points=[[-30, 40, 5], [0, 10, 0], [30, 40, -5]])
    assert np.allclose(rope.anchors["start"].point, [-30, 40, 5])
    assert np.allclose(rope.anchors["end"].point, [30, 40, -5])
    assert rope.parts[0].distance(np.array([[0.0, 10.0, 0.0]]))[0] < 0


def test_a_band_goes_straight_from_hand_to_foot_to_hand() -> None:
    band = PROPS["resistance-band"](points=[[0, 30, -14], [40, 8, 0], [0, 30, 14]])
    assert band.parts[0].distance(np.array([[20.0, 19.0, -7.0]]))[0] < 0


def test_stairs_have_a_place_on_every_step() -> None:
    stairs = PROPS["stairs"](steps=4, rise=15, tread=25, rail="left")
    heights = [stairs.anchors[f"step-{i}"].point[1] for i in (1, 2, 3, 4)]
    assert heights == [15, 30, 45, 60]
    assert stairs.anchors["left-2"].point[2] < 0 < stairs.anchors["right-2"].point[2]
    assert "rail-left-4" in stairs.anchors
    assert "rail-right-1" not in stairs.anchors


def test_pedals_stand_opposite_each_other_and_go_round() -> None:
    ahead, below = (PROPS["bike"](crank=crank).anchors for crank in (0, 90))
    assert ahead["pedal-right"].point[0] - ahead["pedal-left"].point[0] > 14
    assert below["pedal-left"].point[1] - below["pedal-right"].point[1] > 14


def test_a_wall_is_touched_at_the_height_that_is_asked() -> None:
    wall = PROPS["wall"](spot=55, apart=30).anchors
    assert np.allclose(wall["left"].point, [0, 55, -15])
    assert wall["spot"].out[0] == -1


@pytest.mark.parametrize("kind", ["crutch", "cane", "bucket", "shopping-bag"])
def test_what_hangs_from_a_hand_is_upright_in_either_hand(kind: str) -> None:
    """A hanging fist has its thumb ahead (the bar) and its palm to the body."""
    anchors = PROPS[kind]().anchors
    right, left = anchors["grip-right"], anchors["grip-left"]
    assert np.allclose(np.cross(right.out, right.along), [0, 1, 0], atol=0.01)
    assert np.allclose(np.cross(left.along, left.out), [0, 1, 0], atol=0.01)


def test_marks_move_with_their_prop() -> None:
    clock = PROPS["clock"](height=90)
    moved = clock.moved(shift=np.array([0.0, 10.0, 0.0]), scale=2)
    assert np.allclose(moved.marks[0].points, clock.marks[0].points * 2 + [0, 10, 0])


def test_two_props_cannot_have_one_name() -> None:
    def chair() -> None: ...

    with pytest.raises(ValueError, match="chair"):
        prop(chair)  # type: ignore[arg-type]
