"""The common distance of solids that melt into each other, along many rays of all parts at once.

A pair is a ray and a solid it comes near. Along a ray the distance of a solid depends on the
depth alone, so that a few numbers a pair are enough. The pairs of one ray are joined in the order
of the part's solids, because the rounded minimum depends on it: layer by layer.
"""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from .capsules import Rod
from .ellipsoids import Egg
from .grid import Floats
from .marching import Mask
from .shapes import Shape

Indices = NDArray[np.intp]
ZERO, ONE = np.float32(0), np.float32(1)


class Table:
    """What all shapes of a scene are, a column a shape."""

    def __init__(self, shapes: Sequence[Shape], softs: Sequence[float]) -> None:
        self.shapes = shapes
        self.soft = np.array(softs, np.float32)
        kinds = [0 if isinstance(s, Rod) else 1 if isinstance(s, Egg) else 2 for s in shapes]
        self.kind = np.array(kinds, np.int8)
        self.rods = np.zeros((18, len(shapes)), np.float32)
        self.eggs = np.zeros((15, len(shapes)), np.float32)
        self.cut = np.array([len(shape.cuts) > 0 for shape in shapes], bool)
        for column, shape in enumerate(shapes):
            if isinstance(shape, Rod):
                self.rods[:, column] = _of_rod(shape)
            elif isinstance(shape, Egg):
                self.eggs[:, column] = _of_egg(shape)


def _upper(square: Floats) -> list[float]:
    return [float(square[i, j]) for i, j in ((0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2))]


def _of_rod(rod: Rod) -> list[float]:
    along = [v / rod.length2 for v in rod.along]
    place = [rod.x, rod.y, rod.z, *_upper(rod.square), *along, rod.length2]
    return [*place, *rod.radii, rod.gives]


def _of_egg(egg: Egg) -> list[float]:
    return [egg.x, egg.y, egg.z, *_upper(egg.square), *_upper(egg.steep)]


class Rods:
    """Pairs with rods: |q|² = across + 2 z slant + z² deep; share of the way = share + z per."""

    def __init__(self, columns: Floats, x: Floats, y: Floats) -> None:
        x, y = x - columns[0], y - columns[1]
        xx, xy, yy, xz, yz, deep, share_x, share_y, share_z = columns[3:12]
        across = x * x * xx + x * y * (2 * xy) + y * y * yy
        slant, share = x * xz + y * yz, x * share_x + y * share_y
        self.set([columns[2], across, 2 * slant, deep, share, share_z, *columns[12:]])

    def set(self, rows: list[Floats]) -> None:
        self.rows = rows
        self.bulges = bool(len(rows[0])) and bool((rows[9].any()) or rows[10].any())
        self.flat = bool(len(rows[0])) and bool((rows[11] < 1).any())

    def kept(self, pairs: Indices) -> "Rods":
        rods = Rods.__new__(Rods)
        rods.set([row[pairs] for row in self.rows])
        return rods

    def at(self, z: Floats) -> Floats:
        depth, across, slant, deep, share0, per, length2, r0, r1, r2, r3, gives = self.rows
        z = z - depth
        share = per * z
        share += share0
        h = np.clip(share, ZERO, ONE)
        q = deep * z
        q += slant
        q *= z
        q += across
        share += share
        share -= h
        share *= h
        share *= length2
        q -= share
        np.maximum(q, ZERO, out=q)
        np.sqrt(q, out=q)
        radius = ((h * r3 + r2) * h + r1) * h if self.bulges else h * r1
        q -= radius
        q -= r0
        return q * gives if self.flat else q


class Eggs:
    """Pairs with ellipsoids: two squares, each across + 2 z slant + z² deep."""

    def __init__(self, columns: Floats, x: Floats, y: Floats) -> None:
        x, y = x - columns[0], y - columns[1]
        rows = [columns[2]]
        for xx, xy, yy, xz, yz, deep in (columns[3:9], columns[9:15]):
            rows += [x * x * xx + x * y * (2 * xy) + y * y * yy, 2 * (x * xz + y * yz), deep]
        self.rows = rows

    def kept(self, pairs: Indices) -> "Eggs":
        eggs = Eggs.__new__(Eggs)
        eggs.rows = [row[pairs] for row in self.rows]
        return eggs

    def at(self, z: Floats) -> Floats:
        depth, across, slant, deep, across2, slant2, deep2 = self.rows
        z = z - depth
        near = np.sqrt(np.maximum((deep * z + slant) * z + across, ZERO))
        steep = np.sqrt(np.maximum((deep2 * z + slant2) * z + across2, ZERO))
        steep += np.float32(1e-9)
        return np.asarray(near * (near - 1) / steep)


