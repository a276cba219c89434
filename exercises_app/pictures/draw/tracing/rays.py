"""The rays of a picture: its depth map, loose rays, and how the surface lies."""

from collections.abc import Sequence

import numpy as np

from ...scene import Camera, Part
from .grid import Floats, Grid, Indices, Numbers, Traced
from .halves import between, coarse
from .lines import Scatter, Sheet
from .marching import first_zero
from .melting import Melt
from .near import together
from .normals import normals_at
from .shapes import NOWHERE
from .sights import Lines, Sight
from .table import Table


class Rays:
    """pixel: how wide one is, cm; rays are exact to a small share of it."""

    def __init__(self, parts: Sequence[Part], camera: Camera, pixel: float) -> None:
        self.pixel = float(pixel)
        self.table = Table(parts, camera.axes(), self.pixel)
        pieces = self.table.pieces
        order = sorted(range(len(parts)), key=lambda number: pieces[number].near)
        self.order = [number for number in order if pieces[number].count]

    def picture(self, grid: Grid) -> Traced:
        """Asks every other ray, and the rays between them where something changes. Where nobody
        can tell two solids of a part apart, `solid` may be a neighbour's."""
        sheet = coarse(grid)
        canvas = Canvas(len(sheet.ys) * len(sheet.xs))
        self._all(canvas, sheet)
        shape = len(sheet.ys), len(sheet.xs)
        look = np.append(self.table.look, -1)[canvas.solid].reshape(shape)
        thin = sheet.near(self.table, self.table.thin, sheet.step).ray
        traced, rows, columns = between(grid, canvas.traced(self.table, shape), look, thin)
        canvas = Canvas(len(rows))
        self._all(canvas, Scatter(grid.xs[columns], grid.ys[rows], np.arange(len(rows))))
        fine = canvas.traced(self.table, (len(rows),))
        traced.depth[rows, columns] = fine.depth
        traced.part[rows, columns] = fine.part
        traced.solid[rows, columns] = fine.solid
        return traced

    def probe(
        self, x: Floats, y: Floats, first: Numbers, second: Numbers
    ) -> tuple[Floats, Numbers, Numbers]:
        """Depth, part and solid of loose rays, each asked of two parts only (-1: of none)."""
        canvas = Canvas(len(x))
        asked, nears = [], []
        for number in self.order:
            mine = np.flatnonzero((first == number) | (second == number))
            rays = Scatter(x[mine], y[mine], mine).within(self.table.pieces[number].box)
            if len(rays.x):
                asked.append(rays)
                nears.append(rays.near(self.table, self.table.pieces[number].solids))
        if asked:
            ends = np.cumsum([len(rays.x) for rays in asked]).tolist()
            x, y, ray = (
                np.concatenate([getattr(rays, name) for rays in asked])
                for name in ("x", "y", "number")
            )
            lines = Lines(x, y, ray, np.full(len(x), NOWHERE))
            near = together(self.table, nears, [0, *ends[:-1]])
            self._walk(canvas, [canvas.add(Sight(self.table, lines, near))])
        traced = canvas.traced(self.table, (len(first),))
        return traced.depth, traced.part, traced.solid

    def normals(self, x: Floats, y: Floats, depth: Floats, part: Numbers, solid: Numbers) -> Floats:
        """(3, n): which way the surface looks (right, up, away) at places that rays have met; no
        way (0, 0, 0) where they met nothing."""
        found = np.zeros((3, len(x)), np.float32)
        met = np.flatnonzero(part >= 0)
        if len(met):
            firsts = np.array([piece.first for piece in self.table.pieces])
            number = firsts[part[met]] + solid[met].astype(np.intp)
            found[:, met] = normals_at(self.table, (x[met], y[met], depth[met]), number)
        return found

    def _all(self, canvas: "Canvas", rays: Sheet | Scatter) -> None:
        """Asks them about all parts, from the nearest on, so that hidden ones cost little."""
        sights = []
        for number in self.order:
            piece = self.table.pieces[number]
            mine = rays.within(piece.box)
            front = canvas.depth[mine.number]
            if len(front) and front.max() > piece.near:
                lines = Lines(mine.x, mine.y, mine.number, front)
                sight = Sight(self.table, lines, mine.near(self.table, piece.solids))
                sights.append(canvas.add(sight))
        self._walk(canvas, sights)

    def _walk(self, canvas: "Canvas", sights: list[Sight]) -> None:
        """The lines of all parts that must be walked, in one go."""
        for sight in sights:
            sight.hide(canvas.depth)
        sights = [sight for sight in sights if len(sight.walked)]
        if not sights:
            return
        ends = np.cumsum([len(sight.walked) for sight in sights]).tolist()
        firsts = [0, *ends[:-1]]
        x, y = (
            np.concatenate([getattr(s.lines, name).take(s.walked) for s in sights]) for name in "xy"
        )
        near = together(self.table, [sight.near for sight in sights], firsts)
        melt, order = Melt.of(self.table, x, y, near)
        start, end, sure = (
            np.concatenate([getattr(sight, name) for sight in sights]).take(order)
            for name in ("start", "end", "sure")
        )
        depth, solid = np.empty(len(x), np.float32), np.empty(len(x), np.intp)
        found = first_zero(melt, start, end, sure, self.pixel)
        depth[order] = found
        solid[order] = melt.nearest(np.where(np.isinf(found), start, found))
        for sight, a, b in zip(sights, firsts, ends, strict=True):
            sight.met(depth[a:b], solid[a:b])
            canvas.add(sight)


class Canvas:
    """The nearest of all that each ray has met so far, and which solid of the table that is."""

    def __init__(self, count: int) -> None:
        self.depth: Floats = np.full(count, NOWHERE)
        self.solid: Indices = np.full(count, -1)

    def add(self, sight: Sight) -> Sight:
        ray = sight.lines.ray
        closer = np.flatnonzero(sight.depth < self.depth.take(ray))
        ray, depth = ray.take(closer), sight.depth.take(closer)
        np.minimum.at(self.depth, ray, depth)
        best = np.flatnonzero(depth == self.depth.take(ray))[::-1]
        self.solid[ray.take(best)] = sight.solid.take(closer.take(best))
        return sight

    def traced(self, table: Table, shape: tuple[int, ...]) -> Traced:
        met = self.solid >= 0
        part, solid = np.full((2, len(met)), -1, np.int16)
        mine = self.solid[met]
        part[met], solid[met] = table.part[mine], mine - table.first[mine]
        return Traced(self.depth.reshape(shape), part.reshape(shape), solid.reshape(shape))
