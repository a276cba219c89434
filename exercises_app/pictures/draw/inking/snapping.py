"""Curves on whole units, so that they stay where they were.

Plain rounding moves each point by up to half a unit across the curve, which makes it tremble. A
point between two curves of one line may as well slide along it: among the whole places nearby the
one nearest to the tangent is taken. Handles do the same. Only the ends of a line, which it shares
with others, are rounded plainly.
"""

import numpy as np

from .arrays import Array

# x0 y0 x1 y1 x2 y2 x3 y3 of one cubic curve, whole units
Row = list[int]

_KNOT, _HANDLE = 0.02, 0.12  # how much a unit along the tangent counts, against one across it
_NEAR = np.stack(np.meshgrid(np.arange(-2, 3), np.arange(-2, 3)), axis=2).reshape(-1, 2)


def rows_of(lines: list[Array]) -> list[list[Row]]:
    """Each line's curves (m, 4, 2), in units, as rows of whole units."""
    sizes = np.array([len(curves) for curves in lines], np.int64)
    if not sizes.sum():
        return [[] for _ in lines]
    curves = np.concatenate(lines)
    a, b, c, d = (curves[:, i] for i in range(4))
    between = np.ones(len(curves), bool)
    between[np.cumsum(sizes)[sizes > 0] - 1] = False  # the end of each line
    end = np.where(between[:, None], snapped(d, d - c), np.rint(d))
    start = np.rint(a)
    start[1:][between[:-1]] = end[:-1][between[:-1]]
    places = [start, snapped(b, b - a, _HANDLE), snapped(c, d - c, _HANDLE), end]
    rows: list[Row] = np.stack(places, axis=1).reshape(-1, 8).astype(int).tolist()
    ends = np.cumsum(sizes).tolist()
    return [rows[last - size : last] for last, size in zip(ends, sizes.tolist(), strict=True)]


def snapped(points: Array, ways: Array, along: float = _KNOT) -> Array:
    """The whole place nearest to each point, counted across its way."""
    length = np.hypot(ways[:, 0], ways[:, 1])[:, None]
    way = np.where(length > 1e-6, ways / np.maximum(length, 1e-6), 0)
    offsets = np.rint(points)[:, None] + _NEAR - points[:, None]
    far = (offsets * offsets).sum(axis=2)
    forwards = (offsets * way[:, None]).sum(axis=2)
    cost = far - (1 - along) * forwards * forwards
    best = cost.argmin(axis=1)
    return np.asarray(np.rint(points) + _NEAR[best])
