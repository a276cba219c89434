"""Inner lines that come and go are drawn through."""

import numpy as np

from exercises_app.pictures.draw.inking.dashes import bridged
from exercises_app.pictures.draw.inking.strands import Strand

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
