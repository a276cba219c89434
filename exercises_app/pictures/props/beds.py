"""What is lain on: long along x, the head at -x."""

from ..solids import Solid
from ..turns import UP, about_z, unit, vector
from .joinery import FORWARD, RIGHT, at, both, paired, rod, slab, sloped, thing, toy, tube
from .prop import Anchor, Prop, prop


def _lying(length: float, width: float, top: float, pillow: float) -> dict[str, Anchor]:
    return {
        "top": at((0, top, 0)),
        "pillow": at((-length / 2 + 16, pillow, 0)),
        **both("edge", (0, top, width / 2 - 9), along=RIGHT),
        "foot": at((length / 2 - 12, top, 0)),
    }


@prop
def bed(
    height: float = 28, length: float = 150, width: float = 68, blanket: bool = False,
    color: str = "purple",
) -> Prop:  # fmt: skip
    """A child's bed; `height` of its mattress. A grown-up's: 48, 205, 95.

    Anchors: top (its middle), pillow, edge-left and edge-right (where one sits on a long side,
    the knees over it), foot (near its end).
    """
    x, z = length / 2, width / 2
    frame: list[Solid] = [
        slab("wood", (0, height - 11, 0), (length, 7, width), rounding=0.6),
        slab("wood", (-x + 1, height + 4, 0), (3, 30, width), rounding=1.2),
        *paired(
            rod("wood", (s * (x - 3), 1.6, z - 3), (s * (x - 3), height - 12, z - 3), 1.6, 2)
            for s in (-1, 1)
        ),
    ]
    parts = [
        thing("frame", frame),
        thing(
            "mattress",
            [slab("white", (1.5, height - 5, 0), (length - 5, 10, width - 3), rounding=2.5)],
        ),
        toy(
            "pillow", [slab("sheet", (-x + 18, height + 2, 0), (24, 8, width * 0.72), rounding=3.6)]
        ),
    ]
    if blanket:
        cover = slab(
            color, (length * 0.18, height - 4.4, 0), (length * 0.62, 11, width - 1), rounding=3
        )
        fold = slab("white", (-length * 0.09, height - 4.2, 0), (11, 11.4, width - 0.6), rounding=3)
        parts += [thing("blanket", [cover]), thing("fold", [fold])]
    top = height + 1.1 if blanket else height
    return Prop(tuple(parts), _lying(length, width, top, height + 6), gives=2)


@prop
def clinic_couch(
    height: float = 56, length: float = 186, width: float = 62, rise: float = 0
) -> Prop:
    """A padded couch of a clinic, for grown-ups; `rise` degrees lift its head end.

    Anchors: top (its middle), pillow (its head end), edge-left and edge-right (where one sits,
    the knees over the long side), foot (near its end).
    """
    head, top = length * 0.3, height - 3.5
    hinge = -length / 2 + head
    turn = about_z(-rise)
    rest = vector(hinge, top, 0) + turn @ vector(-head / 2, 0, 0)
    pads = [slab("green", (0, top, 0), (length, 7, width), rounding=2)]
    if rise:
        pads = [
            slab("green", (head / 2, top, 0), (length - head, 7, width), rounding=2),
            slab("green", rest, (head, 7, width), turn, rounding=2),
        ]
    x, z = length * 0.36, width / 2 - 6
    legs: list[Solid] = [
        slab("metal", (0, height - 9, 0), (length * 0.8, 3, width - 10), rounding=0.5),
        *paired(
            [
                *tube("metal2", 1.8, (-x, 2, z), (x, height - 10, z)),
                *tube("metal2", 1.8, (x, 2, z), (-x, height - 10, z)),
            ]
        ),
        *tube("metal2", 1.8, (-x, 2, z), (-x, 2, -z)),
        *tube("metal2", 1.8, (x, 2, z), (x, 2, -z)),
    ]
    anchors = _lying(length, width, height, height)
    anchors["pillow"] = at(rest + turn @ UP * 3.5, turn @ UP, turn @ FORWARD)
    return Prop((thing("legs", legs), thing("pads", pads)), anchors, gives=1.5)


@prop
def mattress(length: float = 125, width: float = 62, height: float = 11) -> Prop:
    """A mattress on the floor.

    Anchors: top (its middle), pillow (its head end), edge-left and edge-right (by its long
    sides), foot (near its end).
    """
    block = slab("white", (0, height / 2, 0), (length, height, width), rounding=2.5)
    piping = [slab("blue", (0, height / 2, 0), (length + 0.6, 1.2, width + 0.6), rounding=0.5)]
    anchors = _lying(length, width, height, height)
    return Prop((thing("mattress", [block]), thing("piping", piping)), anchors, gives=2.5)


@prop
def cushion(length: float = 36, width: float = 36, height: float = 11, color: str = "pink") -> Prop:
    """A firm cushion.

    Anchors: top (its middle), left and right (its sides, to hold).
    """
    pad = slab(color, (0, height / 2, 0), (length, height, width), rounding=height * 0.42)
    anchors = {"top": at((0, height, 0)), **both("", (0, height / 2, width / 2), out=RIGHT)}
    return Prop((toy("cushion", [pad]),), anchors, gives=3)


@prop
def wedge(length: float = 62, width: float = 46, height: float = 17, color: str = "blue") -> Prop:
    """A firm wedge that rises towards +x.

    Anchors: top (the middle of its slope), high (the upper edge), low (the lower end of the slope).
    """
    slope = unit(vector(length, height - 2, 0))
    middle = vector(0, height / 2 + 1, 0)
    out = unit(vector(-slope[1], slope[0], 0))
    block = sloped(color, length, 2, height, width)
    anchors = {
        "top": at(middle, out, slope),
        "high": at(middle + slope * (length / 2 - 3), out, slope),
        "low": at(middle - slope * (length / 2 - 3), out, slope),
    }
    return Prop((thing("wedge", block),), anchors, gives=1)
