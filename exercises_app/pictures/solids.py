"""The solids that everything is made of, as data in the world (cm), with their signed distance.

A solid has a `role` (whose colour it takes: `skin`, `shirt`, `wood`...), a softness (how far, in
cm, it melts into the solids before it in its part; 0 = a hard edge) and cuts: planes beyond whose
normal nothing of it is left. Distances are at most the true ones, so that a ray may step by them.
"""

import math
from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np

from .turns import MIRROR, STILL, Points, Turn, Vector, mirrored_turn, unit

Distances = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, eq=False)
class Cut:
    """Takes away what lies beyond `point` in the direction `normal`."""

    point: Vector
    normal: Vector

    def moved(self, turn: Turn, shift: Vector, scale: float) -> "Cut":
        return Cut(turn @ self.point * scale + shift, turn @ self.normal)

    def mirrored(self) -> "Cut":
        return Cut(MIRROR @ self.point, MIRROR @ self.normal)


# what a move does to a field: places are turned, shifted and scaled; lengths are scaled
_PLACES = ("center", "start", "end")
_LENGTHS = ("soft", "radii", "half", "rounding", "r1", "r2", "bulge", "w1", "w2", "radius",
            "half_height", "inner", "thickness")  # fmt: skip
_TURNS = ("turn", "turn2")
_WAYS = ("across",)


@dataclass(frozen=True, eq=False, kw_only=True)
class Solid:
    role: str = "skin"
    soft: float = 0.0
    cuts: tuple[Cut, ...] = ()

    def moved(self, turn: Turn = STILL, shift: Vector | None = None, scale: float = 1.0) -> Self:
        """Scaled, then turned, then shifted."""
        shift = np.zeros(3) if shift is None else shift
        new: dict[str, Any] = {"cuts": tuple(c.moved(turn, shift, scale) for c in self.cuts)}
        for name, value in vars(self).items():
            if value is None:
                continue
            if name in _PLACES:
                new[name] = turn @ value * scale + shift
            elif name in _LENGTHS:
                new[name] = value * scale
            elif name in _TURNS or name in _WAYS:
                new[name] = turn @ value
        return replace(self, **new)

    def mirrored(self) -> Self:
        """Left for right."""
        new: dict[str, Any] = {"cuts": tuple(c.mirrored() for c in self.cuts)}
        for name, value in vars(self).items():
            if value is None:
                continue
            if name in _PLACES or name in _WAYS:
                new[name] = MIRROR @ value
            elif name in _TURNS:
                new[name] = mirrored_turn(value)
        return replace(self, **new)

    def distance(self, points: Points) -> Distances:
        """Signed distance of each point, negative inside."""
        far = self._distance(np.asarray(points, dtype=float))
        for cut in self.cuts:
            far = np.maximum(far, (points - cut.point) @ cut.normal)
        return far

    def _distance(self, points: Points) -> Distances:
        raise NotImplementedError

    def extent(self, way: Vector) -> tuple[float, float]:
        """The least and the greatest `way @ point` of the whole solid; `way` has length 1."""
        raise NotImplementedError


@dataclass(frozen=True, eq=False, kw_only=True)
class Ellipsoid(Solid):
    """`radii` along the own axes of `turn`; three equal ones make a ball."""

    center: Vector
    radii: Vector
    turn: Turn = field(default_factory=lambda: STILL)

    def _distance(self, points: Points) -> Distances:
        q = (points - self.center) @ self.turn / self.radii
        near = np.linalg.norm(q, axis=1)
        steep = np.linalg.norm(q / self.radii, axis=1) + 1e-9
        return np.asarray(near * (near - 1) / steep)

    def extent(self, way: Vector) -> tuple[float, float]:
        return _round(
            float(self.center @ way), float(np.linalg.norm((way @ self.turn) * self.radii))
        )


@dataclass(frozen=True, eq=False, kw_only=True)
class Capsule(Solid):
    """A rod with round ends, `r1` at the start and `r2` at the end.

    `bulge` adds a muscle to the radius, highest at about a third (`peak` .33), the middle (.5) or
    two thirds (.67) of the way. `flat` presses it to that share of its thickness along `across`.
    """

    start: Vector
    end: Vector
    r1: float
    r2: float
    bulge: float = 0.0
    peak: float = 0.33
    flat: float = 1.0
    across: Vector | None = None

    def _distance(self, points: Points) -> Distances:
        q, axis = points - self.start, self.end - self.start
        if self.across is not None:
            across, more = unit(self.across), 1 / self.flat - 1
            q = q + np.outer(q @ across * more, across)
            axis = axis + across * (axis @ across) * more
        share = np.clip(q @ axis / max(float(axis @ axis), 1e-9), 0, 1)
        off = np.linalg.norm(q - share[:, None] * axis, axis=1) - self.radius(share)
        return np.asarray(off * min(1.0, self.flat) if self.across is not None else off)

    def radius(self, share: Distances) -> Distances:
        """Along the axis, 0 at the start and 1 at the end."""
        if self.peak < 0.4:
            muscle = 6.75 * share * (1 - share) ** 2
        elif self.peak > 0.6:
            muscle = 6.75 * share * share * (1 - share)
        else:
            muscle = 4 * share * (1 - share)
        return np.asarray(self.r1 + share * (self.r2 - self.r1) + self.bulge * muscle)

    def extent(self, way: Vector) -> tuple[float, float]:
        a, b = float(self.start @ way), float(self.end @ way)
        r1, r2 = self.r1 + self.bulge, self.r2 + self.bulge
        return min(a - r1, b - r2), max(a + r1, b + r2)


