"""Feet, bare or in shoes. A right foot is made in its own place (sole on y = 0, ankle 6 above the
origin, toes towards x) in the child's size; the left one is its mirror image."""

from dataclasses import replace

from ..scene import Part
from ..solids import Capsule, Cut, Ellipsoid, Solid
from ..turns import about_y, about_z, vector
from .skeleton import Skeleton

HEIGHT = 6.0  # of the ankle
_FLOOR = Cut(vector(0, 0, 0), vector(0, -1, 0))
# from the big toe: root (x, z), length, radius; the big toe is on the inner side
_TOES = ((7.0, -1.95, 3.3, 1.35), (7.6, -0.15, 2.5, 1.0), (7.2, 1.0, 2.2, 0.92),
         (6.6, 2.0, 1.9, 0.85), (5.7, 2.85, 1.7, 0.8))  # fmt: skip
_SPREAD = (-2.0, 2.0, 6.0, 10.0, 15.0)  # degrees outwards


def foot(s: Skeleton, side: str, bare: bool, toe_extension: float = 0.0) -> list[Part]:
    """The parts of a foot in the world; a shoe comes with its sole and sock."""
    parts = _bare(toe_extension) if bare else _shoe()
    if side == "left":
        parts = [part.mirrored() for part in parts]
    k = s.build.foot
    shift = s.at(f"{side}.ankle", 0, -s.build.ankle, 0, f"{side}.foot")
    family = f"{side}.leg" if bare else f"{side}.shoe"
    placed = [
        replace(p.moved(s.frames[f"{side}.foot"], shift, k), name=f"{side}.{p.name}", family=family)
        for p in parts
    ]
    return placed if bare else [*placed, _sock(s, side)]


def _rod(
    a: tuple[float, float, float], b: tuple[float, float, float], r1: float, r2: float,
    soft: float = 0.0, role: str = "skin", cuts: tuple[Cut, ...] = (_FLOOR,),
) -> Capsule:  # fmt: skip
    return Capsule(start=vector(*a), end=vector(*b), r1=r1, r2=r2, soft=soft, role=role, cuts=cuts)


def _shoe() -> list[Part]:
    edge = 1.35  # height of the sole
    upper = (Cut(vector(0, 0.6, 0), vector(0, -1, 0)),)
    sole = (_FLOOR, Cut(vector(0, edge, 0), vector(0, 1, 0)))
    return [
        Part(
            "shoe",
            (
                _rod((-1.6, 3.3, 0), (7.6, 2.7, 0), 3.45, 3.25, role="shoe", cuts=upper),
                _rod((-0.6, 5.0, 0), (4.4, 4.0, 0), 3.2, 2.7, 2.2, "shoe", upper),
            ),
            jump=0.9,
        ),
        Part(
            "sole",
            (_rod((-1.6, 3.4, 0), (7.8, 3.4, 0), 3.85, 3.75, role="sole", cuts=sole),),
            jump=0.9,
        ),
    ]


def _sock(s: Skeleton, side: str) -> Part:
    k, shank = s.build.leg, f"{side}.shank"
    at = f"{side}.ankle"
    top = s.at(at, 0, 3.6 * k, 0, shank)
    solid = Capsule(
        role="sock", start=s.at(at, 0, 3.4 * k, 0, shank), end=s.at(at, 0, -0.5 * k, 0, shank),
        r1=2.95 * k, r2=3.0 * k, cuts=(Cut(top, s.frames[shank][:, 1]),),
    )  # fmt: skip
    return Part(f"{side}.sock", (solid,), family=f"{side}.shoe")


def _bare(toe_extension: float) -> list[Part]:
    """Heel, instep with a hollow on the inner side, ball and five toes; neighbouring toes belong
    to different parts, so that a line runs between them."""
    solids: list[Solid] = [
        _rod((-2.0, 2.6, 0), (0.6, 2.6, 0.1), 2.75, 2.5),
        _rod((-0.2, 5.6, 0), (5.6, 2.6, -0.2), 2.55, 1.9, 2.0),
        _rod((0.4, 2.0, 0.9), (6.2, 1.6, 1.5), 2.0, 1.7, 1.8),
        _rod((2.4, 3.0, -0.6), (7.0, 1.7, -1.6), 1.9, 1.75, 1.6),
        _rod((6.9, 1.55, -1.6), (6.0, 1.4, 2.0), 1.6, 1.45, 1.4),
        Ellipsoid(center=vector(-0.2, 5.3, 2.2), radii=vector(0.9, 0.9, 0.6), soft=0.8),
    ]
    toes: list[Solid] = []
    for (x, z, length, radius), spread in zip(_TOES, _SPREAD, strict=True):
        way = about_y(-spread) @ about_z(toe_extension - 6) @ vector(1, 0, 0)
        root = vector(x, radius + 0.2, z)
        end = root + way * (length - radius)
        toes.append(Capsule(start=root, end=end, r1=radius, r2=radius * 0.95))
    return [
        Part("foot", tuple(solids), jump=0.5, folds=True),
        Part("toes", tuple(toes[::2]), jump=0.4, crease=26, folds=True),
        Part("toes-between", tuple(toes[1::2]), jump=0.4, crease=26, folds=True),
    ]
