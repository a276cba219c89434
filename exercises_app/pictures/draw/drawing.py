"""From a scene to a drawing: trace it, find its borders, ink it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..looks import KEY
from ..scene import Mark, Scene
from .inking.body import Body, arrows_of, body_of
from .inking.borders import exact_places
from .inking.cracks import cracks_of
from .inking.lines import Map, despeckled, line_classes
from .inking.palette import Palette
from .inking.planar import Smoothness, arcs_of
from .inking.surfaces import Surfaces
from .inking.text import head
from .inking.view import View, view_of
from .tracing import Grid, Rays, Traced, grid

_BEYOND = 6  # pixels that are traced on each side of the picture


@dataclass(frozen=True)
class Fineness:
    """resolution: pixels of the picture's width. tolerance: of curves, in pixels. step: units of
    the viewBox between the places that outlines may have: finer ones cost bytes, and bend thin
    straight lines less."""

    resolution: int = 640
    tolerance: float = 0.42
    step: float = 1


STILL = Fineness(step=0.6)


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
    scene: Scene, *, resolution: int = STILL.resolution, tolerance: float = STILL.tolerance,
    title: str = "", desc: str = "", colours: Mapping[str, str] = KEY,
) -> Drawing:  # fmt: skip
    """Draws in the key colours, unless told others; `scene.extra` adds to them."""
    fine = replace(STILL, resolution=resolution, tolerance=tolerance)
    picture, view, body = inked(scene, fine, list(scene.marks), colours=colours)
    inside = body.text() + arrows_of(picture, view)
    svg = f"{head(view.height, title, desc)}{inside}</svg>"
    return Drawing(svg, scene, picture.traced, picture.grid, view)


def inked(
    scene: Scene, fine: Fineness, marks: list[Mark],
    hiding: Collection[str] = (), colours: Mapping[str, str] = KEY,
) -> tuple[Map, View, Body]:  # fmt: skip
    """The traced map, and what is drawn of it: not the parts that are only there for `hiding`."""
    window = _window(scene, fine.resolution)
    view = view_of(scene, window, fine.step)
    rays = Rays(scene.parts, scene.camera, window.pixel)
    traced = rays.picture(window)
    palette = Palette(colours, scene.extra)
    surfaces = Surfaces(scene, view, palette)
    surface = _shown(surfaces, traced, window)
    parts = np.array([part.name not in hiding for part in scene.parts] + [False])
    drawn = parts[traced.part]
    label = np.where(drawn, despeckled(surfaces.labels[surface], traced.part), 0)
    picture = Map(scene, window, rays, traced, surface, label, drawn, parts[:-1].tolist())
    cracks = cracks_of(label, *line_classes(picture))
    places = exact_places(picture, surfaces, cracks)
    smooth = Smoothness(tolerance=fine.tolerance, least=max(10, int(fine.resolution * 0.018)))
    arcs = arcs_of(cracks, places, view, smooth)
    return picture, view, body_of(picture, arcs, view, surfaces.roles, palette, marks)


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
