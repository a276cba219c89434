"""The distances of solids along the rays that come near them."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from .eggs import Eggs
from .grid import Floats, Indices
from .near import Near, kinds
from .rods import Rods
from .table import Table


class Others:
    """Pairs whose solids are asked one by one."""

    def __init__(self, table: Table, near: Near, x: Floats, y: Floats) -> None:
        self.x, self.y = x, y
        self.each = [(table.shapes[number], mine) for number, mine in kinds(table, near)[2].each()]

    def at(self, z: Floats) -> Floats:
        far = np.empty(len(z), np.float32)
        for shape, mine in self.each:
            far[mine] = shape.distance(self.x[mine], self.y[mine], z[mine])
        return far


class Cuts:
    """Of those pairs (by number) whose solid is cut: how far beyond the plane, at + z per."""

    def __init__(self, numbers: Indices, place: Floats, per: Floats) -> None:
        self.numbers, self.place, self.per = numbers, place, per

    @classmethod
    def of(cls, planes: Floats, near: Near, x: Floats, y: Floats) -> Self:
        cut = ~np.isnan(planes[0])[near.solids]
        numbers = np.flatnonzero(np.repeat(cut, near.counts))
        across, up, per, offset = np.repeat(planes[:, near.solids[cut]], near.counts[cut], axis=1)
        return cls(numbers, x.take(numbers) * across + y.take(numbers) * up - offset, per)

    def kept(self, pairs: Indices, count: int) -> "Cuts":
        """pairs: of all `count` those that stay."""
        if not len(self.numbers):
            return self
        now = np.full(count, -1)
        now[pairs] = np.arange(len(pairs))
        now = now.take(self.numbers)
        mine = np.flatnonzero(now >= 0)
        return Cuts(now.take(mine), self.place.take(mine), self.per.take(mine))

    def take(self, far: Floats, z: Floats) -> None:
        """From the distances of all pairs."""
        if len(self.numbers):
            beyond = self.place + z.take(self.numbers) * self.per
            far[self.numbers] = np.maximum(far.take(self.numbers), beyond)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Rods first, then ellipsoids, then the others."""

    table: Table
    near: Near
    rods: Rods
    eggs: Eggs
    others: Others
    cuts: list[Cuts]

    @classmethod
    def of(cls, table: Table, x: Floats, y: Floats, near: Near) -> Self:
        """x, y: of the rays."""
        x, y = x.take(near.ray), y.take(near.ray)
        rod, egg, other = kinds(table, near)
        return cls(
            table,
            near,
            Rods.of(rod.columns(table.rods), x[rod.pairs], y[rod.pairs]),
            Eggs.of(egg.columns(table.eggs), x[egg.pairs], y[egg.pairs]),
            Others(table, near, x[other.pairs], y[other.pairs]),
            [Cuts.of(planes, near, x, y) for planes in table.planes],
        )

    def kinds(self) -> tuple[slice, slice, slice]:
        n0 = len(self.rods.rows[0])
        n1 = n0 + len(self.eggs.rows[0])
        return slice(0, n0), slice(n0, n1), slice(n1, None)

    def kept(self, pairs: Indices, ray: Indices) -> Self:
        """Some of them, of rays that have new numbers."""
        now = self.near.kept(pairs)
        near = Near(now.solids, now.counts, ray)
        rods, eggs, _ = self.kinds()
        n0, n1 = np.searchsorted(pairs, (rods.stop, eggs.stop)).tolist()
        mine = pairs[n1:] - eggs.stop
        return type(self)(
            self.table,
            near,
            self.rods.kept(pairs[:n0]),
            self.eggs.kept(pairs[n0:n1] - rods.stop),
            Others(self.table, near, self.others.x.take(mine), self.others.y.take(mine)),
            [cuts.kept(pairs, len(self.near.ray)) for cuts in self.cuts],
        )

    def at(self, z: Floats) -> Floats:
        """The distance of each at the depth of its ray."""
        deep = z.take(self.near.ray)
        rods, eggs, others = self.kinds()
        far = np.empty(len(deep), np.float32)
        far[rods], far[eggs] = self.rods.at(deep[rods]), self.eggs.at(deep[eggs])
        far[others] = self.others.at(deep[others])
        for cuts in self.cuts:
            cuts.take(far, deep)
        return far

    def kinks(self) -> Floats:
        """How much faster, of a sudden, the distance of each may fall than until now."""
        _, eggs, others = self.kinds()
        still = np.zeros(eggs.stop - eggs.start, np.float32)
        other = self.near.each(self.table.kinks)[others]
        return np.concatenate([self.rods.kinks(), still, other])
