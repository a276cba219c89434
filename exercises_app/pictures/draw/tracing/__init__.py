"""Which part of a scene a ray of the picture meets first, where, and how the surface lies there.

Rays run straight into the scene, so that one is a fixed place (x to the right, y up, cm) in the
camera's plane; depths grow away from the camera. Single solids are met by a formula where there
is one; where solids melt into each other the ray is walked along their common distance. All in
float32: constants are plain floats, because a float64 array would widen everything it touches.
"""

from .grid import Grid, Traced, grid
from .rays import Rays

__all__ = ["Grid", "Rays", "Traced", "grid"]
