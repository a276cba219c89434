"""A small look at a picture before it is drawn: what covers what, and where there is room."""

import numpy as np

from ..draw.tracing import Rays, Traced, grid
from ..scene import Camera, Part, frame_of
from ..turns import Points, Vector

_RESOLUTION = 72


class Seen:
    """Which part each ray of one view meets first."""

    def __init__(self, parts: list[Part], camera: Camera) -> None:
        self.parts, self.camera = parts, camera
        self.frame = frame_of(tuple(parts), camera)
        self.window = grid(self.frame, _RESOLUTION)
        self.traced = self._rays(parts)

    def _rays(self, parts: list[Part]) -> Traced:
        return Rays(tuple(parts), self.camera, self.window.pixel).picture(self.window)

    def share(self, limb: list[Part]) -> float:
        """How much of what these parts cover when they are alone is in sight."""
        if not limb:
            return 1.0
        alone = int((self._rays(limb).part >= 0).sum())
        numbers = [i for i, part in enumerate(self.parts) if part in limb]
        return float(np.isin(self.traced.part, numbers).sum() / max(1, alone))

    def sees(self, point: Vector, slack: float) -> bool:
        row, column = self.cells(point[None])[:, 0]
        away = float(point @ self.camera.axes()[:, 2])
        return bool(self.traced.depth[row, column] > away - slack)

    def cells(self, points: Points) -> "np.ndarray[tuple[int, int], np.dtype[np.intp]]":
        """(2, n): row and column of each point, at the edge for what lies outside."""
        flat = points @ self.camera.axes()[:, :2]
        xs, ys = self.window.xs, self.window.ys
        columns = np.rint((flat[:, 0] - xs[0]) / self.window.pixel)
        rows = np.rint((ys[0] - flat[:, 1]) / self.window.pixel)
        inside = np.stack([rows.clip(0, len(ys) - 1), columns.clip(0, len(xs) - 1)])
        return inside.astype(np.intp)

    def outside(self, points: Points) -> float:
        """How far the points reach beyond this picture's edge, cm, at most."""
        flat = points @ self.camera.axes()[:, :2]
        middle = np.array([self.frame.x, self.frame.y])
        half = np.array([self.frame.width, self.frame.height]) / 2
        return max(0.0, float((np.abs(flat - middle) - half).max()))
