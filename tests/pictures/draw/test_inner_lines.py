"""Lines go on straight where others end behind them; those that come and go are drawn through."""

import numpy as np

from exercises_app.pictures import draw
from exercises_app.pictures.draw.inking.dashes import bridged
from exercises_app.pictures.draw.inking.strands import Strand
from exercises_app.pictures.looks import KEY
from exercises_app.pictures.scene import Camera, Frame, Part, Scene
from exercises_app.pictures.solids import Box
from exercises_app.pictures.turns import about_x, vector

from .paths import filled, outlines
from .scenes import SMALL

NOWHERE = np.full(2, np.nan)


def line(x: float, y: float, length: int, label: int = 1) -> Strand:
    """A free line to the right from there."""
    points = np.stack([x + np.arange(length + 1.0), np.full(length + 1, y)], axis=1)
    kinds = np.full(length - 1, 2)  # its ends are points of their own
    return Strand(label, label, 0, 1, 0, 0, False, (True, True), points, kinds, NOWHERE, NOWHERE)


def test_a_dashed_line_becomes_one() -> None:
    dashes = [line(0, 10, 20), line(27, 10.4, 12).turned(), line(45, 10, 8)]
    (whole,) = bridged(dashes, 640)
    across = whole.points[:, 0] if whole.points[0, 0] < 1 else whole.points[::-1, 0]
    assert across[0] == 0
    assert across[-1] == 53
    assert (np.diff(across) > 0).all()
    assert len(whole.kinds) == len(whole.points) - 2
    assert whole.loose == (True, True)


def test_lines_that_do_not_go_on_in_each_other_stay_apart() -> None:
    beside, far, other = line(0, 14, 20), line(60, 10, 20), line(26, 10, 20, label=2)
    assert len(bridged([line(0, 10, 20), beside, far, other], 640)) == 4


def test_an_edge_stays_straight_where_others_end_behind_it() -> None:
    """A leaning post before five boards: every place of its left edge lies on one line."""
    post = Box(center=vector(10, 0, 0), half=vector(1, 60, 6), turn=about_x(5), role="skin")
    boxes = {
        y: Box(center=vector(-9, y, 0), half=vector(1, 4, 60), role="wood")
        for y in range(-40, 41, 20)
    }
    boards = [Part(f"board.{y}", (box,), thing=True) for y, box in boxes.items()]
    scene = Scene((Part("post", (post,)), *boards), Camera(0, 0), Frame(0, 0, 100), floor=None)
    (outline,) = outlines(filled(draw.still(scene, resolution=SMALL))[KEY["skin"]])
    ends = np.array([curve[0] for curve in outline], float)
    x, y = ends.T - 600
    left = ends[(x < y * np.tan(np.radians(5))) & (np.abs(y) < 560)]
    slope, start = np.polyfit(left[:, 1], left[:, 0], 1)
    assert len(left) > 8
    assert np.abs(left[:, 1] * slope + start - left[:, 0]).max() < 0.7
