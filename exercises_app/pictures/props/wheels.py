"""The wheelchair."""

from ..scene import Part
from ..solids import Solid
from ..turns import about_z, vector
from .joinery import FORWARD, RIGHT, SIDEWAYS, at, both, hoop, paired, rod, slab, thing, tube, wheel
from .prop import Anchor, Prop, prop

WHEEL, RIM = 16.5, 13.6  # radius of a big wheel, and of the ring that the hands push
AXLE = (-5.0, WHEEL)


@prop
def wheelchair(height: float = 27, width: float = 27, color: str = "blue") -> Prop:
    """A child's own wheelchair; `height` of its seat.

    Anchors: seat (below the pelvis), foot-left and foot-right (on the footplate), rim-left and
    rim-right (where a push begins, on top), push-left and push-right (where it ends, ahead),
    back-top, handle-left and handle-right (for who pushes), arm-left and arm-right (the guards
    over the wheels).
    """
    z = width / 2
    parts = [
        *_wheels(z),
        thing("frame", paired(_frame(height, z, color))),
        thing("guards", paired([slab(color, (-3, height + 3, z), (17, 9, 1.4), rounding=0.6)])),
        thing("plate", [slab("metal2", (26, 4.6, 0), (9, 1.2, 17), about_z(8), rounding=0.5)]),
        thing("seat", [slab("dark", (1, height - 1.4, 0), (26, 2.8, width - 2), rounding=1.2)]),
        thing(
            "back",
            [slab("dark", (-11.6, height + 9, 0), (2.2, 18, width - 2), about_z(6), rounding=1.0)],
        ),
        thing(
            "handles", paired(tube("tyre", 1.3, (-15.5, height + 18.6, z), (-20, height + 18.6, z)))
        ),
    ]
    return Prop(tuple(parts), _places(height, z))


def _wheels(z: float) -> list[Part]:
    big, spokes = wheel((*AXLE, z + 3), WHEEL, 1.0, spokes=6, hub=2.0)
    small, _ = wheel((19, 4.6, z - 1), 4.6, 1.3, hub=2.2)
    rim = hoop("metal", (*AXLE, z + 5.2), RIM, 0.55, SIDEWAYS)
    return [
        *(thing(f"spokes-{s}", each, jump=2) for s, each in _by_side(spokes)),
        *(thing(f"wheel-{s}", each) for s, each in _by_side(big)),
        *(thing(f"rim-{s}", each) for s, each in _by_side([rim])),
        thing("casters", paired(small)),
    ]


def _by_side(solids: list[Solid]) -> list[tuple[str, list[Solid]]]:
    return [("right", solids), ("left", [solid.mirrored() for solid in solids])]


def _frame(height: float, z: float, color: str) -> list[Solid]:
    """The tubes of one side: handle, back, seat, shin, foot; and the fork below."""
    return [
        *tube(color, 0.95, (-16, height + 18.6, z), (-12.6, height + 18.6, z),
              (-10.4, height - 2.4, z), (14, height - 2.4, z), (21.5, 6, z - 4), (25, 4.6, z - 5),
              bend=3.5),
        *tube(color, 0.9, (*AXLE, z), (14, 11, z), (18, 9, z - 1)),
        rod(color, (-4, height - 2.4, z), (*AXLE, z), 0.9),
    ]  # fmt: skip


def _places(height: float, z: float) -> dict[str, Anchor]:
    def on_rim(degrees: float) -> Anchor:
        away = about_z(degrees) @ FORWARD
        point = vector(*AXLE, z + 5.2) + away * RIM
        return at(point, away, about_z(degrees - 90) @ FORWARD, 0.55)

    top, ahead = on_rim(100), on_rim(40)
    return {
        "seat": at((-2.5, height, 0)),
        "back-top": at((-12.6, height + 17.8, 0), along=RIGHT),
        **both("foot", (25.5, 5.1, 4.8)),
        **{"rim-right": top, "rim-left": top.mirrored()},
        **{"push-right": ahead, "push-left": ahead.mirrored()},
        **both("handle", (-18, height + 18.6, z), radius=1.3),
        **both("arm", (0, height + 7.5, z)),
    }
