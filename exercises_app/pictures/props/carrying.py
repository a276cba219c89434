"""What things are put in, and what is carried."""

from ..solids import Capsule, Cut, Solid
from ..turns import UP, about_y, along_y, vector
from .joinery import BACK, FORWARD, RIGHT, at, both, disc, hoop, paired, rod, slab, thing, toy, tube
from .prop import Prop, prop

# Heights and radii of the woven bands of a basket, as shares of its own
BANDS = ((0.2, 0.81), (0.45, 0.88), (0.7, 0.95))


@prop
def basket(radius: float = 17, height: float = 18, color: str = "wood") -> Prop:
    """A round basket to throw into or to push; for a laundry basket 24, 24.

    Anchors: inside (free: where a thing falls to), rim (its edge at the child, -x), left and
    right (its handles).
    """
    mouth = height - 1.2
    body = Capsule(
        role=color, start=vector(0, -height * 0.6, 0), end=vector(0, mouth, 0), r1=radius * 0.62,
        r2=radius, cuts=(Cut(vector(0, mouth, 0), UP), Cut(vector(0, 0, 0), -UP)),
    )  # fmt: skip
    dark = disc("wood2", (0, mouth - 0.5, 0), radius - 1.5, 1.4)
    rings = [hoop("wood2", (0, height * y, 0), radius * r, 0.7) for y, r in BANDS]
    rim = hoop(color, (0, mouth, 0), radius - 0.1, 1.6)
    ears = paired([hoop(color, (0, mouth + 1.5, radius), 3.6, 0.9, along_y(RIGHT, FORWARD))])
    parts = (
        thing("body", [body, *rings]), thing("dark", [dark], shadow=False),
        thing("rim", [rim]), thing("ears", ears),
    )  # fmt: skip
    anchors = {
        "inside": at((0, mouth - 5, 0)),
        "rim": at((-radius + 0.1, mouth + 1.6, 0), along=RIGHT),
        **both("", (0, mouth + 5.1, radius), along=FORWARD, radius=0.9),
    }
    return Prop(parts, anchors)


@prop
def bucket(radius: float = 10, height: float = 18, color: str = "red") -> Prop:
    """A bucket with its handle up.

    Anchors: grip-left and grip-right (the handle, in that hand), inside (free: where a thing
    falls to), rim (its edge at the child, -x).
    """
    mouth = height - 0.8
    body = Capsule(
        role=color, start=vector(0, -height, 0), end=vector(0, mouth, 0), r1=radius * 0.55,
        r2=radius, cuts=(Cut(vector(0, mouth, 0), UP), Cut(vector(0, 0, 0), -UP)),
    )  # fmt: skip
    dark = disc("dark", (0, mouth - 0.4, 0), radius - 1.2, 1.0)
    rim = hoop(color, (0, mouth, 0), radius - 0.3, 0.8)
    bow = tube(
        "metal", 0.55, (0, mouth - 1, radius), (0, mouth + radius, radius * 0.7),
        (0, mouth + radius, -radius * 0.7), (0, mouth - 1, -radius), bend=6,
    )  # fmt: skip
    grip = rod("white", (0, mouth + radius, 3.4), (0, mouth + radius, -3.4), 1.1)
    parts = (
        thing("body", [body]), thing("dark", [dark], shadow=False), thing("rim", [rim]),
        thing("bow", bow), thing("grip", [grip]),
    )  # fmt: skip
    anchors = {
        **both("grip", (0, mouth + radius, 0), BACK, RIGHT, 1.1),
        "inside": at((0, mouth - 4, 0)),
        "rim": at((-radius + 0.3, mouth + 0.8, 0), along=RIGHT),
    }
    return Prop(parts, anchors)


@prop
def box(length: float = 26, width: float = 34, height: float = 20, color: str = "cloth") -> Prop:
    """A carton to lift, with tape over its lid.

    Anchors: top (its middle), left and right (its sides, for two hands), under-left and
    under-right (its lower edges).
    """
    block = slab(color, (0, height / 2, 0), (length, height, width), rounding=0.3)
    tape = slab("wood2", (0, height / 2 + 0.1, 0), (4, height + 0.2, width + 0.3))
    slots = paired([slab("dark", (0, height * 0.68, width / 2), (8, 2.4, 0.7), rounding=0.3)])
    anchors = {
        "top": at((0, height, 0)),
        **both("", (0, height * 0.5, width / 2), out=RIGHT),
        **both("under", (0, 0.4, width / 2 - 2), out=-UP),
    }
    parts = (thing("box", [block]), thing("tape", [tape]), thing("slots", slots))
    return Prop(parts, anchors)


@prop
def school_bag(worn: bool = False, color: str = "blue") -> Prop:
    """A school bag that stands, its straps towards -x. `worn`: on a back, its straps round the
    shoulders; its place is then the middle of that child's chest (`at: child.thorax`).

    Anchors: handle (on top), strap-left and strap-right (before the shoulders), back (its side
    with the straps).
    """
    body = slab(color, (0, 15, 0), (12, 30, 25), rounding=4.5)
    pocket = slab("red", (5.4, 9.5, 0), (6, 14, 19), rounding=2.6)
    flap = slab("navy", (1.6, 24, 0), (12, 13, 25.6), rounding=4.5)
    clasp = slab("yellow", (7.6, 19.5, 0), (1, 3.4, 5), rounding=0.4)
    loop = ((-3, 29, 3.5), (-3, 32.5, 2.4), (-3, 32.5, -2.4), (-3, 29, -3.5))
    parts = (
        toy("straps", paired(_strap(worn))), toy("body", [body]), toy("pocket", [pocket]),
        toy("flap", [flap]), toy("handle", tube("navy", 0.8, *loop, bend=1.5)),
        toy("clasp", [clasp]),
    )  # fmt: skip
    strap = (-23.2, 21, 7) if worn else (-10.2, 18.5, 7.2)
    anchors = {
        **both("strap", strap, out=BACK, along=UP, radius=1.2),
        "handle": at((-3, 32.5, 0), BACK, RIGHT, 0.8),
        "back": at((-6, 14, 0), BACK, UP),
    }
    bag = Prop(parts, anchors)
    return bag.moved(about_y(180), vector(-14.5, -17.5, 0)) if worn else bag


def _strap(worn: bool) -> list[Solid]:
    if not worn:
        return tube("navy", 1.2, (-4, 28, 7), (-10, 25, 7), (-10.5, 12, 7.5), (-5, 4, 8), bend=5)
    return tube(
        "navy", 1.2, (-4, 28, 6), (-9, 32, 6), (-19, 31, 6.4), (-24.5, 21, 6.6), (-19, 8, 10.5),
        (-5, 5, 10), bend=6,
    )  # fmt: skip


@prop
def shopping_bag(color: str = "green") -> Prop:
    """A cloth bag with two handles, that hangs or stands.

    Anchors: grip-left and grip-right (the top of the handles, in that hand).
    """
    body = slab(color, (0, 10.5, 0), (20, 21, 9), rounding=3)
    loops: list[Solid] = []
    for z in (-2.2, 2.2):
        loops += tube(
            color, 0.7, (-5.5, 20, z), (-4, 30, z * 0.3), (4, 30, z * 0.3), (5.5, 20, z), bend=5
        )
    return Prop(
        (toy("loops", loops), toy("body", [body])),
        both("grip", (0, 30, 0), RIGHT, FORWARD, 0.9),
    )
