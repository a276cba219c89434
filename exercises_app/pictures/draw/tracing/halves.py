"""Every other ray first; between them only where something changes, else a curve through four.

A cell is two by two pixels; its four corners are rays of the coarse sheet.
"""

import numpy as np

from .grid import Floats, Grid, Indices, Mask, Traced
from .lines import Sheet

STRAIGHT = 1.0  # pixels by which the depth may leave a line from ray to ray,
SMOOTH = 2.0  # and a parabola: a jump of one pixel leaves it by two


def coarse(grid: Grid) -> Sheet:
    """Every other ray, and one more column and row so that all pixels lie between."""
    step = np.float32(2 * grid.pixel)
    xs, ys = grid.xs[::2], grid.ys[::2]
    xs, ys = np.append(xs, xs[-1] + step), np.append(ys, ys[-1] - step)
    return Sheet(xs, ys, 2 * grid.pixel, 0, len(xs))


def between(
    grid: Grid, corners: Traced, look: Indices, thin: Indices
) -> tuple[Traced, Indices, Indices]:
    """All pixels from the coarse rays, and the rows and columns of those that must be asked.

    look: of every corner; where it stays the same, the solid need not be known exactly. thin: the
    corners near which something thin may slip through.
    """
    rows, columns = len(grid.ys), len(grid.xs)
    part, solid = (
        np.repeat(np.repeat(a[:-1, :-1], 2, axis=0), 2, axis=1)[:rows, :columns]
        for a in (corners.part, corners.solid)
    )
    z = np.where(corners.part < 0, np.float32(0), corners.depth)
    across, calm = _middles(z, look, grid.pixel)
    down, calm_down = _middles(z.T, look.T, grid.pixel)
    depth = _doubled(z, across, down.T)[:rows, :columns]
    depth[part < 0] = np.inf
    quiet = calm[:-1] & calm[1:] & calm_down[:-1].T & calm_down[1:].T
    beside = np.zeros(z.shape, bool)
    beside.reshape(-1)[thin] = True
    quiet &= ~(beside[:-1, :-1] & beside[1:, 1:] & beside[1:, :-1] & beside[:-1, 1:])
    row, column = np.nonzero(~quiet)
    row = np.concatenate([2 * row, 2 * row + 1, 2 * row + 1])
    column = np.concatenate([2 * column + 1, 2 * column, 2 * column + 1])
    inside = (row < rows) & (column < columns)
    return Traced(depth, part, solid), row[inside], column[inside]


def _middles(z: Floats, look: Indices, pixel: float) -> tuple[Floats, Mask]:
    """The depth between each ray and the next of its row, and where it can be told."""
    b, c = z[:, :-1], z[:, 1:]
    same = look[:, :-1] == look[:, 1:]
    bend = np.zeros_like(z)
    bend[:, 1:-1] = z[:, :-2] - 2 * z[:, 1:-1] + z[:, 2:]
    known = np.zeros(z.shape, bool)
    known[:, 1:-1] = same[:, :-1] & same[:, 1:]
    before, after = bend[:, :-1], bend[:, 1:]
    both = known[:, :-1] & known[:, 1:]
    smooth = both & (np.abs(after - before) < np.float32(SMOOTH * pixel))
    line = known & (np.abs(bend) < np.float32(STRAIGHT * pixel))
    straight = ~both & (line[:, :-1] | line[:, 1:])
    middle = (b + c) * np.float32(0.5) - np.where(smooth, before + after, 0) * np.float32(1 / 16)
    return middle, same & (smooth | straight | (look[:, :-1] < 0))


def _doubled(z: Floats, across: Floats, down: Floats) -> Floats:
    """The corners, the middles of the sides, and what fits between these four."""
    full = np.empty((2 * (z.shape[0] - 1), 2 * (z.shape[1] - 1)), np.float32)
    full[::2, ::2] = z[:-1, :-1]
    full[::2, 1::2] = across[:-1]
    full[1::2, ::2] = down[:, :-1]
    sides = across[:-1] + across[1:] + down[:, :-1] + down[:, 1:]
    corners = z[:-1, :-1] + z[1:, :-1] + z[:-1, 1:] + z[1:, 1:]
    full[1::2, 1::2] = sides * np.float32(0.5) - corners * np.float32(0.25)
    return full
