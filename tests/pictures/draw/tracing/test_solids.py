"""Every kind of solid, turned and seen from anywhere, is met where its distance is nought first."""

from dataclasses import replace

import numpy as np
import pytest

from exercises_app.pictures.scene import Part
from tests.pictures.draw.tracing.plain import (
    KINDS,
    any_camera,
    any_cuts,
    any_solid,
    faults,
    looked,
)


@pytest.mark.parametrize("kind", KINDS)
def test_rays_end_on_the_first_surface_of_a_solid(kind: str) -> None:
    rng = np.random.default_rng(KINDS.index(kind))
    for _ in range(6):
        part = Part("p", (any_solid(kind, rng),))
        seen = looked(part, any_camera(rng), rng)
        assert np.isfinite(seen.depth).sum() > 40
        assert faults(seen) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_met_beyond_the_cuts_of_a_solid(kind: str) -> None:
    rng = np.random.default_rng(100 + KINDS.index(kind))
    for _ in range(4):
        solid = any_solid(kind, rng)
        part = Part("p", (replace(solid, cuts=any_cuts(rng, solid)),))
        seen = looked(part, any_camera(rng), rng)
        assert np.isfinite(seen.depth).sum() > 10
        assert faults(seen) == 0
