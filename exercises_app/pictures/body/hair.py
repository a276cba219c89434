"""Hair styles, in the head's own place (see `head`): a shell over the skull, and what hangs or
stands off it. Hanging hair follows gravity: `down` is the way it falls, seen from the head."""

import math
from collections.abc import Callable

import numpy as np

from ..scene import Part
from ..solids import Capsule, Ellipsoid, Solid, ball, rods
from ..turns import Vector, about_x, about_z, unit, vector
from . import cloths
from .head import cut, egg, in_place
from .skeleton import Skeleton

Style = Callable[[Vector], list[Solid]]
COVERS_EARS = ("long", "bob", "hijab")
_GOLDEN = 2.39996  # turn from one lock to the next, so that they spread evenly


def hair(skeleton: Skeleton, style: str) -> Part | None:
    """The hair or head cloth, in the world; None for a bald head."""
    if style == "bald":
        return None
    if style in cloths.CLOTHS:
        return cloths.cloth(skeleton, style)
    solids = STYLES[style](_down(skeleton))
    part = in_place(Part("hair", tuple(solids), jump=1.2), skeleton)
    if style == "long":
        return Part("hair", (*part.solids, *_on_the_back(skeleton)), jump=1.5)
    return part


def _down(skeleton: Skeleton) -> Vector:
    """Half the head's own down, half the world's; never into the back of the head."""
    world = skeleton.frames["head"].T @ vector(0, -1, 0)
    return unit(vector(max(float(world[0]), -0.1), float(world[1]) - 1.0, float(world[2])))


def _cap(
    puff: float = 1.0, hairline: float = 4.3, slope: float = 0.25, back: float = -2.2,
    nape: float = -6.3,
) -> list[Solid]:  # fmt: skip
    """Shell over the top, above the hairline; over the back, behind the ears; and down the sides,
    in front of the ears and over them."""
    size = (10.1 + puff * 0.55, 9.6 + puff * 0.75, 9.1 + puff * 0.75)
    behind = (cut(back, 0, 0, 1, 0.12, 0), cut(-8, nape, 0, 0.2, -1, 0))
    thick = 1.0 + puff * 0.25
    found: list[Solid] = [
        egg(-0.8, 1.9, 0, size, role="hair", cuts=(cut(4.2, hairline, 0, slope, -1, 0),)),
        egg(-0.8, 1.9, 0, size, role="hair", cuts=behind),
    ]
    for side in (1, -1):
        found.append(egg(2.0, 2.4, side * 8.4, (1.9, 3.3, thick), 0.8, "hair", about_z(10)))
        found.append(egg(-1.4, 2.0, side * 8.6, (3.4, 2.9, thick), 0.8, "hair", about_z(-8)))
    return found


def _swept() -> list[Solid]:
    """A fringe combed to the sides, above a tied style."""
    return [
        egg(6.3, 7.2, -3.4, (2.0, 1.9, 3.6), 1.6, "hair", about_x(-24) @ about_z(-40)),
        egg(7.0, 7.0, 0.9, (2.0, 1.9, 3.2), 1.6, "hair", about_x(14) @ about_z(-40)),
        egg(5.6, 6.2, 5.0, (2.0, 2.0, 3.0), 1.6, "hair", about_x(42) @ about_z(-34)),
    ]


def _short(down: Vector) -> list[Solid]:
    """Combed to one side, with a few tips over the forehead and a tuft on the crown."""
    tips = [
        egg(x, y, z, (1.5, 2.3, 1.9), 1.0, "hair", about_x(tilt) @ about_z(-22))
        for x, y, z, tilt in (
            (5.9, 5.9, -5.4, -26), (7.7, 5.7, -2.6, -22), (8.1, 5.8, 0.6, -18),
            (7.0, 6.1, 3.7, -14),
        )
    ]  # fmt: skip
    quiff = egg(0.6, 11.4, 1.2, (2.6, 1.3, 1.9), 1.2, "hair", about_z(24))
    return [*_cap(), *tips, quiff]


