"""The rays that are asked, as a sheet (all columns and rows) or scattered: which come near what."""

from dataclasses import dataclass

import numpy as np

from .grid import Floats, Indices
from .near import Near
from .table import Table


@dataclass(frozen=True, eq=False)
class Scatter:
    """Loose rays; `number` is each one's place on the canvas."""

    x: Floats
    y: Floats
    number: Indices

    def within(self, box: Floats) -> "Scatter":
        left, right, low, high = box.tolist()
        inside = (self.x > left) & (self.x < right) & (self.y > low) & (self.y < high)
        mine = np.flatnonzero(inside)
        return Scatter(self.x.take(mine), self.y.take(mine), self.number.take(mine))

    def near(self, table: Table, solids: Indices) -> Near:
        """Which of them may come within reach of each solid."""
        left, right, low, high = _grown(table, solids)[:, :, None].astype(np.float32)
        first, lean, wide = table.strip[:, solids, None].astype(np.float32)
        inside = (self.x > left) & (self.x < right)
        inside &= (self.y > low) & (self.y < high)
        inside &= np.abs(self.x - first - lean * self.y) < wide
        rays = [np.flatnonzero(one) for one in inside]
        return Near(solids, np.array([len(ray) for ray in rays]), np.concatenate(rays))


@dataclass(frozen=True, eq=False)
class Sheet:
    """xs rise and ys fall by `step`; its rays are counted row by row.

    first, stride: of the canvas, where its first ray stands and how far its rows lie apart.
    """

    xs: Floats
    ys: Floats
    step: float
    first: int
    stride: int

    @property
    def number(self) -> Indices:
        rows = self.first + np.arange(len(self.ys)) * self.stride
        return (rows[:, None] + np.arange(len(self.xs))).reshape(-1)

    @property
    def x(self) -> Floats:
        return np.tile(self.xs, len(self.ys))

    @property
    def y(self) -> Floats:
        return np.repeat(self.ys, len(self.xs))

    def within(self, box: Floats) -> "Sheet":
        left, right = (int(v) for v in self._columns(box[0], box[1]))
        top, bottom = (int(v) for v in self._rows(box[2], box[3]))
        first = self.first + top * self.stride + left
        return Sheet(self.xs[left:right], self.ys[top:bottom], self.step, first, self.stride)

    def _columns(self, left: Floats, right: Floats) -> tuple[Indices, Indices]:
        x = float(self.xs[0])
        return _whole((left - x) / self.step, (right - x) / self.step, len(self.xs))

    def _rows(self, low: Floats, high: Floats) -> tuple[Indices, Indices]:
        y = float(self.ys[0])
        return _whole((y - high) / self.step, (y - low) / self.step, len(self.ys))

    def near(self, table: Table, solids: Indices, more: float = 0.0) -> Near:
        """Which of them may come within reach (and `more`) of each solid: row by row, from left to
        right."""
        left, right, low, high = _grown(table, solids, more)
        top, bottom = self._rows(low, high)
        rows = bottom - top
        row = _counted(top, rows)
        first, lean, wide = np.repeat(table.strip[:, solids], rows, axis=1)
        wide += more * np.hypot(1, lean)
        middle = first + lean * self.ys[row]
        left = np.maximum(np.repeat(left, rows), middle - wide)
        right = np.minimum(np.repeat(right, rows), middle + wide)
        begin, end = self._columns(left, right)
        columns = end - begin
        whose = np.repeat(np.arange(len(solids)), rows)
        counts = np.bincount(whose, weights=columns, minlength=len(solids)).astype(np.intp)
        return Near(solids, counts, _counted(row * len(self.xs) + begin, columns))


def _grown(table: Table, solids: Indices, more: float = 0.0) -> Floats:
    """Left, right, low and high of each, with all that is within its reach."""
    grow = table.grows[solids] + more
    return np.asarray(table.boxes[:, solids] + np.stack([-grow, grow, -grow, grow]))


def _whole(first: Floats, last: Floats, count: int) -> tuple[Indices, Indices]:
    """The first of `count` from `first` on, and the first beyond `last`."""
    begin = np.clip(np.ceil(first), 0, count).astype(np.intp)
    end = np.clip(np.floor(last) + 1, begin, count).astype(np.intp)
    return begin, end


def _counted(begin: Indices, counts: Indices) -> Indices:
    """So many numbers from each begin on, one after the other."""
    return np.repeat(begin - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
