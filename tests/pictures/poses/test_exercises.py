"""Pictures of the library's own exercises on the other side: hands, things and arrows."""

from pathlib import Path

import numpy as np
import pytest

from exercises_app.pictures.poses import Pictures, load, solve

SEEDS = Path(__file__).parents[3] / "seeds" / "pictures"
FLIP = np.array([1.0, 1.0, -1.0])


@pytest.fixture(scope="module")
def library() -> Pictures:
    return load(SEEDS)


def test_a_stork_on_the_other_leg_holds_the_chair_with_the_other_hand(library: Pictures) -> None:
    right, left = (solve(library, "single-leg-stand-chair", side=s) for s in ("right", "left"))
    for name, other in (("right.palm", "left.palm"), ("left.ankle", "right.ankle")):
        there = right.people["child"].joints[name] * FLIP
        assert left.people["child"].joints[other] == pytest.approx(there, abs=0.05)
    chairs = [each.props["chair"].parts[0].solids[0] for each in (right, left)]
    spans = [solid.extent(np.array([0.0, 0.0, 1.0])) for solid in chairs]
    assert spans[1] == pytest.approx((-spans[0][1], -spans[0][0]), abs=0.05)
    arrows = [each.scene.arrows[0].points for each in (right, left)]
    assert arrows[1] == pytest.approx(arrows[0] * FLIP, abs=0.1)


def test_a_left_hander_writes_the_same_letter(library: Pictures) -> None:
    right, left = (solve(library, "hand-write-a", side=side) for side in ("right", "left"))
    letters = [
        np.concatenate([m.points for m in each.props["paper"].marks]) for each in (right, left)
    ]
    middles = [points - points.mean(axis=0) for points in letters]
    assert middles[1] == pytest.approx(middles[0], abs=0.01)  # written as one reads it
    for each, hand in ((right, "right"), (left, "left")):
        tip = each.props["pencil"].anchors["tip"].point
        assert np.linalg.norm(tip - each.props["paper"].anchors["end"].point) < 0.3
        pads = [each.hands[hand].pad(finger).point for finger in ("thumb", "index")]
        grip = each.props["pencil"].anchors["grip"]
        assert all(np.linalg.norm(pad - grip.point) < 2.5 for pad in pads)
