"""The mouth in its moods: a line, or an opening with teeth and tongue, laid on the face."""

import numpy as np

from ..scene import Mark, Part
from ..turns import Points, vector
from .surface import Spots, onto

_WIDE = 2.5  # half a mouth, in the head's own cm
# mood: half width, how far the corners rise over the middle
_LINES = {
    "smile": (2.5, 0.95), "closed": (2.5, 0.95), "calm": (2.0, 0.25), "effort": (1.9, -0.35),
}  # fmt: skip
# mood: half width, height of the upper and depth of the lower lip from the line
_OPEN = {
    "happy": (2.5, 0.25, 2.0), "o": (0.85, 0.9, 1.0), "open": (2.0, 1.3, 2.5),
    "teeth": (2.8, 0.9, 1.5), "tongue": (2.3, 0.3, 1.5),
}  # fmt: skip


def mouth(head: Part, height: float, mood: str) -> list[Mark]:
    """height: of the mouth's line on the face."""
    if mood in _LINES:
        return [_line(head, height, *_LINES[mood])]
    inside = {"happy": _upper_row, "open": _upper_row_and_tongue, "teeth": _both_rows, "tongue": _tongue_out}  # noqa: E501  # fmt: skip
    wide, above, below = _OPEN[mood]
    hole = _shape(head, height, wide, above, below)
    marks = [_patch(head, hole, "mouth")]
    if mood in inside:
        marks += inside[mood](head, height, wide, above, below)
    return marks


def _at(head: Part, heights: Points, sides: Points) -> Spots:
    starts = np.stack([np.full(len(heights), 16.0), heights, sides], axis=1)
    return onto(head, starts, vector(-1, 0, 0))


def _line(head: Part, height: float, wide: float, rise: float) -> Mark:
    t = np.linspace(-1, 1, 11)
    points, normals = _at(head, height - rise * (1 - t * t), t * wide)
    return Mark(
        points, "lip", line=True, normal=normals, facing=0.03, width=1.6, lift=0.8, seen=0.25
    )


def _edges(wide: float, above: float, below: float) -> tuple[Points, Points, Points]:
    """Sideways places, and the upper and lower lip over each, from the mouth's line."""
    t = -np.cos(np.linspace(0, np.pi, 13))
    round_ = np.sqrt(np.maximum(0, 1 - t * t))
    if above < 0.5:  # a laughing mouth: straight above, round below
        return t * wide, -above * (1 - t * t), -above - below * round_
    return t * wide, above * round_, -below * round_


def _shape(head: Part, height: float, wide: float, above: float, below: float) -> Points:
    z, top, bottom = _edges(wide, above, below)
    heights = height + np.concatenate([top, bottom[::-1][1:-1]])
    return _at(head, heights, np.concatenate([z, z[::-1][1:-1]])).points


def _band(
    head: Part, height: float, edges: tuple[Points, Points, Points], low: float, high: float
) -> Points:
    """The part of the opening between two shares of its height, 0 below and 1 above."""
    z, top, bottom = (e[1:-1] for e in edges)
    upper, lower = (bottom + (top - bottom) * share for share in (high, low))
    heights = height + np.concatenate([upper, lower[::-1]])
    return _at(head, heights, np.concatenate([z, z[::-1]])).points


def _patch(head: Part, points: Points, role: str, smooth: bool = True, lift: float = 1.0) -> Mark:
    middle = points.mean(axis=0)
    normal = _at(head, np.array([middle[1]]), np.array([middle[2]])).normals[0]
    return Mark(points, role, smooth=smooth, normal=normal, facing=0.1, lift=lift, seen=0.25)


def _upper_row(head: Part, height: float, wide: float, above: float, below: float) -> list[Mark]:
    edges = _edges(wide * 0.86, above, below * 0.9)
    return [_patch(head, _band(head, height, edges, 0.62, 0.97), "teeth", False, 1.1)]


def _upper_row_and_tongue(
    head: Part, height: float, wide: float, above: float, below: float
) -> list[Mark]:
    edges = _edges(wide * 0.84, above * 0.86, below * 0.9)
    tongue = _band(head, height, edges, 0.02, 0.42)
    return [
        _patch(head, tongue, "tongue", True, 1.1),
        _patch(head, _band(head, height, edges, 0.8, 0.98), "teeth", False, 1.1),
    ]


def _both_rows(head: Part, height: float, wide: float, above: float, below: float) -> list[Mark]:
    """Both rows of teeth, close together, with the gaps between the front ones."""
    edges = _edges(wide * 0.9, above * 0.84, below * 0.86)
    rows = [(0.52, 0.99), (0.01, 0.44)]
    marks = [_patch(head, _band(head, height, edges, *row), "teeth", False, 1.1) for row in rows]
    z, top, bottom = edges
    for gap in np.linspace(-0.62, 0.62, 5) * wide:
        high, low = (float(np.interp(gap, z, edge)) for edge in (top, bottom))
        for share, end in rows:
            heights = height + low + (high - low) * np.array([share + 0.03, end - 0.03])
            points, normals = _at(head, heights, np.full(2, gap))
            marks.append(Mark(points, "crease", line=True, normal=normals, width=0.5, lift=1.2))
    return marks


def _tongue_out(head: Part, height: float, wide: float, above: float, below: float) -> list[Mark]:
    t = np.linspace(0, 2 * np.pi, 19)[:-1]
    points = _at(head, height - 1.7 + 1.5 * np.sin(t), 1.25 * np.cos(t)).points
    return [_patch(head, points, "tongue", True, 1.1)]
