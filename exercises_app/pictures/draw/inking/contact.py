"""The contact shadow: the floor below what is near it, so that figures do not float."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from ...scene import Part, Scene
from ...turns import UP, Points, unit, vector
from ..tracing import Grid
from .arrays import Array
from .planar import Smoothness
from .regions import mask_path
from .view import View

_COARSE = 4  # pixels of the picture in one of the shadow's
_HIGH, _THICK, _STRIDE = 9.0, 1.5, 0.3  # cm, times the scene's grain
_UPWARDS = unit(vector(-0.02, 1, 0.02))
_FLATTEST = 0.02  # the camera sees the floor from above by at least this
_STEPS = 40


def contact_shadow(scene: Scene, parts: Iterable[Part], view: View) -> str:
    """Path text of the shadow of these parts; empty when nothing of them is near the floor, or it
    is seen edge-on."""
    away = scene.camera.axes()[:, 2]
    if scene.floor is None or away[1] > -_FLATTEST:
        return ""
    coarse = _coarser(view.grid)
    view = replace(view, grid=coarse)
    x, y = np.meshgrid(coarse.xs, coarse.ys)
    start = view.world(x.ravel(), y.ravel(), np.zeros(x.size))
    floor = start + ((scene.floor - start[:, 1]) / away[1])[:, None] * away
    dark = np.zeros(len(floor), bool)
    for part in parts:
        if part.shadow:
            _darken(dark, part, floor, scene.grain)
    return mask_path(dark.reshape(x.shape), view, Smoothness(2.0, 0.5))


def _coarser(grid: Grid) -> Grid:
    """Every fourth ray, in the middle of its sixteen pixels."""
    half = (_COARSE - 1) / 2 * grid.pixel
    rows, columns = len(grid.ys) // _COARSE, len(grid.xs) // _COARSE
    return Grid(
        grid.xs[: columns * _COARSE : _COARSE] + np.float32(half),
        grid.ys[: rows * _COARSE : _COARSE] - np.float32(half),
        grid.pixel * _COARSE,
    )


def _darken(dark: Array, part: Part, floor: Points, grain: float) -> None:
    """Marks the points of the floor from which a ray upwards soon meets the part."""
    level = float(floor[0, 1])
    low = tuple(s for s in part.solids if s.extent(UP)[0] - level < _HIGH * grain)
    if not low:
        return
    near = ~dark
    for way in (vector(1, 0, 0), vector(0, 0, 1)):
        spans = [solid.extent(way) for solid in low]
        place = floor @ way
        near &= (place > min(span[0] for span in spans) - 2 * grain) & (
            place < max(span[1] for span in spans) + 2 * grain
        )
    rows = np.nonzero(near)[0]
    lower, height = replace(part, solids=low), np.full(len(rows), 0.02 * grain)
    for _ in range(_STEPS):
        if not len(rows):
            return
        far = lower.distance(floor[rows] + height[:, None] * _UPWARDS)
        met = far < _THICK * grain
        dark[rows[met]] = True
        height += np.maximum(far, _STRIDE * grain) * 0.95
        on = ~met & (height < _HIGH * grain)
        rows, height = rows[on], height[on]
