"""Pairs of a ray and a solid that it comes near."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from .eggs import Eggs
from .grid import Floats, Indices
from .near import Near
from .rods import Rods
from .shapes import Shape, Span
from .table import EGG, OTHER, Table


class Others:
    """Pairs whose solids are met one by one: so many (counts) of each shape, one after another."""

    def __init__(self, shapes: list[Shape], counts: Indices, x: Floats, y: Floats) -> None:
        self.shapes, self.x, self.y = shapes, x, y
        ends = np.cumsum(counts).tolist()
        slices = [slice(end - n, end) for n, end in zip(counts.tolist(), ends, strict=True)]
        self.each = [
            (shape, mine)
            for shape, mine in zip(shapes, slices, strict=True)
            if mine.start < mine.stop
        ]

    def at(self, z: Floats) -> Floats:
        far = np.empty(len(z), np.float32)
        for shape, mine in self.each:
            far[mine] = shape.distance(self.x[mine], self.y[mine], z[mine])
        return far

    def span(self, grow: Floats) -> Span:
        near, far = np.empty((2, len(self.x)), np.float32)
        for shape, mine in self.each:
            grown = float(grow[mine.start])
            near[mine], far[mine] = shape.span(self.x[mine], self.y[mine], grown)
        return near, far


class Cuts:
    """Of those pairs (by number) whose solid is cut: how far beyond the plane, at + z per."""

    def __init__(self, numbers: Indices, place: Floats, per: Floats) -> None:
        self.numbers, self.place, self.per = numbers, place, per

    @classmethod
    def of(cls, planes: Floats, near: Near, x: Floats, y: Floats) -> Self:
        plane = np.repeat(planes[:, near.solids], near.counts, axis=1)
        numbers = np.flatnonzero(~np.isnan(plane[0]))
        across, up, per, offset = plane.take(numbers, axis=1)
        return cls(numbers, x.take(numbers) * across + y.take(numbers) * up - offset, per)

    def kept(self, pairs: Indices, count: int) -> "Cuts":
        """pairs: of all `count` those that stay."""
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

    def clip(self, near: Floats, far: Floats, grow: Floats) -> None:
        """The spans of all pairs, `grow` beyond the plane."""
        mine, per = self.numbers, self.per
        room = grow.take(mine) - self.place
        steep = np.abs(per) > 1e-6
        at = room / np.where(steep, per, np.float32(1))
        near[mine] = np.where(steep & (per < 0), np.maximum(near[mine], at), near[mine])
        far[mine] = np.where(steep & (per > 0), np.minimum(far[mine], at), far[mine])
        near[mine] = np.where(~steep & (room < 0), np.float32(np.inf), near[mine])


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
        solids, counts = near.solids, near.counts
        n0, n1 = np.searchsorted(table.kind[solids], (EGG, OTHER)).tolist()
        p0, p1 = int(counts[:n0].sum()), int(counts[:n1].sum())
        rods = np.repeat(table.rods[:, solids[:n0]], counts[:n0], axis=1)
        eggs = np.repeat(table.eggs[:, solids[n0:n1]], counts[n0:n1], axis=1)
        shapes = [table.shapes[number] for number in solids[n1:].tolist()]
        return cls(
            table,
            near,
            Rods.of(rods, x[:p0], y[:p0]),
            Eggs.of(eggs, x[p0:p1], y[p0:p1]),
            Others(shapes, counts[n1:], x[p1:], y[p1:]),
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
        shapes, x, y = self.others.shapes, self.others.x, self.others.y
        return type(self)(
            self.table,
            near,
            self.rods.kept(pairs[:n0]),
            self.eggs.kept(pairs[n0:n1] - rods.stop),
            Others(shapes, near.counts[len(near.counts) - len(shapes) :], x[mine], y[mine]),
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
        return np.concatenate(
            [
                self.rods.kinks(),
                np.zeros(eggs.stop - eggs.start, np.float32),
                self.near.each(self.table.kinks)[others],
            ]
        )

    def span(self, reaching: bool) -> Span:
        """Where each ray is inside the solid (or in what it is held by), or within its reach."""
        grow = self.near.each(self.table.reach * np.float32(reaching))
        rods, eggs, others = self.kinds()
        near, far = np.empty((2, len(grow)), np.float32)
        near[rods], far[rods] = self.rods.span(grow[rods])
        near[eggs], far[eggs] = self.eggs.span(reaching)
        near[others], far[others] = self.others.span(grow[others])
        for cuts in self.cuts:
            cuts.clip(near, far, grow)
        return near, far
