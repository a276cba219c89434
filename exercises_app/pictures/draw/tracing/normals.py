"""How the surface of a part lies: the slope of its distance."""

import numpy as np
from numpy.typing import NDArray

from .compiling import Piece
from .grid import Floats, Numbers
from .shapes import Shape

# Corners of a tetrahedron round the place; their weighted sum is the slope
CORNERS = ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1))

Place = tuple[Floats, Floats, Floats]


def normals_of(piece: Piece, place: Place, solid: Numbers, pixel: float) -> Floats:
    """(3, n), of length 1, outward, at places on the part's surface."""
    step = 0.5 * pixel
    slope = np.zeros((3, len(place[0])), np.float32)
    for corner in CORNERS:
        beside = tuple(v + np.float32(c * step) for v, c in zip(place, corner, strict=True))
        far = _melted(piece, *beside) if piece.reach else _own(piece, solid, *beside)
        for way, c in enumerate(corner):
            slope[way] += far * c
    return np.asarray(slope / (np.sqrt((slope * slope).sum(axis=0)) + np.float32(1e-12)))


def _own(piece: Piece, solid: Numbers, x: Floats, y: Floats, z: Floats) -> Floats:
    """The distance to the solid that was met."""
    far = np.zeros(len(x), np.float32)
    for number in np.unique(solid).tolist():
        mine = np.flatnonzero(solid == number)
        far[mine] = piece.shapes[number].distance(x[mine], y[mine], z[mine])
    return far


def _melted(piece: Piece, x: Floats, y: Floats, z: Floats) -> Floats:
    """The distance to the melted whole, right near its surface."""
    whole = np.full(len(x), 1e3, np.float32)
    for shape, soft, reach in zip(piece.shapes, piece.softs, piece.reaches, strict=True):
        near = _near(shape, reach + 2 * shape.pixel, x, y, z)
        other = shape.distance(x[near], y[near], z[near])
        mine = whole[near]
        melt = np.maximum(soft - np.abs(mine - other), np.float32(0))
        share = 0.25 / soft if soft else 0.0
        whole[near] = np.minimum(mine, other) - melt * melt * share
    return whole


def _near(shape: Shape, reach: float, x: Floats, y: Floats, z: Floats) -> NDArray[np.intp]:
    box = shape.box.grown(reach)
    near = (x > box.left) & (x < box.right) & (y > box.low) & (y < box.high)
    near &= (z > shape.near - reach) & (z < shape.far + reach)
    return np.flatnonzero(near)
