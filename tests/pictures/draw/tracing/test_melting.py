"""Solids of one part melt into each other as the part's own distance says."""

from dataclasses import replace

import numpy as np
import pytest

from exercises_app.pictures.draw.tracing import Rays, grid
from exercises_app.pictures.scene import Camera, Part, frame_of
from exercises_app.pictures.solids import Capsule, Solid, ball
from exercises_app.pictures.turns import vector
from tests.pictures.draw.tracing.plain import (
    KINDS,
    Looked,
    any_camera,
    any_cuts,
    any_solid,
    faults,
    looked,
)


@pytest.mark.parametrize("seed", range(12))
def test_rays_end_on_the_first_surface_of_what_melted_together(seed: int) -> None:
    rng = np.random.default_rng(seed)
    kinds = rng.choice(KINDS, 4)
    softs = rng.choice([0, 0.8, 2.5], 4)
    solids = [replace(any_solid(k, rng), soft=s) for k, s in zip(kinds, softs, strict=True)]
    solids[1] = replace(solids[1], cuts=any_cuts(rng, solids[1]))
    seen = looked(Part("p", tuple(solids)), any_camera(rng), rng, 150)
    assert np.isfinite(seen.depth).sum() > 30
    assert faults(seen) <= 1


def test_a_ray_takes_the_solid_that_it_is_nearest_to() -> None:
    solids = ball(vector(0, 3, 0), 3.0), ball(vector(0, -3, 0), 3.0, soft=2.0)
    rng = np.random.default_rng(0)
    seen = looked(Part("p", solids), Camera(20, 10), rng)
    met = np.isfinite(seen.depth)
    points = seen.places(np.where(met, seen.depth, 0)[:, None])[met, 0]
    nearest = np.argmin([solid.distance(points) for solid in solids], axis=0)
    assert (seen.solid[met] == nearest).all()


def _palm() -> Part:
    """Roots of four fingers and a thumb before them, webs between, all melted: it hides itself."""
    tips = [vector(2 - z * z / 12, 6, z) for z in (-3, -1, 1, 3)]
    solids: list[Solid] = [ball(vector(0, 0, 0), 2.6), ball(vector(0, -2, 1), 2.4, soft=1.2)]
    solids += [Capsule(start=t * 0.3, end=t, r1=1.3, r2=0.9, soft=0.8) for t in tips]
    solids.append(
        Capsule(start=vector(1, -2, -3), end=vector(5, 3, -1.5), r1=1.3, r2=0.9, soft=0.9)
    )
    solids.append(Capsule(start=tips[0] * 0.4, end=vector(3, 0, -2), r1=0.7, r2=0.7, soft=1.2))
    return Part("palm", tuple(solids))


@pytest.mark.parametrize("yaw", [20, 65, 110])
def test_a_part_that_hides_itself_is_seen_as_by_a_plain_march(yaw: float) -> None:
    part, camera = _palm(), Camera(yaw, 15)
    places = grid(frame_of((part,), camera), 72)
    depth = Rays([part], camera, places.pixel).picture(places).depth
    x, y = (a.reshape(-1) for a in np.meshgrid(places.xs, places.ys))
    seen = Looked(part, camera, x, y, depth.reshape(-1), x)
    plain = _march(seen, places.pixel).reshape(depth.shape)
    both = np.isfinite(depth) & np.isfinite(plain)
    off = np.abs(np.where(both, depth, 0) - np.where(both, plain, 0)) / places.pixel
    jumps = np.abs(np.diff(np.where(both, plain, 0), axis=1))[both[:, 1:] & both[:, :-1]]
    assert (jumps > 3 * places.pixel).sum() > 15
    assert (off > 3).sum() <= 3  # rays that graze one lobe and go on to the next
    assert (np.isfinite(depth) != np.isfinite(plain)).sum() <= 8  # that graze the outline
    assert np.percentile(off[both], 99) < 0.2


def _march(seen: Looked, pixel: float) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """From the part's front, never further than three quarters of the distance."""
    near, far = seen.span()
    z, met = np.full(len(seen.x), near), np.full(len(seen.x), np.inf)
    left = np.arange(len(z))
    while len(left):
        some = replace(seen, x=seen.x[left], y=seen.y[left])
        f = some.distances(z[left][:, None])[:, 0]
        here = f < 0.02 * pixel
        met[left[here]] = z[left[here]]
        z[left] += np.maximum(0.75 * f, 0.03 * pixel)
        left = left[~here & (z[left] < far)]
    return met
