"""What is stood or sat before: the child is at -x and looks to +x at it."""

from ..scene import Mark
from ..solids import Cut, Ellipsoid, Solid
from ..turns import UP, along_y, vector
from .glass import shine
from .joinery import BACK, RIGHT, at, both, disc, hoop, paired, rod, slab, thing, tube
from .prop import Prop, prop


@prop
def table(height: float = 40, width: float = 60, depth: float = 38, column: bool = False) -> Prop:
    """A wooden table for a child that sits on a chair of 24; an adult's: 74, 110, 70.

    column: on one leg in its middle, so that the legs of who sits there are in sight. Anchors: top
    (its middle), edge (middle of the edge at the child, -x), left and right (on the top near that
    edge), far (on the top near the other edge).
    """
    below = _column(height, min(depth, width)) if column else _four_legs(height, width, depth)
    top = slab("wood", (0, height - 1.1, 0), (depth, 2.2, width), rounding=0.5)
    anchors = {
        "top": at((0, height, 0)),
        "far": at((depth / 2 - 7, height, 0)),
        "edge": at((-depth / 2, height - 1.1, 0), out=BACK, along=RIGHT),
        **both("", (-depth / 2 + 9, height, 10)),
    }
    return Prop((thing("legs", below), thing("top", [top])), anchors)


def _four_legs(height: float, width: float, depth: float) -> list[Solid]:
    x, z = depth / 2 - 3.4, width / 2 - 3.6
    legs = paired(rod("wood2", (s * x, height - 3, z), (s * x, 1.1, z), 1.9, 1.2) for s in (-1, 1))
    return [*legs, slab("wood2", (0, height - 3.6, 0), (depth - 6, 3, width - 6))]


def _column(height: float, across: float) -> list[Solid]:
    foot = disc("wood2", (0, 1.1, 0), across * 0.22, 2.2, rounding=0.8)
    return [foot, rod("wood2", (0, 2, 0), (0, height - 3, 0), 2.4, 2.0)]


@prop
def counter(height: float = 86, width: float = 120, depth: float = 56) -> Prop:
    """A kitchen counter of full size; a child's play kitchen: 52, 80, 36.

    Anchors: top (its middle), edge (middle of the edge at the child), left and right (on the top
    near that edge, for two hands).
    """
    x, door = depth / 2, (width - 10) / 3
    box = slab("white", (1, (height - 4 + 8) / 2, 0), (depth - 4, height - 12, width - 4))
    base = slab("grey", (3, 4.5, 0), (depth - 8, 9, width - 8))
    doors = [
        slab(
            "sheet",
            (-x + 2.6, height / 2 + 3, i * door),
            (1.4, height - 20, door - 3),
            rounding=0.4,
        )
        for i in (-1, 0, 1)
    ]
    knobs = [
        slab("metal2", (-x + 1.4, height - 15, i * door), (1.6, 1.6, 9), rounding=0.7)
        for i in (-1, 0, 1)
    ]
    top = slab("wood", (0, height - 2, 0), (depth, 4, width), rounding=0.6)
    anchors = {
        "top": at((0, height, 0)),
        "edge": at((-x, height - 2, 0), out=BACK, along=RIGHT),
        **both("", (-x + 8, height, 12)),
    }
    parts = (
        thing("base", [base]), thing("box", [box]), thing("doors", doors), thing("knobs", knobs),
        thing("top", [top]),
    )  # fmt: skip
    return Prop(parts, anchors)


@prop
def sink(height: float = 58, glass: bool = True) -> Prop:
    """A washbasin on a piece of wall, its rim at the child's waist; a grown-up's: 82. `glass`: with
    a mirror at the height of the face.

    Anchors: rim (its middle at the child), left and right (there, for two hands), water (free:
    under the tap), tap, mirror (its middle).
    """
    wall = 20.0
    bowl = Ellipsoid(
        role="white", center=vector(0, height - 1, 0), radii=vector(18, 15, 23),
        cuts=(Cut(vector(0, height - 2.4, 0), UP),),
    )  # fmt: skip
    inside = disc("glass", (0, height - 3, 0), 14.5, 1.6)
    rim = hoop("white", (0, height - 2, 0), 17.5, 2.0, along_y(UP, RIGHT), stretch=1.26)
    foot = rod("white", (6, 6.4, 0), (4, height - 14, 0), 6.4, 5)
    tap = tube("metal2", 1.3, (15, height - 1, 0), (15, height + 9, 0), (6, height + 8, 0), bend=4)
    board = slab("wall", (wall + 1.5, height, 0), (3, height * 2, 76), rounding=0.2)
    parts = [
        thing("wall", [board], shadow=False), thing("foot", [foot]),
        thing("bowl", [bowl]), thing("rim", [rim]), thing("inside", [inside], shadow=False),
        thing("tap", tap),
    ]  # fmt: skip
    anchors = {
        "rim": at((-17.5, height, 0), along=RIGHT),
        **both("", (-14.5, height, 12), along=RIGHT),
        "water": at((4, height + 2, 0)),
        "tap": at((15, height + 5, 0), BACK, UP, 1.3),
    }
    marks: tuple[Mark, ...] = ()
    if glass:
        y = height + 38
        frame = slab("wood", (wall - 0.6, y, 0), (1.6, 46, 40), rounding=0.7)
        pane = slab("glass", (wall - 1.2, y, 0), (1, 40, 34))
        parts += [thing("frame", [frame], shadow=False), thing("pane", [pane], shadow=False)]
        anchors["mirror"] = at((wall - 1.7, y, 0), BACK, UP)
        marks = shine((wall - 1.9, y, 0), 40)
    return Prop(tuple(parts), anchors, marks)
