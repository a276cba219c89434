"""The other side is the mirror image: hand, thing, arrow and camera."""

from pathlib import Path

import numpy as np
import pytest

from exercises_app.pictures.poses import Pictures, solve
from exercises_app.pictures.poses.mirroring import mirrored
from tests.pictures.poses.folder import written

FLIP = np.array([1.0, 1.0, -1.0])
REACH = """
start: {people: {child: {}}}
reach:
  side: right
  camera: {yaw: 40, pitch: 8, roll: 3}
  people:
    child:
      spine_side_bend: 12
      right: {hand_at: crutch.grip}
      left: {hip_flexion: 50, knee_flexion: 60}
  props: {crutch: {kind: crutch, at: [8, 0, 22], yaw: 20}}
  arrows: {knee: {follow: child.left.knee, from: start}}
  exercised: [child.right.arm]
  expect: {child.spine_side_bend: [5, 15], child.left.knee_flexion: [50, 70]}
other: {mirror_of: reach, people: {child: {mood: happy}}}
letters:
  side: right
  hands: {right: {grasp: press, on: card.letter-3}}
  props: {card: {kind: name-card, at: [0, 0, 4], stands: false}}
"""


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    return written(tmp_path, REACH)


def test_the_mirror_image_of_the_mirror_image_is_the_entry(pictures: Pictures) -> None:
    entry = pictures.entries["reach"]
    assert mirrored(mirrored(entry)) == entry


def test_everything_of_the_left_side_lies_where_the_right_side_has_it(pictures: Pictures) -> None:
    right, left = (solve(pictures, "reach", side=side) for side in ("right", "left"))
    for joint, point in right.people["child"].joints.items():
        swapped = joint.replace("left", "RIGHT").replace("right", "left").lower()
        assert left.people["child"].joints[swapped] == pytest.approx(point * FLIP, abs=0.02)
    grips = [each.props["crutch"].anchors["grip"].point for each in (right, left)]
    assert grips[1] == pytest.approx(grips[0] * FLIP)
    ways = [each.scene.arrows[0].points for each in (right, left)]
    assert ways[1] == pytest.approx(ways[0] * FLIP, abs=0.05)
    assert left.scene.camera.yaw == -40
    assert left.scene.camera.roll == -3


def test_an_entry_that_mirrors_another_may_differ_further(pictures: Pictures) -> None:
    other = pictures.entries["other"]
    assert other["side"] == "left"
    assert other["exercised"] == ["child.left.arm"]
    assert other["expect"]["child.spine_side_bend"] == [-15, -5]
    assert other["people"]["child"]["mood"] == "happy"
    assert other["people"]["child"]["left"] == {"hand_at": "crutch.grip"}


def test_what_is_written_is_not_mirrored_and_the_other_hand_still_hits_it(
    pictures: Pictures,
) -> None:
    right, left = (solve(pictures, "letters", side=side) for side in ("right", "left"))
    for each, hand in ((right, "right"), (left, "left")):
        letters = each.props["card"].anchors
        assert letters["letter-1"].point[2] < letters["letter-3"].point[2]  # as one reads them
        finger = each.hands[hand].pad("index").point
        assert np.linalg.norm(finger - letters["letter-3"].point) < 0.6


def test_an_option_of_a_prop_that_is_called_right_stays_one() -> None:
    entry = {"props": {"paper": {"kind": "paper", "drawing": "cross", "right": 1.5}}}
    assert mirrored(entry)["props"]["paper"]["right"] == 1.5
