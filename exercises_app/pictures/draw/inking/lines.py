"""Which cracks between pixels become lines, and of what kind.

Ink stands where an illustrator would put it: at the silhouette, where something hides what lies
well behind it, where a material ends, and in sharp creases between different parts.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from ...scene import Scene
from ..tracing import Grid, Rays, Traced
from .arrays import Array


class Line(IntEnum):
    """Kinds of lines; the widths stand in `strokes`."""

    NONE = 0
    BORDER = 1  # one material ends and another begins
    OCCLUSION = 2  # a person's part before another of theirs
    SILHOUETTE = 3
    THING = 4  # the outline of a thing
    EDGE = 5  # the quiet edges inside a thing


@dataclass(frozen=True, eq=False)
class Map:
    """A traced picture and what each pixel shows: its surface's number and its colour's label.
    What only hides others, and is not drawn itself, has label 0 and is no part of `drawn`;
    `parts_drawn` says of each part whether it is."""

    scene: Scene
    grid: Grid
    rays: Rays
    traced: Traced
    surface: Array
    label: Array
    drawn: Array
    parts_drawn: list[bool]


# Depth must jump by so many times the slope beside it, inside a part and between two; exact
# depth is steep at the rim of anything round (2.41 there), which is no line
_INSIDE, _BETWEEN, _FLAT = 2.7, 2.3, 2.2
_JUMP = 1.3  # cm, of a part that does not say its own
_TOUCHING = 12  # pixels of depth within which two parts may meet in a crease
_THINGS_APART = 0.5  # cm between two things that make a line
_FAR = np.float32(1e6)


class _Rules:
    """What the parts say about their lines, by part number; the last stands for no part."""

    def __init__(self, scene: Scene) -> None:
        parts = scene.parts
        jump = _JUMP * scene.grain
        families = {p.family or p.name: 0 for p in parts}
        families = {name: number for number, name in enumerate(families)}
        self.thing = np.array([p.thing for p in parts] + [False])
        self.jump = np.array([jump if p.jump is None else p.jump for p in parts] + [jump])
        self.crease = np.cos(np.radians([p.crease for p in parts] + [0.0]))
        self.lined = np.array([p.lined for p in parts] + [True])
        self.thin = np.array([p.thin for p in parts] + [False])
        self.folds = np.array([p.folds for p in parts] + [False])
        self.family = np.array([families[p.family or p.name] for p in parts] + [-1])
        self.apart = _THINGS_APART * scene.grain


class _Cracks:
    """The cracks along one axis whose two sides differ: flat indices of first and second side."""

    def __init__(self, picture: Map, rules: _Rules, axis: int) -> None:
        part, depth = picture.traced.part, _closed(picture)
        low = (slice(None), slice(None, -1)) if axis else (slice(None, -1), slice(None))
        high = (slice(None), slice(1, None)) if axis else (slice(1, None), slice(None))
        unlike = np.abs(depth[low] - depth[high]) > rules.jump.min()
        for values in (part, picture.surface, picture.label):
            unlike |= values[low] != values[high]
        unlike &= picture.drawn[low] | picture.drawn[high]
        self.row, self.column = np.nonzero(unlike)
        width = part.shape[1]
        step = 1 if axis else width
        place, size = (self.column, width) if axis else (self.row, part.shape[0])
        self.first = self.row * width + self.column
        self.second = self.first + step
        # the pixels beyond, where they are in the picture and on a part
        numbers = part.ravel()
        before = np.maximum(self.first - step, 0)
        after = np.minimum(self.second + step, part.size - 1)
        flat = depth.ravel()
        self.before = np.where(
            (place > 0) & (numbers[before] >= 0), np.abs(flat[self.first] - flat[before]), 0
        )
        self.after = np.where(
            (place + 2 < size) & (numbers[after] >= 0), np.abs(flat[self.second] - flat[after]), 0
        )


def _closed(picture: Map) -> Array:
    """Depth with a wall far behind everything."""
    return np.where(picture.traced.part >= 0, picture.traced.depth, _FAR)


def line_classes(picture: Map) -> tuple[Array, Array]:
    """Kinds of the cracks above each pixel (H+1, W) and left of each pixel (H, W+1)."""
    height, width = picture.label.shape
    rules = _Rules(picture.scene)
    upright, level = (_Cracks(picture, rules, axis) for axis in (1, 0))
    normals, known = _normals(picture, rules, (upright, level))
    above = np.zeros((height + 1, width), np.int8)
    left = np.zeros((height, width + 1), np.int8)
    left[upright.row, upright.column + 1] = _kinds(picture, rules, upright, normals, known)
    above[level.row + 1, level.column] = _kinds(picture, rules, level, normals, known)
    return above, left


def _normals(picture: Map, rules: _Rules, cracks: tuple[_Cracks, ...]) -> tuple[Array, Array]:
    """Normals of the pixels beside another part that they may touch, and which these are."""
    part, depth = picture.traced.part.ravel(), _closed(picture).ravel()
    known = np.zeros(part.size, bool)
    for each in cracks:
        a, b = part[each.first], part[each.second]
        reach = np.maximum(np.minimum(rules.jump[a], rules.jump[b]), _TOUCHING * picture.grid.pixel)
        apart = np.abs(depth[each.first] - depth[each.second])
        meet = (a >= 0) & (b >= 0) & (a != b) & (apart <= reach)
        known[each.first[meet]] = known[each.second[meet]] = True
    rows = np.nonzero(known)[0]
    width = picture.label.shape[1]
    normals = np.zeros((3, part.size), np.float32)
    x, y = picture.grid.xs[rows % width], picture.grid.ys[rows // width]
    solid = picture.traced.solid.ravel()[rows]
    normals[:, rows] = picture.rays.normals(x, y, depth[rows], part[rows], solid)
    return normals, known


def _kinds(picture: Map, rules: _Rules, cracks: _Cracks, normals: Array, known: Array) -> Array:
    """The kind of each crack; what comes first in this order holds."""
    first, second = cracks.first, cracks.second
    part, depth = picture.traced.part.ravel(), _closed(picture).ravel()
    a, b = part[first], part[second]
    both = (a >= 0) & (b >= 0)
    same = (a == b) & both
    thing = both & rules.thing[a] & rules.thing[b]
    person = both & ~rules.thing[a] & ~rules.thing[b]
    jump = np.where(both, np.abs(depth[first] - depth[second]), 0)
    front = depth[first] < depth[second]
    near = np.where(front, cracks.before, cracks.after)
    behind = np.where(front, cracks.after, cracks.before)
    hides = both & (jump > np.minimum(rules.jump[a], rules.jump[b]))
    hides &= jump > np.where(same, _INSIDE, _BETWEEN) * near
    bend = (normals[:, first] * normals[:, second]).sum(axis=0)
    creased = both & ~same & known[first] & known[second]
    creased &= bend < np.maximum(rules.crease[a], rules.crease[b])
    family = rules.family[a] == rules.family[b]
    surface, label = picture.surface.ravel(), picture.label.ravel()
    unlike = both & (surface[first] != surface[second])
    toned = label[first] != label[second]
    apart = hides & (jump > rules.apart)
    quiet = both & same & ~(rules.lined[a] & rules.lined[b])
    order = [
        (quiet, Line.NONE),
        (~both & ((rules.thing[a] & (a >= 0)) | (rules.thing[b] & (b >= 0))), Line.THING),
        (~both, Line.SILHOUETTE),
        (both & ~thing & ~person, Line.SILHOUETTE),
        (person & same & hides & rules.thin[a], Line.BORDER),
        (person & hides, Line.OCCLUSION),
        (person & unlike, Line.BORDER),
        (person & creased & ~family, Line.OCCLUSION),
        (person & creased & family & rules.folds[a] & rules.folds[b], Line.BORDER),
        (thing & same & hides & (jump > _FLAT * behind), Line.EDGE),
        (thing & ~same & (apart | creased | unlike), Line.THING),
        (thing & toned, Line.EDGE),
    ]
    return np.select([test for test, _ in order], [np.int8(kind) for _, kind in order], np.int8(0))


def despeckled(label: Array, part: Array) -> Array:
    """Labels without islands of a pixel: these take what most of their four neighbours have."""
    for _ in range(2):
        padded = np.pad(label, 1, mode="edge")
        around = np.stack(
            [padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]]
        )
        lone = ((around == label).sum(axis=0) <= 1) & (part >= 0)
        rows, columns = np.nonzero(lone)
        near = around[:, rows, columns]
        votes = (near[:, None] == near[None]).sum(axis=1) * (near > 0)
        best = votes.argmax(axis=0)
        many = np.take_along_axis(votes, best[None], 0)[0] >= 3
        label = label.copy()
        label[rows[many], columns[many]] = near[best, np.arange(len(rows))][many]
    return label
