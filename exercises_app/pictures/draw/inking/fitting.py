"""Fits cubic curves to many lines of points at once (Schneider, Graphics Gems 1, 1990).

All pieces of one level are fitted together; those that stay too far off are split at their worst
point and make the next level.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from .arrays import Array
from .smoothing import Polylines

_LEVELS = 15
_ROUNDS = 4  # of moving the parameters before a piece is split
_HOPELESS = 16  # times the tolerance's square: splitting helps more than another round


@dataclass(frozen=True, eq=False)
class Pieces:
    """Stretches of points first..last (both included) with the tangents at their two ends, the
    tolerance of each and the number of the line it belongs to."""

    first: Array
    last: Array
    leave: Array  # (n, 2) unit, into the piece
    arrive: Array  # (n, 2) unit, back into the piece
    tolerance: Array
    line: Array

    def only(self, rows: Array) -> "Pieces":
        return Pieces(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


def fitted(
    lines: Polylines, tolerance: float | Array,
    leave: Array | None = None, arrive: Array | None = None,
) -> list[Array]:  # fmt: skip
    """For each line its curves (m, 4, 2) within `tolerance` of its points.

    leave, arrive: tangents (n, 2) of the lines at their first and last points, unit and into the
    line; NaN where the points shall tell.
    """
    points = lines.points
    length = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    pieces = _whole(lines, np.broadcast_to(np.asarray(tolerance, float), len(lines.first)))
    pieces = _given(pieces, leave, arrive)
    done: list[tuple[Pieces, Array]] = []
    for level in range(_LEVELS):
        short = (pieces.last - pieces.first == 1) | (level == _LEVELS - 1)
        if short.any():
            simple = pieces.only(short)
            done.append((simple, _straight(points, simple)))
        pieces = pieces.only(~short & (length[pieces.last] - length[pieces.first] > 1e-9))
        if not len(pieces.first):
            break
        curves, worst, good = _Fit(points, length, pieces).run()
        done.append((pieces.only(good), curves[good]))
        pieces = _split(points, pieces.only(~good), worst[~good])
    return _by_line(done, len(lines.first))


def _by_line(done: list[tuple[Pieces, Array]], count: int) -> list[Array]:
    if not done:
        return [np.zeros((0, 4, 2))] * count
    line = np.concatenate([pieces.line for pieces, _ in done])
    first = np.concatenate([pieces.first for pieces, _ in done])
    curves = np.concatenate([curves for _, curves in done])
    order = np.lexsort((first, line))
    ends = np.searchsorted(line[order], np.arange(count + 1))
    curves = curves[order]
    return [curves[a:b] for a, b in pairwise(ends.tolist())]


def _units(ways: Array) -> Array:
    return np.asarray(ways / np.maximum(np.hypot(ways[:, 0], ways[:, 1]), 1e-9)[:, None])


def _whole(lines: Polylines, tolerance: Array) -> Pieces:
    """Every line as one piece; a ring goes on through its end as it began."""
    points, number = lines.points, np.nonzero(lines.lengths > 1)[0]
    first, last = lines.first[number], lines.last[number] - 1
    reach = np.minimum(3, last - first)
    leave = _units(points[first + reach] - points[first])
    arrive = _units(points[last - reach] - points[last])
    through = _units(points[first + 1] - points[last - 1])
    ring = (lines.ring[number] & (last - first > 1))[:, None]
    leave, arrive = np.where(ring, through, leave), np.where(ring, -through, arrive)
    return Pieces(first, last, leave, arrive, tolerance[number], number)


def _given(pieces: Pieces, leave: Array | None, arrive: Array | None) -> Pieces:
    """The pieces with the tangents that are known."""
    if leave is None or arrive is None:
        return pieces
    own = [
        np.where(np.isnan(known[pieces.line]), guessed, known[pieces.line])
        for known, guessed in ((leave, pieces.leave), (arrive, pieces.arrive))
    ]
    return replace(pieces, leave=own[0], arrive=own[1])


def _straight(points: Array, pieces: Pieces) -> Array:
    a, b = points[pieces.first], points[pieces.last]
    third = np.hypot(*(b - a).T)[:, None] / 3
    return np.stack([a, a + pieces.leave * third, b + pieces.arrive * third, b], axis=1)


def _split(points: Array, pieces: Pieces, worst: Array) -> Pieces:
    """Two pieces for each, with one tangent where they meet."""
    middle = pieces.first + np.clip(worst, 1, np.maximum(pieces.last - pieces.first - 1, 1))
    before, after = np.maximum(pieces.first, middle - 2), np.minimum(pieces.last, middle + 2)
    back = _units(points[before] - points[after])
    return Pieces(
        first=np.concatenate([pieces.first, middle]),
        last=np.concatenate([middle, pieces.last]),
        leave=np.concatenate([pieces.leave, -back]),
        arrive=np.concatenate([back, pieces.arrive]),
        tolerance=np.tile(pieces.tolerance, 2),
        line=np.tile(pieces.line, 2),
    )


class _Fit:
    """One curve for each piece. `at`: the curve's parameter of each point, `piece`: whose it is."""

    def __init__(self, points: Array, length: Array, pieces: Pieces) -> None:
        self.pieces = pieces
        sizes = pieces.last - pieces.first + 1
        self.start = np.cumsum(sizes) - sizes
        self.piece = np.repeat(np.arange(len(sizes)), sizes)
        rows = np.arange(len(self.piece)) - self.start[self.piece] + pieces.first[self.piece]
        self.points = points[rows]
        whole = length[pieces.last] - length[pieces.first]
        self.at = (length[rows] - length[pieces.first][self.piece]) / whole[self.piece]
        self.a, self.b = points[pieces.first], points[pieces.last]

    def run(self) -> tuple[Array, Array, Array]:
        """Curves, the worst point of each piece (counted from its first), and which are good."""
        count = len(self.pieces.first)
        curves, worst = np.zeros((count, 4, 2)), np.zeros(count, np.int64)
        good, number = np.zeros(count, bool), np.arange(count)
        for turn in range(_ROUNDS):
            own = self._curves()
            away = _on(own[self.piece], self.at) - self.points
            error, at = self._greatest((away * away).sum(axis=1))
            worst[number] = at
            square = self.pieces.tolerance**2
            fine = error < square
            curves[number[fine]], good[number[fine]] = own[fine], True
            again = ~fine & (error <= _HOPELESS * square)
            if turn == _ROUNDS - 1 or not again.any():
                break
            self._newton(own, away)
            self._keep(again)
            number = number[again]
        return curves, worst, good

    def _sum(self, values: Array) -> Array:
        return np.asarray(np.add.reduceat(values, self.start, axis=0))

    def _greatest(self, values: Array) -> tuple[Array, Array]:
        """The greatest value of each piece and how far from its start the first such one is."""
        greatest = np.maximum.reduceat(values, self.start)
        rows = np.nonzero(values == greatest[self.piece])[0][::-1]
        at = np.zeros(len(self.start), np.int64)
        at[self.piece[rows]] = rows
        return greatest, at - self.start

    def _curves(self) -> Array:
        """The handles' lengths by least squares; a third of the chord where these are absurd."""
        t, u = self.at, 1 - self.at
        b1, b2 = 3 * t * u * u, 3 * t * t * u
        leave, arrive = self.pieces.leave, self.pieces.arrive
        near = (u**3 + b1)[:, None] * self.a[self.piece]
        far = (t**3 + b2)[:, None] * self.b[self.piece]
        rest = self.points - near - far
        x1 = (self._sum(rest * b1[:, None]) * leave).sum(axis=1)
        x2 = (self._sum(rest * b2[:, None]) * arrive).sum(axis=1)
        c11 = self._sum(b1 * b1) * (leave * leave).sum(axis=1)
        c22 = self._sum(b2 * b2) * (arrive * arrive).sum(axis=1)
        c12 = self._sum(b1 * b2) * (leave * arrive).sum(axis=1)
        det = c11 * c22 - c12 * c12
        flat = np.abs(det) <= 1e-12
        safe = np.where(flat, 1, det)
        one, two = (x1 * c22 - x2 * c12) / safe, (c11 * x2 - c12 * x1) / safe
        chord = np.hypot(*(self.b - self.a).T)
        absurd = flat | (np.minimum(one, two) < 1e-3 * chord)
        absurd |= np.maximum(one, two) > 3 * chord + 9
        one, two = (np.where(absurd, chord / 3, handle)[:, None] for handle in (one, two))
        return np.stack([self.a, self.a + leave * one, self.b + arrive * two, self.b], axis=1)

    def _newton(self, curves: Array, away: Array) -> None:
        """Moves each parameter towards the curve's nearest point."""
        own, t, u = curves[self.piece], self.at, 1 - self.at
        slope = 3 * np.diff(own, axis=1)
        turn = 2 * np.diff(slope, axis=1)
        first = (u * u)[:, None] * slope[:, 0] + (2 * t * u)[:, None] * slope[:, 1]
        first += (t * t)[:, None] * slope[:, 2]
        second = u[:, None] * turn[:, 0] + t[:, None] * turn[:, 1]
        below = (first * first).sum(axis=1) + (away * second).sum(axis=1)
        safe = np.abs(below) > 1e-9
        step = (away * first).sum(axis=1) / np.where(safe, below, 1)
        self.at = np.clip(t - np.where(safe, step, 0), 0, 1)

    def _keep(self, rows: Array) -> None:
        """Goes on with these pieces only."""
        points = rows[self.piece]
        self.pieces, self.a, self.b = self.pieces.only(rows), self.a[rows], self.b[rows]
        self.points, self.at = self.points[points], self.at[points]
        self.piece = (np.cumsum(rows) - 1)[self.piece[points]]
        sizes = np.bincount(self.piece, minlength=len(self.a))
        self.start = np.cumsum(sizes) - sizes


def _on(curves: Array, at: Array) -> Array:
    """The points of the curves at these parameters."""
    t, u = at[:, None], 1 - at[:, None]
    a, b, c, d = (curves[:, i] for i in range(4))
    return np.asarray(u**3 * a + 3 * t * u * u * b + 3 * t * t * u * c + t**3 * d)
