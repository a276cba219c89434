"""Which rays come near which solids."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .grid import Indices, Mask
from .table import Table

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
