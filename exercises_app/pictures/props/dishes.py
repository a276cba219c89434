"""What food is on and eaten with: bowl, plate, tray; spoon, fork and knife stand on their tips."""

import numpy as np

from ..scene import Paint
from ..solids import Cut, Ellipsoid, Solid
from ..turns import UP, Vector, vector
from .cups import brim
from .joinery import DOWN, FORWARD, LEFT, RIGHT, at, both, disc, hoop, rod, slab
from .prop import Anchor, Prop, prop
from .tool import Way, pointed, pressed, small


def _rims(radius: float, height: float) -> dict[str, Anchor]:
    return {
        **both("rim", (0, height, radius), UP, FORWARD),
        "rim-near": at((-radius, height, 0), UP, RIGHT),
        "side-left": at((0, height * 0.6, -radius * 0.93), LEFT, FORWARD),
        "side-right": at((0, height * 0.6, radius * 0.93), RIGHT, FORWARD),
    }


@prop
def bowl(radius: float = 6.5, height: float = 5, color: str = "blue", food: str = "yellow") -> Prop:
    """A deep bowl; food: the role of what is in it (`white`: empty).

    Anchors: rim-left, rim-right, rim-near (its upper border), side-left, side-right (for a hand
    that keeps it still), center (free: over what is in it), grip (the near border; along = it).
    """
    ball = Ellipsoid(
        role=color, center=vector(0, height, 0), radii=vector(radius, height * 1.02, radius),
        cuts=(Cut(vector(0, height, 0), UP),),
    )  # fmt: skip
    foot = disc(color, (0, 0.4, 0), radius * 0.5, 0.8)
    paint = brim(color, food, height, radius - 0.7)
    anchors = _rims(radius - 0.3, height) | {
        "center": at((0, height, 0)), "grip": at((0.4 - radius, height - 0.3, 0), UP, RIGHT, 0.3),
    }  # fmt: skip
    return Prop((small("bowl", [ball, foot], paint=paint),), anchors)


@prop
def plate(radius: float = 9.5, color: str = "white", ring: str = "seat") -> Prop:
    """A plate with a coloured rim.

    Anchors: rim-left, rim-right, rim-near (its border), side-left, side-right, center, grip (the
    near border; along = it).
    """

    def paint(points, solids):  # type: ignore[no-untyped-def]
        far = np.hypot(points[:, 0], points[:, 2])
        rim = (far > radius * 0.68) & (points[:, 1] > 0.9)
        return np.where(rim, ring, color).astype(object)

    solids = [
        disc(color, (0, 0.55, 0), radius, 1.1, rounding=0.4),
        hoop(color, (0, 0.95, 0), radius - 0.5, 0.4),
    ]
    anchors = _rims(radius - 0.3, 1.2) | {
        "center": at((0, 1.1, 0)), "grip": at((0.5 - radius, 0.9, 0), UP, RIGHT, 0.4),
    }  # fmt: skip
    return Prop((small("plate", solids, paint=paint, lined=False),), anchors)


@prop
def tray(width: float = 30, depth: float = 20, color: str = "orange", filled: str = "") -> Prop:
    """A tray with a rim; filled: the role of a thin layer in it (sand is `cloth`).

    Anchors: center, grip-left, grip-right (its short borders, for two hands; along = them).
    """
    x, z = depth / 2, width / 2
    rims = [
        slab(color, (0, 1.1, side * z), (depth + 1, 2.2, 1.0), rounding=0.3) for side in (-1, 1)
    ]
    rims += [
        slab(color, (side * x, 1.1, 0), (1.0, 2.2, width + 1), rounding=0.3) for side in (-1, 1)
    ]
    floor = slab(filled or color, (0, 0.5, 0), (depth, 1.0, width))
    anchors = {"center": at((0, 1.0, 0)), **both("grip", (0, 1.6, z), RIGHT, FORWARD, 0.5)}
    return Prop((small("floor", [floor]), small("rim", rims)), anchors)


def _handle(color: str, start: float, end: float) -> list[Solid]:
    """A neck of metal and a thick handle."""
    return [
        pressed("metal", (0, start, 0), (0, end * 0.55, 0), 0.42, 0.4, FORWARD, 0.6),
        rod(color, (0, end * 0.5, 0), (0, end - 0.65, 0), 0.52, 0.65),
    ]


def _tool(
    solids: list[Solid], long: float, axis: Way | None, face: Way | None,
    paint: Paint | None = None, lies: Vector = UP,
) -> Prop:  # fmt: skip
    anchors = {
        "grip": at((0, long * 0.55, 0), FORWARD, UP, 0.54),
        "end": at((0, long, 0), UP, FORWARD),
        "tip": at((0, 0, 0), DOWN, FORWARD),
        "head": at((0.2, long * 0.16, 0), FORWARD, DOWN),
    }
    made = Prop((small("tool", solids, paint=paint, lined=False),), anchors)
    return pointed(made, axis, face, long, 0.6, lies)


@prop
def spoon(
    length: float = 14, color: str = "blue", food: str = "",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A child's spoon with a thick handle; its face is where the hollow looks.

    food: the role of what is on it. axis: from the tip to the handle's end. Anchors: grip (the bar
    just above the middle; along = towards the end), head (the hollow), tip, end.
    """
    hollow = Ellipsoid(role="metal", center=vector(0, 2.3, 0), radii=vector(0.55, 2.3, 1.55))

    def paint(points, solids):  # type: ignore[no-untyped-def]
        inside = ((points[:, 1] - 2.3) / 1.9) ** 2 + (points[:, 2] / 1.2) ** 2 < 1
        roles = np.where(solids == 0, "metal", color).astype(object)
        roles[solids == 1] = "metal"
        roles[(solids == 0) & inside & (points[:, 0] > 0)] = food or "metal2"
        return roles

    solids: list[Solid] = [hollow, *_handle(color, 3.6, length)]
    return _tool(solids, length, axis, face, paint)


@prop
def fork(
    length: float = 14, color: str = "blue", axis: Way | None = None, face: Way | None = None
) -> Prop:
    """A child's fork with blunt prongs.

    axis: from the tips to the handle's end. Anchors: grip (the bar just above the middle; along =
    towards the end), head, tip, end.
    """
    prongs: list[Solid] = [rod("metal", (0, 0.3, z), (0, 3.0, z), 0.28) for z in (-0.95, 0.0, 0.95)]
    palm = Ellipsoid(role="metal", center=vector(0, 3.5, 0), radii=vector(0.35, 1.3, 1.3))
    return _tool([*prongs, palm, *_handle(color, 4.2, length)], length, axis, face)


@prop
def knife(
    length: float = 15, color: str = "blue", axis: Way | None = None, face: Way | None = None
) -> Prop:
    """A blunt table knife; its face is the edge.

    axis: from the tip to the handle's end. Anchors: grip (the bar just above the middle; along =
    towards the end), head (its edge), tip, end.
    """
    blade = pressed("metal", (0, 0.8, 0), (0, 7, 0), 0.8, 0.75, RIGHT, 0.25)
    handle = rod(color, (0, 7.2, 0), (0, length - 0.6, 0), 0.52, 0.62)
    return _tool([blade, handle], length, axis, face, lies=RIGHT)
