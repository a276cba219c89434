"""The common distance of solids that melt into each other, along many rays of all parts at once.

The solids of one ray are joined in the order of the part, because the rounded minimum depends on
it: layer by layer. Rays with many solids come first, so that every layer is about the first so
many rays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np

from .grid import Floats, Indices, Mask
from .near import Near
from .pairs import Pairs
from .table import Table

ZERO, ONE = np.float32(0), np.float32(1)
TRIAL = np.float32(12)  # times the distance: the longest step that is looked at


@dataclass(frozen=True, eq=False)
class Past:
    """The depth of every ray when it was asked before, the distances of pairs and of rays."""

    z: Floats
    each: Floats
    whole: Floats


class Melt:
    """order: the pairs, layer by layer; layers: how many rays each has."""

    def __init__(self, pairs: Pairs, order: Indices, layers: list[int]) -> None:
        self.pairs, self.order, self.layers = pairs, order, layers
        self.ray = pairs.near.ray.take(order)
        solid = pairs.near.solid.take(order)
        self.soft = pairs.table.soft.take(solid)
        self.quarter = np.float32(0.25) / np.maximum(self.soft, np.float32(1e-6))
        self.kinks = pairs.kinks().take(order)
        holes = pairs.table.holes.take(solid)
        self.hollow = np.flatnonzero(np.isfinite(holes))
        self.half = holes.take(self.hollow) * np.float32(0.5)
        self.past: Past | None = None

    @classmethod
    def of(cls, table: Table, x: Floats, y: Floats, near: Near) -> tuple[Self, Indices]:
        """Of rays at (x, y), and in which order the rays stand in it."""
        layer = _layers(near, len(x))
        counts = np.bincount(near.ray, minlength=len(x))
        rays = np.argsort((counts.max(initial=0) - counts).astype(np.uint16), kind="stable")
        rank = np.empty(len(x), np.intp)
        rank[rays] = np.arange(len(x))
        sizes = np.cumsum(np.bincount(counts, minlength=1)[:0:-1])[::-1]
        ray = rank.take(near.ray)
        order = np.empty(len(ray), np.intp)
        order[(np.cumsum(sizes) - sizes).take(layer) + ray] = np.arange(len(ray))
        near = Near(near.solids, near.counts, ray)
        pairs = Pairs.of(table, x.take(rays), y.take(rays), near)
        return cls(pairs, order, sizes.tolist()), rays

    def kept(self, rays: Mask) -> "Melt":
        number = np.cumsum(rays) - 1
        pairs = np.flatnonzero(rays.take(self.pairs.near.ray))
        now = np.empty(len(self.order), np.intp)
        now[pairs] = np.arange(len(pairs))
        stays = np.flatnonzero(rays.take(self.ray))
        some = self.pairs.kept(pairs, number.take(self.pairs.near.ray.take(pairs)))
        layers = [int(number[size - 1]) + 1 for size in self.layers]
        melt = Melt(some, now.take(self.order.take(stays)), [n for n in layers if n])
        if self.past is not None:
            mine, past = np.flatnonzero(rays), self.past
            melt.past = Past(past.z.take(mine), past.each.take(stays), past.whole.take(mine))
        return melt

    def at(self, z: Floats, rest: Floats) -> tuple[Floats, Floats]:
        """The melted distance of every ray, and how far it may go on.

        No solid comes nearer faster than it did until now (but for a kink), and the melted
        distance grows with each of them: so it is nowhere less than if all kept their pace. At
        that pace it bends down ever more; a straight line to any later place on it stays below.
        """
        each = self.pairs.at(z).take(self.order)
        whole = self._melted(each)
        past, self.past = self.past, Past(z, each, whole)
        if past is None:
            return whole, whole
        pace = ONE / np.maximum(z - past.z, np.float32(1e-6))
        falls = past.each - each
        falls *= pace.take(self.ray)
        falls += self.kinks
        fall = (past.whole - whole) * pace
        trial = whole * np.minimum(ONE / np.maximum(fall, np.float32(1e-3)), TRIAL)
        trial = np.minimum(trial, rest)
        trial = np.maximum(trial, np.float32(1e-6))
        self._hollow(falls, each, trial + z - past.z)
        np.clip(falls, ZERO, ONE, out=falls)
        falls *= trial.take(self.ray)
        later = self._melted(each - falls)
        gone = np.maximum(whole - later, np.float32(1e-9))
        return whole, trial * np.minimum(whole / gone, ONE)

    def _hollow(self, falls: Floats, each: Floats, way: Floats) -> None:
        """Towards the rim of a hole a distance falls ever faster, but bends no more sharply than
        half the hole, unless it is that far away."""
        if len(self.hollow):
            faster = way.take(self.ray.take(self.hollow)) / self.half
            far = each.take(self.hollow) > self.half
            falls[self.hollow] = np.where(far, ONE, falls.take(self.hollow) + faster)

    def _slices(self) -> Iterator[tuple[int, slice]]:
        """Of every layer: how many rays, and which pairs."""
        first = 0
        for size in self.layers:
            yield size, slice(first, first + size)
            first += size

    def _melted(self, each: Floats) -> Floats:
        """Of every ray, from the distances of its pairs, layer by layer."""
        whole = each[: self.layers[0]].copy()
        for size, mine in list(self._slices())[1:]:
            near, other = whole[:size], each[mine]
            melt = near - other
            np.abs(melt, out=melt)
            np.subtract(self.soft[mine], melt, out=melt)
            np.maximum(melt, ZERO, out=melt)
            melt *= melt
            melt *= self.quarter[mine]
            np.minimum(near, other, out=near)
            near -= melt
        return whole

    def nearest(self, z: Floats) -> Indices:
        """Of every ray the solid that it is nearest to, the first of equals."""
        each = self.pairs.at(z).take(self.order)
        solid = self.pairs.near.solid.take(self.order)
        best, found = each[: self.layers[0]].copy(), solid[: self.layers[0]].copy()
        for size, mine in list(self._slices())[1:]:
            closer = each[mine] < best[:size]
            best[:size] = np.where(closer, each[mine], best[:size])
            found[:size] = np.where(closer, solid[mine], found[:size])
        return found


def _layers(near: Near, count: int) -> Indices:
    """How many solids of its part that come before it each ray is near, for every pair."""
    layer, so_far = np.empty(len(near.ray), np.intp), np.zeros(count, np.intp)
    ends = np.cumsum(near.counts)
    for i in np.argsort(near.solids, kind="stable").tolist():
        mine = slice(int(ends[i] - near.counts[i]), int(ends[i]))
        ray = near.ray[mine]
        layer[mine] = so_far.take(ray)
        so_far[ray] += 1
    return layer
