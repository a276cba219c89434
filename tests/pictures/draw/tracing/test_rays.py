"""A picture's rays: what they meet, and that loose rays agree with it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from exercises_app.pictures.draw.tracing import Grid, Rays, grid
from exercises_app.pictures.scene import Camera, Frame, Part
from exercises_app.pictures.solids import Box, Capsule, ball
from exercises_app.pictures.turns import about_x, vector
from tests.pictures.draw.tracing.plain import KINDS, PIXEL, any_camera, any_solid, looked

BALLS = (
    Part("far", (ball(vector(0, 0, 0), 5.0),)),
    Part("near", (ball(vector(10, 2, 2), 2.0), ball(vector(10, -1, 2), 2.0, soft=2.0))),
)
FRONT = Camera(yaw=0, pitch=0)


def test_what_is_nearer_hides_what_is_behind_it() -> None:
    places = grid(Frame(0, 0, 14), 64)
    seen = Rays(BALLS, FRONT, places.pixel).picture(places)
    assert seen.part[0, 0] == -1
    assert np.isinf(seen.depth[0, 0])
    assert at(seen.part, places, 2, 0) == 0
    assert at(seen.part, places, -2, 2) == 1
    assert at(seen.solid, places, -2, -1) == 1
    assert seen.depth[seen.part == 1].max() < seen.depth[seen.part == 0].min()


def at(values: NDArray[Any], places: Grid, x: float, y: float) -> int:
    return int(values[np.abs(places.ys - y).argmin(), np.abs(places.xs - x).argmin()])


def test_an_empty_scene_is_empty() -> None:
    places, zero = grid(Frame(0, 0, 10, "wide"), 33), np.zeros(0, np.float32)
    none = np.zeros(0, np.int16)
    for parts in ((), (Part("p", ()),), (Part("p", (ball(vector(0, 200, 0), 1.0),)),)):
        rays = Rays(parts, FRONT, places.pixel)
        seen = rays.picture(places)
        assert seen.part.shape == (22, 33)
        assert (seen.part == -1).all()
        assert np.isinf(seen.depth).all()
        assert len(rays.probe(zero, zero, none, none)[0]) == 0
        assert rays.normals(zero, zero, zero, none, none).shape == (3, 0)


def test_loose_rays_meet_what_the_picture_shows() -> None:
    places = grid(Frame(0, 0, 14), 64)
    rays = Rays(BALLS, FRONT, places.pixel)
    seen = rays.picture(places)
    x, y = (a.reshape(-1) for a in np.meshgrid(places.xs, places.ys))
    zero = np.zeros(len(x), np.int16)
    depth, part, _ = (a.reshape(seen.part.shape) for a in rays.probe(x, y, zero, zero + 1))
    assert (part == seen.part).all()
    off = np.abs(depth[part >= 0] - seen.depth[part >= 0])
    assert off.max() < 0.3 * places.pixel


@pytest.mark.parametrize("seed", range(4))
def test_of_parts_that_lie_in_each_other_the_nearest_is_seen(seed: int) -> None:
    rng = np.random.default_rng(seed)
    camera, places = any_camera(rng), grid(Frame(0, 0, 24), 60)
    solids = [replace(any_solid(kind, rng), soft=1.0) for kind in rng.choice(KINDS, 8)]
    parts = [Part(str(i), tuple(solids[2 * i : 2 * i + 2])) for i in range(4)]
    x, y = (a.reshape(-1) for a in np.meshgrid(places.xs, places.ys))
    zero = np.zeros(len(x), np.int16)
    alone = [Rays([part], camera, places.pixel).probe(x, y, zero, zero)[0] for part in parts]
    seen = Rays(parts, camera, places.pixel).picture(places)
    nearest = np.where(np.isinf(np.min(alone, axis=0)), -1, np.argmin(alone, axis=0))
    assert (seen.part.reshape(-1) != nearest).sum() <= 2  # slivers between two coarse rays


def test_loose_rays_are_asked_of_their_two_parts_only() -> None:
    rays = Rays(BALLS, FRONT, 0.2)
    x, y = np.full(4, -2, np.float32), np.full(4, 2, np.float32)
    first, second = np.array([[0, 1, 0, -1], [1, -1, -1, -1]], np.int16)
    depth, part, solid = rays.probe(x, y, first, second)
    assert part.tolist() == [1, 1, 0, -1]
    assert solid.tolist() == [0, 0, 0, -1]
    assert depth[0] == depth[1] < depth[2] < depth[3] == np.inf


def test_a_picture_is_the_same_every_time() -> None:
    places = grid(Frame(0, 0, 14), 64)
    first, second = (Rays(BALLS, FRONT, places.pixel).picture(places) for _ in range(2))
    for name in ("depth", "part", "solid"):
        assert getattr(first, name).tobytes() == getattr(second, name).tobytes()


def test_normals_look_out_of_the_surface() -> None:
    rng = np.random.default_rng(4)
    hard = Part("h", tuple(any_solid(kind, rng) for kind in ("rod", "ellipsoid", "ring")))
    soft = Part("s", tuple(replace(s, soft=2.0) for s in hard.solids))
    for part in (hard, soft):
        seen = looked(part, any_camera(rng), rng)
        met = np.flatnonzero(np.isfinite(seen.depth))
        rays = Rays([part], seen.camera, PIXEL)
        zero = np.zeros(len(met), np.int16)
        normals = rays.normals(seen.x[met], seen.y[met], seen.depth[met], zero, seen.solid[met])
        points = seen.places(seen.depth[:, None])[met, 0]
        steps = 1e-4 * seen.camera.axes().T
        slope = np.array([part.distance(points + s) - part.distance(points - s) for s in steps])
        slope /= np.linalg.norm(slope, axis=0)
        assert np.abs(np.linalg.norm(normals, axis=0) - 1).max() < 1e-3
        assert np.percentile((slope * normals).sum(axis=0), 5) > 0.99


@pytest.mark.parametrize("radius", [0.11, 0.055])
def test_a_thin_spoke_is_never_broken(radius: float) -> None:
    spoke = Capsule(start=vector(0, -6, -0.3), end=vector(0, 6, 0.25), r1=radius, r2=radius)
    places = grid(Frame(0, 0, 14), 140)
    seen = Rays([Part("spoke", (spoke,))], FRONT, places.pixel).picture(places)
    rows = np.flatnonzero(np.abs(places.ys) < 5.8)
    assert (seen.part[rows] == 0).any(axis=1).all()


def test_the_edge_of_a_sheet_is_never_broken() -> None:
    sheet = Box(center=vector(0, 0, 0), half=vector(4, 0.06, 6), turn=about_x(12))
    places = grid(Frame(0, 0, 14), 140)
    seen = Rays([Part("sheet", (sheet,))], FRONT, places.pixel).picture(places)
    columns = np.flatnonzero(np.abs(places.xs) < 5.7)
    assert (seen.part[:, columns] == 0).any(axis=0).all()


def test_a_picture_may_have_any_size() -> None:
    for width, shape in ((63, "square"), (64, "wide"), (65, "wide")):
        frame = Frame(0, 0, 14, shape)  # type: ignore[arg-type]
        places = grid(frame, width)
        seen = Rays(BALLS, FRONT, places.pixel).picture(places)
        assert seen.depth.shape == (len(places.ys), width)
        x, y = (a.reshape(-1) for a in np.meshgrid(places.xs, places.ys))
        zero = np.zeros(len(x), np.int16)
        part = Rays(BALLS, FRONT, places.pixel).probe(x, y, zero, zero + 1)[1]
        assert (part.reshape(seen.part.shape) == seen.part).all()
