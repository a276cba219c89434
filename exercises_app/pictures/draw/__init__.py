"""Draws scenes: traces them, inks them, and writes flat SVG in the key colours.

`painting` (beside this folder, without numpy) gives a finished picture its colours.
"""

from ..scene import Scene
from .drawing import STILL, Drawing, drawing
from .loop import loop
from .raster import png

__all__ = ["Drawing", "drawing", "loop", "png", "still"]


def still(
    scene: Scene, *, resolution: int = STILL.resolution, tolerance: float = STILL.tolerance,
    title: str = "", desc: str = "",
) -> str:  # fmt: skip
    """One picture as SVG in the key colours, with its words for screen readers."""
    return drawing(scene, resolution=resolution, tolerance=tolerance, title=title, desc=desc).svg
