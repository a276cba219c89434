"""Walls and what is in them: the child is at -x and looks to +x at them."""

from ..turns import UP
from .joinery import BACK, at, both, slab, thing
from .prop import Prop, prop


@prop
def wall(width: float = 90, height: float = 120, spot: float = 70, apart: float = 24) -> Prop:
    """A piece of wall whose face is x = 0.

    Anchors: spot (on its middle, at the height `spot`), left and right (there too,
    `apart` from each other), foot (its middle at the floor).
    """
    board = slab("wall", (1.5, height / 2, 0), (3, height, width), rounding=0.2)
    skirting = slab("white", (0, 2.5, 0), (0.8, 5, width))
    anchors = {
        "spot": at((0, spot, 0), out=BACK, along=UP),
        "foot": at((0, 0, 0), out=BACK, along=UP),
        **both("", (0, spot, apart / 2), out=BACK, along=UP),
    }
    parts = (thing("board", [board], shadow=False), thing("skirting", [skirting], shadow=False))
    return Prop(parts, anchors)
