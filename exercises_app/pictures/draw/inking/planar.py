"""The picture as a planar map: curves that are the border of two regions, shared by both."""

from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from .arrays import Array
from .cracks import Cracks
from .dashes import bridged
from .fitting import fitted
from .meeting import on_units
from .runs import runs_of
from .smoothing import Polylines, joined, smoothed
from .snapping import Row, rows_of
from .strands import Strand, strands_of
from .view import View

_BESIDE = 2  # points to each side that give the tangent where a line is cut


@dataclass(frozen=True, eq=False)
class Stretch:
    """A part of an arc with one kind of line: its curves in units, and as whole ones."""

    kind: int
    curves: Array
    rows: list[Row]


@dataclass(frozen=True, eq=False)
class Arc:
    """A strand and the curves it is drawn with."""

    strand: Strand
    stretches: list[Stretch]

    @property
    def left(self) -> int:
        return self.strand.left

    @property
    def right(self) -> int:
        return self.strand.right

    @property
    def corners(self) -> int:
        return len(self.strand.kinds) + 1

    @property
    def rows(self) -> list[Row]:
        return [row for stretch in self.stretches for row in stretch.rows]


@dataclass(frozen=True)
class Smoothness:
    """sigma: how far a line is calmed, in cracks. tolerance: of a curve, in pixels. least: open
    lines with fewer corners are left out."""

    sigma: float = 1.1
    tolerance: float = 0.42
    least: int = 10


def arcs_of(cracks: Cracks, places: Array, view: View, smooth: Smoothness) -> list[Arc]:
    """`places`: how far each crack lies from the grid's line, in pixels."""
    strands = [
        strand
        for strand in bridged(strands_of(cracks, places, view), len(view.grid.xs))
        if strand.left != strand.right
        or len(strand.kinds) + 1 >= smooth.least
        or not any(strand.loose)
    ]
    lines = joined([strand.points for strand in strands], [strand.ring for strand in strands])
    cutter = _Cutter(smoothed(lines, smooth.sigma), strands)
    kinds = []
    for number, strand in enumerate(strands):
        runs = runs_of(strand.kinds)
        cutter.cut(number, [first for first, _, _ in runs[1:]])
        kinds.append([kind for _, _, kind in runs])
    curves = [view.units(found) for found in cutter.curves(view, smooth.tolerance)]
    all_kinds = chain.from_iterable(kinds)
    drawn = (Stretch(*each) for each in zip(all_kinds, curves, rows_of(curves), strict=True))
    return [
        Arc(strand, [next(drawn) for _ in own]) for strand, own in zip(strands, kinds, strict=True)
    ]


class _Cutter:
    """Cuts lines into the stretches that are fitted; where it cuts, they stay smooth."""

    def __init__(self, lines: Polylines, strands: list[Strand]) -> None:
        self.lines, self.strands = lines, strands
        self.pieces: list[tuple[int, int, bool]] = []  # first and last point, ring
        self.cuts: list[tuple[int, int, int]] = []  # point, and those that give its tangent

    def cut(self, line: int, places: list[int]) -> None:
        """`places`: the cracks before which another stretch begins."""
        first, last = int(self.lines.first[line]), int(self.lines.last[line]) - 1
        ring = bool(self.lines.ring[line])
        at = [first + place + (not ring) for place in places]
        self.pieces += [(a, b, ring and not places) for a, b in pairwise([first, *at, last])]
        self.cuts += [(i, max(first, i - _BESIDE), min(last, i + _BESIDE)) for i in at]
        if ring and last - first > 2 * _BESIDE:
            self.cuts.append((first, last - _BESIDE, first + _BESIDE))

    def curves(self, view: View, tolerance: float) -> list[Array]:
        """In pixels, piece after piece."""
        points = self.lines.points.copy()
        tangents = np.full_like(points, np.nan)
        if self.cuts:
            at, before, after = np.array(self.cuts).T
            ways = points[after] - points[before]
            ways /= np.maximum(np.hypot(ways[:, 0], ways[:, 1]), 1e-9)[:, None]
            points[at] = on_units(points[at], ways, view)
            tangents[at] = ways
        first, last = self.lines.first, self.lines.last - 1
        rings = self.lines.ring
        points[last[rings]], tangents[last[rings]] = points[first[rings]], tangents[first[rings]]
        for number in np.nonzero(~rings)[0].tolist():
            tangents[first[number]] = self.strands[number].leave
            tangents[last[number]] = -self.strands[number].arrive
        pieces = [points[a : b + 1] for a, b, _ in self.pieces]
        ends = np.array([each[:2] for each in self.pieces], np.int64).reshape(-1, 2)
        made = joined(pieces, [ring for _, _, ring in self.pieces])
        return fitted(made, tolerance, tangents[ends[:, 0]], -tangents[ends[:, 1]])
