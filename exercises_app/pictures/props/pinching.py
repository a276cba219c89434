"""Small things for thumb and finger: peg, tweezers and pompons, coins and their box."""

import numpy as np

from ..solids import Capsule, Solid, ball
from ..turns import UP, Turn, Vector, about_z, along_y, unit, vector
from .joinery import BACK, DOWN, FORWARD, LEFT, RIGHT, SIDEWAYS, at, disc, hoop, slab, toy
from .prop import Prop, prop
from .strokes import smooth
from .tool import Way, pointed, small


def _leg(side: float, angle: float, color: str) -> tuple[list[Solid], Vector]:
    """Half of a peg above (side 1) or below its spring; the end of its handle."""
    turn = about_z(side * angle)
    jaw, knee, end = (
        turn @ vector(x, y * side, 0) for x, y in ((3.2, 0.38), (0, 0.62), (-3.6, 1.95))
    )
    legs: list[Solid] = [
        Capsule(role=color, start=a, end=b, r1=r, r2=0.62, across=turn @ UP, flat=0.78)
        for a, b, r in ((jaw, knee, 0.42), (knee, end, 0.62))
    ]
    return legs, end


@prop
def clothes_peg(open: float = 0.0, color: str = "green", high: float = 0.0) -> Prop:
    """A clothes peg of 8 cm, its jaws forward, its two legs above each other.

    open: 0 shut to 1 wide. high: of its middle over its place (0: it lies). Anchors: upper, lower
    (where index and thumb press the handles), jaws (between the tips), grip (free: between the
    handles, thumb below and index above; along = to the jaws), spring.
    """
    angle = 13 * open
    parts = []
    ends: list[Vector] = []
    for side, name in ((1.0, "upper"), (-1.0, "lower")):
        legs, end = _leg(side, angle, color)
        parts.append(small(name, legs, jump=0.15))
        ends.append(end * 0.85 + vector(0, 0.45 * side, 0))
    springs = [hoop("metal2", (0.2, 0, z), 0.62, 0.24, SIDEWAYS) for z in (-0.6, 0, 0.6)]
    parts.append(small("spring", springs, jump=0.15))
    anchors = {
        "upper": at(ends[0], UP, BACK), "lower": at(ends[1], DOWN, BACK),
        "jaws": at((3.5, 0, 0), FORWARD, RIGHT),
        "grip": at((ends[0][0], 0, 0), DOWN, FORWARD, float(ends[0][1])),
        "spring": at((0.2, 0, 0.85), RIGHT, FORWARD),
    }  # fmt: skip
    return Prop(tuple(parts), anchors).moved(shift=vector(0, high or 2.55, 0))


