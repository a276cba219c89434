"""Clothes that lie loose or flat: the neck away from whoever looks along x."""

import numpy as np

from ..solids import Box, Capsule, Cut, Ellipsoid, Solid
from ..turns import UP, Turn, about_y, vector
from .joinery import BACK, DOWN, FORWARD, LEFT, RIGHT, at, both, paired, rod, slab, toy
from .prop import Prop, prop
from .tool import pressed

FLAT = 1.4  # cm: the thickness of cloth that lies


def _limb(role: str, start: tuple[float, float], end: tuple[float, float], width: float) -> Box:
    """A sleeve or leg: a flat length of cloth from (x, z) to (x, z)."""
    a, b = (vector(p[0], FLAT / 2, p[1]) for p in (start, end))
    way = b - a
    turn: Turn = about_y(float(np.degrees(np.arctan2(-way[2], way[0]))))
    size = (float(np.linalg.norm(way)), FLAT, width)
    return slab(role, (a + b) / 2, size, turn, rounding=FLAT * 0.45)


@prop
def t_shirt(color: str = "green", stripe: str = "white") -> Prop:
    """A child's t-shirt, laid flat on its front's back: its neck away, its hem near.

    Anchors: neck, hem (the middle of the near border), hem-left, hem-right, sleeve-left,
    sleeve-right (the openings), shoulder-left, shoulder-right, center, grip (the hem).
    """
    body = slab(color, (-2, FLAT / 2, 0), (36, FLAT, 30), rounding=FLAT * 0.45)
    sleeves = paired([_limb(color, (12, 11), (4, 25), 13)])

    def paint(points, solids):  # type: ignore[no-untyped-def]
        x, z = points[:, 0], np.abs(points[:, 2])
        neck = (x - 17) ** 2 + z**2 < 5.6**2
        roles = np.full(len(points), color, dtype=object)
        roles[(x > -4) & (x < 2) & (solids == 0)] = stripe
        roles[neck] = "dark"
        roles[((x - 17) ** 2 + z**2 < 7**2) & ~neck] = stripe
        return roles

    anchors = {
        "neck": at((12, FLAT, 0)), "hem": at((-20, FLAT / 2, 0), BACK, RIGHT),
        "grip": at((-19, FLAT / 2, 0), UP, RIGHT, FLAT / 2), "center": at((0, FLAT, 0)),
        **both("hem", (-20, FLAT / 2, 13), BACK, RIGHT),
        **both("sleeve", (4, FLAT, 24), UP, FORWARD),
        **both("shoulder", (14, FLAT, 13), UP, FORWARD),
    }  # fmt: skip
    return Prop((toy("shirt", [body, *sleeves], paint=paint, jump=0.6),), anchors, gives=0.5)


@prop
def trousers(color: str = "navy") -> Prop:
    """A child's trousers, laid flat: the waist away, the legs towards whoever looks along x.

    Anchors: waist-left, waist-right (its border), leg-left, leg-right (the openings), center,
    grip (the waist's middle).
    """
    top = slab(color, (14, FLAT / 2, 0), (16, FLAT, 25), rounding=FLAT * 0.45)
    legs = paired([_limb(color, (14, 5.5), (-24, 8.5), 12)])
    band = slab("dark", (21, FLAT * 0.55, 0), (3.4, FLAT * 1.1, 25.4), rounding=FLAT * 0.4)
    anchors = {
        "center": at((12, FLAT, 0)), "grip": at((21.5, FLAT / 2, 0), UP, RIGHT, FLAT / 2),
        **both("waist", (21.5, FLAT, 11), UP, FORWARD),
        **both("leg", (-24, FLAT / 2, 8.5), BACK, RIGHT),
    }  # fmt: skip
    parts = (toy("trousers", [top, *legs], jump=0.6), toy("band", [band], jump=0.4))
    return Prop(parts, anchors, gives=0.5)


