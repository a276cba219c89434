"""The rays of a picture: its depth map, loose rays, and how the surface lies."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ...scene import Camera, Part
from .compiling import Piece
from .grid import Floats, Grid, Numbers, Traced
from .halves import between, coarse
from .marching import first_zero
from .melting import Pairs, Table
from .normals import normals_of
from .shapes import NOWHERE
from .sights import Rays as Some
from .sights import Scatter, Sight, Where

# A part by its number, which rays are asked about it, and these rays
Asked = tuple[int, Where, Some]


class Canvas:
    """The nearest of all that each ray has met so far."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.depth: Floats = np.full(shape, NOWHERE)
        self.part: Numbers = np.full(shape, -1, np.int16)
        self.solid: Numbers = np.full(shape, -1, np.int16)

    def add(self, where: Where, number: int, sight: Sight) -> None:
        old = self.depth[where]
        closer = sight.depth < old
        self.depth[where] = np.where(closer, sight.depth, old)
        self.part[where] = np.where(closer, np.int16(number), self.part[where])
        self.solid[where] = np.where(closer, sight.solid, self.solid[where])


class Rays:
    """pixel: how wide one is, cm; rays are exact to a small share of it."""

    def __init__(self, parts: Sequence[Part], camera: Camera, pixel: float) -> None:
        axes = camera.axes()
        self.pixel = float(pixel)
        self.pieces: list[Piece] = []
        for part in parts:
            count = sum(len(piece.shapes) for piece in self.pieces)
            self.pieces.append(Piece(part, axes, self.pixel, count))
        self.table = Table(
            [shape for piece in self.pieces for shape in piece.shapes],
            [soft for piece in self.pieces for soft in piece.softs],
        )
        order = sorted(range(len(self.pieces)), key=lambda number: self.pieces[number].near)
        self.order = [number for number in order if self.pieces[number].shapes]

    def picture(self, grid: Grid) -> Traced:
        """Asks every other ray, and the rays between them where something changes."""
        corners = self._asked(self._all(sheet := coarse(grid)), sheet.shape)
        traced, rows, columns = between(grid, corners)
        rays = Scatter(grid.xs[columns], grid.ys[rows])
        fine = self._asked(self._all(rays), rays.shape)
        traced.depth[rows, columns] = fine.depth
        traced.part[rows, columns] = fine.part
        traced.solid[rows, columns] = fine.solid
        return traced

    def probe(
        self, x: Floats, y: Floats, first: Numbers, second: Numbers
    ) -> tuple[Floats, Numbers, Numbers]:
        """Depth, part and solid of loose rays, each asked of two parts only (-1: of none)."""
        traced = self._asked(self._two(x, y, first, second), x.shape)
        return traced.depth, traced.part, traced.solid

    def normals(self, x: Floats, y: Floats, depth: Floats, part: Numbers, solid: Numbers) -> Floats:
        """(3, n): which way the surface looks (right, up, away) at places that rays have met."""
        found = np.zeros((3, len(x)), np.float32)
        for number in np.unique(part[part >= 0]).tolist():
            where = np.flatnonzero(part == number)
            place = x[where], y[where], depth[where]
            found[:, where] = normals_of(self.pieces[number], place, solid[where], self.pixel)
        return found

    def _all(self, rays: Some) -> Iterable[Asked]:
        for number in self.order:
            got = rays.within(self.pieces[number].box)
            if got is not None:
                yield number, *got

    def _two(self, x: Floats, y: Floats, first: Numbers, second: Numbers) -> Iterable[Asked]:
        for number in self.order:
            mine = np.flatnonzero((first == number) | (second == number))
            got = Scatter(x[mine], y[mine]).within(self.pieces[number].box)
            if got is not None:
                yield number, mine[got[0]], got[1]

    def _asked(self, asked: Iterable[Asked], shape: tuple[int, ...]) -> Traced:
        canvas = Canvas(shape)
        soft: list[tuple[int, Where, Sight]] = []
        for number, where, rays in asked:
            piece = self.pieces[number]
            if canvas.depth[where].max() < piece.near:
                continue
            sight = Sight(piece, rays)
            canvas.add(where, number, sight)
            if sight.reaches:
                soft.append((number, where, sight))
        self._melt(canvas, soft)
        return Traced(canvas.depth, canvas.part, canvas.solid)

    def _melt(self, canvas: Canvas, soft: list[tuple[int, Where, Sight]]) -> None:
        """Walks the rays of all parts that pass where solids melt into each other, in one go."""
        walks = [Walked(sight, canvas.depth[where]) for _, where, sight in soft]
        counts = [len(walk.places) for walk in walks]
        if not sum(counts):
            return
        firsts = np.cumsum(counts) - counts
        ray = np.concatenate([w.ray + first for w, first in zip(walks, firsts, strict=True)])
        solid = np.concatenate([walk.solid for walk in walks])
        x, y, start, end, sure = (
            np.concatenate([getattr(walk, name) for walk in walks])
            for name in ("x", "y", "start", "end", "sure")
        )
        pairs = Pairs(self.table, x, y, ray, solid)
        depth = first_zero(pairs, start, end, sure, self.pixel)
        met = ~np.isinf(depth)
        nearest = np.zeros(len(depth), np.intp)
        nearest[met] = pairs.kept(met).nearest(depth[met])
        for (number, where, sight), walk, first in zip(soft, walks, firsts, strict=True):
            mine = slice(first, first + len(walk.places))
            walk.back(depth[mine], nearest[mine])
            canvas.add(where, number, sight)


class Walked:
    """The rays of one sight that must be walked: where from, how far, and past which solids."""

    def __init__(self, sight: Sight, front: Floats) -> None:
        walked = sight.walked(front)
        self.sight = sight
        self.places: NDArray[np.intp] = np.flatnonzero(walked)
        self.x, self.y = sight.rays.flat(self.places)
        self.start, end, hit = sight.start[walked], sight.end[walked], sight.depth[walked]
        self.end = np.minimum(end, front[walked])
        self.sure = (self.end == hit) & ~np.isinf(hit)
        self.ray, self.solid = sight.pairs(walked)

    def back(self, depth: Floats, nearest: NDArray[np.intp]) -> None:
        """Tells the sight what was met before its hard hits."""
        seen, solid = self.sight.depth.reshape(-1), self.sight.solid.reshape(-1)
        closer = depth < seen[self.places]
        places = self.places[closer]
        seen[places] = depth[closer]
        solid[places] = (nearest[closer] - self.sight.piece.first).astype(np.int16)
