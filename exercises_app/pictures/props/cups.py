"""What holds drink: cup, mug, jug, bottle, jar. All open upwards; their walls are painted on."""

import numpy as np

from ..scene import Paint
from ..solids import Capsule, Cut, Solid
from ..turns import UP, Turn, vector
from .joinery import DOWN, FORWARD, LEFT, RIGHT, at, disc, hoop
from .prop import Anchor, Prop, prop
from .tool import small

EAR: Turn = np.stack([UP, FORWARD, LEFT], axis=1)  # a handle's ring: upright, seen from the front


def tapered(role: str, low: float, high: float, r1: float, r2: float) -> Solid:
    """A cone that is cut level below and above."""
    cuts = (Cut(vector(0, low, 0), DOWN), Cut(vector(0, high, 0), UP))
    start, end = vector(0, low, 0), vector(0, high, 0)
    return Capsule(role=role, start=start, end=end, r1=r1, r2=r2, cuts=cuts)


def brim(
    role: str, inside: str, height: float, radius: float,
    belt: tuple[str, float, float] | None = None,
) -> Paint:  # fmt: skip
    """Its top is `inside` within a rim of its own role; a belt of another role from low to high."""

    def paint(points, solids):  # type: ignore[no-untyped-def]
        far = np.hypot(points[:, 0], points[:, 2])
        roles = np.full(len(points), role, dtype=object)
        if belt is not None:
            roles[(points[:, 1] > belt[1]) & (points[:, 1] < belt[2])] = belt[0]
        roles[(points[:, 1] > height - 0.06) & (far < radius)] = inside
        return roles

    return paint


def _around(height: float, radius: float, rim: float) -> dict[str, Anchor]:
    return {
        "grip": at((0, height * 0.5, 0), RIGHT, UP, radius),
        "body": at((0, height * 0.5, 0), RIGHT, UP, radius),
        "left": at((0, height * 0.5, -radius), LEFT, UP),
        "right": at((0, height * 0.5, radius), RIGHT, UP),
        "rim": at((-rim, height, 0), UP, RIGHT),
    }


@prop
def cup(height: float = 7, color: str = "green", drink: str = "white") -> Prop:
    """A light beaker without a handle.

    drink: the role of what is in it. Anchors: grip and body (its axis, half way up; along = up),
    left, right (its sides), rim (the near edge, for the mouth).
    """
    shape = tapered(color, 0, height, 2.4, 3.0)
    paint = brim(color, drink, height, 2.6, ("white", height * 0.62, height * 0.76))
    return Prop((small("cup", [shape], paint=paint),), _around(height, 2.7, 3.0))


@prop
def mug(height: float = 8, color: str = "red", drink: str = "wood2", handles: int = 1) -> Prop:
    """A mug with a handle to the right, with two, or with none.

    Anchors: grip and body (its axis, half way up; along = up), left, right (its sides), rim (the
    near edge), handle (the bar of the right handle; along = up).
    """
    ears = [
        hoop(color, (0, height * 0.5, side * 4.0), 2.1, 0.55, EAR) for side in (1, -1)[:handles]
    ]
    paint = brim(color, drink, height, 3.2)
    body = tapered(color, 0, height, 3.5, 3.7)
    anchors = _around(height, 3.6, 3.7) | {"handle": at((0, height * 0.5, 6.1), RIGHT, UP, 0.55)}
    parts = [small("mug", [body], paint=paint)] + [small("handle", ears)] * bool(ears)
    return Prop(tuple(parts), anchors)


@prop
def jug(height: float = 12, color: str = "seat", drink: str = "white") -> Prop:
    """A small jug, its spout to the left and its handle to the right.

    Anchors: grip and handle (the bar; along = up), body (its axis), left, right (its sides), rim
    (the near edge), spout.
    """
    body = tapered(color, 0, height, 4.4, 3.6)
    spout = Capsule(
        role=color, start=vector(0, height - 2.6, -2.4), end=vector(0, height - 0.4, -4.4),
        r1=1.5, r2=0.9, cuts=(Cut(vector(0, height, 0), UP),),
    )  # fmt: skip
    ear = hoop(color, (0, height * 0.52, 4.0), 2.6, 0.65, EAR, stretch=1.3)
    bar = at((0, height * 0.52, 6.6), RIGHT, UP, 0.65)
    anchors = _around(height, 4.0, 3.6) | {
        "grip": bar, "handle": bar, "spout": at((0, height - 0.4, -5.1), LEFT, UP),
    }  # fmt: skip
    paint = brim(color, drink, height, 3.0)
    return Prop((small("handle", [ear]), small("jug", [body, spout], paint=paint)), anchors)


@prop
def bottle(
    height: float = 18, color: str = "skyline", cap: str = "white", lift: float = 0.0
) -> Prop:
    """A drinking bottle with a screw cap; lift: cm that the cap is above it.

    Anchors: grip and body (its axis; along = up), cap (its axis; along = up), left, right (its
    sides), rim (of its mouth).
    """
    high = height - 2.2
    solids = [
        disc(color, (0, high * 0.4, 0), 3.2, high * 0.8, rounding=0.4),
        tapered(color, high * 0.78, high, 3.1, 1.6),
        disc(color, (0, high + 0.4, 0), 1.35, 1.6),
    ]
    top = disc(cap, (0, high + 1.3 + lift, 0), 1.75, 1.9, rounding=0.25)

    def paint(points, indices):  # type: ignore[no-untyped-def]
        belt = (points[:, 1] > high * 0.3) & (points[:, 1] < high * 0.56)
        return np.where(belt, "white", color).astype(object)

    anchors = _around(high * 0.8, 3.2, 1.2) | {
        "rim": at((-1.2, high + 1.2, 0), UP, RIGHT),
        "cap": at((0, high + 1.3 + lift, 0), FORWARD, UP, 1.75),
    }
    return Prop((small("bottle", solids, paint=paint), small("cap", [top])), anchors)


@prop
def jar(height: float = 8, color: str = "seat", lid_color: str = "red", lift: float = 0.0) -> Prop:
    """A plastic jar with a wide screw lid; lift: cm that the lid is above it.

    Anchors: grip and body (its axis; along = up), lid (its axis; along = up), lid-top, left, right
    (its sides), rim (its upper edge).
    """
    glass = [disc(color, (0, height / 2, 0), 3.3, height, rounding=0.5)]
    lid = [disc(lid_color, (0, height + 0.6 + lift, 0), 3.6, 1.9, rounding=0.25)]
    anchors = _around(height, 3.3, 2.8) | {
        "lid": at((0, height + 0.6 + lift, 0), FORWARD, UP, 3.6),
        "lid-top": at((0, height + 1.55 + lift, 0)),
    }
    paint = brim(color, "wood2", height * 0.98, 2.8, ("wood2", 0.5, height * 0.6))
    return Prop((small("jar", glass, paint=paint), small("lid", lid)), anchors)
