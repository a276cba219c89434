"""Walks rays to the first place where a distance is nought.

A distance to something convex, looked at along a ray, falls ever more slowly and then rises: so
how fast it fell until now bounds how fast it can fall from here on, and a step of `distance /
fall` leaps over nothing. Where it falls no more the ray misses.
"""

from typing import Protocol, Self

import numpy as np

from .grid import Floats, Mask

STEPS = 40
CLOSE = 0.04  # of a pixel: near enough to be on the surface
LEAST = 0.1  # of a pixel: the shortest step while outside,
PATIENT = 6  # of so many steps; then it grows, step by step,
HASTE = 1.6  # so many times: what grazes a surface so long may leap a hair's breadth over it
FEWER = 0.4  # when only so many rays are still under way, the others are dropped


class Field(Protocol):
    """A distance along some rays, asked at ever new depths."""

    def at(self, z: Floats, rest: Floats) -> tuple[Floats, Floats]:
        """The distances, and how far each ray may go on from there without leaping over a place
        where it is nought; no further than `rest` is needed."""
        ...

    def kept(self, rays: Mask) -> Self: ...


class Walk:
    """Where some rays are: the last place outside, and the first inside once one was caught."""

    def __init__(self, start: Floats, end: Floats, sure: Mask, pixel: float) -> None:
        n = len(start)
        self.ray = np.arange(n)
        self.z, self.end, self.sure = start, end, sure
        self.pixel, self.least = pixel, LEAST * pixel
        self.under_way, self.fresh = np.ones(n, bool), np.ones(n, bool)
        self.caught = np.zeros(n, bool)
        self.outer, self.inner = start, start
        self.f_outer, self.f_inner = np.ones(n, np.float32), -np.ones(n, np.float32)

    def keep(self, rays: Mask) -> None:
        for name, value in vars(self).items():
            if isinstance(value, np.ndarray):
                setattr(self, name, value[rays])

    def step(self, f: Floats, stride: Floats) -> Mask:
        """Takes the distances at `z`, says which rays have just arrived, moves the others on."""
        inside = f < 0
        close = np.float32(CLOSE * self.pixel)
        found = (np.abs(f) < close) | (inside & self.fresh)
        found |= self.sure & (self.z >= self.end) & ~inside
        found |= self.caught & (np.abs(self.inner - self.outer) < close)
        found &= self.under_way
        forward = self.z + np.maximum(stride, np.float32(self.least))
        self._note(f, inside)
        lost = ~(self.caught | self.sure) & (forward > self.end)
        self.under_way &= ~(found | lost)
        forward = np.where(self.sure, np.minimum(forward, self.end), forward)
        share = self.f_outer / np.maximum(self.f_outer - self.f_inner, np.float32(1e-9))
        inward = self.outer + (self.inner - self.outer) * share
        self.z = np.where(self.under_way, np.where(self.caught, inward, forward), self.z)
        return found

    def _note(self, f: Floats, inside: Mask) -> None:
        """Makes the distance of an end that stays smaller, so that both ends close in."""
        less = np.where(self.caught, np.float32(0.6), np.float32(1))
        self.f_outer = np.where(inside, self.f_outer * less, f)
        self.f_inner = np.where(inside, f, self.f_inner * less)
        self.inner = np.where(inside, self.z, self.inner)
        self.outer = np.where(inside, self.outer, self.z)
        self.caught |= inside
        self.fresh &= inside


def first_zero(field: Field, start: Floats, end: Floats, sure: Mask, pixel: float) -> Floats:
    """The first depth from `start` on where `field` is nought, infinite where none is before
    `end`; where `sure`, there is one at `end` at the latest."""
    depth = np.full(len(start), np.inf, np.float32)
    walk = Walk(start.astype(np.float32), end.astype(np.float32), sure, pixel)
    for number in range(STEPS if len(start) else 0):
        here = walk.z
        found = walk.step(*field.at(here, walk.end - here))
        depth[walk.ray[found]] = here[found]
        left = walk.under_way
        if not left.any():
            return depth
        if number > PATIENT:
            walk.least *= HASTE
        if left.mean() < FEWER:
            field = field.kept(left)
            walk.keep(left)
    last = walk.under_way & (walk.caught | walk.sure)
    depth[walk.ray[last]] = walk.z[last]
    return depth
