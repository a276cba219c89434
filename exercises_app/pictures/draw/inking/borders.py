"""Where exactly a border runs between two pixels: without this, limbs wobble."""

import numpy as np

from .arrays import Array
from .cracks import Cracks
from .lines import Map
from .surfaces import Surfaces

_BISECTIONS = 3  # an eighth of a pixel, and the middle of that
_GAP = 10  # pixels of depth beyond which only the nearer part decides
_STEP = 4  # pixels of depth: less than that inside one surface is no border of shapes
_FAR = np.float32(1e6)
_NONE = np.int16(-1)


def exact_places(picture: Map, surfaces: Surfaces, cracks: Cracks) -> Array:
    """How far (-.5 to .5 pixel, down or right) each crack lies from between its two pixels."""
    return _Bisection(picture, surfaces, cracks).offsets()


class _Side:
    """One of the two pixels of each crack."""

    def __init__(self, picture: Map, row: Array, column: Array) -> None:
        self.x, self.y = picture.grid.xs[column], picture.grid.ys[row]
        self.part = picture.traced.part[row, column]
        self.surface = picture.surface[row, column]
        self.depth = np.where(self.part >= 0, picture.traced.depth[row, column], _FAR)

    def only(self, rows: Array) -> None:
        for name, values in vars(self).items():
            setattr(self, name, values[rows])


class _Bisection:
    def __init__(self, picture: Map, surfaces: Surfaces, cracks: Cracks) -> None:
        self.rays, self.surfaces, self.count = picture.rays, surfaces, len(cracks.row)
        height, width = picture.label.shape
        row, column = cracks.row - ~cracks.upright, cracks.column - cracks.upright
        inside = (row >= 0) & (column >= 0) & (cracks.row < height) & (cracks.column < width)
        which = np.nonzero(inside)[0]
        a = _Side(picture, row[which], column[which])
        b = _Side(picture, cracks.row[which], cracks.column[which])
        apart = np.abs(a.depth - b.depth)
        like = (a.part == b.part) & (a.surface == b.surface)
        rows = np.nonzero(~(like & (apart < _STEP * picture.grid.pixel)))[0]
        a.only(rows)
        b.only(rows)
        self.which, self.a, self.b = which[rows], a, b
        self.hides = (a.part != b.part) & (apart[rows] > _GAP * picture.grid.pixel)

    def offsets(self) -> Array:
        low = np.zeros(len(self.which), np.float32)
        high = np.ones(len(self.which), np.float32)
        for _ in range(_BISECTIONS):
            middle = (low + high) / 2
            first = self._like_the_first(middle)
            low, high = np.where(first, middle, low), np.where(first, high, middle)
        found = np.zeros(self.count)
        found[self.which] = (low + high) / 2 - 0.5
        return found

    def _like_the_first(self, share: Array) -> Array:
        """Whether the ray a share of the way from the first pixel to the second is like the first.

        Where one hides the other, it is asked whether the ray meets the nearer part.
        """
        a, b = self.a, self.b
        x, y = a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share
        a_hides, b_hides = a.depth < b.depth, b.depth < a.depth
        depth, part, solid = self.rays.probe(
            x, y,
            np.where(self.hides & b_hides, _NONE, a.part),
            np.where(self.hides & a_hides, _NONE, b.part),
        )  # fmt: skip
        surface = np.where(part == a.part, a.surface, b.surface)
        rows = np.nonzero((a.part == b.part) & (a.surface != b.surface) & (part >= 0))[0]
        if len(rows):
            surface[rows] = self.surfaces.at(x[rows], y[rows], depth[rows], part[rows], solid[rows])
        depth = np.where(part >= 0, depth, _FAR)
        like_a = (part == a.part) & (surface == a.surface)
        like_b = (part == b.part) & (surface == b.surface)
        nearer = np.abs(depth - a.depth) < np.abs(depth - b.depth)
        either = np.where(like_a ^ like_b, like_a, nearer)
        meets = np.where(a_hides, part == a.part, part != b.part)
        return np.asarray(np.where(self.hides, meets, either))
