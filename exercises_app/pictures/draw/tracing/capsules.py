"""Rods with round ends: tapered, flattened, with a muscle."""

import numpy as np

from ...solids import Capsule
from ...turns import Turn, unit
from .grid import Floats
from .shapes import NOWHERE, Shape, Span, roots

# The muscle's height along the rod as a polynomial of the share: its factors of 1, s, s², s³
MUSCLES = {0.33: (0, 6.75, -13.5, 6.75), 0.5: (0, 4, -4, 0), 0.67: (0, 0, 6.75, -6.75)}


def muscle(peak: float) -> tuple[float, ...]:
    return MUSCLES[0.33 if peak < 0.4 else 0.67 if peak > 0.6 else 0.5]


class Rod(Shape):
    """Space is stretched by `matrix` until the rod is round; then q = matrix (P - start) and
    |q|² = across + 2 z slant + z² depth; its share of the way is `share0` + z `share1`."""

    def __init__(self, solid: Capsule, axes: Turn, pixel: float) -> None:
        super().__init__(solid, axes, pixel)
        start, way = solid.start @ axes, (solid.end - solid.start) @ axes
        matrix = np.eye(3)
        self.flat = solid.across is not None
        if solid.across is not None:
            across = unit(solid.across) @ axes
            matrix = matrix + (1 / solid.flat - 1) * np.outer(across, across)
        self.gives = min(1.0, float(solid.flat)) if self.flat else 1.0
        self.x, self.y, self.z = (float(v) for v in start)
        axis = matrix @ way
        self.length2 = max(float(axis @ axis), 1e-9)
        self.matrix, self.axis = matrix.tolist(), [float(v) for v in axis]
        self.along = [float(v) for v in matrix.T @ axis]
        self.square = matrix.T @ matrix
        self.r1, self.more = float(solid.r1), float(solid.r2 - solid.r1)
        self.bulge = float(solid.bulge)
        shares = [self.r1, self.more, 0.0, 0.0]
        # the radius as a polynomial of the share
        self.radii = [r + self.bulge * m for r, m in zip(shares, muscle(solid.peak), strict=True)]

    def bound(self, x: Floats, y: Floats, grow: float) -> Span:
        x, y = x - self.x, y - self.y
        square = self.square.tolist()
        across: Floats = x * x * square[0][0] + x * y * (2 * square[0][1]) + y * y * square[1][1]
        slant: Floats | float = x * square[0][2] + y * square[1][2] if self.flat else 0.0
        ray = Ray(across, slant, square[2][2], self, x, y)
        grow = grow / self.gives
        if self.bulge and not grow:
            sides = self._bulging(ray)
        else:
            sides = ray.cone(self.r1 + grow + max(self.bulge, 0.0), self.more)
        near, far = ray.between(sides)
        for end, radius in ((False, self.r1), (True, self.r1 + self.more)):
            first, last = ray.ball(end, radius + grow + (max(self.bulge, 0.0) if grow else 0.0))
            near, far = np.minimum(near, first), np.maximum(far, last)
        return near + self.z, far + self.z

    def _bulging(self, ray: "Ray") -> Span:
        """The cone that touches the muscle where the ray goes in, and where it comes out: from
        the share where the ray is nearest to the axis, three times nearer (Newton)."""
        nearest = ray.share0 / max(1 - self.length2 * ray.share1**2, 1e-4)
        ends = []
        for side in (0, 1):
            share = np.clip(nearest, np.float32(0), np.float32(1))
            for _ in range(3):
                slope = self._slope(share)
                ends.append(ray.cone(self._radius(share) - slope * share, slope)[side])
                deep = np.where(np.isinf(ends[-1]), np.float32(0), ends[-1])
                share = np.clip(ray.share0 + deep * ray.share1, np.float32(0), np.float32(1))
        return ends[2], ends[5]

    def _radius(self, share: Floats) -> Floats:
        a, b, c, d = self.radii
        return ((share * d + c) * share + b) * share + a

    def _slope(self, share: Floats) -> Floats:
        _, b, c, d = self.radii
        return (share * (3 * d) + 2 * c) * share + b

    def whole(self, x: Floats, y: Floats, z: Floats) -> Floats:
        x, y, z = x - self.x, y - self.y, z - self.z
        if self.flat:
            x, y, z = (x * a + y * b + z * c for a, b, c in self.matrix)
        a, b, c = self.axis
        share = np.clip((x * a + y * b + z * c) * (1 / self.length2), np.float32(0), np.float32(1))
        x, y, z = x - share * a, y - share * b, z - share * c
        off = np.sqrt(x * x + y * y + z * z) - self._radius(share)
        return np.asarray(off * self.gives)


class Ray:
    """Rays in the stretched space of one rod, seen from its start."""

    def __init__(
        self, across: Floats, slant: Floats | float, depth: float, rod: Rod, x: Floats, y: Floats
    ) -> None:
        self.across, self.slant, self.depth = across, slant, depth
        self.length2, self.onto_z = rod.length2, rod.along[2]
        self.onto = x * rod.along[0] + y * rod.along[1]
        self.share0 = self.onto * (1 / self.length2)
        self.share1 = self.onto_z / self.length2

    def cone(self, radius: Floats | float, more: Floats | float) -> Span:
        """In and out of the endless cone of that radius at the start, `more` at the end. The way
        in is the first root also where a < 0."""
        here = radius + self.share0 * more
        a = (self.depth - self.length2 * self.share1**2) - more * more * self.share1**2
        if isinstance(a, float):
            a = a if abs(a) > 1e-6 else 1e-6
        else:
            a = np.where(np.abs(a) > 1e-6, a, np.float32(1e-6))
        b = self.share0 * (-self.length2 * self.share1) - here * (more * self.share1) + self.slant
        return roots(a, b, self.across - self.share0 * self.onto - here * here)

    def between(self, sides: Span) -> Span:
        """Only where they lie beside the rod, not beyond its ends."""
        near, far = sides
        first, last = (self._share(np.where(np.isinf(z), np.float32(0), z)) for z in sides)
        return (
            np.where((first >= 0) & (first <= 1), near, NOWHERE),
            np.where((last >= 0) & (last <= 1), far, -NOWHERE),
        )

    def ball(self, end: bool, radius: float) -> Span:
        """In and out of the ball at one end, only where it stands out beyond the rod."""
        across, slant = self.across, self.slant
        if end:
            across = across - self.onto * 2 + self.length2
            slant = slant - self.onto_z
        near, far = roots(self.depth, slant, across - radius * radius)
        first, last = (self._share(np.where(np.isinf(z), np.float32(0), z)) for z in (near, far))
        out = (first >= 1, last >= 1) if end else (first <= 0, last <= 0)
        return np.where(out[0], near, NOWHERE), np.where(out[1], far, -NOWHERE)

    def _share(self, z: Floats) -> Floats:
        return self.share0 + z * self.share1
