"""Where the world lies in the picture: pixels of the map, and units of the SVG."""

from dataclasses import dataclass, replace

import numpy as np

from ...scene import Frame, Scene
from ...turns import Points, Turn, unit, vector
from ..tracing import Grid
from .arrays import Array

WIDTH = 1200  # of the viewBox; one unit is a quarter of a 300th
LIGHT = unit(vector(-0.45, 0.8, -0.55))  # towards it, in the camera's axes: left, up, near


@dataclass(frozen=True, eq=False)
class View:
    """`axes` are the camera's right, up and away. The grid may reach beyond the frame. What is
    drawn lies on every `step`th place of the viewBox, and its units are so large."""

    axes: Turn
    grid: Grid
    frame: Frame
    step: float = 1

    @property
    def height(self) -> int:
        """Of the viewBox: 1200 or 800."""
        return round(WIDTH * self.frame.height / self.frame.width)

    def exact(self) -> "View":
        """On every place of the viewBox."""
        return replace(self, step=1)

    def pixels(self, points: Points) -> tuple[Array, Array]:
        """(n, 2) places in the map, whose first pixel spans 0 to 1, and their depths."""
        seen = np.asarray(points, dtype=float) @ self.axes
        places = (seen[:, :2] - self._corner()) / [self.grid.pixel, -self.grid.pixel]
        return places, seen[:, 2]

    def units(self, pixels: Array) -> Array:
        """Places (…, 2) in the map as drawing places, not yet rounded."""
        frame, side = self.frame, WIDTH / self.step / self.frame.width
        start = self._corner() - [frame.x - frame.width / 2, frame.y + frame.height / 2]
        return np.asarray(pixels * (self.grid.pixel * side) + start * [side, -side])

    def places(self, units: Array) -> Array:
        """Drawing places (…, 2) as places in the map."""
        zero, one = self.units(np.zeros(2)), self.units(np.ones(2))
        return np.asarray((units - zero) / (one - zero))

    def world(self, x: Array, y: Array, depth: Array) -> Points:
        """The points at these places of the camera's plane."""
        return np.asarray(np.stack([x, y, depth], axis=1).astype(float) @ self.axes.T)

    def _corner(self) -> Array:
        """The upper left corner of the map in the camera's plane, cm."""
        half = self.grid.pixel / 2
        return np.array([float(self.grid.xs[0]) - half, float(self.grid.ys[0]) + half])


def view_of(scene: Scene, grid: Grid, step: float = 1) -> View:
    return View(scene.camera.axes(), grid, scene.frame, step)
