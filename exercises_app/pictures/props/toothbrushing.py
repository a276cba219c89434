"""Toothbrush and toothpaste."""

import numpy as np

from ..scene import Mark, Part
from ..solids import Cut, Solid, rods
from ..turns import UP, vector
from .etching import etched
from .joinery import BACK, DOWN, FORWARD, RIGHT, at, disc, rod, slab
from .prop import Prop, prop
from .tool import Way, pointed, pressed, small

# The middle line of the handle, up from the end of the head, and how thick it is there
SPINE = ((0.35, 0.55), (2.7, 0.5), (3.4, 0.3), (5.6, 0.34), (7.6, 0.62))


def _bristles() -> tuple[Part, tuple[Mark, ...]]:
    block = slab("white", (1.0, 1.45, 0), (1.5, 2.6, 1.0), rounding=0.15)
    tufts = tuple(
        etched([(0.55, y, 0.5 * side), (1.65, y, 0.5 * side)], "metal", RIGHT * side, 0.9, 0.15)
        for side in (1, -1)
        for y in (0.65, 1.15, 1.65, 2.15)
    )
    return small("bristles", [block]), tufts


@prop
def toothbrush(
    length: float = 15, color: str = "blue", paste: float = 0.8,
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A child's toothbrush with a thick handle; its face is where the bristles look.

    paste: cm of toothpaste on it (0: none). axis: from the end of the head to the end of the
    handle. Anchors: grip (the middle of the bar; along = to the head, where the thumb is; out = the
    face, the side of the palm), thumb (on the pale patch behind), head (the tips of the bristles,
    out = the face), neck, end.
    """
    spine = [vector(0, y, 0) for y, _ in SPINE] + [vector(0, length - 0.8, 0)]
    handle: list[Solid] = rods(spine, [*(radius for _, radius in SPINE), 0.72], role=color)
    handle.append(rod("white", (-0.42, 7.6, 0), (-0.46, length - 3.4, 0), 0.3, 0.34))
    bristles, tufts = _bristles()
    parts = [small("handle", handle, jump=0.3), bristles]
    if paste:
        half = min(paste, 2.0) / 2
        blob = rod("green", (1.95, 1.45 - half, 0), (1.95, 1.45 + half, 0), 0.36, 0.3)
        parts.append(small("paste", [blob]))
    anchors = {
        "grip": at((0, 10.2, 0), FORWARD, DOWN, 0.67),
        "thumb": at((-0.74, 8.2, 0), BACK, DOWN),
        "head": at((1.75, 1.45, 0), FORWARD, DOWN),
        "neck": at((0, 4.5, 0), FORWARD, UP, 0.32),
        "end": at((0, length - 0.08, 0), UP, FORWARD),
    }
    return pointed(Prop(tuple(parts), anchors, tufts), axis, face, length, 0.72)


@prop
def toothpaste(
    length: float = 12, color: str = "white", cap: str = "green", squeezed: float = 0.0,
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A tube of toothpaste on its cap; its face is the flat front.

    squeezed: cm of paste that come out of it (its cap is off then). axis: from the nozzle to the
    flat end. Anchors: grip (the middle of the tube, between thumb and fingers; along = to the
    nozzle), nozzle, end, front (of the tube).
    """

    def paint(points, solids):  # type: ignore[no-untyped-def]
        y = points[:, 1]
        belt = (solids == 0) & (y > length * 0.44) & (y < length * 0.66)
        roles = np.where(belt, cap, color).astype(object)
        roles[solids == 1] = "metal"
        return roles

    crimp = (Cut(vector(0, length - 0.9, 0), UP),)
    tube: list[Solid] = [
        pressed(color, (0, 3.6, 0), (0, length - 1, 0), 1.75, 1.8, FORWARD, 0.62, crimp),
        disc("metal", (0, 1.2, 0), 0.62, 1.8),
        slab(color, (0, length - 0.6, 0), (0.5, 1.2, 3.7), rounding=0.1),
    ]
    parts = [small("tube", tube, paint=paint)]
    if squeezed:
        parts.append(small("paste", [rod(cap, (0, 0.4 - squeezed, 0), (0, 0.6, 0), 0.42, 0.42)]))
    else:
        parts.append(small("cap", [disc(cap, (0, 0.85, 0), 1.15, 1.7, rounding=0.2)]))
    anchors = {
        "grip": at((0, length * 0.52, 0), FORWARD, DOWN, 1.05),
        "front": at((1.05, length * 0.52, 0), FORWARD, DOWN),
        "nozzle": at((0, 0.4, 0), DOWN, FORWARD), "end": at((0, length - 0.2, 0), UP, FORWARD),
    }  # fmt: skip
    return pointed(Prop(tuple(parts), anchors), axis, face, length, 1.8)
