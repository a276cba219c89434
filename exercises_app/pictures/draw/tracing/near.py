"""Which rays come near which solids."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .grid import Floats, Indices, Mask
from .table import EGG, OTHER, Table

T = TypeVar("T", bound=np.generic)


@dataclass(frozen=True, eq=False)
class Near:
    """`counts` of the rays come near each of `solids`, one solid after the other; the solids are
    in the order of their kinds. A pair is a ray and a solid."""

    solids: Indices
    counts: Indices
    ray: Indices

    @property
    def solid(self) -> Indices:
        """Of every pair."""
        return np.repeat(self.solids, self.counts)

    def each(self, values: NDArray[T]) -> NDArray[T]:
        """Of every pair what its solid has in `values`."""
        return np.repeat(values[self.solids], self.counts)

    def kept(self, pairs: Indices) -> "Near":
        """Some of them, by their numbers."""
        ends = np.searchsorted(pairs, np.cumsum(self.counts))
        return Near(self.solids, np.diff(ends, prepend=0), self.ray.take(pairs))

    def renumbered(self, rays: Mask) -> "Near":
        """With the numbers that rays have when only these are left."""
        return Near(self.solids, self.counts, (np.cumsum(rays) - 1).take(self.ray))


@dataclass(frozen=True, eq=False)
class Kind:
    """The solids of one kind, how many rays come near each, and which pairs these are."""

    solids: Indices
    counts: Indices
    pairs: slice

    def columns(self, table: Floats) -> Floats:
        """Of every pair the column of its solid."""
        return np.repeat(table[:, self.solids], self.counts, axis=1)

    def each(self) -> list[tuple[int, slice]]:
        """Every solid, and which of these pairs are its own."""
        ends = np.cumsum(self.counts).tolist()
        counts, solids = self.counts.tolist(), self.solids.tolist()
        slices = [slice(end - n, end) for end, n in zip(ends, counts, strict=True)]
        return [(s, mine) for s, n, mine in zip(solids, counts, slices, strict=True) if n]


def kinds(table: Table, near: Near) -> tuple[Kind, Kind, Kind]:
    """Rods, ellipsoids, others."""
    n0, n1 = np.searchsorted(table.kind[near.solids], (EGG, OTHER)).tolist()
    p0, p1 = int(near.counts[:n0].sum()), int(near.counts[:n1].sum())

    def kind(solids: slice, pairs: slice) -> Kind:
        return Kind(near.solids[solids], near.counts[solids], pairs)

    return (
        kind(slice(0, n0), slice(0, p0)),
        kind(slice(n0, n1), slice(p0, p1)),
        kind(slice(n1, None), slice(p1, None)),
    )


def together(table: Table, groups: Sequence[Near], firsts: Sequence[int]) -> Near:
    """Those of several groups, whose rays are counted from `firsts` on."""
    blocks = []
    for near, first in zip(groups, firsts, strict=True):
        rays = np.split(near.ray + first, np.cumsum(near.counts)[:-1])
        blocks += list(zip(near.solids.tolist(), rays, strict=True))
    blocks.sort(key=lambda block: (int(table.kind[block[0]]), block[0]))
    counts = np.array([len(ray) for _, ray in blocks], np.intp)
    ray = np.concatenate([np.zeros(0, np.intp), *(ray for _, ray in blocks)])
    return Near(np.array([number for number, _ in blocks], np.intp), counts, ray)