def _bob(down: Vector) -> list[Solid]:
    sides = [egg(-1.6, -2.5, s * 7.6, (6.2, 7.6, 2.9), 3, "hair", about_x(s * 4)) for s in (1, -1)]
    behind = egg(-6.2, -2.2, 0, (4.6, 7.4, 7.4), 3, "hair")
    locks = [
        egg(8.2 - abs(z) * 0.28, 5.2, z, (1.7, 2.7, 2.4), 1.2, "hair", about_z(-12))
        for z in (-5, -1.6, 1.8, 5.2)
    ]
    return [*_cap(1.3, 4.0), *sides, behind, *locks]


def _long(down: Vector) -> list[Solid]:
    sides = [egg(-2.2, -3.5, s * 7.7, (4.6, 8.6, 2.6), 3, "hair", about_x(s * 3)) for s in (1, -1)]
    behind = egg(-6.4, -3.2, 0, (4.4, 8.4, 7.6), 3, "hair")
    parting = [egg(6.9, 6.6, s * 3.2, (2.2, 2.2, 3.6), 1.6, "hair", about_x(s * 24)) for s in (1, -1)]  # noqa: E501  # fmt: skip
    return [*_cap(1.1, 4.3), *sides, behind, *parting]


def _on_the_back(skeleton: Skeleton) -> list[Solid]:
    """Where long hair lies between the shoulder blades."""
    k, h = skeleton.build.trunk, skeleton.build.head
    start = skeleton.at("head", -6.2 * h, -6 * h, 0)
    end = skeleton.at("c7", -6.2 * k, -6.5 * k, 0, "thorax")
    across = skeleton.frames["thorax"][:, 0]
    return [
        Capsule(
            start=start, end=end, r1=6.4 * h, r2=4.6 * k, flat=0.62, across=across, soft=4,
            role="hair",
        )
    ]  # fmt: skip


def _pony(down: Vector) -> list[Solid]:
    root, bow = vector(-11.5, 6.2, 0), vector(-3.7, -4.7, 0)
    middle = root + (bow + down * 5.5) * 0.55
    end = middle + down * 8.0 + vector(-0.6, 0, 0)
    return [
        *_cap(1.0, 4.4), *_swept(), ball(vector(-10.6, 6.2, 0), 2.6, role="tie"),
        Capsule(start=root, end=middle, r1=2.8, r2=3.7, soft=1, role="hair"),
        Capsule(start=middle, end=end, r1=3.7, r2=1.0, soft=2, role="hair"),
    ]  # fmt: skip


def _tails(down: Vector) -> list[Solid]:
    found = [*_cap(1.0, 4.4), *_swept()]
    for side in (1, -1):
        root = vector(-3.2, 0.8, side * 11.2)
        middle = root + down * 5.3 + vector(-0.2, 0, side * 1.4)
        end = middle + down * 5.6 - vector(0, 0, side * 0.5)
        found += [
            ball(vector(-3, 1.8, side * 10.2), 2.2, role="tie"),
            Capsule(start=root, end=middle, r1=2.5, r2=3.1, soft=0.8, role="hair"),
            Capsule(start=middle, end=end, r1=3.1, r2=0.9, soft=1.5, role="hair"),
        ]
    return found


def _braids(down: Vector) -> list[Solid]:
    found = [*_cap(1.0, 4.3), *_parted()]
    for side in (1, -1):
        place = vector(-2.0, -4.6, side * 9.4)
        step = unit(down + vector(0.36, 0, side * 0.06))
        for i in range(5):
            radius = 2.15 - 0.12 * i
            sway = vector(0, 0, 0.5 * (-1) ** i)
            found.append(Ellipsoid(
                center=place + sway, radii=vector(radius, radius * 0.92, radius), role="hair",
            ))  # fmt: skip
            place = place + step * radius * 1.25
        found.append(ball(place, 1.0, role="tie"))
        end = place + step * 2.0
        found.append(Capsule(start=place, end=end, r1=1.0, r2=0.7, role="hair"))
    return found


def _parted() -> list[Solid]:
    """A parting in the middle."""
    return [
        egg(6.4, 7.0, s * 3.6, (2.4, 2.2, 3.9), 1.4, "hair", about_x(s * 28) @ about_z(-30))
        for s in (1, -1)
    ]


