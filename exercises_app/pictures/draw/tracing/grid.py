"""The picture's rays and what they met."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...scene import Frame

Floats = NDArray[np.floating[Any]]  # float32: numpy's types widen it with plain floats
Numbers = NDArray[np.int16]
Mask = NDArray[np.bool_]
Indices = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Grid:
    """The middles of the pixels: columns `xs` from the left, rows `ys` from the top; cm.

    pixel: the side of one, cm.
    """

    xs: Floats
    ys: Floats
    pixel: float


def grid(frame: Frame, resolution: int) -> Grid:
    """`resolution` pixels across; as many down as the frame's shape asks for."""
    pixel = frame.width / resolution
    rows = round(resolution * frame.height / frame.width)
    across = (np.arange(resolution) + 0.5 - resolution / 2) * pixel + frame.x
    down = (rows / 2 - np.arange(rows) - 0.5) * pixel + frame.y
    return Grid(across.astype(np.float32), down.astype(np.float32), pixel)


@dataclass(frozen=True, eq=False)
class Traced:
    """A row and a column a ray. depth: along the camera's `away`, cm; infinite where nothing is.
    part and solid: their places in the scene and in the part; -1 where nothing is."""

    depth: Floats
    part: Numbers
    solid: Numbers
