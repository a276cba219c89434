"""All solids of a scene, turned to the camera: what each is, where on the picture, how it melts."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ...scene import Part
from ...solids import Box, Capsule, Cylinder, Ellipsoid, Loft, Ring, Solid
from ...turns import Turn
from . import eggs, rods
from .boxes import Block
from .grid import Floats, Indices
from .lofts import Trunk, hull
from .round_things import Drum, Hoop
from .shapes import Shape
from .widths import width

ROD, EGG, OTHER = 0, 1, 2
THIN = 2.5  # pixels, that may slip between two rays of every other column
WIDER = 1.1  # a little beyond its softness a solid still bends what others melt together
SHAPES: dict[type[Solid], Callable[[Any, Turn], Shape]] = {
    Box: Block,
    Cylinder: Drum,
    Loft: Trunk,
    Ring: Hoop,
}


class Piece:
    """A part: where its solids stand in the table; `solids` are ordered by their kind.

    near: nothing of it is nearer.
    """

    def __init__(self, first: int, table: "Table", count: int) -> None:
        numbers = np.arange(first, first + count)
        self.first, self.count = first, count
        self.solids = numbers[np.argsort(table.kind[numbers], kind="stable")]
        self.melts = bool(table.reach[numbers].any())
        self.near = float(table.nearest[numbers].min(initial=np.inf))
        grows = table.grows[numbers] + table.pixel
        left, right, low, high = table.boxes[:, numbers]
        sides = (left - grows).min(initial=np.inf), (right + grows).max(initial=-np.inf)
        ends = (low - grows).min(initial=np.inf), (high + grows).max(initial=-np.inf)
        self.box = np.array([*sides, *ends])


class Table:
    """An entry, or a column, a solid.

    reach: how near (cm) something must come to melt with it: it melts into those before it by its
    own softness (`soft`), into those after it by theirs. grows: so much is it larger at its reach.
    hard: a formula tells where a ray meets it. part: its number; first: where that begins.
    boxes: left, right, low, high on the picture. nearest: nothing within reach is nearer. strip: a
    rod runs, on the picture, along x = first + second y, no further than third from it sideways.
    look: the same for solids that nobody can tell apart. thin: the numbers of those that are.
    """

    def __init__(self, parts: Sequence[Part], axes: Turn, pixel: float) -> None:
        solids = [solid for part in parts for solid in part.solids]
        self.pixel = pixel
        self.kind = np.array([_kind(solid) for solid in solids], np.int8)
        softs = [_softs(part) for part in parts]
        self.soft = np.array([soft for each in softs for soft in each], np.float32)
        reaches = [WIDER * max(each[i:]) for each in softs for i in range(len(each))]
        self.reach = np.array(reaches, np.float32)
        self.shapes = {
            i: SHAPES[type(s)](s, axes) for i, s in enumerate(solids) if type(s) in SHAPES
        }
        self._columns(solids, axes)
        self.exact, self.kinks = np.ones(len(solids), bool), np.zeros(len(solids), np.float32)
        self.holes = np.full(len(solids), np.inf, np.float32)
        for i, solid in enumerate(solids):
            self.exact[i] = not (isinstance(solid, Capsule) and solid.bulge)
        for i, shape in self.shapes.items():
            self.exact[i], self.kinks[i], self.holes[i] = shape.exact, shape.kink, shape.hole
        self.hard = self.exact & (self.reach == 0)
        self._places(solids, axes)
        self._cuts(solids, axes)
        self.look = _looks(parts)
        widths = np.array([width(solid, axes) for solid in solids])
        self.thin = np.flatnonzero(widths < THIN * pixel)
        counts = [len(part.solids) for part in parts]
        firsts = np.cumsum([0, *counts]).tolist()
        self.pieces = [Piece(a, self, n) for a, n in zip(firsts, counts, strict=False)]
        self.part = np.repeat(np.arange(len(parts)), counts)
        self.first = np.repeat(np.array(firsts[:-1], np.intp), counts)

    def _columns(self, solids: Sequence[Solid], axes: Turn) -> None:
        none = [0.0] * rods.COLUMN, [0.0] * eggs.COLUMN
        rod = [rods.column(s, axes) if isinstance(s, Capsule) else none[0] for s in solids]
        egg = [
            eggs.column(s, axes, float(reach)) if isinstance(s, Ellipsoid) else none[1]
            for s, reach in zip(solids, self.reach, strict=True)
        ]
        self.rods = np.array(rod, np.float32).reshape(-1, rods.COLUMN).T
        self.eggs = np.array(egg, np.float32).reshape(-1, eggs.COLUMN).T

    def _places(self, solids: Sequence[Solid], axes: Turn) -> None:
        whole = [hull(solid) if isinstance(solid, Loft) else solid for solid in solids]
        spans = [[solid.extent(axes[:, i]) for i in range(3)] for solid in whole]
        places = np.array(spans, float).reshape(-1, 6).T
        self.boxes = places[:4]
        gives = [
            self.shapes[i].gives if i in self.shapes else _gives(s) for i, s in enumerate(solids)
        ]
        self.grows = self.reach / np.array(gives, float).reshape(-1)
        self.grows *= np.where(self.kind == EGG, eggs.WIDER, 1)
        self.nearest = (places[4] - self.grows).astype(np.float32)
        strips = [_strip(s, axes, g) for s, g in zip(whole, self.grows, strict=True)]
        self.strip = np.array(strips, float).reshape(-1, 3).T

    def _cuts(self, solids: Sequence[Solid], axes: Turn) -> None:
        """The first cut of every solid, the second...: its normal and offset; nan for none."""
        self.planes: list[Floats] = []
        for number in range(max((len(solid.cuts) for solid in solids), default=0)):
            plane = np.full((4, len(solids)), np.nan, np.float32)
            for i, solid in enumerate(solids):
                if number < len(solid.cuts):
                    cut = solid.cuts[number]
                    plane[:3, i], plane[3, i] = cut.normal @ axes, cut.normal @ cut.point
            self.planes.append(plane)


def _looks(parts: Sequence[Part]) -> Indices:
    """The same number for solids of one part that nobody can tell apart. Faces of a box are told
    apart, and what a part paints by itself may be."""
    looks: dict[tuple[int, int | str], int] = {}
    found = []
    for i, part in enumerate(parts):
        for j, solid in enumerate(part.solids):
            own = part.paint is not None or isinstance(solid, Box)
            found.append(looks.setdefault((i, j if own else solid.role), len(looks)))
    return np.array(found, np.intp)


def _kind(solid: Solid) -> int:
    return ROD if isinstance(solid, Capsule) else EGG if isinstance(solid, Ellipsoid) else OTHER


def _softs(part: Part) -> list[float]:
    """The first of a part has nothing to melt into."""
    return [0.0, *(float(solid.soft) for solid in part.solids[1:])][: len(part.solids)]


def _gives(solid: Solid) -> float:
    flat = isinstance(solid, Capsule) and solid.across is not None
    return min(1.0, float(solid.flat)) if flat and isinstance(solid, Capsule) else 1.0


def _strip(solid: Solid, axes: Turn, grow: float) -> tuple[float, float, float]:
    if not isinstance(solid, Capsule):
        return 0.0, 0.0, np.inf
    x, y = (float(v) for v in (solid.start @ axes)[:2])
    right, up = (float(v) for v in ((solid.end - solid.start) @ axes)[:2])
    if abs(up) < 1e-3 * abs(right) or abs(up) < 1e-6:
        return 0.0, 0.0, np.inf
    wide = max(solid.r1, solid.r2) + max(solid.bulge, 0.0) + grow
    lean = right / up
    return x - lean * y, lean, wide * float(np.hypot(1, lean))