@dataclass(frozen=True, eq=False, kw_only=True)
class Loft(Solid):
    """A trunk: a rod whose section is a stadium.

    Half-widths `w1`, `w2` lie along the own Z of `turn` (at the start) and `turn2` (at the end),
    between which the section turns; `flat1`, `flat2` press it along the own X.
    """

    start: Vector
    end: Vector
    r1: float
    r2: float
    w1: float
    w2: float
    turn: Turn
    turn2: Turn
    flat1: float = 1.0
    flat2: float = 1.0

    def _distance(self, points: Points) -> Distances:
        q, axis = points - self.start, self.end - self.start
        share = np.clip(q @ axis / max(float(axis @ axis), 1e-9), 0, 1)
        h = share[:, None]
        q = q - h * axis
        wide, deep = (
            _units((1 - h) * self.turn[:, column] + h * self.turn2[:, column]) for column in (2, 0)
        )
        half = self.w1 + share * (self.w2 - self.w1)
        q = q - np.clip((q * wide).sum(1), -half, half)[:, None] * wide
        flat = self.flat1 + share * (self.flat2 - self.flat1)
        q = q + ((q * deep).sum(1) * (1 / flat - 1))[:, None] * deep
        radius = self.r1 + share * (self.r2 - self.r1)
        far = np.linalg.norm(q, axis=1) - radius
        return np.asarray(far * min(1.0, self.flat1, self.flat2))

    def extent(self, way: Vector) -> tuple[float, float]:
        a, b = float(self.start @ way), float(self.end @ way)
        r1 = self.r1 + self.w1 * abs(float(self.turn[:, 2] @ way))
        r2 = self.r2 + self.w2 * abs(float(self.turn2[:, 2] @ way))
        return min(a - r1, b - r2), max(a + r1, b + r2)


@dataclass(frozen=True, eq=False, kw_only=True)
class Box(Solid):
    """`half` edges along the own axes of `turn`; its edges are rounded by `rounding`."""

    center: Vector
    half: Vector
    turn: Turn = field(default_factory=lambda: STILL)
    rounding: float = 0.0

    def _distance(self, points: Points) -> Distances:
        q = np.abs((points - self.center) @ self.turn) - (self.half - self.rounding)
        outside = np.linalg.norm(np.maximum(q, 0), axis=1)
        return np.asarray(outside + np.minimum(q.max(axis=1), 0) - self.rounding)

    def extent(self, way: Vector) -> tuple[float, float]:
        return _round(float(self.center @ way), float(np.abs(way @ self.turn) @ self.half))


@dataclass(frozen=True, eq=False, kw_only=True)
class Cylinder(Solid):
    """Round its own Y; hollow when it has an `inner` radius."""

    center: Vector
    radius: float
    half_height: float
    turn: Turn = field(default_factory=lambda: STILL)
    rounding: float = 0.0
    inner: float = 0.0

    def _distance(self, points: Points) -> Distances:
        q = (points - self.center) @ self.turn
        out = np.hypot(q[:, 0], q[:, 2])
        if self.inner:
            wall = (self.radius - self.inner) / 2
            side = np.abs(out - (self.radius + self.inner) / 2) - (wall - self.rounding)
        else:
            side = out - (self.radius - self.rounding)
        top = np.abs(q[:, 1]) - (self.half_height - self.rounding)
        outside = np.hypot(np.maximum(side, 0), np.maximum(top, 0))
        return np.asarray(outside + np.minimum(np.maximum(side, top), 0) - self.rounding)

    def extent(self, way: Vector) -> tuple[float, float]:
        x, y, z = way @ self.turn
        return _round(
            float(self.center @ way), abs(y) * self.half_height + self.radius * math.hypot(x, z)
        )


@dataclass(frozen=True, eq=False, kw_only=True)
class Ring(Solid):
    """Round its own Y: `radius` to the middle of its `thickness` (a radius too).

    `stretch` pulls it along the own X: an oval.
    """

    center: Vector
    radius: float
    thickness: float
    turn: Turn = field(default_factory=lambda: STILL)
    stretch: float = 1.0

    def _distance(self, points: Points) -> Distances:
        q = (points - self.center) @ self.turn / np.array([self.stretch, 1.0, 1.0])
        out = np.hypot(q[:, 0], q[:, 2]) - self.radius
        return np.asarray((np.hypot(out, q[:, 1]) - self.thickness) * min(1.0, self.stretch))

    def extent(self, way: Vector) -> tuple[float, float]:
        x, _, z = way @ self.turn
        out = self.radius * math.hypot(x * self.stretch, z) + self.thickness * max(1, self.stretch)
        return _round(float(self.center @ way), out)


def _round(middle: float, reach: float) -> tuple[float, float]:
    return middle - reach, middle + reach


def _units(rows: Points) -> Points:
    return np.asarray(rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9))


def ball(center: Vector, radius: float, **more: Any) -> Ellipsoid:
    return Ellipsoid(center=center, radii=np.full(3, float(radius)), **more)


def rods(places: list[Vector], radii: list[float], **more: Any) -> list[Solid]:
    """A chain of capsules through the places."""
    return [
        Capsule(start=a, end=b, r1=r, r2=s, **more)
        for a, b, r, s in zip(places, places[1:], radii, radii[1:], strict=False)
    ]
