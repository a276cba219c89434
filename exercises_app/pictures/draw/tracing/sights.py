"""What rays see of parts, each part by itself: hard hits by formula, and which rays must be walked.

A line is one ray and one part that it is asked about.
"""

from dataclasses import dataclass

import numpy as np

from .grid import Floats, Indices, Mask
from .near import Near
from .shapes import NOWHERE, Span
from .spans import span
from .table import Table

START = np.float32(0.5)  # of its reach from a solid, nothing has melted together yet


@dataclass(frozen=True, eq=False)
class Lines:
    """ray: its number on the canvas. front: the nearest that was met on it before."""

    x: Floats
    y: Floats
    ray: Indices
    front: Floats


class Sight:
    """`depth` and `solid` (its number in the table) of hard hits, a line each.

    Lines that come within reach of something soft, or may meet a solid without a formula, must be
    walked from `start` to `end`, past the solids `near` them.
    """

    def __init__(self, table: Table, lines: Lines, near: Near) -> None:
        self.table, self.lines = table, lines
        self.depth: Floats = np.full(len(lines.x), NOWHERE)
        self.solid: Indices = np.zeros(len(lines.x), np.intp)
        before = near.each(table.nearest) < lines.front.take(near.ray)
        if not before.all():
            near = near.kept(np.flatnonzero(before))
        found = span(table, lines.x, lines.y, near, reaching=True)
        near, found = _some(near, found, found[0] < found[1])
        hard = near.each(table.hard)
        self._hit(*_some(near, found, hard))
        near, found = _some(near, found, ~hard)
        near, found = _some(near, found, self._others(near))
        self._walk(near, found)

    def _hit(self, near: Near, found: Span) -> None:
        np.minimum.at(self.depth, near.ray, found[0])
        first = np.flatnonzero(found[0] == self.depth.take(near.ray))[::-1]
        self.solid[near.ray.take(first)] = near.solid.take(first)

    def _others(self, near: Near) -> Mask:
        """Meets the solids that are alone on their line, by formula; which others there are."""
        count = np.bincount(near.ray, minlength=len(self.depth))
        alone = (count == 1).take(near.ray) & near.each(self.table.exact)
        lone = near.kept(np.flatnonzero(alone))
        found = span(self.table, self.lines.x, self.lines.y, lone, reaching=False)
        self._hit(*_some(lone, found, found[0] < found[1]))
        return np.asarray(~alone)

    def _walk(self, near: Near, found: Span) -> None:
        """Along the lines that have that span near the solids."""
        first, last = found
        start, end = np.full(len(self.depth), NOWHERE), np.full(len(self.depth), -NOWHERE)
        np.minimum.at(start, near.ray, first + START * near.each(self.table.reach))
        np.maximum.at(end, near.ray, last)
        end = np.minimum(np.minimum(end, self.depth), self.lines.front)
        walked = start < end
        near, _ = _some(near, found, walked.take(near.ray) & (first < end.take(near.ray)))
        self.walked = np.flatnonzero(walked)
        self.start, self.end = start.take(self.walked), end.take(self.walked)
        self.near = near.renumbered(walked)

    def hide(self, front: Floats) -> None:
        """Forgets the walked lines on which something else was met before their start."""
        front = front.take(self.lines.ray.take(self.walked))
        seen = self.start < front
        left = np.flatnonzero(seen)
        self.end = np.minimum(self.end, front).take(left)
        self.walked, self.start = self.walked.take(left), self.start.take(left)
        near = self.near.kept(np.flatnonzero(seen.take(self.near.ray)))
        self.near = near.renumbered(seen)

    @property
    def sure(self) -> Mask:
        """Where the end of the walk is a hard hit of the part itself."""
        return np.asarray(self.end == self.depth.take(self.walked))

    def met(self, depth: Floats, solid: Indices) -> None:
        """What the walked lines met before their hard hits."""
        closer = np.flatnonzero(depth < self.depth.take(self.walked))
        line = self.walked.take(closer)
        self.depth[line], self.solid[line] = depth.take(closer), solid.take(closer)


def _some(near: Near, found: Span, which: Mask) -> tuple[Near, Span]:
    if which.all():
        return near, found
    mine = np.flatnonzero(which)
    return near.kept(mine), (found[0].take(mine), found[1].take(mine))
