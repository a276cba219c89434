"""A picture's rays: what they meet, and that loose rays agree with it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from exercises_app.pictures.draw.tracing import Grid, Rays, grid
from exercises_app.pictures.scene import Camera, Frame, Part
from exercises_app.pictures.solids import ball
from exercises_app.pictures.turns import vector

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
