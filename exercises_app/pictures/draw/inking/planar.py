"""The picture as a planar map: curves that are the border of two regions, shared by both."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .arrays import Array
from .cracks import Chains, Cracks, chains_of
from .fitting import fitted
from .smoothing import Polylines, joined, smoothed
from .snapping import Row, rows_of
from .view import View

_WAY_RIGHT, _WAY_DOWN = 0, 1  # then left and up
_SHORT_RUN = 9  # cracks; a shorter stretch of another kind of line is drawn as its neighbour


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
    lines = smoothed(_polylines(cracks, chains, places), smooth.sigma)
    bare: list[Arc] = []
    pieces: list[Array] = []
    rings: list[bool] = []
    kinds: list[list[int]] = []
    for number in range(len(chains.first)):
        arc = _bare(cracks, chains, number)
        if arc.left == arc.right and arc.size + 1 < smooth.least and any(arc.loose):
            continue
        own = chains.half_edges[chains.first[number] : chains.last[number]] >> 1
        runs = runs_of(cracks.kind[own])
        line = lines.points[lines.first[number] : lines.last[number]]
        pieces += _cut(line, runs, arc.ring)
        rings += [arc.ring and len(runs) == 1] * len(runs)
        kinds.append([kind for _, _, kind in runs])
        bare.append(arc)
    curves = [view.units(found) for found in fitted(joined(pieces, rings), smooth.tolerance)]
    drawn = zip(curves, rows_of(curves), strict=True)
    for arc, own_kinds in zip(bare, kinds, strict=True):
        arc.stretches.extend(Stretch(kind, *next(drawn)) for kind in own_kinds)
    return bare


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


def _polylines(cracks: Cracks, chains: Chains, places: Array) -> Polylines:
    """The middles of the cracks; open chains begin and end in their nodes."""
    crack = chains.half_edges >> 1
    upright = cracks.upright[crack]
    middle = np.stack([cracks.column[crack], cracks.row[crack]], axis=1).astype(float)
    middle[:, 0] += np.where(upright, places[crack], 0.5)
    middle[:, 1] += np.where(upright, 0.5, places[crack])
    sizes = chains.last - chains.first
    total = sizes + np.where(chains.ring, 1, 2)
    first = np.cumsum(total) - total
    last = first + total
    points = np.zeros((int(total.sum()), 2))
    chain = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(len(crack)) - chains.first[chain]
    points[first[chain] + place + ~chains.ring[chain]] = middle
    points[last[chains.ring] - 1] = middle[chains.first[chains.ring]]
    free, nodes = ~chains.ring, _nodes(cracks, chains, middle)
    points[first[free]] = nodes[chains.tail[chains.first]][free]
    points[last[free] - 1] = nodes[chains.head[chains.last - 1]][free]
    return Polylines(points, first, last, chains.ring)


def _nodes(cracks: Cracks, chains: Chains, middle: Array) -> Array:
    """The place of each corner: where borders meet, the mean of their nearest points."""
    corner = np.arange(len(chains.degree))
    place = np.stack([corner % cracks.corners, corner // cracks.corners], axis=1).astype(float)
    first, last = chains.first, chains.last - 1
    ends = np.concatenate([chains.tail[first], chains.head[last]])
    near = np.concatenate([middle[first], middle[last]])
    count = np.bincount(ends, minlength=len(corner))
    means = [np.bincount(ends, near[:, axis], len(corner)) for axis in (0, 1)]
    meeting = chains.degree > 2
    for axis in (0, 1):
        place[meeting, axis] = (means[axis] / np.maximum(count, 1))[meeting]
    return place


def _cut(line: Array, runs: list[tuple[int, int, int]], ring: bool) -> list[Array]:
    """The stretches of a line by runs of its cracks; neighbours share a point."""
    shift = 0 if ring else 1
    starts = [0] + [first + shift for first, _, _ in runs[1:]]
    ends = [last + shift for _, last, _ in runs[:-1]] + [len(line) - 1]
    return [line[a : b + 1] for a, b in zip(starts, ends, strict=True)]


def runs_of(kinds: Array) -> list[tuple[int, int, int]]:
    """(first, last, kind) of the stretches of one kind; short ones join the one before them."""
    edges = np.nonzero(np.diff(kinds))[0] + 1
    bounds = [0, *edges.tolist(), len(kinds)]
    runs = [[a, b, int(kinds[a])] for a, b in pairwise(bounds)]
    while len(runs) > 1:
        short = next((i for i, (a, b, _) in enumerate(runs) if b - a < _SHORT_RUN), None)
        if short is None:
            break
        if short > 0:
            runs[short - 1][1] = runs[short][1]
        else:
            runs[1][0] = runs[0][0]
        del runs[short]
        runs = _merged(runs)
    return [(a, b, kind) for a, b, kind in runs]


def _merged(runs: list[list[int]]) -> list[list[int]]:
    merged = [runs[0]]
    for run in runs[1:]:
        if run[2] == merged[-1][2]:
            merged[-1][1] = run[1]
        else:
            merged.append(run)
    return merged
