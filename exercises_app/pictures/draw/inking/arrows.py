"""Movement arrows, over everything, with a pale halo."""

import numpy as np

from ...scene import Arrow
from ...turns import unit
from .arrays import Array
from .fitting import fitted
from .pen import Pen
from .smoothing import joined, smoothed
from .snapping import rows_of
from .view import View

WIDTH, HALO_WIDTH, HEAD_HALO_WIDTH, HEAD_WIDTH = 16.8, 29.6, 18.4, 5.6  # of strokes, units
_HEAD, _SPREAD, _NOTCH = 44.0, 0.62, 0.18  # length; half width and notch as parts of it
_SHORTEST = 16.0  # units


def arrow_paths(arrow: Arrow, view: View) -> tuple[str, str] | None:
    """Path text of the shaft and of the heads; None when it points at the viewer."""
    line = _even(_curved(view.units(view.pixels(arrow.points)[0])))
    if line is None:
        return None
    length = float(np.hypot(*np.diff(line, axis=0).T).sum())
    size = min(_HEAD, length * (0.4 if arrow.both_ways else 0.6))
    heads = []
    for turn in range(2 if arrow.both_ways else 1):
        line, head = _headed(line if turn == 0 else line[::-1], size)
        heads.append(head)
    shaft = Pen()
    shaft.curves(rows_of(fitted(joined([line], [False]), 1.2))[0])
    tips = Pen()
    for head in heads:
        places = np.rint(head).astype(int).tolist()
        tips.move(*places[0])
        for place in places[1:]:
            tips.line(*place)
        tips.close()
    return str(shaft), str(tips)


def _curved(points: Array) -> Array:
    """A smooth way through the points (Catmull-Rom)."""
    if len(points) < 3:
        return points
    wide = np.concatenate([[2 * points[0] - points[1]], points, [2 * points[-1] - points[-2]]])
    a, b, c, d = (wide[i : len(wide) - 3 + i, None] for i in range(4))
    t = np.linspace(0, 1, 14, endpoint=False)[None, :, None]
    way = 2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * (b - c) + d - a) * t**3
    return np.concatenate([way.reshape(-1, 2) / 2, points[-1:]])


def _even(line: Array) -> Array | None:
    """The same way in equal small steps, calmed."""
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    if along[-1] < _SHORTEST:
        return None
    at = np.linspace(0, along[-1], max(12, int(along[-1] / 12)))
    even = np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1)
    return smoothed(joined([even], [False]), 1.2).points


def _headed(line: Array, size: float) -> tuple[Array, Array]:
    """The line shortened into its head, and the head: tip, side, notch, side."""
    tip = line[-1]
    far = np.nonzero(np.hypot(*(line - tip).T) > size * 0.8)[0]
    body = line[: far[-1] + 1] if len(far) else line[:2]
    way = unit(tip - body[-1])
    aside = np.array([-way[1], way[0]]) * size * _SPREAD
    base = tip - way * size
    head = np.stack([tip, base + aside, base + way * size * _NOTCH, base - aside])
    return np.concatenate([body, [base + way * size * 0.15]]), head
