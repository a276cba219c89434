"""Lines as a hand draws them: which way each stroke goes, and how much of it is there yet."""

import math
from collections.abc import Sequence

import numpy as np

from ..turns import Points

Stroke = Points  # (n, 2) right and up on the page, or (n, 3) in the world
Drawing = tuple[Stroke, ...]


def line(*places: tuple[float, ...]) -> Stroke:
    """Straight from place to place."""
    return np.array(places, dtype=float)


def arc(x: float, y: float, radius: float, first: float, last: float, tall: float = 1.0) -> Stroke:
    """Round a middle, from one angle to another: degrees, 0 to the right, 90 up.

    tall: how high it is for its width.
    """
    turn = np.radians(np.linspace(first, last, max(4, round(abs(last - first) / 15) + 1)))
    return np.stack([x + radius * np.cos(turn), y + radius * tall * np.sin(turn)], axis=1)


def joined(*strokes: Stroke) -> Stroke:
    """One stroke without lifting the pencil."""
    return np.concatenate(strokes)


def smooth(places: Sequence[Sequence[float]] | Points, between: int = 6) -> Points:
    """A soft curve through all places (Catmull-Rom), `between` steps from one to the next."""
    p = np.asarray(places, dtype=float)
    p = np.concatenate([[2 * p[0] - p[1]], p, [2 * p[-1] - p[-2]]])
    before, here, there, after = p[:-3], p[1:-2], p[2:-1], p[3:]
    u = np.linspace(0, 1, between, endpoint=False)[:, None, None]
    curve = 0.5 * (
        2 * here
        + (there - before) * u
        + (2 * before - 5 * here + 4 * there - after) * u**2
        + (3 * here - before - 3 * there + after) * u**3
    )
    return np.concatenate([curve.transpose(1, 0, 2).reshape(-1, p.shape[1]), p[-2:-1]])


def dense(stroke: Stroke, step: float = 0.2) -> Stroke:
    """With a point at least every `step`, so that its corners stay corners."""
    ways = np.linalg.norm(np.diff(stroke, axis=0), axis=1)
    pieces = [
        np.linspace(a, b, max(1, round(way / step)), endpoint=False)
        for a, b, way in zip(stroke, stroke[1:], ways, strict=False)
    ]
    return np.concatenate([*pieces, stroke[-1:]])


def length(stroke: Stroke) -> float:
    return float(np.linalg.norm(np.diff(stroke, axis=0), axis=1).sum())


def first_part(strokes: Drawing, share: float) -> Drawing:
    """What is there when a share (0 to 1) of the whole way is drawn; at least a dot's worth."""
    left = max(share, 0.001) * sum(length(stroke) for stroke in strokes)
    drawn: list[Stroke] = []
    for stroke in strokes:
        if left <= 1e-9:
            break
        drawn.append(_cut(stroke, left))
        left -= length(stroke)
    return tuple(drawn)


def _cut(stroke: Stroke, much: float) -> Stroke:
    """The stroke's first `much`, or all of it."""
    steps = np.linalg.norm(np.diff(stroke, axis=0), axis=1)
    way = np.concatenate([[0.0], np.cumsum(steps)])
    if much >= way[-1]:
        return stroke
    last = int(np.searchsorted(way, much, side="right")) - 1
    share = (much - way[last]) / steps[last]
    end = stroke[last] + share * (stroke[last + 1] - stroke[last])
    return np.concatenate([stroke[: last + 1], [end]])


def heading(stroke: Stroke) -> Stroke:
    """Which way it runs at its end, length 1."""
    steps = np.diff(stroke, axis=0)
    last = steps[np.linalg.norm(steps, axis=1) > 1e-9][-1]
    return np.asarray(last / math.hypot(*last))
