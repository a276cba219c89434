"""A small look at a picture before it is drawn: what covers what, and where there is room.

Every solid is taken for a few balls, which is rough but fast enough to try many views.
"""

from dataclasses import dataclass
from functools import singledispatch

import numpy as np
from numpy.typing import NDArray

from ..scene import Camera, Frame, Part, frame_of
from ..solids import Box, Capsule, Cylinder, Ellipsoid, Loft, Ring, Solid
from ..turns import Points, Vector

_PIXELS = 56
_MARGIN = 0.15  # round what is framed, for arrows


@dataclass(frozen=True, eq=False)
class Balls:
    """centers (n, 3), radii (n,), and the number of the part each belongs to."""

    centers: Points
    radii: NDArray[np.float64]
    parts: NDArray[np.intp]

    def of(self, numbers: list[int]) -> "Balls":
        mine = np.isin(self.parts, numbers)
        return Balls(self.centers[mine], self.radii[mine], self.parts[mine])


def balls_of(parts: list[Part]) -> Balls:
    centers, radii, numbers = [], [], []
    for number, part in enumerate(parts):
        for solid in part.solids:
            points, radius = _ball_places(solid)
            for cut in solid.cuts:
                kept = (points - cut.point) @ cut.normal < 0
                points, radius = points[kept], radius[kept]
            centers.append(points)
            radii.append(radius)
            numbers.append(np.full(len(points), number))
    return Balls(np.concatenate(centers), np.concatenate(radii), np.concatenate(numbers))


class Seen:
    """One view: which part is in front at each pixel (-1 for none), and how deep."""

    def __init__(self, parts: list[Part], camera: Camera, balls: Balls | None = None) -> None:
        self.parts, self.camera = parts, camera
        self.balls = balls if balls is not None else balls_of(parts)
        self.frame: Frame = frame_of(tuple(parts), camera, margin=_MARGIN)
        self.pixel = self.frame.width / _PIXELS
        self.part, self.depth = self._view(self.balls)

    def _view(self, balls: Balls) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        flat = (balls.centers @ self.camera.axes()).astype(np.float32)
        across = (np.arange(_PIXELS) + 0.5 - _PIXELS / 2) * self.pixel
        xs, ys = (
            (self.frame.x + across).astype(np.float32),
            (self.frame.y - across).astype(np.float32),
        )
        radii = np.maximum(balls.radii, self.pixel * 0.6).astype(np.float32)
        dx, dy = flat[:, :1] - xs, flat[:, 1:2] - ys
        left = radii[:, None, None] ** 2 - dx[:, None, :] ** 2 - dy[:, :, None] ** 2
        front = flat[:, 2, None, None] - np.sqrt(np.maximum(left, 0))
        front[left <= 0] = np.inf
        nearest = front.argmin(axis=0)
        depth = np.take_along_axis(front, nearest[None], axis=0)[0]
        return np.where(np.isinf(depth), -1, balls.parts[nearest]), depth

    def share(self, limb: list[Part]) -> float:
        """How much of what these parts cover when they are alone is in sight."""
        names = {part.name for part in limb}
        numbers = [i for i, part in enumerate(self.parts) if part.name in names]
        alone = self.balls.of(numbers)
        if not len(alone.radii):
            return 1.0
        covered = int((self._view(alone)[0] >= 0).sum())
        return float(np.isin(self.part, numbers).sum() / max(1, covered))

    def sees(self, point: Vector, slack: float) -> bool:
        row, column = self.cells(point[None])[:, 0]
        away = float(point @ self.camera.axes()[:, 2])
        return bool(self.depth[row, column] > away - slack)

    def cells(self, points: Points) -> NDArray[np.intp]:
        """(2, n): row and column of each point, at the edge for what lies outside."""
        flat = points @ self.camera.axes()[:, :2] - (self.frame.x, self.frame.y)
        places = np.stack([-flat[:, 1], flat[:, 0]]) / self.pixel + _PIXELS / 2
        return np.floor(places).clip(0, _PIXELS - 1).astype(np.intp)

    def outside(self, points: Points) -> float:
        """How far the points reach beyond this picture's edge, cm, at most."""
        flat = points @ self.camera.axes()[:, :2] - (self.frame.x, self.frame.y)
        return max(0.0, float(np.abs(flat).max()) - self.frame.width / 2)


Spread = tuple[Points, NDArray[np.float64]]


@singledispatch
def _ball_places(solid: Solid) -> Spread:
    raise TypeError(f"no balls for {solid}")


@_ball_places.register
def _(solid: Capsule) -> Spread:
    share = np.linspace(0, 1, 7)
    centers = solid.start + np.outer(share, solid.end - solid.start)
    return centers, solid.radius(share) * (1 + solid.flat) / 2


@_ball_places.register
def _(solid: Loft) -> Spread:
    share = np.repeat(np.linspace(0, 1, 5), 3)
    side = np.tile([-1.0, 0.0, 1.0], 5)
    centers = solid.start + np.outer(share, solid.end - solid.start)
    half = solid.w1 + (solid.w2 - solid.w1) * share
    centers = centers + np.outer(half * side, solid.turn[:, 2])
    return centers, solid.r1 + (solid.r2 - solid.r1) * share


@_ball_places.register
def _(solid: Ellipsoid) -> Spread:
    """Its skin, so that a cut one leaves a shell."""
    i = np.arange(40) + 0.5
    polar, around = np.arccos(1 - 2 * i / 40), np.pi * (1 + 5**0.5) * i
    way = np.stack(
        [np.sin(polar) * np.cos(around), np.cos(polar), np.sin(polar) * np.sin(around)], 1
    )
    size = float(solid.radii.min()) * 0.3
    return solid.center + (way * (solid.radii - size)) @ solid.turn.T, np.full(40, size)


@_ball_places.register
def _(solid: Box) -> Spread:
    thin = max(float(solid.half.min()), float(solid.half.max()) / 9)
    rows = [
        np.linspace(-1, 1, max(1, round(float(h) / thin))) * max(h - thin, 0) for h in solid.half
    ]
    own = np.stack(np.meshgrid(*rows), axis=-1).reshape(-1, 3)
    return solid.center + own @ solid.turn.T, np.full(len(own), thin)


@_ball_places.register
def _(solid: Cylinder) -> Spread:
    size = max(solid.half_height * 0.5, solid.radius * 0.2)
    rings = (
        [solid.radius - size * 0.6] if solid.inner else [solid.radius - size, solid.radius * 0.4]
    )
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    own = [
        np.stack([ring * np.cos(angle), np.full(16, y), ring * np.sin(angle)], axis=1)
        for ring in rings
        for y in np.linspace(-1, 1, 5) * max(solid.half_height - size, 0)
    ]
    centers = solid.center + np.concatenate(own) @ solid.turn.T
    return centers, np.full(len(centers), size)


@_ball_places.register
def _(solid: Ring) -> Spread:
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    own = np.stack([np.cos(angle) * solid.stretch, 0 * angle, np.sin(angle)], axis=1) * solid.radius
    return solid.center + own @ solid.turn.T, np.full(24, solid.thickness)
