"""Walks rays to the first place where a distance is nought."""

from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from .grid import Floats

STEPS = 60
CLOSE = 0.04  # of a pixel: near enough to be on the surface
LEAST = 0.05  # of a pixel: the shortest step while outside
BOLD = 2.5  # a step is at most so many times the distance

Mask = NDArray[np.bool_]


class Field(Protocol):
    """A distance along some rays."""

    def at(self, z: Floats) -> Floats: ...

    def kept(self, rays: Mask) -> Self: ...


class Walk:
    """Where some rays are: the last place outside, and the first inside once one was caught."""

    def __init__(self, start: Floats, end: Floats, sure: Mask, pixel: float) -> None:
        n = len(start)
        self.ray = np.arange(n)
        self.z, self.end, self.sure = start, end, sure
        self.pixel = pixel
        self.fresh, self.caught = np.ones(n, bool), np.zeros(n, bool)
        self.outer, self.inner = start, start
        self.f_outer, self.f_inner = np.ones(n, np.float32), -np.ones(n, np.float32)

    def keep(self, rays: Mask) -> None:
        for name, value in vars(self).items():
            if name != "pixel":
                setattr(self, name, value[rays])

    def step(self, f: Floats) -> tuple[Mask, Mask]:
        """Takes the distances at `z`, says which rays have arrived and which are lost, and moves
        the others on."""
        inside = f < 0
        close = np.float32(CLOSE * self.pixel)
        found = (np.abs(f) < close) | (inside & self.fresh)
        found |= self.sure & (self.z >= self.end) & ~inside
        found |= self.caught & (np.abs(self.inner - self.outer) < close)
        overshot = self._overshot(f)
        forward = np.where(overshot, self.outer + self.f_outer, self.z + self._stride(f))
        self._note(f, inside, overshot)
        share = self.f_outer / np.maximum(self.f_outer - self.f_inner, np.float32(1e-9))
        inward = self.outer + (self.inner - self.outer) * share
        lost = ~(found | self.caught | self.sure) & (forward > self.end)
        forward = np.where(self.sure, np.minimum(forward, self.end), forward)
        self.z = np.where(self.caught, inward, forward)
        return found, lost

    def _overshot(self, f: Floats) -> Mask:
        """A bold step that came no nearer may have leapt over something thin."""
        leapt = self.z - self.outer > 1.01 * (f + self.f_outer)
        return ~self.fresh & ~self.caught & leapt & (f > 0.5 * self.f_outer)

    def _stride(self, f: Floats) -> Floats:
        """The chord's way to nought, no shorter than the distance and not much longer."""
        gained = self.f_outer - f
        chord = f * (self.z - self.outer) / np.maximum(gained, np.float32(1e-9))
        bold = np.where(~self.fresh & (gained > 0), np.clip(chord, f, BOLD * f), f)
        return np.maximum(bold, np.float32(LEAST * self.pixel))

    def _note(self, f: Floats, inside: Mask, overshot: Mask) -> None:
        """Makes the distance of an end that stays smaller, so that both ends close in."""
        outside = ~inside & ~overshot
        less = np.float32(0.6)
        self.f_outer = np.where(inside & self.caught, self.f_outer * less, self.f_outer)
        self.f_inner = np.where(outside & self.caught, self.f_inner * less, self.f_inner)
        self.inner, self.f_inner = np.where(inside, (self.z, f), (self.inner, self.f_inner))
        self.outer, self.f_outer = np.where(outside, (self.z, f), (self.outer, self.f_outer))
        self.caught |= inside
        self.fresh &= inside


def first_zero(field: Field, start: Floats, end: Floats, sure: Mask | None, pixel: float) -> Floats:
    """The first depth from `start` on where `field` is nought, infinite where none is before
    `end`. sure: at `end` there is one at the latest."""
    depth = np.full(len(start), np.inf, np.float32)
    if not len(start):
        return depth
    sure = np.zeros(len(start), bool) if sure is None else sure
    walk = Walk(start.astype(np.float32), end.astype(np.float32), sure, pixel)
    for _ in range(STEPS):
        here = walk.z
        found, lost = walk.step(field.at(here))
        depth[walk.ray[found]] = here[found]
        go = ~(found | lost)
        if not go.any():
            return depth
        if not go.all():
            walk.keep(go)
            field = field.kept(go)
    depth[walk.ray] = np.where(walk.caught | walk.sure, walk.z, np.inf)
    return depth