class Pairs:
    """`ray` and `solid` (its place among all shapes) of every pair, in the order of solids; the
    pairs of one ray must come in the order of its part's solids."""

    def __init__(self, table: Table, x: Floats, y: Floats, ray: Indices, solid: Indices) -> None:
        layer = _layers(ray, len(x))
        order = np.lexsort((solid, table.kind[solid]))
        ray, solid, layer = ray[order], solid[order], layer[order]
        self.table, self.x, self.y, self.count = table, x, y, len(x)
        kind = table.kind[solid]
        n0, n1 = int((kind == 0).sum()), int((kind < 2).sum())
        rods, eggs = solid[:n0], solid[n0:n1]
        self.rods = Rods(table.rods[:, rods], x[ray[:n0]], y[ray[:n0]])
        self.eggs = Eggs(table.eggs[:, eggs], x[ray[n0:n1]], y[ray[n0:n1]])
        self._set(ray, solid, layer, n0, n1)

    def _set(self, ray: Indices, solid: Indices, layer: Indices, n0: int, n1: int) -> None:
        self.ray, self.solid, self.layer, self.n0, self.n1 = ray, solid, layer, n0, n1
        soft = self.table.soft[solid]
        self.layers = []
        for number in range(int(layer.max()) + 1 if len(layer) else 0):
            pairs = np.flatnonzero(layer == number)
            k = soft[pairs]
            self.layers.append((pairs, ray[pairs], k, np.float32(0.25) / np.maximum(k, 1e-6)))
        others = solid[n1:]
        self.others = [(s, n1 + np.flatnonzero(others == s)) for s in np.unique(others).tolist()]
        cut = np.where(self.table.cut[solid[:n1]], solid[:n1], -1)
        self.cut = [(s, np.flatnonzero(cut == s)) for s in np.unique(cut).tolist() if s >= 0]

    def kept(self, rays: Mask) -> Self:
        pairs = type(self).__new__(type(self))
        stays = rays[self.ray]
        pairs.table, pairs.x, pairs.y = self.table, self.x[rays], self.y[rays]
        pairs.count = len(pairs.x)
        first, second = stays[: self.n0], stays[self.n0 : self.n1]
        pairs.rods = self.rods.kept(np.flatnonzero(first))
        pairs.eggs = self.eggs.kept(np.flatnonzero(second))
        n0 = int(first.sum())
        renumbered = np.cumsum(rays) - 1
        ray, solid, layer = self.ray[stays], self.solid[stays], self.layer[stays]
        pairs._set(renumbered[ray], solid, layer, n0, n0 + int(second.sum()))
        return pairs

    def each(self, z: Floats) -> Floats:
        """The distance of every pair at its ray's depth."""
        deep = z[self.ray]
        far = np.empty(len(deep), np.float32)
        far[: self.n0] = self.rods.at(deep[: self.n0])
        far[self.n0 : self.n1] = self.eggs.at(deep[self.n0 : self.n1])
        for solid, pairs in self.others:
            ray = self.ray[pairs]
            shape = self.table.shapes[solid]
            far[pairs] = shape.distance(self.x[ray], self.y[ray], deep[pairs])
        for solid, pairs in self.cut:
            ray = self.ray[pairs]
            for plane in self.table.shapes[solid].cuts:
                beyond = plane.beyond(self.x[ray], self.y[ray], deep[pairs])
                far[pairs] = np.maximum(far[pairs], beyond)
        return far

    def at(self, z: Floats) -> Floats:
        """The melted distance of every ray."""
        each = self.each(z)
        whole = np.full(self.count, 1e3, np.float32)
        for pairs, ray, soft, share in self.layers:
            near, other = whole[ray], each[pairs]
            melt = soft - np.abs(near - other)
            np.maximum(melt, ZERO, out=melt)
            melt *= melt
            melt *= share
            whole[ray] = np.minimum(near, other) - melt
        return whole

    def nearest(self, z: Floats) -> Indices:
        """Of every ray the solid that it is nearest to, the first of equals."""
        each = self.each(z)
        best, solid = np.full(self.count, np.inf, np.float32), np.zeros(self.count, np.intp)
        for pairs, ray, _, _ in self.layers:
            closer = each[pairs] < best[ray]
            best[ray[closer]] = each[pairs[closer]]
            solid[ray[closer]] = self.solid[pairs[closer]]
        return solid


def _layers(ray: Indices, rays: int) -> Indices:
    """How many pairs of the same ray come before each pair."""
    order = np.argsort(ray, kind="stable")
    counts = np.bincount(ray, minlength=rays)
    starts = np.cumsum(counts) - counts
    layer = np.empty(len(ray), np.intp)
    layer[order] = np.arange(len(ray)) - np.repeat(starts, counts)
    return layer
