"""Soft things: rolled and hanging cloth."""

import numpy as np

from ..solids import Capsule, Cut, Solid
from ..solids import ball as sphere
from ..turns import vector
from .joinery import DOWN, FORWARD, RIGHT, SIDEWAYS, at, both, disc, hoop, paired, toy
from .prop import Prop, prop


@prop
def towel_roll(
    length: float = 40, radius: float = 5.5, color: str = "seat", stripe: str = "white"
) -> Prop:
    """A rolled towel that lies across, along z.

    Anchors: top (its middle), left and right (its ends, to hold: along the roll).
    """
    half = length / 2 - 0.6

    def paint(points, solids):  # type: ignore[no-untyped-def]
        band = np.abs(np.abs(points[:, 2]) - half * 0.72) < 1.3
        return np.where(band, stripe, color).astype(object)

    roll = disc(color, (0, radius, 0), radius, length, SIDEWAYS, rounding=1.0)
    lip = _lip(color, radius, length)
    swirl = paired([hoop(stripe, (0, radius, half + 0.2), radius * 0.5, 0.45, SIDEWAYS)])
    anchors = {
        "top": at((0, radius * 2, 0), along=RIGHT),
        **both("", (0, radius, length / 2 - 4), along=RIGHT, radius=radius),
    }
    parts = (toy("roll", [roll, lip], paint=paint), toy("swirl", swirl))
    return Prop(parts, anchors, gives=1.5)


def _lip(color: str, radius: float, length: float) -> Solid:
    """The loose edge of the cloth, low on the near side."""
    start, end = (
        vector(radius * 0.86, radius * 0.5, length / 2 - 1),
        vector(radius * 0.86, radius * 0.5, 1 - length / 2),
    )
    return Capsule(role=color, start=start, end=end, r1=0.8, r2=0.8)


@prop
def scarf(length: float = 34, width: float = 17, color: str = "pink") -> Prop:
    """A light cloth that hangs from a hand, its hem at the floor; wide along z.

    Anchors: grip (where it is held, on top), hem (the middle of its lower edge).
    """
    folds = []
    for z, share in ((-0.16, 1.0), (0.22, 0.93)):
        low = vector(0, length * (1 - share) + 0.4, z * width)
        hem = Cut(low, DOWN)
        folds.append(
            Capsule(
                role=color, start=vector(0, length - 1.2, 0), end=low, r1=1.2, r2=width * 0.36,
                across=FORWARD, flat=0.16, cuts=(hem,),
            )
        )  # fmt: skip
    knot = sphere(vector(0, length - 1, 0), 1.6, role=color)
    anchors = {
        "grip": at((0, length - 1, 0), along=RIGHT, radius=1.6),
        "hem": at((0, 0.4, -0.16 * width), DOWN, RIGHT),
    }
    parts = [toy(f"fold-{i}", [fold]) for i, fold in enumerate(folds)]
    return Prop((*parts, toy("knot", [knot])), anchors)
