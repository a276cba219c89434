"""What is sat on; the child on it looks to +x."""

import math

from ..scene import Part
from ..solids import Capsule, Solid
from ..turns import vector
from .joinery import FORWARD, RIGHT, Place, at, both, disc, paired, rod, slab, thing
from .prop import Prop, prop


def pill(role: str, middle: Place, width: float, height: float, thick: float) -> Capsule:
    """A backrest with round ends, across and leaning back a little."""
    reach = vector(0, 0, width / 2 - height / 2)
    center = vector(*middle)
    return Capsule(
        role=role, start=center - reach, end=center + reach, r1=height / 2, r2=height / 2,
        across=vector(1, 0.12, 0), flat=thick / height,
    )  # fmt: skip


@prop
def chair(
    height: float = 24, width: float = 27, depth: float = 26, back: float = 25, arms: bool = False
) -> Prop:
    """A wooden chair; `height` of its seat, `back` above it. An adult's: 44, 42, 42, 44.

    Anchors: seat (below the pelvis), front (middle of the front edge), back-top (middle of the
    top edge), back-left and back-right (its ends, for fingertips), side-left and side-right (the
    edges of the seat, to hold), arm-left and arm-right (with `arms`).
    """
    rear, front, z, top = -depth / 2 + 1.6, depth / 2 - 2.4, width / 2 - 2, height + back
    legs: list[Solid] = [
        rod("wood", (front, height - 2, z), (front + 1.4, 0.9, z + 1), 1.5, 1.0),
        rod("wood", (rear, height - 2, z), (rear - 2.4, 0.9, z + 1), 1.5, 1.0),
        rod("wood", (rear, height - 2, z), (rear - 3.2, top - 4, z), 1.5, 1.1),
    ]
    parts = [
        thing("legs", paired(legs)),
        thing("seat", [slab("seat", (0, height - 1.2, 0), (depth, 2.4, width), rounding=1.1)]),
        thing(
            "back", [pill("seat", (rear - 2.2, top - back * 0.24, 0), width + 1, back * 0.48, 2.4)]
        ),
    ]
    anchors = {
        "seat": at((-depth / 2 + 9.5, height, 0)),
        "front": at((depth / 2, height - 1.2, 0), out=FORWARD, along=RIGHT),
        "back-top": at((rear - 2.9, top, 0), along=RIGHT),
        **both("back", (rear - 2.9, top - 0.4, z - 3), along=RIGHT),
        **both("side", (2, height - 1.2, width / 2), out=RIGHT),
    }
    if arms:
        y = height + back * 0.46
        parts.append(_arms(depth, height, y, z * 1.05))
        anchors |= both("arm", (depth * 0.2, y + 1.2, z * 1.05))
    return Prop(tuple(parts), anchors)


def _arms(depth: float, height: float, y: float, z: float) -> Part:
    """Armrests, whose tops are a little over y, on posts from the seat."""
    front = depth / 2 - 4
    post = rod("wood", (front, height - 2, z), (front - 0.8, y, z), 1.2)
    rest = slab("wood", (-2.5, y + 0.3, z), (depth - 4, 1.8, 3.4), rounding=0.8)
    return thing("arms", paired([post, rest]))


@prop
def stool(height: float = 24, radius: float = 12) -> Prop:
    """A round stool on four legs.

    Anchors: seat (below the pelvis), front, left and right (its edge, to hold).
    """
    legs = []
    for corner in (45, 135, 225, 315):
        x, z = math.cos(math.radians(corner)), math.sin(math.radians(corner))
        far, near = radius * 0.86, radius * 0.56
        legs.append(rod("wood", (x * far, 1, z * far), (x * near, height - 3, z * near), 1.1, 1.4))
    seat = disc("seat", (0, height - 1.6, 0), radius, 3.2, rounding=1.2)
    anchors = {
        "seat": at((0, height, 0)),
        "front": at((radius, height - 1.6, 0), out=FORWARD, along=RIGHT),
        **both("", (0, height - 1.6, radius), out=RIGHT),
    }
    return Prop((thing("legs", legs), thing("seat", [seat])), anchors)


@prop
def bench(height: float = 24, width: float = 70, depth: float = 27) -> Prop:
    """A wooden bench, wide enough for two.

    Anchors: seat (below the pelvis, in the middle), seat-left and seat-right (for two), left and
    right (its ends, to hold), front (middle of the front edge).
    """
    x, z = depth / 2 - 3.5, width / 2 - 7
    legs = paired(
        rod("wood", (s * (x + 1), 1, z + 1.5), (s * x, height - 2, z), 1.2, 1.7) for s in (-1, 1)
    )
    board = slab("seat", (0, height - 1.6, 0), (depth, 3.2, width), rounding=1.3)
    anchors = {
        "seat": at((0, height, 0)),
        **both("seat", (0, height, width * 0.24)),
        **both("", (0, height - 1.6, width / 2), out=RIGHT),
        "front": at((depth / 2, height - 1.6, 0), out=FORWARD, along=RIGHT),
    }
    return Prop((thing("legs", legs), thing("seat", [board])), anchors)


@prop
def sofa(height: float = 38, width: float = 130, depth: float = 62, color: str = "green") -> Prop:
    """A sofa; `height` of its seat, 38 to a child's hips in standing or a toddler's chest.

    Anchors: seat (below the pelvis), edge (on the seat, by its front edge), left and right (there,
    for two hands), back-top, arm-left and arm-right.
    """
    x, z, arm = depth / 2, width / 2, 13.0
    pad = slab(color, (4, height - 6, 0), (depth - 12, 12, width - 2 * arm), rounding=4)
    body = slab(color, (0, height / 2 - 1.5, 0), (depth, height - 15, width - 4), rounding=3)
    back = slab(color, (-x + 8, height + 12, 0), (15, 36, width - 14), rounding=5.5)
    rest = slab(color, (1, height / 2 + 10, z - 7), (depth - 4, height + 8, arm), rounding=5)
    feet = paired(
        rod("wood2", (s * (x - 6), 1.6, z - 7), (s * (x - 7), 8, z - 9), 1.5, 2.2) for s in (-1, 1)
    )
    parts = (
        thing("feet", feet), thing("body", [body]), thing("back", [back]), thing("pad", [pad]),
        thing("arms", paired([rest])),
    )  # fmt: skip
    anchors = {
        "seat": at((-2, height, 0)),
        "edge": at((x - 11, height, 0)),
        **both("", (x - 11, height, 12)),
        "back-top": at((-x + 8, height + 30, 0), along=RIGHT),
        **both("arm", (4, height + 14, z - 7)),
    }
    return Prop(parts, anchors, gives=2)
