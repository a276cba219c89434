"""The cracks between unlike pixels, followed into chains without walking.

A crack is two half-edges, `2e` to the right or down and `2e + 1` back, between corners of the
pixel grid. A chain runs through corners where just two cracks meet; a ring never ends.
"""

from dataclasses import dataclass

import numpy as np

from .arrays import Array


@dataclass(frozen=True, eq=False)
class Cracks:
    """By crack: the pixel below or right of it (`row`, `column`; one beyond the map at its edge),
    whether it is upright, its kind of line, and the labels on its left and right when it is
    followed to the right or down. `corners`: how many corners lie in a row."""

    row: Array
    column: Array
    upright: Array
    kind: Array
    left: Array
    right: Array
    corners: int

    def ends(self) -> tuple[Array, Array]:
        """The corner each starts from, and the one it leads to (right or down)."""
        start = self.row * self.corners + self.column
        return start, start + np.where(self.upright, self.corners, 1)


def cracks_of(label: Array, above: Array, left: Array) -> Cracks:
    """Between unlike labels, and wherever `above` (H+1, W) or `left` (H, W+1) says a line."""
    padded = np.pad(label, 1)
    level = (padded[:-1, 1:-1] != padded[1:, 1:-1]) | (above > 0)
    upright = (padded[1:-1, :-1] != padded[1:-1, 1:]) | (left > 0)
    (y1, x1), (y2, x2) = np.nonzero(level), np.nonzero(upright)
    return Cracks(
        row=np.concatenate([y1, y2]),
        column=np.concatenate([x1, x2]),
        upright=np.repeat([False, True], [len(y1), len(y2)]),
        kind=np.concatenate([above[y1, x1], left[y2, x2]]),
        left=np.concatenate([padded[y1, x1 + 1], padded[y2 + 1, x2 + 1]]),
        right=np.concatenate([padded[y1 + 1, x1 + 1], padded[y2 + 1, x2]]),
        corners=label.shape[1] + 1,
    )


@dataclass(frozen=True, eq=False)
class Chains:
    """Half-edges in order, chain after chain: chain i is half_edges[first[i]:last[i]].

    tail, head: their corners. degree: of every corner. ring: by chain.
    """

    half_edges: Array
    first: Array
    last: Array
    ring: Array
    tail: Array
    head: Array
    degree: Array


def chains_of(cracks: Cracks) -> Chains:
    start, end = cracks.ends()
    tail, head = np.stack([start, end], 1).ravel(), np.stack([end, start], 1).ravel()
    count, me = len(tail), np.arange(len(tail))
    degree = np.bincount(tail, minlength=1)
    # at a corner of two cracks, the way on is the other one that leaves it
    leaving = np.bincount(tail, weights=me, minlength=len(degree)).astype(np.int64)
    following = np.where(degree[head] == 2, leaving[head] - (me ^ 1), -1)
    last, rank = _to_the_end(following)
    ring = following[last] >= 0
    low = _lowest_of_ring(following, ring)
    if ring.any():
        last, rank = _to_the_end(np.where(ring & (following == low), -1, following))
    # each chain was followed both ways: keep the one whose first crack has the lower number
    first = last[me ^ 1] ^ 1
    kept = np.where(first == last, me % 2 == 0, first < last)
    kept = np.where(ring, low % 2 == 0, kept)
    half = np.nonzero(kept)[0]
    half = half[np.lexsort((-rank[half], last[half]))]
    begins = np.nonzero(np.diff(last[half], prepend=-1))[0]
    ends = np.append(begins[1:], len(half)) if count else begins
    return Chains(half, begins, ends, ring[half[begins]], tail[half], head[half], degree)


def _to_the_end(following: Array) -> tuple[Array, Array]:
    """The last half-edge of each one's chain and the steps to it, by doubling the stride.
    In a ring both mean nothing."""
    me = np.arange(len(following))
    there = np.where(following < 0, me, following)
    steps = (following >= 0).astype(np.int64)
    for _ in range(len(me).bit_length()):
        farther = there[there]
        if np.array_equal(farther, there):
            break
        steps, there = steps + steps[there], farther
    return there, steps


def _lowest_of_ring(following: Array, ring: Array) -> Array:
    """The lowest number among the half-edges of each one's ring."""
    low = np.arange(len(following))
    there = np.where(following < 0, low, following)
    for _ in range(len(low).bit_length()):
        lower = np.minimum(low, low[there])
        if np.array_equal(lower[ring], low[ring]):
            break
        low, there = lower, there[there]
    return low
