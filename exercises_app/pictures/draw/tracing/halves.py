"""Every other ray first; between them only where something changes, else in between.

A cell is two by two pixels; its four corners are rays of the coarse sheet.
"""

import numpy as np
from numpy.typing import NDArray

from .grid import Floats, Grid, Traced
from .marching import Mask
from .sights import Sheet

BENT = 1.0  # pixels of second difference from which depth is not straight between two rays


def coarse(grid: Grid) -> Sheet:
    """Every other ray, and one more column and row so that all pixels lie between."""
    step = np.float32(2 * grid.pixel)
    xs, ys = grid.xs[::2], grid.ys[::2]
    return Sheet(np.append(xs, xs[-1] + step)[None, :], np.append(ys, ys[-1] - step)[:, None])


def between(grid: Grid, corners: Traced) -> tuple[Traced, NDArray[np.intp], NDArray[np.intp]]:
    """All pixels from the coarse rays, and the rows and columns of those that must be asked."""
    rows, columns = len(grid.ys), len(grid.xs)
    depth = _doubled(corners.depth)[:rows, :columns]
    part, solid = (
        np.repeat(np.repeat(a[:-1, :-1], 2, axis=0), 2, axis=1)[:rows, :columns]
        for a in (corners.part, corners.solid)
    )
    row, column = np.nonzero(_restless(corners, grid.pixel))
    row = np.concatenate([2 * row, 2 * row + 1, 2 * row + 1])
    column = np.concatenate([2 * column + 1, 2 * column, 2 * column + 1])
    inside = (row < rows) & (column < columns)
    return Traced(depth, part, solid), row[inside], column[inside]


def _doubled(z: Floats) -> Floats:
    half = np.float32(0.5)
    full = np.empty((2 * (z.shape[0] - 1), 2 * (z.shape[1] - 1)), np.float32)
    full[::2, ::2] = z[:-1, :-1]
    across = (z[:, :-1] + z[:, 1:]) * half
    full[::2, 1::2] = across[:-1]
    full[1::2, ::2] = (z[:-1, :-1] + z[1:, :-1]) * half
    full[1::2, 1::2] = (across[:-1] + across[1:]) * half
    return full


def _restless(corners: Traced, pixel: float) -> Mask:
    """The cells where part or solid changes, or the depth bends."""
    key = corners.part.astype(np.int32) * 4096 + corners.solid
    z = np.where(corners.part < 0, np.float32(1e4), corners.depth)
    bent = np.zeros(z.shape, bool)
    limit = np.float32(BENT * pixel)
    bent[:, 1:-1] = np.abs(z[:, :-2] - 2 * z[:, 1:-1] + z[:, 2:]) > limit
    bent[1:-1] |= np.abs(z[:-2] - 2 * z[1:-1] + z[2:]) > limit
    bent &= corners.part >= 0
    cells = bent[:-1, :-1] | bent[1:, :-1] | bent[:-1, 1:] | bent[1:, 1:]
    first = key[:-1, :-1]
    changes = (first != key[1:, :-1]) | (first != key[:-1, 1:])
    return np.asarray(cells | changes | (first != key[1:, 1:]))
