"""Where shade lies: far from the light, in calm shapes."""

import numpy as np

from ...scene import Part, Scene
from ...solids import Box, Loft
from ..tracing import Traced
from .arrays import Array
from .view import LIGHT

_FAR = np.float32(1e6)
_BROAD = 3  # times as far is the light blurred on a trunk or a palm
_STEP = 6  # pixels of depth between neighbours that are no slope but a gap


def lit(traced: Traced, pixel: float) -> Array:
    """n·l of each pixel, from the differences of depth inside its part."""
    depth = np.where(traced.part >= 0, traced.depth, _FAR)
    right, down = (_slope(depth, traced.part, axis, pixel) for axis in (1, 0))
    towards = right * LIGHT[0] - down * LIGHT[1] - LIGHT[2]
    return np.asarray((towards / np.sqrt(1 + right * right + down * down)).astype(np.float32))


def _slope(depth: Array, part: Array, axis: int, pixel: float) -> Array:
    """Depth gained by a pixel's step; one-sided where the part ends."""
    step = np.diff(depth, axis=axis)
    inside = (np.diff(part, axis=axis) == 0) & (np.abs(step) < _STEP * pixel) & (step != 0)
    total, count = np.zeros_like(depth), np.zeros_like(depth)
    low = (slice(None), slice(None, -1)) if axis else (slice(None, -1), slice(None))
    high = (slice(None), slice(1, None)) if axis else (slice(1, None), slice(None))
    for side in (low, high):
        total[side] += np.where(inside, step, 0)
        count[side] += inside
    return np.asarray(total / np.maximum(count, 1) / np.float32(pixel))


def shade(scene: Scene, traced: Traced, drawn: Array, pixel: float) -> Array:
    """The drawn pixels that lie in shade."""
    light, mask = lit(traced, pixel), np.zeros(traced.part.shape, bool)
    radius = max(2, int(traced.part.shape[1] * 0.011))
    for number, window in _windows(traced.part, len(scene.parts)).items():
        part = scene.parts[number]
        if part.shade is None:
            continue
        own = traced.part[window] == number
        if part.thing:
            round_ones = np.array([not isinstance(solid, Box) for solid in part.solids])
            own &= round_ones[np.where(own, traced.solid[window], 0)]
            calm = light[window]
        else:
            wide = _BROAD if _is_broad(part) else 1
            weight = own.astype(float)
            calm = blurred(light[window] * weight, radius * wide) / np.maximum(
                blurred(weight, radius * wide), 1e-3
            )
        mask[window] |= own & (calm < part.shade)
    return rounded(mask & drawn, int(traced.part.shape[1] * 0.010))


def _is_broad(part: Part) -> bool:
    """A trunk, or the palm of a hand close up: small bumps should not show in its shade."""
    return part.name.endswith("palm") or any(isinstance(solid, Loft) for solid in part.solids)


def _windows(part: Array, count: int) -> dict[int, tuple[slice, slice]]:
    """The rectangle of the map that each visible part needs."""
    rows, columns = np.nonzero(part >= 0)
    across, down = np.zeros((count, part.shape[1]), bool), np.zeros((count, part.shape[0]), bool)
    numbers = part[rows, columns]
    across[numbers, columns] = True
    down[numbers, rows] = True
    found = {}
    for number in np.nonzero(across.any(axis=1))[0].tolist():
        y, x = np.nonzero(down[number])[0], np.nonzero(across[number])[0]
        found[number] = (slice(int(y[0]), int(y[-1]) + 1), slice(int(x[0]), int(x[-1]) + 1))
    return found


def blurred(values: Array, radius: int) -> Array:
    """Two box blurs along each axis: nearly a Gaussian, by running sums."""
    for _ in range(2):
        for axis in (0, 1):
            pad = [(radius + 1, radius) if i == axis else (0, 0) for i in (0, 1)]
            sums = np.cumsum(np.pad(values, pad), axis=axis)
            size, span = values.shape[axis], 2 * radius + 1
            ends = np.take(sums, np.arange(span, span + size), axis=axis)
            values = (ends - np.take(sums, np.arange(size), axis=axis)) / span
    return values


def rounded(mask: Array, radius: int) -> Array:
    """The mask without what is thinner than about two radii (pixels): a Gaussian, halved."""
    radius = max(radius, 1)
    rows, columns = (np.nonzero(mask.any(axis=axis))[0] for axis in (1, 0))
    if not len(rows):
        return mask
    window = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    part = mask[window].astype(np.float32)
    soft = _gauss(part.shape[0], radius) @ part @ _gauss(part.shape[1], radius)
    found = np.zeros_like(mask)
    found[window] = (soft > 0.5) & mask[window]
    return found


def _gauss(size: int, radius: int) -> Array:
    """A band matrix that blurs along one axis."""
    apart = np.arange(size)[:, None] - np.arange(size)[None]
    whole = np.exp(-(np.arange(-3 * radius, 3 * radius + 1) ** 2) / (2.0 * radius**2)).sum()
    band = np.where(np.abs(apart) <= 3 * radius, np.exp(-(apart**2) / (2.0 * radius**2)), 0)
    return np.asarray((band / whole).astype(np.float32))