def _locs(down: Vector) -> list[Solid]:
    found = _cap(1.2, 4.6)
    for i in range(17):
        turn = math.radians(62 + i * (236 / 16))
        out = vector(math.cos(turn), 0, math.sin(turn))
        top = vector(-0.8, 5.4 + 1.4 * (i % 2), 0) + out * vector(9.4, 0, 8.8)
        middle = vector(-0.9, 0.4, 0) + out * vector(11.2, 0, 10.4)
        end = middle + down * (7.0 + 1.6 * ((i * 7) % 3)) - vector(0.2, 0, 0)
        found += rods([top, middle, end], [1.25, 1.3, 1.05], role="hair")
    for z in (-5.4, -2.2, 1.2, 4.6):
        start = vector(5.4, 8.6, z * 0.8)
        bend = vector(9.0 - abs(z) * 0.3, 6.0, z * 1.15)
        found.append(Capsule(start=start, end=bend, r1=1.4, r2=1.2, role="hair"))
    return found


def _buns(down: Vector) -> list[Solid]:
    knots = [ball(vector(-2.5, 9.6, s * 8.2), 4.3, role="hair") for s in (1, -1)]
    return [*_cap(1.0, 4.4), *_swept(), *knots]


def _bun(down: Vector) -> list[Solid]:
    return [*_cap(1.0, 4.4), *_swept(), ball(vector(-4.5, 12.4, 0), 4.2, role="hair")]


def _spread(count: int, share: float, turn: float = 0.0) -> np.ndarray:
    """Directions spread evenly over the top of a ball."""
    i = np.arange(count)
    polar = np.arccos(1 - share * (i + 0.5) / count)
    around = i * _GOLDEN + turn
    return np.stack(
        [np.sin(polar) * np.cos(around), np.cos(polar), np.sin(polar) * np.sin(around)], axis=1
    )


def _afro(down: Vector) -> list[Solid]:
    found = _cap(1.6, 4.6)
    line = (cut(4.2, 4.6, 0, 0.25, -1, 0),)
    behind = (cut(-2.2, 0, 0, 1, 0.12, 0), cut(-8, -6.3, 0, 0.35, -1, 0))
    found[0] = egg(-1.6, 4.2, 0, (11.4, 11.2, 11.4), role="hair", cuts=line)
    found[1] = egg(-1.8, 2.8, 0, (11.2, 10.6, 11.0), role="hair", cuts=behind)
    for way in _spread(44, 1.6):
        x, y, z = vector(-1.6, 4.2, 0) + way * 10.6
        if not (x > -3 and y < 5.6 + 0.15 * x) and y >= -4.5:
            found.append(ball(vector(x, y, z), 2.9, soft=0.9, role="hair"))
    return found


def _curly(down: Vector) -> list[Solid]:
    found = _cap(0.8, 4.2)
    for way in _spread(34, 1.45, 0.3):
        if way[0] * 0.72 - way[1] <= -0.05:
            place = vector(-0.9, 2.0, 0) + way * vector(9.6, 9.4, 9.0)
            found.append(ball(place, 2.35, soft=0.6, role="hair"))
    return found


def _wisp(down: Vector) -> list[Solid]:
    """A baby's down, with one curl."""
    tufts = [
        egg(x, y, z, (3.6, 1.5, 2.6), 1.2, "hair", about_x(turn) @ about_z(tilt))
        for x, y, z, turn, tilt in (
            (1.6, 10.3, -2.6, -16, -12), (1.6, 10.3, 2.6, 16, -12), (4.2, 9.3, 0, 0, -28),
            (-3.4, 10.0, -2.2, -14, 16), (-3.4, 10.0, 2.2, 14, 16),
        )
    ]  # fmt: skip
    curl = [vector(4.0, 10.4, 0), vector(5.4, 12.0, 0.5), vector(7.0, 11.4, 1.1), vector(7.0, 10.4, 1.3)]  # noqa: E501  # fmt: skip
    return [*tufts, *rods(curl, [1.2, 1.0, 0.8, 0.4], soft=0.6, role="hair")]


STYLES: dict[str, Style] = {
    "short": _short, "long": _long, "bob": _bob, "pony": _pony, "tails": _tails,
    "braids": _braids, "locs": _locs, "buns": _buns, "bun": _bun, "afro": _afro,
    "curly": _curly, "wisp": _wisp,
}  # fmt: skip
