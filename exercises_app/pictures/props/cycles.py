"""Things to ride: they stand over the origin and roll towards +x."""

import math

from ..scene import Part
from ..solids import Capsule, Solid
from ..turns import UP, Vector, unit, vector
from .joinery import RIGHT, SIDEWAYS, at, both, disc, paired, rod, slab, thing, tube, wheel
from .prop import Prop, prop

REAR, FRONT, RADIUS = -20.0, 25.0, 13.6
HUB = vector(1, 12.5, 0)  # of the cranks


@prop
def bike(crank: float = 25, saddle: float = 37, pedals: bool = True, color: str = "red") -> Prop:
    """A child's bike. crank: degrees that the right pedal has turned down from straight ahead.
    saddle: its height. Without `pedals` it is a balance bike.

    Anchors: seat (below the pelvis), grip-left and grip-right (of the handlebar), pedal-left and
    pedal-right (under the ball of the foot).
    """
    parts = [
        *_wheels(),
        thing("frame", _frame(color)),
        thing("post", tube("metal2", 0.85, (-6, 26, 0), (-8, saddle - 2, 0))),
        thing("saddle", [_saddle(saddle)]),
        thing("fork", _fork()),
        thing(
            "bar",
            tube(
                "metal2", 0.85, (9.5, 43, -13), (15, 42.5, -7), (15, 42.5, 7), (9.5, 43, 13), bend=3
            ),
        ),
        thing("grips", paired([rod("tyre", (8.8, 43, 14), (12, 42.8, 10.2), 1.35)])),
    ]
    anchors = {
        "seat": at((-7.5, saddle, 0)),
        **both("grip", (10.4, 42.9, 12.1), along=unit(vector(0.64, 0, -0.77)), radius=1.35),
    }
    if pedals:
        ring = disc("metal2", HUB + RIGHT * 2.8, 4.0, 0.9, SIDEWAYS, rounding=0.3)
        parts += [thing("ring", [ring]), *_cranks(crank)]
        anchors |= {
            f"pedal-{side}": at(_pedal(crank, side) + UP * 0.7) for side in ("left", "right")
        }
    return Prop(tuple(parts), anchors)


def _wheels() -> list[Part]:
    parts = []
    for name, x in (("rear", REAR), ("front", FRONT)):
        tyre, spokes = wheel((x, RADIUS, 0), RADIUS, 1.3, spokes=8)
        parts += [thing(f"{name}-spokes", spokes, jump=2), thing(f"{name}-wheel", tyre)]
    return parts


def _frame(color: str) -> list[Solid]:
    seat, head = vector(-6.2, 26, 0), vector(18.4, 30, 0)
    stays = [
        rod(color, (REAR, RADIUS, 2), HUB + RIGHT * 1.2, 0.8),
        rod(color, (REAR, RADIUS, 2), seat + RIGHT * 0.6, 0.8),
    ]
    return [
        *paired(stays),
        rod(color, HUB, seat, 1.2),
        rod(color, HUB, head, 1.4),
        rod(color, seat, head, 1.2),
    ]


def _fork() -> list[Solid]:
    blades = tube("metal2", 0.9, (FRONT, RADIUS, 2.2), (19.2, 28, 1.6))
    return [*paired(blades), *tube("metal2", 1.2, (19.2, 28, 0), (15, 42, 0))]


def _saddle(height: float) -> Capsule:
    return Capsule(
        role="dark", start=vector(-11.5, height - 2, 0), end=vector(-2.5, height - 1.8, 0),
        r1=4.0, r2=1.9, across=UP, flat=0.5,
    )  # fmt: skip


def _pedal(crank: float, side: str, hub: Vector = HUB, arm: float = 7.6) -> Vector:
    turned = math.radians(crank) + (0 if side == "right" else math.pi)
    out = 1.0 if side == "right" else -1.0
    return hub + vector(math.cos(turned) * arm, -math.sin(turned) * arm, out * 7.4)


