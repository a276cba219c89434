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
        *_holds(plate, tray, mast, color),
        thing("tray", [slab("wood", (mast + 1, tray - 1, 0), (26, 2, 42), rounding=0.7)]),
    ]
    anchors = {
        "plate": at((1, plate, 0)),
        **both("", (1, plate, 6)),
        "tray": at((mast + 1, tray, 0)),
        **both("hand", (mast - 4, tray, 9)),
        "belt": at((0, plate + 45, 0), BACK, RIGHT),
    }
    return Prop(tuple(parts), anchors)


def _casters(mast: float) -> list[Solid]:
    return paired(
        solid for x, z in ((-22, 14.0), (mast, 11.0)) for solid in wheel((x, 3, z + 2), 3, 1.0)[0]
    )


def _holds(plate: float, tray: float, mast: float, color: str) -> list[Part]:
    """The pad before hips and belly, and the belt behind the hips."""
    hips, pad = plate + 45, slab(color, (10.4, tray - 12, 0), (3, 18, 20), rounding=1.4)
    arm = rod("metal2", (11, tray - 13, 0), (mast, tray - 13, 0), 1.4)
    belt = tube(
        color, 1.7, (10.5, hips, 9), (5, hips, 11.5), (-9.5, hips, 10.5), (-9.5, hips, -10.5),
        (5, hips, -11.5), (10.5, hips, -9), bend=8,
    )  # fmt: skip
    return [thing("pad", [pad, arm]), thing("belt", belt)]