@prop
def tweezers(
    opening: float = 1.6, length: float = 12, color: str = "green",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """Big play tweezers of two springy arms; their face is one arm's outside.

    opening: cm between the tips (a pompon: 2.2). axis: from the tips to the joined end. Anchors:
    grip (free: between the arms, where three fingers hold), press-front, press-back (outsides of
    the arms there; front is the face), tips (free: between them), end.
    """
    parts = []
    half = opening / 2
    hold = length * 0.45
    out = {0.0: half + 0.2, 0.36: half * 0.55 + 0.75, 0.68: 0.75, 1.0: 0.12}
    for side, name in ((1.0, "front"), (-1.0, "back")):
        way = smooth([(side * x, 0.25 + (length - 0.6) * y, 0) for y, x in out.items()], 4)
        radii = np.interp(np.linspace(0, 3, len(way)), range(4), (0.32, 0.6, 0.66, 0.5))
        arm = [
            Capsule(role=color, start=a, end=b, r1=r, r2=s, across=FORWARD, flat=0.45)
            for a, b, r, s in zip(way, way[1:], radii, radii[1:], strict=False)
        ]
        parts.append(small(name, arm, jump=0.12))
    wide = float(np.interp(0.45, list(out), list(out.values()))) + 0.28
    anchors = {
        "grip": at((0, hold, 0), FORWARD, UP, wide), "tips": at((0, 0, 0), DOWN, FORWARD),
        "press-front": at((wide, hold, 0), FORWARD, UP),
        "press-back": at((-wide, hold, 0), BACK, UP), "end": at((0, length, 0), UP, FORWARD),
    }  # fmt: skip
    return pointed(Prop(tuple(parts), anchors), axis, face, length, 0.6, RIGHT)


@prop
def pompon(radius: float = 1.1, color: str = "pink") -> Prop:
    """A woolly pompon. Anchors: grip (its middle), left, right (its sides), top."""
    middle = vector(0, radius, 0)
    turns = 2.4 * np.arange(40)
    height = 1 - 2 * (np.arange(40) + 0.5) / 40
    flat = np.sqrt(1 - height**2)
    tufts = np.stack([flat * np.cos(turns), height, flat * np.sin(turns)], axis=1)
    solids: list[Solid] = [ball(middle, radius * 0.82, role=color)]
    solids += [
        ball(middle + tuft * radius * 0.72, radius * 0.3, role=color, soft=radius * 0.1)
        for tuft in tufts
    ]
    anchors = {
        "grip": at(middle, UP, FORWARD, radius), "top": at((0, radius * 2, 0)),
        "left": at(middle + LEFT * radius, LEFT), "right": at(middle + RIGHT * radius, RIGHT),
    }  # fmt: skip
    return Prop((toy("pompon", solids, jump=radius * 0.3),), anchors)


@prop
def coin(radius: float = 1.3, axis: Way = (0, 1, 0), color: str = "yellow") -> Prop:
    """A big coin; axis: which way its face looks (up: it lies on the table).

    Anchors: grip (its middle, pinched from its two faces; out = the face; along = away from the
    hand: down, or forward when it lies), front, back (its faces), edge (its upper or far border).
    """
    way = unit(axis)
    turn: Turn = along_y(way, UP if abs(way[1]) < 0.95 else FORWARD)
    thick, border = 0.36, turn[:, 0]
    low = thick / 2 if abs(way[1]) > 0.95 else radius
    middle = vector(0, low, 0)

    def paint(points, solids):  # type: ignore[no-untyped-def]
        q = (points - middle) @ turn
        far = np.hypot(q[:, 0], q[:, 2])
        ring = (far > radius * 0.7) & (far < radius * 0.8) & (np.abs(q[:, 1]) > thick * 0.4)
        return np.where(ring, "wood2", color).astype(object)

    shape = disc(color, middle, radius, thick, turn, rounding=0.06)
    anchors = {
        "grip": at(middle, way, border if low < radius else -border, thick / 2),
        "front": at(middle + way * thick / 2, way, border),
        "back": at(middle - way * thick / 2, -way, border),
        "edge": at(middle + border * radius, border, way),
    }
    return Prop((small("coin", [shape], paint=paint, lined=False),), anchors)


@prop
def coin_box(color: str = "pink", width: float = 8, height: float = 4.5, depth: float = 6) -> Prop:
    """A money box with a slot across its top.

    Anchors: slot (free: just above it; along = its length), left, right (its sides), top-left
    (where the other hand holds it), front.
    """
    box = slab(color, (0, height / 2, 0), (depth, height, width), rounding=0.4)
    slot = slab("lead", (0, height - 0.04, 0), (0.6, 0.14, 3.6))
    anchors = {
        "slot": at((0, height + 0.1, 0), UP, RIGHT),
        "left": at((0, height / 2, -width / 2), LEFT, FORWARD),
        "right": at((0, height / 2, width / 2), RIGHT, FORWARD),
        "top-left": at((0, height, 1 - width / 2)),
        "front": at((depth / 2, height / 2, 0), FORWARD, RIGHT),
    }
    return Prop((small("box", [box]), small("slot", [slot], lined=False)), anchors)
