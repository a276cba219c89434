"""Walls and what is in them: the child is at -x and looks to +x at them."""

from ..turns import UP, about_y, vector
from .glass import shine
from .joinery import BACK, LEFT, RIGHT, at, both, paired, rod, slab, thing, tube
from .prop import Prop, prop


@prop
def wall(width: float = 90, height: float = 120, spot: float = 70, apart: float = 24) -> Prop:
    """A piece of wall whose face is x = 0.

    Anchors: spot (on its middle, at the height `spot`), left and right (there too, `apart` from
    each other), foot (its middle at the floor).
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


@prop
def tape_square(size: float = 30, height: float = 75, color: str = "red") -> Prop:
    """A square of tape on a wall whose face is x = 0; `height` of its middle.

    Anchors: middle (free: the wall inside it), top (the middle of its upper strip).
    """
    edge, wide = size / 2, 3.0
    strips = [slab(color, (-0.1, height + s * edge, 0), (0.4, wide, size + wide)) for s in (-1, 1)]
    strips += [slab(color, (-0.1, height, s * edge), (0.4, size - wide, wide)) for s in (-1, 1)]
    anchors = {
        "middle": at((0, height, 0), BACK, UP),
        "top": at((-0.3, height + edge, 0), BACK, UP),
    }
    return Prop((thing("tape", strips, shadow=False),), anchors)


@prop
def door_frame(
    width: float = 66, height: float = 140, sill: float = 0, door: float | None = None
) -> Prop:
    """The frame of a door, to walk or lean through. `sill`: height of one to step over. `door`:
    degrees that its leaf, hinged on the left, is open away from the child.

    Anchors: left and right (the edges towards the child, at the height of its hands), sill (its
    middle, on top), handle (of the leaf, if there is one).
    """
    z = width / 2
    posts = paired([slab("wood2", (0, height / 2, z + 3), (9, height, 6), rounding=0.5)])
    lintel = slab("wood2", (0, height + 3, 0), (9, 6, width + 12), rounding=0.5)
    board = slab("wood2", (0, (sill or 0.6) / 2, 0), (9, sill or 0.6, width))
    anchors = {
        **both("", (-4.5, 78, z + 3), out=BACK, along=UP),
        "sill": at((0, sill or 0.6, 0), along=RIGHT),
    }
    parts = [thing("frame", [*posts, lintel]), thing("sill", [board])]
    if door is not None:
        leaf = slab("wood", (0, height / 2 + 1, z - 1), (3, height - 3, width - 2), rounding=0.4)
        knob = [
            *tube("metal2", 0.9, (0, 62, width - 8), (-4.5, 62, width - 8), (-4.5, 62, width - 18)),
        ]
        hinge = about_y(-door)  # turns z into x: away from the child
        shift = vector(0, 0, -z)
        parts.append(thing("leaf", [leaf.moved(hinge, shift)]))
        parts.append(thing("knob", [each.moved(hinge, shift) for each in knob]))
        grip = at((-4.5, 62, width - 14), BACK, LEFT, 0.9)
        anchors["handle"] = grip.moved(hinge, shift, 1)
    return Prop(tuple(parts), anchors)


@prop
def window(width: float = 60, height: float = 56, sill: float = 48) -> Prop:
    """A window in a piece of wall; `sill` is the height of its lower edge.

    Anchors: pane (the middle of the glass), left and right (on the panes, for the hands), sill
    (the board below).
    """
    y, z = sill + height / 2, width / 2
    board = slab(
        "wall",
        (2.5, (sill + height + 14) / 2, 0),
        (3, sill + height + 14, width + 30),
        rounding=0.2,
    )
    glass = slab("glass", (0.9, y, 0), (0.6, height, width))
    bars = [
        *(
            slab("white", (0, y + s * height / 2, 0), (2.4, 3.4, width + 3.4), rounding=0.4)
            for s in (-1, 1)
        ),
        *(slab("white", (0, y, s * z), (2.4, height, 3.4), rounding=0.4) for s in (-1, 0, 1)),
    ]
    shelf = slab("wood", (-3, sill - 2.4, 0), (9, 2, width + 12), rounding=0.6)
    parts = (
        thing("wall", [board], shadow=False), thing("glass", [glass], shadow=False),
        thing("bars", bars, shadow=False), thing("sill", [shelf], shadow=False),
    )  # fmt: skip
    anchors = {
        "pane": at((0.6, y, z / 2), out=BACK, along=UP),
        **both("", (0.6, y, z / 2), out=BACK, along=UP),
        "sill": at((-3, sill - 1.4, 0), along=RIGHT),
    }
    marks = tuple(m for s in (-1, 1) for m in shine((0.5, y, s * z / 2), height * 0.5))
    return Prop(parts, anchors, marks)


@prop
def mirror(width: float = 34, height: float = 56, low: float = 4) -> Prop:
    """A safe mirror that stands before the child, its face x = 0; `low`: height of its lower edge.

    Anchors: middle (of the glass), left and right (its edges), top (its upper edge).
    """
    y, z = low + height / 2, width / 2
    frame = slab("wood", (1.2, y, 0), (2.4, height, width), rounding=1.1)
    glass = slab("glass", (0, y, 0), (0.5, height - 6, width - 6), rounding=0.2)
    parts = [thing("frame", [frame]), thing("glass", [glass], shadow=False)]
    if low:
        feet = paired(
            [
                rod("wood2", (-7, 1.3, z - 5), (10, 1.3, z - 5), 1.3),
                rod("wood2", (1.2, 1.3, z - 5), (1.2, low + 2, z - 5), 1.3),
            ]
        )
        parts.append(thing("feet", feet))
    anchors = {
        "middle": at((-0.25, y, 0), BACK, UP),
        **both("", (1.2, y, z), RIGHT, UP),
        "top": at((1.2, low + height, 0), along=RIGHT),
    }
    return Prop(tuple(parts), anchors, shine((-0.4, y, 0), height * 0.6))
