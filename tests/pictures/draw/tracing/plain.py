"""The slow truth that tracing is held against: dense samples of the distance along each ray."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exercises_app.pictures.draw.tracing import Rays
from exercises_app.pictures.scene import Camera, Part
from exercises_app.pictures.solids import (
    Box,
    Capsule,
    Cut,
    Cylinder,
    Ellipsoid,
    Loft,
    Ring,
    Solid,
    ball,
)
from exercises_app.pictures.turns import Turn, yaw_pitch_roll

PIXEL = 0.2  # cm
SLACK = 0.06  # of a pixel: nearer to a surface than that, a ray may touch it or not


@dataclass(frozen=True)
class Looked:
    """x, y of some rays, what they met, and the part and the camera."""

    part: Part
    camera: Camera
    x: NDArray[Any]
    y: NDArray[Any]
    depth: NDArray[Any]
    solid: NDArray[Any]

    def places(self, z: NDArray[Any]) -> NDArray[Any]:
        """Points of the world at these depths of the rays: (rays, depths) -> points."""
        right, up, away = self.camera.axes().T
        return np.asarray(
            self.x[:, None, None] * right + self.y[:, None, None] * up + z[..., None] * away
        )

    def distances(self, z: NDArray[Any]) -> NDArray[Any]:
        points = self.places(z)
        return self.part.distance(points.reshape(-1, 3)).reshape(points.shape[:2])

    def span(self) -> tuple[float, float]:
        ends = np.array([s.extent(self.camera.axes()[:, 2]) for s in self.part.solids])
        return float(ends[:, 0].min()) - 2, float(ends[:, 1].max()) + 2


def looked(part: Part, camera: Camera, rng: np.random.Generator, count: int = 250) -> Looked:
    """Loose rays all over the part, and a little beyond it."""
    axes = camera.axes()
    ends = np.array([[s.extent(axes[:, i]) for i in (0, 1)] for s in part.solids])
    low, high = ends[..., 0].min(axis=0) - 0.5, ends[..., 1].max(axis=0) + 0.5
    x, y = (rng.uniform(low, high, (count, 2)).T).astype(np.float32)
    zero = np.zeros(count, np.int16)
    depth, _, solid = Rays([part], camera, PIXEL).probe(x, y, zero, zero - 1)
    return Looked(part, camera, x, y, depth, solid)


def faults(seen: Looked) -> int:
    """How many rays end in the air, or went through the part."""
    near, far = seen.span()
    z = np.arange(near, far, PIXEL / 3)
    before = z[None, :] < np.minimum(seen.depth, far)[:, None] - PIXEL / 2
    through = (seen.distances(np.broadcast_to(z, before.shape)) < -SLACK * PIXEL) & before
    met = np.isfinite(seen.depth)
    at = np.where(met, seen.depth, 0)[:, None].astype(float)
    in_the_air = met & (np.abs(seen.distances(at)[:, 0]) > SLACK * PIXEL)
    return int((through.any(axis=1) | in_the_air).sum())


def any_turn(rng: np.random.Generator) -> Turn:
    return yaw_pitch_roll(*rng.uniform(-180, 180, 3))


def any_camera(rng: np.random.Generator) -> Camera:
    return Camera(*rng.uniform((-180, -30, -20), (180, 80, 20)))


def any_cuts(rng: np.random.Generator, solid: Solid) -> tuple[Cut, ...]:
    """One through the middle of it, one beside that."""
    ends = np.array([solid.extent(axis) for axis in np.eye(3)])
    turn = any_turn(rng)
    middle = ends.mean(axis=1)
    return Cut(middle, turn[:, 0]), Cut(middle + turn[:, 1] * 2, turn[:, 1])


def _rod(rng: np.random.Generator, **more: Any) -> Capsule:
    return Capsule(
        start=rng.uniform(-10, 0, 3), end=rng.uniform(0, 10, 3), r1=rng.uniform(1, 4),
        r2=rng.uniform(1, 4), **more,
    )  # fmt: skip


def _loft(rng: np.random.Generator) -> Loft:
    first = any_turn(rng)
    return Loft(
        start=first @ np.array([0, -8.0, 0]), end=first @ np.array([1.0, 6, 0]), r1=4, r2=3, w1=3,
        w2=4, turn=first, turn2=first @ yaw_pitch_roll(25, 15, -10), flat1=0.8, flat2=0.95,
    )  # fmt: skip


def any_solid(kind: str, rng: np.random.Generator) -> Solid:
    """All of about ten centimetres."""
    place, turn = rng.uniform(-3, 3, 3), any_turn(rng)
    make = {
        "ball": lambda: ball(place, 5),
        "ellipsoid": lambda: Ellipsoid(center=place, radii=rng.uniform(2, 7, 3), turn=turn),
        "rod": lambda: _rod(rng),
        "flat rod": lambda: _rod(rng, flat=0.4, across=turn[:, 0]),
        "calf": lambda: _rod(rng, bulge=0.8, peak=0.33),
        "thigh": lambda: _rod(rng, bulge=0.8, peak=0.5),
        "forearm": lambda: _rod(rng, bulge=0.8, peak=0.67),
        "loft": lambda: _loft(rng),
        "box": lambda: Box(center=place, half=rng.uniform(1, 6, 3), turn=turn),
        "round box": lambda: Box(center=place, half=rng.uniform(1, 6, 3), turn=turn, rounding=0.8),
        "drum": lambda: Cylinder(center=place, radius=5, half_height=3, turn=turn),
        "round drum": lambda: Cylinder(
            center=place, radius=5, half_height=3, turn=turn, rounding=1
        ),
        "pipe": lambda: Cylinder(center=place, radius=5, half_height=3, turn=turn, inner=3.5),
        "ring": lambda: Ring(center=place, radius=5, thickness=1.2, turn=turn),
        "oval": lambda: Ring(center=place, radius=5, thickness=1, turn=turn, stretch=0.7),
    }
    return make[kind]()


KINDS = (
    "ball", "ellipsoid", "rod", "flat rod", "calf", "thigh", "forearm", "loft", "box", "round box",
    "drum", "round drum", "pipe", "ring", "oval",
)  # fmt: skip