def _cranks(crank: float, hub: Vector = HUB, arm: float = 7.6) -> list[Part]:
    parts = []
    for side, out in (("left", -1.0), ("right", 1.0)):
        pedal = _pedal(crank, side, hub, arm)
        bar = rod("metal", hub + RIGHT * out * 4, pedal - RIGHT * out * 3, 0.9)
        parts.append(thing(f"crank-{side}", [bar]))
        parts.append(thing(f"pedal-{side}", [slab("dark", pedal, (7, 1.4, 5.6), rounding=0.4)]))
    return parts


@prop
def scooter(bar: float = 52, color: str = "green") -> Prop:
    """A child's scooter; `bar`: height of its handlebar.

    Anchors: deck (where a foot stands), grip-left and grip-right.
    """
    foot, rear, front = 9.0, -22.0, 24.0
    wheels = [
        *wheel((rear, 5.5, 0), 5.5, 1.4, hub=2.4)[0],
        *wheel((front, 5.5, 0), 5.5, 1.4, hub=2.4)[0],
    ]
    deck = slab("wood", (-3, foot - 1, 0), (30, 2, 11), rounding=0.9)
    neck = tube(
        color, 1.4, (rear, 5.5, 0), (-14, foot - 2, 0), (12, foot - 2, 0), (19, 18, 0), bend=3
    )
    column = tube(color, 1.3, (front, 5.5, 0), (20, 16, 0), (14, bar, 0))
    handle = rod("metal2", (14, bar, -14), (14, bar, 14), 1.0)
    parts = (
        thing("wheels", wheels), thing("neck", neck), thing("deck", [deck]),
        thing("column", column), thing("handle", [handle]),
        thing("grips", paired([rod("tyre", (14, bar, 9.5), (14, bar, 14.5), 1.5)])),
    )  # fmt: skip
    anchors = {
        "deck": at((-4, foot, 0)),
        **both("grip", (14, bar, 12), along=RIGHT, radius=1.5),
    }
    return Prop(parts, anchors)


@prop
def tricycle(crank: float = 25, color: str = "red") -> Prop:
    """A tricycle for a child of 2 to 4; crank as for a bike.

    Anchors: seat (below the pelvis), grip-left and grip-right, pedal-left and pedal-right.
    """
    saddle, bar, hub = 27.0, 40.0, vector(19, 11, 0)
    front, _ = wheel((hub[0], hub[1], 0), 11, 1.5, hub=3)
    rear = paired(wheel((-16, 7.5, 13), 7.5, 1.5, hub=2.4)[0])
    frame = [
        *tube(color, 1.6, (-16, 7.5, 0), (-8, 17, 0), (12, 25, 0), bend=6),
        rod(color, (-16, 7.5, -13), (-16, 7.5, 13), 1.2),
        rod(color, (-8, 17, 0), (-8, saddle - 3, 0), 1.3),
    ]
    fork = [
        *paired([rod("metal2", (*hub[:2], 2.6), (13, 27, 2), 1.0)]),
        rod("metal2", (13, 25, 0), (10, bar, 0), 1.3),
    ]
    seat = slab("dark", (-8, saddle - 1.5, 0), (14, 3, 13), rounding=1.4)
    handle = tube("metal2", 0.9, (4, bar, -13), (10, bar, -8), (10, bar, 8), (4, bar, 13), bend=3)
    parts = [
        thing("rear", rear), thing("wheel", front), thing("frame", frame), thing("fork", fork),
        thing("seat", [seat]), thing("handle", handle),
        thing("grips", paired([rod("tyre", (3.4, bar, 13.5), (6.6, bar, 10.8), 1.5)])),
        *_cranks(crank, hub, 5.5),
    ]  # fmt: skip
    anchors = {
        "seat": at((-8, saddle, 0)),
        **both("grip", (5, bar, 12.15), along=unit(vector(0.76, 0, -0.65)), radius=1.5),
        **{
            f"pedal-{side}": at(_pedal(crank, side, hub, 5.5) + UP * 0.7)
            for side in ("left", "right")
        },
    }
    return Prop(tuple(parts), anchors)
