"""What small things are sorted and put into: muffin tin, peg board; and the tongs to do it with."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ..scene import Part
from ..solids import Solid
from ..turns import UP
from .joinery import BACK, DOWN, FORWARD, RIGHT, at, both, disc, hoop, rod, slab
from .prop import Prop, prop
from .strokes import smooth
from .tool import Way, pointed, pressed, small

PEG_COLORS = ("red", "yellow", "blue", "green", "purple", "orange")


@prop
def muffin_tin(rows: int = 2, columns: int = 3, color: str = "metal") -> Prop:
    """A tin with hollows. Anchors: cup-1 (free: over the left one away, and so on by rows),
    edge-left, edge-right (its short borders), center."""
    step = 7.2
    depth, width = rows * step, columns * step
    places = [
        ((rows - 1) / 2 * step - r * step, (c - (columns - 1) / 2) * step)
        for r in range(rows)
        for c in range(columns)
    ]

    def paint(points, solids):  # type: ignore[no-untyped-def]
        near = np.min([np.hypot(points[:, 0] - x, points[:, 2] - z) for x, z in places], axis=0)
        return np.where((near < 2.75) & (points[:, 1] > 2.5), "metal2", color).astype(object)

    solids: list[Solid] = [slab(color, (0, 2.4, 0), (depth, 0.8, width), rounding=0.3)]
    for x, z in places:
        solids.append(disc(color, (x, 1.2, z), 2.6, 2.4, rounding=0.4))
        solids.append(hoop(color, (x, 2.75, z), 2.9, 0.22))
    anchors = {f"cup-{i + 1}": at((x, 3.0, z)) for i, (x, z) in enumerate(places)} | {
        "center": at((0, 2.8, 0)), **both("edge", (0, 2.4, width / 2), RIGHT, FORWARD),
    }  # fmt: skip
    return Prop((small("tin", solids, paint=paint, jump=0.6),), anchors)


def _peg(name: str, x: float, z: float, low: float, color: str) -> Part:
    stick = rod(color, (x, low + 0.7, z), (x, low + 4.4, z), 0.75)
    head = disc(color, (x, low + 4.9, z), 1.15, 1.1, rounding=0.35)
    return small(name, [stick, head], lined=False)


@prop
def thick_peg(color: str = "red") -> Prop:
    """A thick peg for a board, standing. Anchors: grip (its stick; along = up), head (its top),
    tip (its lower end)."""
    anchors = {
        "grip": at((0, 3.4, 0), FORWARD, UP, 0.75), "head": at((0, 5.45, 0)),
        "tip": at((0, 0, 0), DOWN, FORWARD),
    }  # fmt: skip
    return Prop((_peg("peg", 0, 0, 0, color),), anchors)


@prop
def peg_board(pegs: int = 3, colors: Sequence[str] = PEG_COLORS) -> Prop:
    """A board with six holes; pegs: how many of them are filled, from the left one away on.

    Anchors: hole-1 (and so on: the hole, or the top of the peg in it), next (free: over the next
    empty hole), edge-left, edge-right.
    """
    step, high = 4.6, 2.2
    places = [(step / 2 - r * step, (c - 1) * step) for r in range(2) for c in range(3)]
    board = slab("wood", (0, high / 2, 0), (step * 2 + 1, high, step * 3 + 1), rounding=0.3)
    holes = [disc("wood2", (x, high + 0.01, z), 0.95, 0.06) for x, z in places[pegs:]]
    parts = [small("board", [board])]
    if holes:
        parts.append(small("holes", holes, lined=False))
    parts += [
        _peg(f"peg-{i + 1}", x, z, high - 1.2, colors[i % len(colors)])
        for i, (x, z) in enumerate(places[:pegs])
    ]
    after = places[min(pegs, 5)]
    tops = [high + (4.25 if i < pegs else 0.0) for i in range(len(places))]
    anchors = {f"hole-{i + 1}": at((x, tops[i], z)) for i, (x, z) in enumerate(places)} | {
        "next": at((after[0], high + 1.5, after[1])),
        **both("edge", (0, high / 2, step * 1.5 + 0.5), RIGHT, FORWARD),
    }
    return Prop(tuple(parts), anchors)


@prop
def tongs(
    opening: float = 5, length: float = 18, color: str = "metal",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """Short kitchen tongs; their face is one arm's outside.

    opening: cm between the ends. axis: from the tips to the joined end. Anchors: grip (free:
    between the arms, where the hand holds; along = towards the joined end), press-front, press-back
    (outsides of the arms there), tips (free: between them), end.
    """
    half, hold = opening / 2, length * 0.55
    bow = [(half + 0.2, 0.8), (half * 0.9 + 0.5, length * 0.3), (half * 0.5 + 0.5, length * 0.65)]
    parts = []
    for side, name in ((1.0, "front"), (-1.0, "back")):
        way = smooth([(side * x, y, 0) for x, y in [*bow, (0.15, length - 0.6)]], 5)
        arm: list[Solid] = [
            pressed(color, a, b, 0.75, 0.75, FORWARD, 0.35) for a, b in pairwise(way)
        ]
        tip = pressed("red", (side * (half + 0.2), 0.9, 0), (side * (half + 0.3), 3.2, 0), 0.9, 0.9, FORWARD, 0.5)  # noqa: E501  # fmt: skip
        parts.append(small(name, [*arm, tip], jump=0.15, lined=False))
    wide = float(np.interp(hold, [y for _, y in bow], [x for x, _ in bow])) + 0.25
    anchors = {
        "grip": at((0, hold, 0), FORWARD, UP, wide), "tips": at((0, 0, 0), DOWN, FORWARD),
        "press-front": at((wide, hold, 0), FORWARD, UP),
        "press-back": at((-wide, hold, 0), BACK, UP), "end": at((0, length, 0), UP, FORWARD),
    }  # fmt: skip
    return pointed(Prop(tuple(parts), anchors), axis, face, length, 0.75, RIGHT)


@prop
def spray_bottle(color: str = "seat", head: str = "red") -> Prop:
    """A spray bottle, its nozzle away from whoever looks along x.

    Anchors: grip (its neck, in the fist below the trigger; along = up), trigger (its front; for the
    index), nozzle, body (the bottle's axis; along = up).
    """
    solids: list[Solid] = [
        disc(color, (0, 5, 0), 3.6, 10, rounding=0.6),
        pressed(color, (0, 9.4, 0), (0, 12.6, 0), 2.6, 1.4, RIGHT, 1.0),
    ]
    top: list[Solid] = [
        disc(head, (0, 14.2, 0), 1.5, 2.2, rounding=0.2),
        slab(head, (1.0, 16.4, 0), (6.4, 2.6, 2.6), rounding=0.6),
        rod(head, (4.2, 16.6, 0), (5.0, 16.6, 0), 0.7),
    ]
    trigger = [rod("dark", (2.4, 15.4, 0), (3.4, 12.6, 0), 0.55, 0.5)]
    anchors = {
        "grip": at((0, 12.8, 0), BACK, UP, 1.5), "body": at((0, 5, 0), RIGHT, UP, 3.6),
        "trigger": at((3.5, 13.8, 0), FORWARD, UP), "nozzle": at((5.7, 16.6, 0), FORWARD, UP),
    }  # fmt: skip
    parts = (small("bottle", solids), small("trigger", trigger), small("head", top))
    return Prop(parts, anchors)
