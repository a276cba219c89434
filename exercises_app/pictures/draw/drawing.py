"""From a scene to a drawing: trace it, find its borders, ink it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..looks import KEY
from ..scene import Scene
from .inking import page
from .inking.borders import exact_places
from .inking.cracks import cracks_of
from .inking.lines import Map, despeckled, line_classes
from .inking.palette import Palette
from .inking.planar import Smoothness, arcs_of
from .inking.surfaces import Surfaces
from .inking.view import View, view_of
from .tracing import Grid, Rays, Traced, grid

RESOLUTION, TOLERANCE = 640, 0.42  # pixels of the picture's width; pixels
_BEYOND = 6  # pixels that are traced on each side of it


@dataclass(frozen=True, eq=False)
class Drawing:
    """A picture beside the map it was made from, which reaches a little beyond its edges;
    `view` tells where a point of the world lies in both."""

    svg: str
    scene: Scene
    traced: Traced
    grid: Grid
    view: View


def drawing(
    scene: Scene, *, resolution: int = RESOLUTION, tolerance: float = TOLERANCE,
    title: str = "", desc: str = "", arrows: bool = True,
    colours: Mapping[str, str] = KEY,
) -> Drawing:  # fmt: skip
    """Draws in the key colours, unless told others; `scene.extra` adds to them."""
    window = _window(scene, resolution)
    view = view_of(scene, window)
    rays = Rays(scene.parts, scene.camera, window.pixel)
    traced = rays.picture(window)
    palette = Palette(colours, scene.extra)
    surfaces = Surfaces(scene, view, palette)
    surface = _shown(surfaces, traced, window)
    label = despeckled(surfaces.labels[surface], traced.part)
    picture = Map(scene, window, rays, traced, surface, label)
    cracks = cracks_of(label, *line_classes(picture))
    places = exact_places(picture, surfaces, cracks)
    smooth = Smoothness(tolerance=tolerance, least=max(10, int(resolution * 0.018)))
    arcs = arcs_of(cracks, places, view, smooth)
    body = page.body(scene, traced, window, view, arcs, surfaces.roles, palette, arrows)
    svg = f"{page.head(view.height, title, desc)}{body}</svg>"
    return Drawing(svg, scene, traced, window, view)


def _window(scene: Scene, resolution: int) -> Grid:
    """The picture's rays and some beyond its edge, so that what leaves it does so cleanly."""
    across = resolution + 2 * _BEYOND
    return grid(replace(scene.frame, width=scene.frame.width * across / resolution), across)


def _shown(surfaces: Surfaces, traced: Traced, window: Grid) -> np.ndarray:
    """The surface's number at each pixel, 0 where there is none."""
    found = np.zeros(traced.part.shape, np.int16)
    row, column = np.nonzero(traced.part >= 0)
    found[row, column] = surfaces.at(
        window.xs[column], window.ys[row], traced.depth[row, column],
        traced.part[row, column], traced.solid[row, column],
    )  # fmt: skip
    return found
