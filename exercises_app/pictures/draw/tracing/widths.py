"""How wide solids are on the picture where they are narrowest: what may slip between two rays."""

import numpy as np

from ...solids import Box, Capsule, Cylinder, Ellipsoid, Ring, Solid
from ...turns import Turn, Vector


def width(solid: Solid, axes: Turn) -> float:
    """cm; infinite for kinds that are never narrow."""
    if isinstance(solid, Capsule):
        press = min(1.0, solid.flat) if solid.across is not None else 1.0
        return 2 * min(solid.r1, solid.r2) * press
    if isinstance(solid, Ellipsoid):
        own = solid.turn.T @ axes[:, :2]
        return 2 * float(np.sqrt(np.linalg.eigvalsh((own.T * solid.radii**2) @ own)[0]))
    if isinstance(solid, Ring):
        return 2 * solid.thickness * min(1.0, solid.stretch)
    if isinstance(solid, Box):
        return _narrowest((solid.turn.T @ axes[:, :2]) * solid.half[:, None])
    if isinstance(solid, Cylinder):
        half = np.array([solid.radius, solid.half_height, solid.radius])
        wall = solid.radius - solid.inner if solid.inner else np.inf
        return min(wall, _narrowest((solid.turn.T @ axes[:, :2]) * half[:, None]))
    return np.inf


def _narrowest(edges: Vector) -> float:
    """Of the outline that three half edges (a row each) span: across one of its sides."""
    lengths = np.hypot(edges[:, 0], edges[:, 1])
    across = edges[:, None, 0] * edges[None, :, 1] - edges[:, None, 1] * edges[None, :, 0]
    wide = np.abs(across).sum(axis=1) / np.maximum(lengths, 1e-9)
    return 2 * float(wide[lengths > 1e-6].min(initial=np.inf))
