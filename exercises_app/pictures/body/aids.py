"""What is worn for seeing, hearing, walking and safety: glasses, hearing aids, ankle-foot
orthoses, a helmet; and a bib."""

from ..scene import Part
from ..solids import Capsule, Cut, Ring, Solid, ball, rods
from ..turns import Vector, about_y, about_z, unit, vector
from .face import FEATURES
from .head import EAR, cut, egg, in_place
from .skeleton import Skeleton


def glasses(s: Skeleton) -> Part:
    """Round frames before the eyes, a bridge, and temples to the ears."""
    f = FEATURES[s.build.name]
    height, out = f.eye
    size = max(f.eye_size) * 0.7 + 1.75
    solids: list[Solid] = []
    for side in (1, -1):
        turn = about_y(-side * 16) @ about_z(-90)
        middle = vector(9.9, height - 0.2, side * (out + 0.1))
        solids.append(Ring(role="frames", center=middle, radius=size, thickness=0.32, turn=turn))
        hinge = middle + about_y(-side * 16) @ vector(0, 0.6, side * size)
        ear = vector(EAR[0], EAR[1] + 2.0, side * (EAR[2] + 0.5))
        solids += rods([hinge, vector(6.4, height + 0.4, side * 8.6), ear], [0.32, 0.3, 0.3], role="frames")  # noqa: E501  # fmt: skip
    inner = out + 0.1 - size
    ends = [vector(10.2, height + 0.2, z) for z in (inner, 0, -inner)]
    ends[1] = ends[1] + [0.5, 0.5, 0]
    solids += rods(ends, [0.3, 0.3, 0.3], role="frames")
    return in_place(Part("glasses", tuple(solids), jump=0.4, thin=True, shadow=False), s)


def hearing_aids(s: Skeleton) -> Part:
    """Behind both ears, with the tube to the ear."""
    x, y, z = EAR
    solids: list[Solid] = []
    for side in (1, -1):
        out = side * (z + 0.6)
        body = [vector(x - 0.9, y + 3.0, out), vector(x - 2.5, y + 1.9, out), vector(x - 2.7, y - 0.9, out)]  # noqa: E501  # fmt: skip
        solids += rods(body, [0.55, 0.8, 0.7], role="aid", soft=0.4)
        tube = [body[0], vector(x + 0.7, y + 2.2, out + side * 0.9), vector(x + 0.6, y, out + side * 0.8)]  # noqa: E501  # fmt: skip
        solids += rods(tube, [0.35, 0.3, 0.3], role="aid")
        solids.append(ball(tube[2], 0.8, role="aid"))
    return in_place(Part("hearing-aids", tuple(solids), jump=0.4, thin=True), s)


def helmet(s: Skeleton) -> list[Part]:
    """A soft protective or bicycle helmet with its chin strap."""
    line, behind = cut(5.0, 4.6, 0, 0.30, -1, 0), cut(-8, -3.0, 0, -0.22, -1, 0)
    shell = egg(-0.8, 1.9, 0, (12.2, 11.6, 11.2), role="tie", cuts=(line, behind))
    rim = egg(-0.8, 1.9, 0, (12.6, 12.0, 11.6), role="shirt2", cuts=(
        line, behind, cut(5.0, 6.2, 0, -0.30, 1, 0),
    ))  # fmt: skip
    strap: list[Solid] = []
    for side in (1, -1):
        places = [(2.0, 3.6, 9.5), (2.4, -3.0, 9.2), (2.8, -7.4, 7.4), (3.2, -10.2, 3.6), (3.4, -11.2, 0)]  # noqa: E501  # fmt: skip
        strap += rods([vector(x, y, side * z) for x, y, z in places], [0.55] * 5, role="aid")
    return [
        in_place(Part("helmet", (shell, rim), jump=1.2), s),
        in_place(Part("strap", tuple(strap), jump=0.6, thin=True, shadow=False), s),
    ]


def orthosis(s: Skeleton, side: str) -> list[Part]:
    """An ankle-foot orthosis: a stiff shell behind the calf and under the foot, open in front,
    with a strap below the knee and one over the ankle."""
    k = s.build.leg
    shank, foot = f"{side}.shank", f"{side}.foot"
    frame, front = s.frames[shank], s.frames[shank][:, 0]
    low, top = (s.at(f"{side}.ankle", -0.5 * k, y, 0, shank) for y in (0, 0.76 * s.build.shank))
    opening = Cut(low + front * 1.1 * k, front)
    sole = Cut(s.at(f"{side}.ankle", 0, 1.2 - s.build.ankle, 0, foot), -s.frames[foot][:, 1])
    shell: tuple[Solid, ...] = (
        Capsule(
            role="orthosis", start=low, end=top, r1=3.1 * k, r2=4.35 * k,
            cuts=(opening, Cut(top, frame[:, 1])),
        ),
        Capsule(
            role="orthosis", start=low, soft=1.5 * k, r1=3.1 * k, r2=3.1 * k,
            end=s.at(f"{side}.ankle", 1.0 * k, 3.4 * k - s.build.ankle, 0, foot),
            cuts=(opening, sole),
        ),
    )  # fmt: skip
    return [
        Part(f"{side}.orthosis", shell, jump=0.8),
        Part(
            f"{side}.straps",
            (_strap(low, top, k), *_ankle_strap(s, side)),
            family=f"{side}.orthosis",
            jump=0.8,
        ),
    ]


def _strap(low: Vector, top: Vector, k: float) -> Solid:
    """Round the shell below its upper edge."""
    way = unit(top - low)
    middle = low + (top - low) * 0.8
    cuts = (Cut(middle + way * 1.1 * k, way), Cut(middle - way * 1.1 * k, -way))
    return Capsule(role="aid", start=low, end=top, r1=3.4 * k, r2=4.65 * k, cuts=cuts)


def _ankle_strap(s: Skeleton, side: str) -> list[Solid]:
    k = s.build.leg
    turn = s.frames[f"{side}.shank"] @ about_z(-24)
    at = s.at(f"{side}.ankle", 0.2 * k, 0.6 * k, 0, f"{side}.shank")
    return [Ring(role="aid", center=at, radius=2.9 * k, thickness=0.7 * k, turn=turn)]
