"""A solid as the camera sees it: x to the right, y up, z into the scene, cm."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...solids import Cut, Solid
from ...turns import Turn
from .grid import Floats
from .marching import first_zero

NOWHERE = np.float32(np.inf)

# Where a ray enters and leaves; it misses when it enters behind where it leaves
Span = tuple[Floats, Floats]


@dataclass(frozen=True)
class Box:
    """A rectangle of the camera's plane."""

    left: float
    right: float
    low: float
    high: float

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.right + by, self.low - by, self.high + by)


def hull(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        max(box.right for box in boxes),
        min(box.low for box in boxes),
        max(box.high for box in boxes),
    )


class Plane:
    """A cut: nothing is left beyond `x, y, z` times the normal = `offset`."""

    def __init__(self, cut: Cut, axes: Turn) -> None:
        normal = cut.normal @ axes
        self.x, self.y, self.z = (float(v) for v in normal)
        self.offset = float(normal @ (cut.point @ axes))

    def clipped(self, x: Floats, y: Floats, span: Span, grow: float) -> Span:
        near, far = span
        room = (self.offset + grow) - x * self.x - y * self.y
        if self.z > 1e-6:
            return near, np.minimum(far, room / self.z)
        if self.z < -1e-6:
            return np.maximum(near, room / self.z), far
        return np.where(room < 0, NOWHERE, near), far

    def beyond(self, x: Floats, y: Floats, z: Floats) -> Floats:
        return np.asarray(x * self.x + y * self.y + z * self.z - self.offset)


class Shape:
    """`box`, `near` and `far` hold the whole solid. soft: as the solid's.

    exact: `bound` gives the solid itself; else something round it, from where a ray is walked.
    """

    exact = True

    def __init__(self, solid: Solid, axes: Turn, pixel: float) -> None:
        spans = [solid.extent(axes[:, i]) for i in range(3)]
        self.box = Box(*spans[0], *spans[1])
        self.near, self.far = spans[2]
        self.soft, self.pixel = float(solid.soft), pixel
        self.cuts = [Plane(cut, axes) for cut in solid.cuts]

    def bound(self, x: Floats, y: Floats, grow: float) -> Span:
        """Where each ray is less than `grow` from the solid without its cuts, or a little more."""
        raise NotImplementedError

    def whole(self, x: Floats, y: Floats, z: Floats) -> Floats:
        """The distance of the solid without its cuts."""
        raise NotImplementedError

    def span(self, x: Floats, y: Floats, grow: float = 0.0) -> Span:
        span = self.bound(x, y, grow)
        for cut in self.cuts:
            span = cut.clipped(x, y, span, grow)
        return span

    def entry(self, x: Floats, y: Floats) -> Floats:
        """The depth where each ray meets the solid, infinite where it misses it."""
        near, far = self.span(x, y)
        if self.exact:
            return np.where(near < far, near, NOWHERE)
        x, y, near, far = np.broadcast_arrays(x, y, near, far)
        meets = near < far
        depth = np.full(near.shape, NOWHERE)
        alone = Alone(self, x[meets], y[meets])
        depth[meets] = first_zero(alone, near[meets], far[meets], None, self.pixel)
        return depth

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        far = self.whole(x, y, z)
        for cut in self.cuts:
            far = np.maximum(far, cut.beyond(x, y, z))
        return far


class Alone:
    """The distance of one shape along some rays."""

    def __init__(self, shape: Shape, x: Floats, y: Floats) -> None:
        self.shape, self.x, self.y = shape, x, y

    def at(self, z: Floats) -> Floats:
        return self.shape.distance(self.x, self.y, z)

    def kept(self, rays: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> "Alone":
        return Alone(self.shape, self.x[rays], self.y[rays])


def roots(a: Floats | float, b: Floats | float, c: Floats) -> Span:
    """Both z of a z² + 2 b z + c = 0, for a > 0 the lesser first; crossed where there are none."""
    inside = b * b - a * c
    meets = inside > 0
    root = np.sqrt(np.where(meets, inside, np.float32(0)))
    first, last = (-b - root) / a, (root - b) / a
    return np.where(meets, first, NOWHERE), np.where(meets, last, -NOWHERE)
