"""How alike two drawings are, as pixels."""

import io

import numpy as np
from PIL import Image

from exercises_app.pictures import draw

SIZE = 600  # pixels
OTHER = 64  # of 255: a pixel that differs by more looks different
_EDGE, _FAR = 40, 8  # grey levels a pixel that make an edge; pixels that are looked around


def pixels(svg: str) -> np.ndarray:
    """On white paper."""
    image = Image.open(io.BytesIO(draw.png(svg, SIZE))).convert("RGBA")
    paper = Image.new("RGBA", image.size, "#ffffff")
    return np.asarray(Image.alpha_composite(paper, image).convert("RGB")).astype(float)


def mean_difference(one: np.ndarray, other: np.ndarray) -> float:
    """Of the channel that differs most, of 255."""
    return float(np.abs(one - other).max(axis=2).mean())


def pixels_off(one: np.ndarray, other: np.ndarray) -> float:
    """How many look different, per cent."""
    return float(100 * (np.abs(one - other).max(axis=2) > OTHER).mean())


def edges_apart(one: np.ndarray, other: np.ndarray) -> float:
    """How far 99 of 100 edges of the first lie at most from one of the second, pixels."""
    here, there = _edges(one), _edges(other)
    apart = np.full(here.shape, float(_FAR))
    steps = range(-_FAR, _FAR + 1)
    for y, x in sorted(((y, x) for y in steps for x in steps), key=lambda s: -np.hypot(*s)):
        apart[np.roll(there, (y, x), axis=(0, 1))] = np.hypot(y, x)
    return float(np.percentile(apart[here], 99))


def _edges(image: np.ndarray) -> np.ndarray:
    return np.hypot(*np.gradient(image.mean(axis=2))) > _EDGE
