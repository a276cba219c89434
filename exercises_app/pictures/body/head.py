"""Head, ears and neck. A head is made in its own place: its middle in the origin, looking to x, in
the sizes of an unenlarged child's head; `in_place` carries anything of it to where the head is."""

from dataclasses import replace

from ..scene import Part
from ..solids import Capsule, Cut, Ellipsoid, Solid
from ..turns import STILL, Turn, about_x, about_y, about_z, unit, vector
from .build import Build
from .skeleton import Skeleton

_JAW = 55.0  # degrees between jaw and throat that make a line
EAR = (-0.4, -2.2, 8.7)  # the right ear's middle


def egg(
    x: float, y: float, z: float, size: tuple[float, float, float], soft: float = 0.0,
    role: str = "skin", turn: Turn = STILL, cuts: tuple[Cut, ...] = (),
) -> Ellipsoid:  # fmt: skip
    return Ellipsoid(
        center=vector(x, y, z), radii=vector(*size), soft=soft, role=role, turn=turn, cuts=cuts
    )


def cut(x: float, y: float, z: float, *beyond: float) -> Cut:
    """Takes away what lies beyond the point in that direction."""
    return Cut(vector(x, y, z), unit(vector(*beyond)))


def in_place(part: Part, skeleton: Skeleton) -> Part:
    """From the head's own place and size to the skeleton's."""
    return part.moved(skeleton.frames["head"], skeleton.joints["head"], skeleton.build.head)


def skull(build: Build) -> tuple[Solid, ...]:
    """Brain case, face, cheeks, chin and nose; a grown face is longer, with less of a cheek."""
    long, grown = build.face, max(0.0, (build.face - 1) / 0.08)
    drop = (long - 1) * 14
    cheek = 3.9 - 0.5 * grown
    return (
        egg(-0.6, 1.6, 0, (9.7, 9.3, 8.8)),
        egg(1.7, -3.6 - drop, 0, (7.4 + 0.1 * grown, 6.6, 7.4 - 0.5 * grown), 5),
        egg(3.6, -3.2 - drop, 4.2, (4.2, cheek, 3.6), 2.5),
        egg(3.6, -3.2 - drop, -4.2, (4.2, cheek, 3.6), 2.5),
        egg(6.0, -8.3 - drop * 1.2, 0, (2.3, 1.7, 2.5), 2.5),
        *_nose(grown, drop),
    )


def _nose(grown: float, drop: float) -> tuple[Solid, ...]:
    size = (1.75 + 0.25 * grown, 1.2 + 0.3 * grown, 1.35 + 0.15 * grown)
    return (egg(9.5 + 0.1 * grown, -2.3 - drop * 0.7, 0, size, 1.2, turn=about_z(-18)),)


def ears(build: Build) -> Part:
    x, y, z = EAR
    size = (1.75, 2.5, 1.3)
    solids = tuple(
        egg(x, y - (build.face - 1) * 8, side * z, size, turn=about_x(-side * 8) @ about_y(side * 24))  # noqa: E501
        for side in (1, -1)
    )  # fmt: skip
    return Part("ears", solids, jump=0.5, crease=30, shade=-0.28)


def head(skeleton: Skeleton) -> list[Part]:
    """Head and neck. The nape flows from the head; a fine line runs along the jaw, where head and
    throat meet at an angle."""
    own = in_place(Part("head", skull(skeleton.build)), skeleton)
    fine = Part("", (), "head", jump=0.9, crease=_JAW, folds=True, shade=-0.5)
    nape = neck(skeleton, back=0.9, wider=-0.65, soft=2.5)
    return [
        replace(fine, name="head", solids=(*own.solids, nape)),
        replace(fine, name="neck", solids=(neck(skeleton),)),
    ]


def neck(skeleton: Skeleton, back: float = 0, wider: float = 0, soft: float = 0) -> Capsule:
    """It reaches into the trunk and into the head; back: so much further behind, cm."""
    k, thick = skeleton.build.trunk, skeleton.build.trunk**0.75
    return Capsule(
        start=skeleton.at("c7", 0.4 * k - back * thick, -3.5 * k, 0, "neck"),
        end=skeleton.at("neck", 0.6 - back * thick, 3.5, 0, "head"),
        r1=(4.0 + wider) * thick,
        r2=(3.7 + wider) * thick,
        soft=soft,
    )
