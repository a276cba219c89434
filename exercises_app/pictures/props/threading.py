"""Beads, and the laces that go through them."""

from collections.abc import Sequence

import numpy as np

from ..scene import Part
from ..solids import Ellipsoid, ball, rods
from ..turns import UP, Points, Vector, along_y, unit, vector
from .joinery import FORWARD, LEFT, RIGHT, at, toy
from .prop import Anchor, Prop, prop
from .strokes import heading, smooth
from .tool import Way, small


def _bead(name: str, center: Vector, radius: float, through: Vector, color: str) -> Part:
    """A wooden bead: a ball pressed a little where its dark hole is."""
    turn = along_y(through)

    def paint(points, solids):  # type: ignore[no-untyped-def]
        q = (points - center) @ turn
        hole = np.hypot(q[:, 0], q[:, 2]) < radius * 0.36
        return np.where(hole, "lead", color).astype(object)

    radii = vector(radius, radius * 0.88, radius)
    shape = Ellipsoid(role=color, center=center, radii=radii, turn=turn)
    return toy(name, [shape], paint=paint, jump=0.15)


def _square_to(way: Vector) -> Vector:
    """Up, or as near to it as is square to `way`; forward where it runs straight up."""
    return along_y(way, UP if abs(way[1]) < 0.95 else FORWARD)[:, 0]


@prop
def bead(radius: float = 1.2, color: str = "red", through: Way = (0, 1, 0)) -> Prop:
    """A wooden bead of 2.4 cm on the table; through: which way its hole runs.

    Anchors: grip and center (its middle; along = the hole), left, right, front (on its sides),
    top, hole-in and hole-out (the ends of the hole; `through` leads from in to out).
    """
    middle, way = vector(0, radius, 0), unit(through)
    side = _square_to(way)
    anchors = {"grip": at(middle, side, way, radius), "center": at(middle, side, way, radius)}
    for name, out in (("left", LEFT), ("right", RIGHT), ("front", FORWARD)):
        anchors[name] = at(middle + radius * out, out, UP)
    anchors |= {
        "top": at(middle + radius * UP),
        "hole-in": at(middle - 0.85 * radius * way, -way, side),
        "hole-out": at(middle + 0.85 * radius * way, way, side),
    }
    return Prop((_bead("bead", middle, radius, way, color),), anchors)


def _along(curve: Points, far: float) -> tuple[Vector, Vector]:
    """The place `far` cm along a curve, and which way it runs there."""
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    way = np.concatenate([[0.0], np.cumsum(steps)])
    before, here, after = (
        np.array([np.interp(far + d, way, curve[:, i]) for i in range(3)]) for d in (-0.2, 0, 0.2)
    )
    return here, unit(after - before)


def _held(curve: Points, far: float, radius: float) -> Anchor:
    place, way = _along(curve, far)
    return at(place, _square_to(way), way, radius)


def _ends(curve: Points) -> dict[str, Anchor]:
    first, last = -heading(curve[:2]), heading(curve)
    return {
        "start": at(curve[0], first, _square_to(first)),
        "end": at(curve[-1], last, _square_to(last)),
    }


@prop
def string(
    points: Sequence[Way] = ((-8, 0.3, 0), (-3, 0.3, 2), (3, 0.3, -2), (8, 0.3, 0)),
    radius: float = 0.25, color: str = "purple",
) -> Prop:  # fmt: skip
    """A soft string through points.

    Anchors: start, end, grip (2 cm before its end; along = towards the end).
    """
    curve = smooth(points)
    far = float(np.linalg.norm(np.diff(curve, axis=0), axis=1).sum())
    solids = rods(list(curve), [radius] * len(curve), role=color)
    anchors = _ends(curve) | {"grip": _held(curve, far - 2, radius)}
    return Prop((small("string", solids, jump=0.3),), anchors)


@prop
def lace(
    points: Sequence[Way] = ((1, 0.6, -12), (-2, 0.5, -5), (1, 0.4, 2), (0, 0.3, 8)),
    radius: float = 0.25, tip: float = 2.5, color: str = "purple", beads: Sequence[str] = (),
    first: float = 1.8,
) -> Prop:  # fmt: skip
    """A lace through points, from a knot at the first to a stiff pale tip beyond the last.

    tip: cm of it. beads: colours of the beads on it, the first one's middle `first` cm from the
    knot. Anchors: start (the knot), end (the tip's very end), grip (on the soft lace just behind
    the tip; along = towards the end), tip (the middle of the stiff part).
    """
    curve = smooth(points)
    ahead = heading(curve)
    curve = np.concatenate([curve, [curve[-1] + ahead * tip]])
    far = float(np.linalg.norm(np.diff(curve, axis=0), axis=1).sum())
    soft = rods(list(curve[:-1]), [radius] * (len(curve) - 1), role=color)
    stiff = rods([curve[-2] - ahead * 0.1, curve[-1]], [radius * 1.15, radius * 0.8], role="white")
    parts = [small("lace", soft + stiff, jump=0.3)]
    parts.append(toy("knot", [ball(curve[0], 0.55, role=color)], jump=0.2))
    for i, each in enumerate(beads):
        parts.append(_bead(f"bead-{i + 1}", *_strung(curve, first + 2.2 * i), each))
    anchors = _ends(curve)
    anchors["grip"] = _held(curve, far - tip - 0.6, radius)
    anchors["tip"] = _held(curve, far - tip / 2, radius)
    return Prop(tuple(parts), anchors)


def _strung(curve: Points, far: float) -> tuple[Vector, float, Vector]:
    place, way = _along(curve, far)
    return place, 1.2, way
