"""Soft things: rolled and hanging cloth."""

import math
from itertools import pairwise

import numpy as np

from ..solids import Capsule, Solid
from ..turns import UP, about_x, along_y, vector
from .joinery import (
    BACK,
    DOWN,
    FORWARD,
    RIGHT,
    SIDEWAYS,
    at,
    both,
    disc,
    hoop,
    paired,
    rod,
    slab,
    thing,
    toy,
)
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
def scarf(
    length: float = 44, width: float = 12, color: str = "pink", stripe: str = "white"
) -> Prop:
    """A light scarf that hangs from a hand, its fringe at the floor; wide along z.

    Anchors: grip-left and grip-right (on top, in that hand), hem (the middle of its lower edge).
    """
    heights = np.linspace(length - 1, 3.4, 8)
    way = [vector(1.6 * math.sin(y * 0.34), y, 0) for y in heights]
    pieces: list[Solid] = []
    for a, b in pairwise(way):
        tall = float(np.linalg.norm(b - a)) + 0.5
        turn = along_y(a - b, FORWARD)
        pieces.append(slab(color, (a + b) / 2, (1, tall, width), turn, rounding=0.45))
    low = way[-1]
    fringe = [
        rod(color, low + RIGHT * z, (low[0], 0.5, z * 1.05), 0.55)
        for z in np.linspace(-0.5, 0.5, 5) * (width - 1.6)
    ]

    def paint(points, solids):  # type: ignore[no-untyped-def]
        bands = [(points[:, 1] > y) & (points[:, 1] < y + 2.2) for y in (5.5, 9.5)]
        return np.where(bands[0] | bands[1], stripe, color).astype(object)

    anchors = {
        **both("grip", way[0] - UP, RIGHT, UP, 0.5),
        "hem": at((low[0], 0, 0), DOWN, RIGHT),
    }
    parts = (toy("fringe", fringe), toy("scarf", pieces, paint=paint, jump=3))
    return Prop(parts, anchors, gives=0.5)


@prop
def blanket(
    length: float = 90,
    width: float = 70,
    height: float = 40,
    drop: float = 26,
    color: str = "purple",
) -> Prop:
    """A blanket that lies over something `height` high (chairs, knees), long along x, and hangs
    down `drop` on both long sides.

    Anchors: top (its middle), left and right (its lower edges), end (the middle of its rear end).
    """
    z, hem = width / 2, height - drop / 2
    top = slab(color, (0, height + 0.7, 0), (length, 1.4, width), rounding=0.7)
    side = slab(
        color, (0, hem + 0.7, z + 0.4), (length, drop + 1.4, 1.4), about_x(-6), rounding=0.7
    )
    anchors = {
        "top": at((0, height + 1.4, 0)),
        **both("", (0, height - drop + 1.5, z + drop * 0.05 + 1), out=RIGHT),
        "end": at((-length / 2, height + 0.7, 0), BACK, RIGHT),
    }
    return Prop((thing("blanket", [top, *paired([side])]),), anchors, gives=1)
