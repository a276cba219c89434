"""Things to reach for, to look at and to play with."""

from ..solids import Ellipsoid, Solid
from ..solids import ball as sphere
from ..turns import UP, about_x, about_z, vector
from .joinery import BACK, FORWARD, RIGHT, SIDEWAYS, at, both, disc, hoop, paired, rod, slab, toy
from .prop import Prop, prop


@prop
def toy_car(color: str = "red") -> Prop:
    """A chunky toy car, the front to +x; 12 long.

    Anchors: grip (its roof, taken from above), front, back.
    """
    body = slab(color, (0, 3.6, 0), (12, 3.6, 6.4), rounding=1.5)
    cabin = slab("glass", (-0.6, 6, 0), (6, 3.2, 5.4), rounding=0.9)
    roof = slab(color, (-0.6, 7.5, 0), (4.8, 1.2, 4.6), rounding=0.6)
    wheels = paired(
        disc("tyre", (x, 1.8, 3), 1.8, 1.4, SIDEWAYS, rounding=0.4) for x in (-3.4, 3.4)
    )
    hubs = paired(disc("yellow", (x, 1.8, 3.7), 0.8, 0.5, SIDEWAYS) for x in (-3.4, 3.4))
    parts = (
        toy("cabin", [cabin]), toy("body", [body]), toy("roof", [roof]),
        toy("wheels", [*wheels, *hubs]),
    )  # fmt: skip
    anchors = {
        "grip": at((-0.6, 6, 0), radius=2.1),
        "front": at((6, 3.6, 0), FORWARD, RIGHT),
        "back": at((-6, 3.6, 0), BACK, RIGHT),
    }
    return Prop(parts, anchors)


@prop
def stacking_rings(rings: int = 4) -> Prop:
    """A post with soft rings, the biggest below: a baby's toy.

    Anchors: top, grip (the top ring).
    """
    colors = ("purple", "seat", "green", "yellow", "orange", "red")
    solids: list[Solid] = [disc("wood", (0, 0.6, 0), 5.4, 1.2, rounding=0.5)]
    y = 1.2
    for i in range(rings):
        thick = 1.5
        radius = 3.9 - i * 0.55
        solids.append(hoop(colors[i % len(colors)], (0, y + thick, 0), radius, thick))
        y += thick * 1.75
    top = y + 1.2
    solids.append(sphere(vector(0, top, 0), 1.7, role="red"))
    anchors = {
        "top": at((0, top + 1.7, 0)),
        "grip": at((0, y - 0.7, 0), radius=3.6),
    }
    return Prop((toy("rings", solids, jump=0.5),), anchors)


@prop
def soft_toy(color: str = "wood2") -> Prop:
    """A sitting teddy bear that looks to +x; 20 high.

    Anchors: grip-left and grip-right (its side, in that hand), head (on top), left and right (its
    paws), mouth.
    """
    trunk: list[Solid] = [
        Ellipsoid(role=color, center=vector(0, 5.8, 0), radii=vector(4.4, 5.6, 4.8)),
        *paired([rod(color, (1.5, 2.2, 3), (6.4, 2.2, 4.4), 2.2, 2.1)]),
        *paired([rod(color, (0.4, 8.8, 4), (3.4, 6.4, 7), 1.7, 1.7)]),
    ]
    head: list[Solid] = [
        Ellipsoid(role=color, center=vector(0.4, 14.6, 0), radii=vector(4.6, 4.5, 5)),
        *paired([Ellipsoid(center=vector(-0.4, 18, 4), radii=vector(1.2, 1.9, 1.9), role=color)]),
    ]
    snout = Ellipsoid(role="cloth", center=vector(4.2, 13.3, 0), radii=vector(1.9, 1.7, 2.2))
    nose = Ellipsoid(role="dark", center=vector(5.9, 14.1, 0), radii=vector(0.6, 0.6, 0.9))
    eyes = paired([sphere(vector(4.2, 15.9, 2), 0.55, role="dark")])
    parts = (
        toy("trunk", trunk), toy("head", head), toy("snout", [snout]), toy("face", [nose, *eyes]),
    )  # fmt: skip
    anchors = {
        **both("grip", (0, 6, 0), RIGHT, UP, 4.6),
        "head": at((0.4, 19.1, 0)),
        **both("", (3.4, 6.4, 8.7), out=RIGHT),
        "mouth": at((6.1, 13, 0), FORWARD, RIGHT),
    }
    return Prop(parts, anchors)


@prop
def book(open: float = 150, size: float = 20, color: str = "red") -> Prop:
    """A picture book that lies open on its back, its spine along x; `open` degrees (0 shut).

    Anchors: page-left and page-right (the middle of each page), left and right (the outer edges,
    to hold), middle (the fold).
    """
    half = (180 - open) / 2
    wide, turn = size * 0.72, about_x(-half)
    middle = vector(0, 0.4, 0) + turn @ vector(0, 0, wide / 2)
    cover = slab(color, middle, (size, 0.8, wide), turn, rounding=0.3)
    leaf = slab(
        "paper",
        middle + turn @ vector(-0.0, 0.8, -0.3),
        (size - 1.4, 1.0, wide - 1.2),
        turn,
        rounding=0.3,
    )
    picture = [
        slab("seat", middle + turn @ vector(0, 1.33, 0), (size * 0.6, 0.1, wide * 0.62), turn),
        disc("yellow", middle + turn @ vector(2.6, 1.4, 1.6), 2.2, 0.1, turn),
    ]
    page = middle + turn @ vector(0, 1.4, 0)
    edge = middle + turn @ vector(0, 0.4, wide / 2)
    parts = (
        toy("cover", paired([cover])), toy("pages", paired([leaf])),
        toy("pictures", paired(picture)),
    )  # fmt: skip
    anchors = {
        **both("page", page, turn @ UP),
        **both("", edge, turn @ RIGHT),
        "middle": at((0, 1.7, 0)),
    }
    return Prop(parts, anchors)


@prop
def rattle() -> Prop:
    """A baby's rattle: a stick to hold between two balls, the bigger one to +x.

    Anchors: grip-left and grip-right (the stick in that hand, the bigger ball by the thumb), top
    (of the bigger ball).
    """
    stick = rod("white", (-3.4, 2, 0), (3.4, 2.4, 0), 0.75)
    bell = sphere(vector(4.6, 2.6, 0), 2.6, role="red")
    belt = disc("yellow", (4.6, 2.6, 0), 2.66, 0.9, about_z(90))
    knob = sphere(vector(-4.2, 1.9, 0), 1.7, role="seat")
    anchors = {
        **both("grip", (-0.6, 2.2, 0), out=RIGHT, radius=0.75),
        "top": at((4.6, 5.2, 0)),
    }
    parts = (toy("stick", [stick]), toy("bell", [bell, belt]), toy("knob", [knob]))
    return Prop(parts, anchors)