@prop
def sock(color: str = "white", trim: str = "red") -> Prop:
    """A loose sock, lying on its side, its opening to the left and its toe forward.

    Anchors: grip (the cuff; along = its border), opening (its border), cuff-left, cuff-right (on
    the two sides of the cuff, for two thumbs), toe, heel.
    """
    way = [vector(0, 1.3, -12), vector(0, 1.3, -2), vector(0.4, 1.3, 2), vector(6.5, 1.3, 3.2)]
    edge = (Cut(vector(0, 0, -9), LEFT),)
    solids = [
        Capsule(role=color, start=a, end=b, r1=r, r2=s, flat=0.45, across=UP, cuts=edge)
        for a, b, r, s in zip(way, way[1:], (2.5, 2.7, 3.0), (2.7, 3.0, 2.4), strict=False)
    ]

    def paint(points, solids):  # type: ignore[no-untyped-def]
        x, z = points[:, 0], points[:, 2]
        roles = np.full(len(points), color, dtype=object)
        roles[(z < -6.6) | (x > 6.2)] = trim
        roles[(z > -6.6) & (x - z < -2.8) & (z > 1)] = trim
        return roles

    anchors = {
        "grip": at((0, 1.3, -7.5), UP, FORWARD, 1.1), "opening": at((0, 1.3, -9), LEFT, FORWARD),
        "cuff-left": at((2.5, 1.3, -8), FORWARD, RIGHT),
        "cuff-right": at((-2.5, 1.3, -8), BACK, RIGHT),
        "toe": at((8.9, 1.3, 3.5), FORWARD, RIGHT), "heel": at((-1.2, 1.3, 4.4), BACK, RIGHT),
    }  # fmt: skip
    return Prop((toy("sock", solids, paint=paint, jump=0.6),), anchors, gives=0.5)


def _upper(color: str) -> list[Solid]:
    ground = (Cut(vector(0, 1.2, 0), DOWN),)
    low = Capsule(
        role=color, start=vector(-5, 2.2, 0), end=vector(4.8, 1.5, 0), r1=2.8, r2=2.9, cuts=ground
    )
    heel = Ellipsoid(role=color, soft=1.5, center=vector(-4.9, 4.6, 0), radii=vector(2.9, 2.8, 2.6))
    tongue = Capsule(
        role=color, soft=1.5, start=vector(-2.2, 4.6, 0), end=vector(2.2, 3.2, 0), r1=1.9, r2=1.6
    )
    return [low, heel, tongue]


@prop
def shoe(color: str = "red", laces: bool = True) -> Prop:
    """A child's loose shoe, 17 cm, its toe forward.

    Anchors: grip (its heel, from behind), opening (free: where the foot goes in), tongue, toe,
    heel, side-left, side-right.
    """
    hole = Ellipsoid(role="dark", center=vector(-4.9, 6.9, 0), radii=vector(2.3, 0.8, 1.8))
    flat = (Cut(vector(0, 1.6, 0), UP), Cut(vector(0, 0, 0), DOWN))
    sole = pressed("white", (-5.2, 0.8, 0), (4.9, 0.8, 0), 3.0, 3.15, UP, 1.0, flat)
    parts = [
        toy("sole", [sole], jump=0.3),
        toy("upper", _upper(color), jump=0.5),
        toy("hole", [hole], jump=0.3),
    ]
    if laces:
        rows = [
            rod("white", (x, y, -1.3), (x, y, 1.3), 0.32)
            for x, y in ((-1.1, 6.1), (0.5, 5.5), (2.1, 4.9))
        ]
        parts.append(toy("laces", rows, jump=0.3))
    anchors = {
        "grip": at((-7.7, 4.2, 0), BACK, UP), "heel": at((-7.7, 3.6, 0), BACK, UP),
        "opening": at((-4.9, 8, 0)), "tongue": at((-0.4, 6.0, 0), UP, FORWARD),
        "toe": at((7.6, 2.0, 0), FORWARD, UP), **both("side", (0, 2.4, 2.9), RIGHT, FORWARD),
    }  # fmt: skip
    return Prop(tuple(parts), anchors)
