"""The picture as a planar map: curves that are the border of two regions, shared by both."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .arrays import Array
from .cracks import Chains, Cracks, chains_of
from .fitting import fitted
from .meeting import Ends, ends_of, on_units
from .runs import runs_of
from .smoothing import Polylines, joined, smoothed
from .snapping import Row, rows_of
from .view import View

_WAY_RIGHT, _WAY_DOWN = 0, 1  # then left and up
_BESIDE = 2  # points to each side that give the tangent where a line is cut


@dataclass(frozen=True, eq=False)
class Stretch:
    """A part of an arc with one kind of line: its curves in units, and as whole ones."""

    kind: int
    curves: Array
    rows: list[Row]


@dataclass(frozen=True, eq=False)
class Arc:
    """A curve from corner `start` to corner `end` with the labels on both sides.

    leaves, arrives: its way at both ends (0 right, 1 down, 2 left, 3 up). loose: whether it ends
    freely there. size: in cracks.
    """

    left: int
    right: int
    start: int
    end: int
    leaves: int
    arrives: int
    ring: bool
    size: int
    loose: tuple[bool, bool]
    stretches: list[Stretch]

    @property
    def rows(self) -> list[Row]:
        return [row for stretch in self.stretches for row in stretch.rows]


@dataclass(frozen=True)
class Smoothness:
    """sigma: how far a line is calmed, in cracks. tolerance: of a curve, in pixels. least: open
    lines with fewer cracks are left out."""

    sigma: float = 1.1
    tolerance: float = 0.42
    least: int = 10


def arcs_of(cracks: Cracks, places: Array, view: View, smooth: Smoothness) -> list[Arc]:
    """`places`: how far each crack lies from the grid's line, in pixels."""
    chains = chains_of(cracks)
    middle = _middles(cracks, chains, places)
    ends = ends_of(cracks, chains, middle, view)
    lines = smoothed(_polylines(chains, middle, ends), smooth.sigma)
    cutter = _Cutter(lines, ends)
    arcs: list[Arc] = []
    kinds: list[list[int]] = []
    for number in range(len(chains.first)):
        arc = _bare(cracks, chains, number)
        if arc.left == arc.right and arc.size + 1 < smooth.least and any(arc.loose):
            continue
        own = chains.half_edges[chains.first[number] : chains.last[number]] >> 1
        runs = runs_of(cracks.kind[own])
        cutter.cut(number, [first for first, _, _ in runs[1:]])
        kinds.append([kind for _, _, kind in runs])
        arcs.append(arc)
    curves = [view.units(found) for found in cutter.curves(view, smooth.tolerance)]
    drawn = zip(curves, rows_of(curves), strict=True)
    for arc, own_kinds in zip(arcs, kinds, strict=True):
        arc.stretches.extend(Stretch(kind, *next(drawn)) for kind in own_kinds)
    return arcs


def _bare(cracks: Cracks, chains: Chains, number: int) -> Arc:
    """The arc of a chain, not yet drawn."""
    first, last = chains.first[number], chains.last[number] - 1
    half = int(chains.half_edges[first])
    crack, back = half >> 1, bool(half & 1)
    sides = (int(cracks.left[crack]), int(cracks.right[crack]))
    start, end = int(chains.tail[first]), int(chains.head[last])
    return Arc(
        *(sides[::-1] if back else sides),
        start=start,
        end=end,
        leaves=_way(cracks, half),
        arrives=_way(cracks, int(chains.half_edges[last])),
        ring=bool(chains.ring[number]),
        size=int(last - first) + 1,
        loose=(bool(chains.degree[start] == 1), bool(chains.degree[end] == 1)),
        stretches=[],
    )


def _way(cracks: Cracks, half: int) -> int:
    return (_WAY_DOWN if cracks.upright[half >> 1] else _WAY_RIGHT) + 2 * (half & 1)


def _middles(cracks: Cracks, chains: Chains, places: Array) -> Array:
    """The exact place of each half-edge, halfway along it."""
    crack = chains.half_edges >> 1
    upright = cracks.upright[crack]
    middle = np.stack([cracks.column[crack], cracks.row[crack]], axis=1).astype(float)
    middle[:, 0] += np.where(upright, places[crack], 0.5)
    middle[:, 1] += np.where(upright, 0.5, places[crack])
    return middle


def _polylines(chains: Chains, middle: Array, ends: Ends) -> Polylines:
    """Through the middles of the cracks; open chains begin and end in their meetings."""
    sizes = chains.last - chains.first
    total = sizes + np.where(chains.ring, 1, 2)
    first = np.cumsum(total) - total
    last = first + total
    points = np.zeros((int(total.sum()), 2))
    chain = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(len(middle)) - chains.first[chain]
    points[first[chain] + place + ~chains.ring[chain]] = middle
    points[last[chains.ring] - 1] = middle[chains.first[chains.ring]]
    free = ~chains.ring
    points[first[free]], points[last[free] - 1] = ends.starts[free], ends.stops[free]
    return Polylines(points, first, last, chains.ring)


class _Cutter:
    """Cuts lines into the stretches that are fitted; where it cuts, they stay smooth."""

    def __init__(self, lines: Polylines, ends: Ends) -> None:
        self.lines, self.ends = lines, ends
        self.pieces: list[tuple[int, int, int, bool]] = []  # line, first and last point, ring
        self.cuts: list[tuple[int, int, int]] = []  # point, and those that give its tangent

    def cut(self, line: int, places: list[int]) -> None:
        """`places`: the cracks before which another stretch begins."""
        first, last = int(self.lines.first[line]), int(self.lines.last[line]) - 1
        ring = bool(self.lines.ring[line])
        at = [first + place + (not ring) for place in places]
        bounds = [first, *at, last]
        whole = ring and not places
        self.pieces += [(line, a, b, whole) for a, b in pairwise(bounds)]
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
        rings = np.nonzero(self.lines.ring)[0]
        first, last = self.lines.first[rings], self.lines.last[rings] - 1
        points[last], tangents[last] = points[first], tangents[first]
        free = ~self.lines.ring
        tangents[self.lines.first[free]] = self.ends.leave[free]
        tangents[self.lines.last[free] - 1] = -self.ends.arrive[free]
        pieces = [points[a : b + 1] for _, a, b, _ in self.pieces]
        ends = np.array([(a, b) for _, a, b, _ in self.pieces], np.int64).reshape(-1, 2)
        made = joined(pieces, [ring for _, _, _, ring in self.pieces])
        return fitted(made, tolerance, tangents[ends[:, 0]], -tangents[ends[:, 1]])
