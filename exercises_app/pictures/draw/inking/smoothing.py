"""Calms many lines of points at once: one Gaussian along all of them."""

from dataclasses import dataclass

import numpy as np

from .arrays import Array


@dataclass(frozen=True, eq=False)
class Polylines:
    """Line i is points[first[i]:last[i]]; a ring's last point is its first again."""

    points: Array  # (n, 2)
    first: Array
    last: Array
    ring: Array

    @property
    def lengths(self) -> Array:
        return np.asarray(self.last - self.first)


def joined(lines: list[Array], rings: list[bool]) -> Polylines:
    lengths = np.array([len(line) for line in lines], np.int64)
    ends = np.cumsum(lengths)
    points = np.concatenate(lines) if lines else np.zeros((0, 2))
    return Polylines(points, ends - lengths, ends, np.array(rings, bool))


def smoothed(lines: Polylines, sigma: float) -> Polylines:
    """`sigma` in points. Rings wrap; ends of open lines stay where they are."""
    reach = int(3 * sigma) + 1
    line = np.repeat(np.arange(len(lines.first)), lines.lengths)
    start, size, ring = lines.first[line], lines.lengths[line], lines.ring[line]
    place = np.arange(len(lines.points)) - start
    top = size - 1
    near = np.where(ring, reach, np.minimum(reach, top))
    total, weights = np.zeros_like(lines.points), np.zeros(len(place))
    for offset in range(-reach, reach + 1):
        weight = np.exp(-(offset**2) / (2 * sigma**2)) * (abs(offset) <= near)
        total += _beside(lines.points, start, top, place + offset, ring) * weight[:, None]
        weights += weight
    points = total / weights[:, None]
    tiny = ring & (top <= reach)
    points[tiny] = lines.points[tiny]
    return Polylines(points, lines.first, lines.last, lines.ring)


def _beside(points: Array, start: Array, top: Array, at: Array, ring: Array) -> Array:
    """The point at each place of its line; beyond an open end, mirrored in the end point."""
    folded = np.where(at < 0, -at, np.where(at > top, 2 * top - at, at))
    inside = np.where(ring, at % np.maximum(top, 1), np.clip(folded, 0, top))
    found = points[start + inside]
    beyond = ~ring & ((at < 0) | (at > top))
    if beyond.any():
        end = points[start + np.where(at < 0, 0, top)]
        found = np.where(beyond[:, None], 2 * end - found, found)
    return np.asarray(found)
