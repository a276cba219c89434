"""The lunch box with its lid and latch, and what may lie in it."""

import numpy as np

from ..scene import Part
from ..solids import Ellipsoid, Solid, ball, rods
from ..turns import UP, about_z, vector
from .joinery import BACK, DOWN, FORWARD, RIGHT, at, both, rod, slab, toy
from .prop import Anchor, Prop, prop
from .tool import small

WIDE, DEEP, HIGH, LID, WALL = 15.5, 11.0, 5.2, 1.3, 0.6  # cm
LATCH = (4.4, 2.6, 0.6)  # its width, height and thickness


def _box(color: str) -> list[Part]:
    x, z = (DEEP - WALL) / 2, (WIDE - WALL) / 2
    walls = [slab(color, (0, HIGH / 2, side * z), (DEEP, HIGH, WALL)) for side in (-1, 1)]
    walls += [slab(color, (side * x, HIGH / 2, 0), (WALL, HIGH, WIDE)) for side in (-1, 1)]
    floor = slab("wall", (0, HIGH * 0.3, 0), (DEEP - WALL, HIGH * 0.6, WIDE - WALL))
    return [small("box", walls), small("inside", [floor])]


def _food() -> list[Part]:
    """Bread and an apple that look over the rim."""
    bread = [slab("cloth", (0.2, 4.2, -3.6), (6.5, 1.1, 6.2), rounding=0.4),
             slab("wood", (0.2, 5.0, -3.6), (6.9, 0.9, 6.6), rounding=0.4)]  # fmt: skip
    apple = ball(vector(0, 5.0, 4.2), 2.4, role="red")
    leaf = Ellipsoid(role="green", center=vector(-0.3, 7.5, 4.9), radii=vector(0.5, 0.25, 0.9))
    return [small("bread", bread), toy("apple", [apple], jump=0.2), toy("leaf", [leaf], jump=0.2)]


def _hinged(lid: float, latch: float) -> tuple[list[Part], Prop]:
    """Lid and latch in the frame of the hinge (the far upper border), turned open."""
    top = slab("yellow", (-DEEP / 2, LID / 2, 0), (DEEP + 0.8, LID, WIDE + 0.8), rounding=0.3)
    lining = slab("sheet", (-DEEP / 2, 0.05, 0), (DEEP - 1.6, 0.3, WIDE - 1.6))
    turn = about_z(-latch)
    wide, long, thick = LATCH
    hinge = vector(-DEEP - 0.4 - thick / 2, LID * 0.62, 0)
    flap = slab(
        "orange", hinge + turn @ vector(0, -long / 2, 0), (thick, long, wide), turn, rounding=0.2
    )
    axle = rod("orange", hinge - RIGHT * wide / 2, hinge + RIGHT * wide / 2, 0.42)
    end = hinge + turn @ vector(0, -long, 0)
    middle = vector(-DEEP / 2, 0, 0)
    anchors = {
        "latch": at(end, turn @ DOWN, RIGHT),
        "latch-front": at(hinge + turn @ vector(-thick / 2, -long * 0.6, 0), turn @ BACK, RIGHT),
        "lid-top": at(middle + UP * LID),
        **both("lid-top", (-DEEP / 2, LID, WIDE * 0.24), UP, FORWARD),
        **both("lid-side", (-DEEP * 0.6, LID / 2, WIDE / 2 + 0.4), RIGHT, FORWARD),
        **both("lid-edge", (0.4 - DEEP, LID / 2, WIDE * 0.34), UP, FORWARD, LID / 2),
    }
    parts = (small("lid", [top, lining]), small("latch", [flap, axle]))
    made = Prop(parts, anchors).moved(about_z(-lid))
    return list(parts), made.moved(shift=vector(DEEP / 2, HIGH, 0))


@prop
def lunch_box(lid: float = 0, latch: float = 0, filled: bool = True, color: str = "blue") -> Prop:
    """A lunch box of 16 x 11 x 6.5 cm, its latch towards whoever looks along x.

    lid: degrees open (0 to 110). latch: degrees lifted (0 shut, 60 half, 120 open). filled: bread
    and an apple lie in it. Anchors: latch (its lower end, where the thumb lifts; out = down when
    shut), latch-front (its face), lid-top, lid-top-left,
    lid-top-right (for a flat hand: its middle and halves), lid-side-left, lid-side-right,
    lid-edge-left, lid-edge-right (the near edge of the lid, thumb above and fingers below; along =
    into the lid), rim-left, rim-right (the box's upper
    borders), base-left, base-right (its sides), front, inside (free: above the food).
    """
    _, cover = _hinged(lid, latch)
    parts = _box(color)
    if lid and filled:
        parts += _food()
    anchors: dict[str, Anchor] = {
        **cover.anchors,
        **both("rim", (0, HIGH, WIDE / 2 - WALL / 2), UP, FORWARD),
        **both("base", (0, HIGH / 2, WIDE / 2), RIGHT, FORWARD),
        "front": at((-DEEP / 2, HIGH / 2, WIDE * 0.3), BACK, RIGHT),
        "inside": at((0, HIGH + 1, 0)),
    }
    return Prop((*parts, *cover.parts), anchors)


@prop
def bread() -> Prop:
    """A sandwich of two slices. Anchors: grip (its near edge; along = its width), top."""
    slices: list[Solid] = [
        slab("wood", (0, 0.6, 0), (8, 1.2, 8), rounding=0.5),
        slab("green", (0, 1.3, 0), (8.4, 0.5, 8.4), rounding=0.2),
        slab("wood", (0, 2.1, 0), (8, 1.2, 8), rounding=0.5),
    ]
    anchors = {"grip": at((-3, 1.35, 0), UP, RIGHT, 1.35), "top": at((0, 2.7, 0))}
    return Prop((small("bread", slices),), anchors)


@prop
def apple(radius: float = 3.2, color: str = "red") -> Prop:
    """An apple with a leaf. Anchors: grip (its middle), top (beside the stalk)."""
    middle = vector(0, radius, 0)
    body = ball(middle, radius, role=color)
    stalk = rod("wood2", (0, radius * 1.85, 0), (0.2, radius * 2.2, 0.1), 0.18)
    leaf = Ellipsoid(
        role="green", center=vector(0.2, radius * 2.12, 0.9), radii=vector(0.5, 0.22, 0.95)
    )
    anchors = {"grip": at(middle, UP, FORWARD, radius), "top": at((0, radius * 2, 0))}
    return Prop((toy("apple", [body], jump=0.3), toy("leaf", [stalk, leaf], jump=0.2)), anchors)


@prop
def banana() -> Prop:
    """A banana, its stalk to the left. Anchors: grip (its middle; along = its length), stalk."""
    bow = np.linspace(-1, 1, 13)
    way = [vector(2.4 * t * t, 1.7, 7 * t) for t in bow]
    flesh = rods(way, list(1.7 - 1.0 * np.abs(bow) ** 2.5), role="yellow")
    stalk = rod("wood2", (2.4, 1.7, -7), (3.2, 1.8, -8.4), 0.55, 0.45)
    anchors = {
        "grip": at((0, 1.7, 0), UP, RIGHT, 1.7), "stalk": at((2.9, 1.75, -7.8), UP, FORWARD, 0.5),
    }  # fmt: skip
    return Prop((toy("banana", [*flesh, stalk], jump=0.3),), anchors)
