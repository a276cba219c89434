"""What is left of a filled mark where something lies before a part of it."""

import numpy as np

from ..tracing import Traced
from .arrays import Array
from .planar import Smoothness
from .regions import mask_path
from .view import View

_SPECK = 0.03  # the share of a mark that may be hidden without a cut


def rest_path(pixels: Array, depth: Array, lift: float, traced: Traced, view: View) -> str | None:
    """Path text of the part of an outline that is in sight; None when all of it is.

    pixels and depth: of the outline's points in the map; the mark is taken as flat between them.
    """
    low = np.maximum(np.floor(pixels.min(axis=0)).astype(int), 0)
    high = np.minimum(np.ceil(pixels.max(axis=0)).astype(int) + 1, traced.part.shape[::-1])
    if (high <= low).any():
        return None
    x, y = np.meshgrid(np.arange(low[0], high[0]) + 0.5, np.arange(low[1], high[1]) + 0.5)
    slope = np.linalg.lstsq(np.column_stack([pixels, np.ones(len(pixels))]), depth, rcond=None)[0]
    flat = x * slope[0] + y * slope[1] + slope[2]
    window = np.s_[low[1] : high[1], low[0] : high[0]]
    inside = _inside(pixels, x, y)
    seen = inside & (flat < traced.depth[window] + lift)
    if seen.sum() >= inside.sum() * (1 - _SPECK):
        return None
    mask = np.zeros(traced.part.shape, bool)
    mask[window] = seen
    return mask_path(mask, view, Smoothness(0.8, 0.35), 8)


def _inside(ring: Array, x: Array, y: Array) -> Array:
    """Whether each place lies within the ring: a ray to the right crosses it an odd number of
    times."""
    crossings = np.zeros(x.shape, bool)
    for (x0, y0), (x1, y1) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        if y0 != y1:
            at = x0 + (y - y0) * ((x1 - x0) / (y1 - y0))
            crossings ^= ((y0 > y) != (y1 > y)) & (x < at)
    return crossings
