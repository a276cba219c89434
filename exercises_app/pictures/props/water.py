"""Water to move in: a pool, its edge, a bath. The water of a pool is a sheet that the eye looks
through, so it is turned to the camera: at yaw 0 it faces a camera at 90 (from the right side)."""

import numpy as np

from ..scene import Mark
from ..solids import Solid
from ..turns import UP, Points
from .joinery import BACK, RIGHT, at, both, paired, rod, slab, thing, tube
from .prop import Prop, prop


def _wave(length: float, level: float, phase: float, high: float = 1.3) -> Points:
    x = np.linspace(-length / 2, length / 2, 49)
    return np.stack([x, level + high * np.sin(x * 0.33 + phase), np.zeros(49)], axis=1)


@prop
def pool_water(level: float = 40, length: float = 220, depth: float = 90) -> Prop:
    """The water of a pool up to `level`; whatever is below is seen through it.

    Anchors: surface (free: on its middle).
    """
    top = _wave(length, level, 0)
    ends = np.array([[length / 2, level - depth, 0], [-length / 2, level - depth, 0]])
    fill = Mark(
        np.concatenate([top, ends]), "water", smooth=False, opacity=0.62, over=True, everywhere=True
    )
    lines = [
        Mark(
            _wave(length, level - 7 * i, 1.6 * i), role, line=True, width=width, over=True,
            everywhere=True,
        )
        for i, role, width in ((0, "skyline", 1.8), (1, "white", 1.2), (2, "white", 1.2))
    ]  # fmt: skip
    return Prop((), {"surface": at((0, level, 0))}, (fill, *lines))


@prop
def pool_edge(level: float = 40, width: float = 120, over: float = 7) -> Prop:
    """The tiled edge of a pool, ahead of the child; its top is `over` above the water's `level`.

    Anchors: edge (its middle, on top), left and right (there, for two hands), wall (the tiles
    below, for feet that push off). The tiles go down past the frame.
    """
    top = level + over
    coping = slab("white", (16, top - 2.5, 0), (34, 5, width), rounding=1.2)
    tiles = slab("seat", (18, top - 65, 0), (32, 120, width - 2))
    anchors = {
        "edge": at((3, top, 0)),
        **both("", (3, top, 11)),
        "wall": at((2, level - 14, 0), BACK, UP),
    }
    return Prop(
        (thing("coping", [coping]), thing("tiles", [tiles], shadow=False, framed=False)), anchors
    )


@prop
def bath_tub(
    length: float = 128, width: float = 62, height: float = 31, water: float = 20, cut: bool = False
) -> Prop:
    """A bath, the taps at +x; `water`: height of its surface. `cut`: without its right wall, and
    the water seen through from there, so that the legs show (camera about 90).

    Anchors: seat (free: below the pelvis, under water), left and right (free: the heels, under
    water), surface (free: the middle of the water), rim-left and rim-right (of the sides), head
    (the rear end of the rim).
    """
    x, z = length / 2 - 3, width / 2 - 3
    tap = tube("metal2", 1.4, (x, height, 0), (x, height + 11, 0), (x - 9, height + 10, 0), bend=4)
    handles = paired([rod("metal2", (x, height, 9), (x, height + 5, 9), 1.7)])
    parts = [thing("shell", _shell(x, z, height, cut)), thing("tap", [*tap, *handles])]
    marks: tuple[Mark, ...] = ()
    if cut:
        marks = (_sheet(x - 2, z, 3, water),)
    else:
        block = slab("water", (0, water / 2, 0), (length - 8, water, width - 8))
        parts.append(thing("water", [block], shadow=False))
    anchors = {
        "seat": at((-24, 3, 0)),
        **both("", (26, 3, 7)),
        "surface": at((0, water, 0)),
        "rim-left": at((0, height, -z), radius=2),
        "head": at((-x, height, 0), along=RIGHT, radius=2),
    }
    if not cut:
        anchors["rim-right"] = anchors["rim-left"].mirrored()
    return Prop(tuple(parts), anchors, marks)


def _shell(x: float, z: float, height: float, cut: bool) -> list[Solid]:
    """The walls, the bottom, and the rim round them."""
    right = 0.0 if cut else 1.0
    walls: list[Solid] = [
        *(
            slab("white", (s * x, height / 2, 0), (3, height, 2 * z + 3), rounding=1)
            for s in (-1, 1)
        ),
        *(
            slab("white", (0, height / 2, s * z), (2 * x + 3, height, 3), rounding=1)
            for s in (-1, right)
            if s
        ),
        slab("white", (0, 1.5, 0), (2 * x + 3, 3, 2 * z + 3), rounding=1),
    ]
    corners = [(x, height, z), (x, height, -z), (-x, height, -z), (-x, height, z)]
    ends = [] if cut else [(0, height, z)]
    return [*walls, *tube("white", 2, *ends, *corners, *ends, bend=5)]


def _sheet(x: float, z: float, bottom: float, level: float) -> Mark:
    points = [(-x, bottom, z), (-x, level, z), (x, level, z), (x, bottom, z)]
    return Mark(
        np.array(points, dtype=float), "water", smooth=False, opacity=0.5, over=True,
        everywhere=True,
    )  # fmt: skip
