"""What holds a child upright: the standing frame."""

from ..scene import Part
from ..solids import Solid
from .joinery import BACK, RIGHT, at, both, paired, rod, slab, thing, tube, wheel
from .prop import Prop, prop


@prop
def standing_frame(plate: float = 8, tray: float = 66, color: str = "purple") -> Prop:
    """A standing frame with the child over the origin; heights above the floor, cm.

    Anchors: plate (the footplate's middle), left and right (where the feet stand), tray (its
    middle), hand-left and hand-right (on the tray), belt (free: the middle of the hip belt).
    """
    mast = 19.0
    base = tube("metal2", 1.5, (-22, 4, 14), (mast, 4, 11), (mast, 4, -11), (-22, 4, -14), bend=4)
    column = tube("metal2", 1.7, (mast, 4, 0), (mast, tray - 2, 0))
    foot = slab("wood", (1, plate - 1, 0), (26, 2, 26), rounding=0.6)
    knees = paired(
        [
            slab(color, (8.6, plate + 22, 6.6), (3, 10, 9), rounding=1.4),
            rod("metal2", (9, plate + 22, 6.6), (mast, plate + 22, 0), 1.0),
        ]
    )
    parts = [
        thing("base", [*base, *column]),
        thing("casters", _casters(mast)),
        thing("plate", [foot]),
        thing("knees", knees),
        *_holds(plate, mast, color),
        thing("tray", [slab("wood", (mast + 1, tray - 1, 0), (26, 2, 42), rounding=0.7)]),
    ]
    anchors = {
        "plate": at((1, plate, 0)),
        **both("", (1, plate, 6)),
        "tray": at((mast + 1, tray, 0)),
        **both("hand", (mast - 4, tray, 9)),
        "belt": at((0, plate + 44, 0), BACK, RIGHT),
    }
    return Prop(tuple(parts), anchors)


def _casters(mast: float) -> list[Solid]:
    return paired(
        solid for x, z in ((-22, 14.0), (mast, 11.0)) for solid in wheel((x, 3, z + 2), 3, 1.0)[0]
    )


def _holds(plate: float, mast: float, color: str) -> list[Part]:
    """The pad before the chest and the belt behind the hips."""
    chest, hips = plate + 58, plate + 45
    pad = slab(color, (11.4, chest, 0), (3, 11, 20), rounding=1.4)
    arm = rod("metal2", (12, chest - 2, 0), (mast, chest - 6, 0), 1.2)
    belt = tube(
        color, 1.6, (12, hips, 9), (6, hips, 11), (-8, hips, 10), (-8, hips, -10), (6, hips, -11),
        (12, hips, -9), bend=8,
    )  # fmt: skip
    holder = slab(color, (12.2, hips, 0), (2.6, 9, 19), rounding=1.2)
    return [thing("chest", [pad, arm]), thing("belt", [*belt, holder])]
