"""Lines of points along chains of cracks, before they are smoothed."""

from dataclasses import dataclass, replace

import numpy as np

from .arrays import Array
from .cracks import Chains, Cracks, chains_of
from .meeting import ends_of
from .view import View

_WAY_RIGHT, _WAY_DOWN = 0, 1  # then left and up


@dataclass(frozen=True, eq=False)
class Strand:
    """From corner `start` to corner `end` with the labels on both sides.

    leaves, arrives: its way at both ends (0 right, 1 down, 2 left, 3 up). loose: whether it ends
    freely there. points: exact places in the map, the ends' among them; a ring's last is its
    first. kinds: of each crack. leave, arrive: tangents at both ends, into it, or NaN.
    """

    left: int
    right: int
    start: int
    end: int
    leaves: int
    arrives: int
    ring: bool
    loose: tuple[bool, bool]
    points: Array
    kinds: Array
    leave: Array
    arrive: Array

    def turned(self) -> "Strand":
        """The other way round."""
        return replace(
            self, left=self.right, right=self.left, start=self.end, end=self.start,
            leaves=self.arrives ^ 2, arrives=self.leaves ^ 2, loose=self.loose[::-1],
            points=self.points[::-1], kinds=self.kinds[::-1],
            leave=self.arrive, arrive=self.leave,
        )  # fmt: skip


def strands_of(cracks: Cracks, places: Array, view: View) -> list[Strand]:
    """`places`: how far each crack lies from the grid's line, in pixels."""
    chains = chains_of(cracks)
    middle = _middles(cracks, chains, places)
    ends = ends_of(cracks, chains, middle, view)
    found = []
    for number, (first, last) in enumerate(zip(chains.first, chains.last, strict=True)):
        own = middle[first:last]
        if chains.ring[number]:
            points = np.concatenate([own, own[:1]])
        else:
            points = np.concatenate([[ends.starts[number]], own, [ends.stops[number]]])
        found.append(
            _strand(cracks, chains, number, points, ends.leave[number], ends.arrive[number])
        )
    return found


def _strand(
    cracks: Cracks, chains: Chains, number: int, points: Array, leave: Array, arrive: Array
) -> Strand:
    first, last = chains.first[number], chains.last[number]
    half = int(chains.half_edges[first])
    crack, back = half >> 1, bool(half & 1)
    left, right = int(cracks.left[crack]), int(cracks.right[crack])
    start, end = int(chains.tail[first]), int(chains.head[last - 1])
    return Strand(
        *((right, left) if back else (left, right)), start, end,
        leaves=_way(cracks, half),
        arrives=_way(cracks, int(chains.half_edges[last - 1])),
        ring=bool(chains.ring[number]),
        loose=(bool(chains.degree[start] == 1), bool(chains.degree[end] == 1)),
        points=points,
        kinds=cracks.kind[chains.half_edges[first:last] >> 1],
        leave=leave,
        arrive=arrive,
    )  # fmt: skip


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
