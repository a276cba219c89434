"""Capsules, many (ray, capsule) pairs at once: tapered, flattened, with a muscle.

Space is stretched by `matrix` until the rod is round; then, along a ray, with q = matrix (P -
start): |q|² = across + z slant + z² deep, and the share of the way along the rod is share + z per.
"""

from typing import Self

import numpy as np

from ...solids import Capsule
from ...turns import Turn, unit
from .grid import Floats, Indices, Mask
from .shapes import NOWHERE, Span, roots

ZERO, ONE = np.float32(0), np.float32(1)

# The muscle's height along the rod as a polynomial of the share: its factors of 1, s, s², s³
STEEPEST = np.float32(6.75)
EARLY, MIDDLE, LATE = (0, 6.75, -13.5, 6.75), (0, 4, -4, 0), (0, 0, 6.75, -6.75)


def column(solid: Capsule, axes: Turn) -> list[float]:
    """What one capsule is, in the order that `Rods.of` takes it."""
    start, way = solid.start @ axes, (solid.end - solid.start) @ axes
    matrix, gives = np.eye(3), 1.0
    if solid.across is not None:
        across = unit(solid.across) @ axes
        matrix = matrix + (1 / solid.flat - 1) * np.outer(across, across)
        gives = min(1.0, float(solid.flat))
    axis = matrix @ way
    length2 = max(float(axis @ axis), 1e-9)
    muscle = EARLY if solid.peak < 0.4 else LATE if solid.peak > 0.6 else MIDDLE
    taper = (solid.r1, solid.r2 - solid.r1, 0, 0)
    radii = [float(r + solid.bulge * m) for r, m in zip(taper, muscle, strict=True)]
    along = matrix.T @ axis / length2
    return [*start, *upper(matrix.T @ matrix), *along, length2, *radii, gives, float(solid.bulge)]


COLUMN = 19  # numbers a capsule
PLAIN = 9  # rows of pairs with round rods without a muscle


def upper(square: Floats) -> list[float]:
    """The numbers of a symmetric matrix that `along_rays` takes."""
    return [float(square[i, j]) for i, j in ((0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2))]


def along_rays(x: Floats, y: Floats, numbers: Floats) -> tuple[Floats, Floats, Floats]:
    """The square form as c + b z + a z²: c, b, a."""
    xx, xy, yy, xz, yz, zz = numbers
    return x * x * xx + x * y * (2 * xy) + y * y * yy, 2 * (x * xz + y * yz), zz


class Rods:
    """A row a number, a column a pair; those of flat rods and of muscles only where there are
    some."""

    def __init__(self, rows: Floats) -> None:
        self.rows = rows
        self.plain = len(rows) == PLAIN

    @classmethod
    def of(cls, columns: Floats, x: Floats, y: Floats) -> Self:
        x, y = x - columns[0], y - columns[1]
        share = x * columns[9] + y * columns[10]
        plain = not columns[18].any() and bool((columns[17] == 1).all())
        more = columns[11 : 11 + PLAIN - 5] if plain else columns[11:]
        return cls(np.stack([columns[2], *along_rays(x, y, columns[3:9]), share, *more]))

    def kept(self, pairs: Indices) -> "Rods":
        return Rods(self.rows.take(pairs, axis=1))

    def at(self, z: Floats) -> Floats:
        """The distances at these depths."""
        q: Floats
        depth, across, slant, deep, share0, per, length2, r0, r1 = self.rows[:PLAIN]
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
        q -= r0
        if self.plain:
            h *= r1
            q -= h
            return q
        r2, r3, gives, _ = self.rows[PLAIN:]
        q -= ((h * r3 + r2) * h + r1) * h
        q *= gives
        return q

    def kinks(self) -> Floats:
        """How much faster than until now the distance may fall, where the rod's side begins."""
        lean = np.abs(self.rows[8] if self.plain else self.rows[8] + self.rows[9] + self.rows[10])
        if not self.plain:
            lean = lean + STEEPEST * np.abs(self.rows[12])
        return np.asarray(lean * np.abs(self.rows[5]))

    def span(self, grow: Floats) -> Span:
        """Where each ray is within `grow` of the rod, or, where it has a muscle, of one that is as
        thick all along."""
        depth, across, slant, deep, share, per, length2, r0, r1 = self.rows[:PLAIN]
        if self.plain:
            radius, more = r0 + grow, r1
        else:
            r2, r3, gives, bulge = self.rows[PLAIN:]
            radius, more = r0 + grow / gives + np.maximum(bulge, ZERO), r1 + r2 + r3
        half = slant * np.float32(0.5)
        near, far = np.full(len(depth), NOWHERE), np.full(len(depth), -NOWHERE)
        self._widen(near, far, self._cone(radius, more), ZERO, ONE)
        start = roots(deep, half, across - radius * radius)
        self._widen(near, far, start, -NOWHERE, ZERO)
        radius = radius + more
        onto = length2 * share
        across = across - onto - onto + length2
        end = roots(deep, half - length2 * per, across - radius * radius)
        self._widen(near, far, end, ONE, NOWHERE)
        return near + depth, far + depth

    def _widen(
        self,
        near: Floats,
        far: Floats,
        found: tuple[Floats, Floats, Mask],
        low: np.float32,
        high: np.float32,
    ) -> None:
        """Takes in what was found, where it lies on that part of the rod."""
        share0, per = self.rows[4], self.rows[5]
        first, last, meets = found
        share = share0 + per * first
        on = meets & (share >= low) & (share <= high)
        np.minimum(near, first, out=near, where=on)
        share = share0 + per * last
        on = meets & (share >= low) & (share <= high)
        np.maximum(far, last, out=far, where=on)

    def _cone(self, radius: Floats, more: Floats) -> tuple[Floats, Floats, Mask]:
        """In and out of the endless cone of that radius at the start, `more` at the end. The way
        in is the first root also where a < 0."""
        _, across, slant, deep, share, per, length2 = self.rows[:7]
        here = radius + share * more
        a = deep - (length2 + more * more) * (per * per)
        a = np.where(np.abs(a) > 1e-6, a, np.float32(1e-6))
        b = slant * np.float32(0.5) - (length2 * share + here * more) * per
        return roots(a, b, across - length2 * (share * share) - here * here)
