"""What rays see of single parts: hard hits by formula, and which rays must be walked.

Rays are a sheet (columns and rows) or scattered; both answer alike to the same few questions.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .compiling import Piece
from .grid import Floats, Numbers
from .marching import Mask
from .shapes import NOWHERE, Box

Where = tuple[slice, slice] | NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Sheet:
    """x: (1, w), rising; y: (h, 1), falling."""

    x: Floats
    y: Floats

    @property
    def shape(self) -> tuple[int, ...]:
        return self.y.shape[0], self.x.shape[1]

    def within(self, box: Box) -> "tuple[Where, Sheet] | None":
        x, y = self.x[0], -self.y[:, 0]
        left, right = np.searchsorted(x, (box.left, box.right)).tolist()
        top, bottom = np.searchsorted(y, (-box.high, -box.low)).tolist()
        if left >= right or top >= bottom:
            return None
        where = slice(top, bottom), slice(left, right)
        return where, Sheet(self.x[:, left:right], self.y[top:bottom])

    def flat(self, places: NDArray[np.intp]) -> tuple[Floats, Floats]:
        rows, columns = np.divmod(places, self.x.shape[1])
        return self.x[0, columns], self.y[rows, 0]


@dataclass(frozen=True, eq=False)
class Scatter:
    x: Floats
    y: Floats

    @property
    def shape(self) -> tuple[int, ...]:
        return self.x.shape

    def within(self, box: Box) -> "tuple[Where, Scatter] | None":
        inside = (self.x > box.left) & (self.x < box.right)
        inside &= (self.y > box.low) & (self.y < box.high)
        where = np.flatnonzero(inside)
        return (where, Scatter(self.x[where], self.y[where])) if len(where) else None

    def flat(self, places: NDArray[np.intp]) -> tuple[Floats, Floats]:
        return self.x[places], self.y[places]


Rays = Sheet | Scatter


@dataclass(frozen=True, eq=False)
class Reach:
    """Where some rays come within the reach of a shape, and leave it again."""

    solid: int
    where: Where
    near: Floats
    far: Floats


class Sight:
    """One part seen by some rays: `depth` and `solid` of its hard hits. Where two shapes, one of
    them soft, come within reach of each other before that (from `start` to `end`), the ray must
    be walked."""

    def __init__(self, piece: Piece, rays: Rays) -> None:
        self.piece, self.rays = piece, rays
        self.depth: Floats = np.full(rays.shape, NOWHERE)
        self.solid: Numbers = np.zeros(rays.shape, np.int16)
        self.reaches: list[Reach] = []
        for number, shape in enumerate(piece.shapes):
            got = rays.within(shape.box)
            if got is not None:
                where, some = got
                entry = shape.entry(some.x, some.y)
                old = self.depth[where]
                closer = entry < old
                self.depth[where] = np.where(closer, entry, old)
                self.solid[where] = np.where(closer, np.int16(number), self.solid[where])
        if piece.reach:
            self._reach()

    def _reach(self) -> None:
        first, second, soft = (np.full(self.rays.shape, NOWHERE) for _ in range(3))
        last, before = (np.full(self.rays.shape, -NOWHERE) for _ in range(2))
        for number, (shape, reach) in enumerate(
            zip(self.piece.shapes, self.piece.reaches, strict=True)
        ):
            got = self.rays.within(shape.box.grown(reach)) if reach else None
            if got is None:
                continue
            where, some = got
            near, far = np.broadcast_arrays(*shape.span(some.x, some.y, reach))
            meets = near < far
            near, far = np.where(meets, near, NOWHERE), np.where(meets, far, -NOWHERE)
            self.reaches.append(Reach(number, where, near, far))
            second[where] = np.minimum(second[where], np.maximum(first[where], near))
            first[where] = np.minimum(first[where], near)
            before[where] = np.maximum(before[where], np.minimum(last[where], far))
            last[where] = np.maximum(last[where], far)
            if self.piece.softs[number]:
                soft[where] = np.minimum(soft[where], near)
        self.start, self.end = np.maximum(second, soft), np.minimum(before, self.depth)

    def walked(self, front: Floats) -> Mask:
        """Which rays must be walked, when `front` is the nearest that was hit on each."""
        return np.asarray(self.start < np.minimum(self.end, front))

    def pairs(self, walked: Mask) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The number of the ray among the walked, and the solid, of every pair."""
        number = np.cumsum(walked).reshape(walked.shape) - 1
        rays, solids = [], []
        for reach in self.reaches:
            near = walked[reach.where] & (reach.near < self.end[reach.where])
            near &= reach.far > self.start[reach.where]
            ray = number[reach.where][near]
            rays.append(ray)
            solids.append(np.full(len(ray), self.piece.first + reach.solid))
        return np.concatenate(rays), np.concatenate(solids)
