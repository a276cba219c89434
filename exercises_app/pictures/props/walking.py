"""Aids for walking, and rails. Grips are at the height of the wrist of a child of 110 cm."""

from ..scene import Part
from ..solids import Solid
from ..turns import UP, about_z, along_y, unit, vector
from .joinery import FORWARD, RIGHT, at, both, disc, hoop, paired, rod, thing, tube, wheel
from .prop import Prop, prop


@prop
def walker(
    behind: bool = True, height: float = 46, width: float = 34, held: bool = False,
    color: str = "blue",
) -> Prop:  # fmt: skip
    """A walker on wheels round a child at the origin: a posterior one, open ahead, whose bars run
    behind the child; or (`behind` false) an anterior one, open behind, on rubber tips there.
    `held`: with a ring round the hips and a sling seat, as a gait trainer has.

    Anchors: grip-left and grip-right.
    """
    z, way = width / 2, -1.0 if behind else 1.0
    back, front = (-24, 14) if behind else (-8, 24)
    side = tube(
        color, 1.05, (back - way * 1.5, 4, z), (back, height - 1, z), (front - 2, height, z),
        (front + 1.5, 5, z), bend=7,
    )  # fmt: skip
    low = height * 0.38
    side += tube(color, 0.85, (back + 0.2, low, z), (front + 0.4, low, z))
    cross = back - 0.3 if behind else front + 0.3
    bars = [
        *tube(color, 1.0, (cross, height - 9, z), (cross + way * 5, height - 9, z),
              (cross + way * 5, height - 9, -z), (cross, height - 9, -z), bend=5),
        *tube(color, 0.9, (cross, low, z), (cross, low, -z)),
    ]  # fmt: skip
    middle = 3.0 if behind else 1.0
    grip = rod("tyre", (middle - 6, height - 0.2, z), (middle + 6, height, z), 1.6)
    parts = [
        thing("frame", paired(side)),
        thing("bars", bars),
        thing("grips", paired([grip])),
        *_feet(front + 1.5, back - way * 1.5, z, behind),
    ]
    if held:
        parts += _hold(height + 5, z)
    return Prop(tuple(parts), both("grip", (middle, height - 0.1, z), radius=1.6))


def _hold(hips: float, z: float) -> list[Part]:
    """A padded ring at the height of the hips, on arms from the frame, and its sling seat."""
    ring = hoop("purple", (0, hips, 0), 12.6, 1.9)
    arms = paired(tube("metal2", 1.0, (-14, hips - 6, z), (-12, hips, z), (-4, hips, 12.4), bend=4))
    sling = [rod("purple", (x, hips, 0), (0, hips - 12, 0), 1.6, 3.2) for x in (-12.4, 12.4)]
    return [thing("arms", arms), thing("sling", sling), thing("ring", [ring])]


def _feet(front: float, back: float, z: float, wheels_behind: bool) -> list[Part]:
    rolling = paired(wheel((front, 4, z + 2.2), 4, 1.2, hub=1.9)[0])
    if wheels_behind:
        rear = paired(wheel((back, 4, z + 2.2), 4, 1.2, hub=1.9)[0])
    else:
        rear = paired([rod("tyre", (back, 1.2, z), (back, 4.5, z), 1.5, 1.3)])
    return [thing("front-wheels", rolling), thing("rear", rear)]


@prop
def crutch(height: float = 46, cuff: float = 15, color: str = "blue") -> Prop:
    """A forearm crutch that stands upright on its tip; `cuff` is how far it is above the grip.

    Anchors: grip (reached from above), grip-left and grip-right (held by a hanging arm), cuff
    (free: the middle of its band, where the forearm runs), tip.
    """
    shaft: list[Solid] = [
        rod("metal", (0, 4, 0), (0, height, 0), 0.95),
        rod("metal", (0, height, 0), (-4.4, height + cuff - 2, 0), 0.95),
    ]
    tip = rod("tyre", (0, 1.5, 0), (0, 4, 0), 1.6, 1.2)
    grip = rod("tyre", (0, height, 0), (9.5, height + 0.6, 0), 1.35, 1.5)
    along = unit(vector(-4.4, cuff - 2, 0))
    center = vector(-1.2, height + cuff - 1, 0)
    band = disc(color, center, 4.6, 4, along_y(along, FORWARD), inner=3.9, rounding=0.3)
    anchors = {
        "grip": at((5, height + 0.3, 0), radius=1.4),
        **both("grip", (5, height + 0.3, 0), out=RIGHT, radius=1.4),
        "cuff": at(center, RIGHT, along),
        "tip": at((0, 0, 0), -UP),
    }
    parts = (
        thing("shaft", shaft),
        thing("tip", [tip]),
        thing("grip", [grip]),
        thing("cuff", [band]),
    )
    return Prop(parts, anchors)


@prop
def cane(height: float = 46, feet: int = 1, color: str = "wood2") -> Prop:
    """A cane with a straight handle that points forward; on one foot, or on four.

    Anchors: grip (reached from above), grip-left and grip-right (held by a hanging arm), tip.
    """
    shaft: list[Solid] = [rod(color, (0, 4, 0), (0, height - 1, 0), 0.95)]
    grip = rod("tyre", (-2.5, height, 0), (7.5, height, 0), 1.5, 1.35)
    if feet == 1:
        tips: list[Solid] = [rod("tyre", (0, 1.5, 0), (0, 4, 0), 1.6, 1.2)]
    else:
        legs = [((x, 6, 0), (x * 6, 1.3, 5)) for x in (-1, 1)]
        shaft += paired(rod(color, start, end, 0.8) for start, end in legs)
        tips = paired(rod("tyre", end, (end[0], 2.4, end[2]), 1.3, 1.0) for _, end in legs)
    anchors = {
        "grip": at((2.5, height, 0), radius=1.45),
        **both("grip", (2.5, height, 0), out=RIGHT, radius=1.45),
        "tip": at((0, 0, 0), -UP),
    }
    if feet != 1:
        anchors["tip"] = at((6, 0, 5), -UP)
    return Prop((thing("shaft", shaft), thing("grip", [grip]), thing("tips", tips)), anchors)


@prop
def handrail(length: float = 80, height: float = 52, slope: float = 0) -> Prop:
    """A rail along x on two posts; `slope` degrees up towards +x (`height` is of its middle).

    Anchors: grip (its middle), grip-back and grip-front (towards its ends).
    """
    way = about_z(slope) @ FORWARD
    middle = vector(0, height, 0)
    half = way * length / 2
    posts = []
    for share in (-0.36, 0.36):
        top = middle + way * length * share
        posts.append(rod("metal", (top[0], 1, 0), top, 1.2))
    anchors = {
        name: at(middle + way * length * share, about_z(slope) @ UP, way, 1.7)
        for name, share in (("grip-back", -0.3), ("grip", 0.0), ("grip-front", 0.3))
    }
    return Prop(
        (thing("posts", posts), thing("rail", [rod("wood2", middle - half, middle + half, 1.7)])),
        anchors,
    )
