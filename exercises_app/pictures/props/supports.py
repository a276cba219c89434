"""Seats that hold a child: high chair, adapted seat, toilet. The child looks to +x."""

from ..solids import Capsule, Cut
from ..turns import UP, about_z, vector
from .joinery import (
    DOWN,
    FORWARD,
    RIGHT,
    at,
    both,
    disc,
    hoop,
    paired,
    rod,
    slab,
    thing,
    tube,
    wheel,
)
from .prop import Prop, prop


@prop
def high_chair(height: float = 46, foot: float = 27, color: str = "green") -> Prop:
    """A high chair for a child of 9 months to 3 years; `height` of the seat, `foot` of the rest.

    Anchors: seat (below the pelvis), foot-left and foot-right, tray (its middle), left and right
    (for the hands, on the tray).
    """
    legs = paired(
        [
            rod("wood", (13, 1, 19), (3, height + 8, 12), 1.2, 1.5),
            rod("wood", (-19, 1, 19), (-8, height + 6, 12), 1.2, 1.5),
        ]
    )
    rest = slab("wood", (15, foot - 0.8, 0), (10, 1.6, 22), rounding=0.5)
    struts = paired([rod("wood", (15, foot - 1, 9), (5, foot - 1, 14), 1.0)])
    back = slab(color, (-10.5, height + 13, 0), (3, 28, 22), about_z(8), rounding=1.4)
    sides = paired([slab(color, (-1, height + 5, 11.5), (19, 8, 2), rounding=0.9)])
    tray = slab("white", (14, height + 12, 0), (20, 2, 34), rounding=0.9)
    parts = (
        thing("legs", legs), thing("foot", [rest, *struts]),
        thing("seat", [slab(color, (0, height - 1.5, 0), (23, 3, 24), rounding=1.2)]),
        thing("back", [back]), thing("sides", sides), thing("tray", [tray]),
    )  # fmt: skip
    anchors = {
        "seat": at((-2.5, height, 0)),
        **both("foot", (15, foot, 4.5)),
        "tray": at((14, height + 13, 0)),
        **both("", (11, height + 13, 8)),
    }
    return Prop(parts, anchors)


@prop
def adapted_seat(
    height: float = 33, foot: float = 9, tray: bool = False, color: str = "purple"
) -> Prop:
    """A child's adapted seat on castors: headrest, side pads, hip belt, footplate.

    Anchors: seat (below the pelvis), foot-left and foot-right, headrest, belt (free: its middle,
    before the belly), tray (its middle), left and right (for the hands, on the tray).
    """
    z = 14.0
    base = paired(tube("metal2", 1.4, (-18, 6, 12), (16, 6, 12)))
    base += tube("metal2", 1.8, (-4, 6, -12), (-4, 6, 12)) + tube(
        "metal2", 2.4, (-4, 6, 0), (-4, height - 4, 0)
    )
    casters = paired(s for x in (-18, 16) for s in wheel((x, 3.4, 12), 3.4, 1.1)[0])
    shin = tube("metal2", 1.2, (12, height - 3, 0), (19, foot, 0))
    back = slab(color, (-14, height + 17, 0), (3.4, 34, 25), about_z(5), rounding=1.6)
    pads = paired([slab("dark", (-7, height + 21, z - 1.5), (10, 8, 2.6), rounding=1.2)])
    hips = paired([slab(color, (-1, height + 4, z), (22, 9, 2.4), rounding=1.1)])
    head = slab("dark", (-14.2, height + 42, 0), (3.6, 11, 18), about_z(5), rounding=1.8)
    post = rod("metal2", (-16, height + 30, 0), (-16, height + 42, 0), 1.1)
    parts = [
        thing("base", base), thing("casters", casters),
        thing("plate", [*shin, slab("metal", (21, foot - 0.7, 0), (13, 1.4, 22), rounding=0.5)]),
        thing("seat", [slab(color, (0, height - 2, 0), (28, 4, 26), rounding=1.6)]),
        thing("back", [back]), thing("post", [post]), thing("head", [head]),
        thing("pads", pads), thing("hips", hips),
        thing("belt", tube("dark", 1.1, (-9, height + 5, z), (4, height + 11, z - 2),
                           (4, height + 11, 2 - z), (-9, height + 5, -z), bend=5)),
    ]  # fmt: skip
    anchors = {
        "seat": at((-4, height, 0)),
        **both("foot", (22, foot, 5)),
        "headrest": at((-12.3, height + 42, 0), FORWARD, RIGHT),
        "belt": at((4, height + 11, 0), FORWARD, RIGHT),
    }
    if tray:
        parts.append(thing("tray", [slab("wood", (17, height + 19, 0), (26, 2, 42), rounding=0.8)]))
        anchors |= {"tray": at((17, height + 20, 0)), **both("", (12, height + 20, 9))}
    return Prop(tuple(parts), anchors)


@prop
def toilet(height: float = 36, rail: bool = False) -> Prop:
    """A toilet; `rail`: with a rail on the wall at its right.

    Anchors: seat (free: below the pelvis), front (the front edge of the seat), flush (the button
    on the tank), rail (the bar, with `rail`).
    """
    bowl = Capsule(
        role="white", start=vector(1, 4, 0), end=vector(3, height - 6, 0), r1=9, r2=16,
        across=RIGHT, flat=0.86,
        cuts=(Cut(vector(0, height - 3, 0), UP), Cut(vector(0, 0, 0), DOWN)),
    )  # fmt: skip
    ring = hoop("white", (2, height - 1.8, 0), 12.4, 2.8, stretch=1.2)
    foot = slab("white", (-12, 13, 0), (26, 26, 15), rounding=3)
    tank = slab("white", (-21, height + 10, 0), (13, 34, 32), rounding=2.5)
    lid = slab("white", (-21, height + 28, 0), (14.5, 3, 34), rounding=1.2)
    button = disc("metal2", (-21, height + 29.8, 0), 2.2, 1)
    parts = [
        thing("foot", [foot]), thing("bowl", [bowl]),
        thing("hole", [disc("glass", (3, height - 2.4, 0), 10, 1.2)]),
        thing("ring", [ring]), thing("tank", [tank]), thing("lid", [lid, button]),
    ]  # fmt: skip
    anchors = {
        "seat": at((1, height + 1, 0)),
        "front": at((19.7, height - 1.8, 0), FORWARD, RIGHT),
        "flush": at((-21, height + 30.3, 0)),
    }
    if rail:
        bar = tube(
            "metal", 1.5, (-14, height + 24, 34), (-14, height + 24, 30), (20, height + 24, 30),
            (20, height + 24, 34), bend=3,
        )  # fmt: skip
        wall = slab("wall", (0, 50, 35.5), (70, 100, 3), rounding=0.2)
        parts += [thing("rail", bar), thing("wall", [wall], shadow=False)]
        anchors["rail"] = at((6, height + 24, 30), UP, FORWARD, 1.5)
    return Prop(tuple(parts), anchors)
