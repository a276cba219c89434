"""Solids and parts of a scene, turned to the camera."""

from collections.abc import Callable
from typing import Any

from ...scene import Part
from ...solids import Box, Capsule, Cylinder, Ellipsoid, Loft, Ring, Solid
from ...turns import Turn
from .boxes import Block
from .capsules import Rod
from .ellipsoids import Egg
from .lofts import Trunk
from .round_things import Drum, Hoop
from .shapes import Shape, hull

KINDS: dict[type[Solid], Callable[[Any, Turn, float], Shape]] = {
    Ellipsoid: Egg,
    Capsule: Rod,
    Loft: Trunk,
    Box: Block,
    Cylinder: Drum,
    Ring: Hoop,
}


class Piece:
    """A part as its shapes. first: the place of its first shape among all shapes of the scene.

    reaches: how near (cm) something must come to each shape to melt with it. A shape melts into
    those before it by its own softness, and into those after it by theirs.
    """

    def __init__(self, part: Part, axes: Turn, pixel: float, first: int) -> None:
        self.shapes = [KINDS[type(solid)](solid, axes, pixel) for solid in part.solids]
        self.first = first
        softs = [0.0, *(shape.soft for shape in self.shapes[1:])]
        self.softs = softs[: len(self.shapes)]
        self.reaches = [max(soft, *softs[i + 1 :], 0.0) for i, soft in enumerate(self.softs)]
        self.reach = max(self.reaches, default=0.0)
        self.near = min((shape.near for shape in self.shapes), default=0.0) - self.reach
        if self.shapes:
            self.box = hull([shape.box for shape in self.shapes]).grown(self.reach + pixel)
