"""Toothbrush and toothpaste."""

from ..scene import Mark, Part
from ..solids import Solid, rods
from ..turns import UP, vector
from .etching import etched
from .joinery import DOWN, FORWARD, RIGHT, at, rod, slab
from .prop import Prop, prop
from .tool import Way, pointed, small

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
    handle. Anchors: grip (the middle of the bar; along = towards the end), thumb (on the pale
    patch, out = the face), head (the tips of the bristles, out = the face), neck, end.
    """
    spine = [vector(0, y, 0) for y, _ in SPINE] + [vector(0, length - 0.8, 0)]
    handle: list[Solid] = rods(spine, [*(radius for _, radius in SPINE), 0.72], role=color)
    handle.append(rod("white", (0.42, 7.6, 0), (0.46, length - 3.4, 0), 0.3, 0.34))
    bristles, tufts = _bristles()
    parts = [small("handle", handle, jump=0.3), bristles]
    if paste:
        half = min(paste, 2.0) / 2
        blob = rod("green", (1.95, 1.45 - half, 0), (1.95, 1.45 + half, 0), 0.36, 0.3)
        parts.append(small("paste", [blob]))
    anchors = {
        "grip": at((0, 10.2, 0), FORWARD, UP, 0.67),
        "thumb": at((0.74, 8.2, 0), FORWARD, DOWN),
        "head": at((1.75, 1.45, 0), FORWARD, DOWN),
        "neck": at((0, 4.5, 0), FORWARD, UP, 0.32),
        "end": at((0, length - 0.08, 0), UP, FORWARD),
    }
    return pointed(Prop(tuple(parts), anchors, tufts), axis, face, length, 0.72)
