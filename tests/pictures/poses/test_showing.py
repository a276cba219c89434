"""Cameras, arrows and frames of pictures and loops."""

from pathlib import Path

import numpy as np
import pytest

from exercises_app.pictures.poses import BadPicture, Pictures, loop, solve
from exercises_app.pictures.poses.seeing import Seen
from tests.pictures.poses.folder import written

ARM = """
stand: {camera: {yaw: 60, pitch: 8}, people: {child: {right: {shoulder_flexion: 150}}}}
reach:
  camera: {yaw: %s, pitch: 8, auto: %s}
  people: {child: {left: {shoulder_flexion: 88, elbow_flexion: 4}}}
  exercised: [child.left.arm]
nod:
  camera: {yaw: 85, pitch: 8}
  people: {child: {neck_flexion: 30}}
  arrows: {down: {follow: child.mouth, from: stand, part: [0, 1], offset: 2}}
walk: {people: {child: {right: {hip_flexion: 30}, left: {hip_flexion: -20}}, sibling: {place: {at: [0, 0, 70]}}}}
throw:
  people: {child: {right: {shoulder_flexion: -40}, holds: {right: ball}}}
  props: {ball: {kind: ball, radius: 4}}
thrown:
  people: {child: {right: {shoulder_flexion: 90}}}
  props: {ball: {kind: ball, radius: 4, at: [90, 60, 10]}}
swing: {loop: [{show: stand, hold: 0.5}, {show: walk}], seconds: 3}
lost: {loop: [{show: stnd}, {show: walk}]}
"""  # noqa: E501


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    return written(tmp_path, ARM % (60, "false"))


def test_a_swept_camera_shows_the_arm_that_works(tmp_path: Path) -> None:
    found = written(tmp_path, ARM % (90, "true"))
    camera = solve(found, "reach").scene.camera
    assert camera.yaw < 0  # the left arm is seen from the left


def test_a_swept_camera_of_the_other_side_is_its_mirror_image(tmp_path: Path) -> None:
    found = written(tmp_path, ARM.replace("exercised", "side: left\n  exercised") % (90, "true"))
    left, right = (solve(found, "reach", side=side).scene.camera for side in ("left", "right"))
    assert right == left.mirrored() or (right.yaw, right.pitch) == (-left.yaw, left.pitch)


def test_an_arrow_keeps_clear_of_the_head(pictures: Pictures) -> None:
    scene = solve(pictures, "nod").scene
    seen = Seen(list(scene.parts), scene.camera)
    rows, columns = seen.cells(scene.arrows[0].points)
    covered = [scene.parts[i].name for i in seen.part[rows, columns] if i >= 0]
    assert not [name for name in covered if name.endswith((".head", ".hair", ".trunk"))]


def test_the_frame_holds_everyone_and_what_is_left_out_may_be_cut(tmp_path: Path) -> None:
    text = """
    all: {people: {child: {}}, props: {rug: {kind: rug, at: [0, 0, 0], length: 300}}}
    few: {base: all, frame: {leave_out: [rug], margin: 0.1}}
    near: {base: all, frame: {around: [child.head], margin: 0}}
    """
    found = written(tmp_path, text)
    widths = [solve(found, name).scene.frame.width for name in ("all", "few", "near")]
    assert widths[0] > 200
    assert 110 < widths[1] < 150
    assert widths[2] < 40


def test_a_loop_has_seven_frames_in_one_window_and_feet_on_the_floor(pictures: Pictures) -> None:
    moving = loop(pictures, ["stand", "walk"])
    assert len(moving.scenes) == 7
    assert len({scene.frame for scene in moving.scenes}) == 1
    for scene in moving.scenes:
        low = min(
            solid.extent(np.array([0.0, 1.0, 0.0]))[0] for p in scene.parts for solid in p.solids
        )
        assert -1.5 < low < 1.0


def test_a_loop_by_name_keeps_its_time_and_its_holds(pictures: Pictures) -> None:
    moving = loop(pictures, "swing")
    assert moving.seconds == 3
    assert moving.holds == [0.5, 0, 0, 0, 0, 0, 0]


def test_a_thrown_ball_stays_in_the_hand_until_it_is_let_go(pictures: Pictures) -> None:
    moving = loop(pictures, ["throw", "thrown"])
    places = []
    for scene in moving.scenes:
        parts = {part.name: part for part in scene.parts}
        ball = np.array([parts["ball.ball"].solids[0].extent(way) for way in np.eye(3)]).mean(
            axis=1
        )
        hand = np.array([parts["child.right.hand"].solids[0].extent(w) for w in np.eye(3)]).mean(
            axis=1
        )
        places.append(float(np.linalg.norm(ball - hand)))
    assert max(places[:4]) < 9
    assert places[-1] > 40


def test_a_loop_with_a_picture_that_is_not_there_is_told(pictures: Pictures) -> None:
    assert "lost" not in pictures.loops
    assert any(
        "lost: loop.0.show: there is no picture stnd. Did you mean stand?" in str(f)
        for f in pictures.faults
    )
    with pytest.raises(BadPicture, match="no loop lost"):
        loop(pictures, "lost")
