"""Cloths worn over the hair: hijab and patka (a child's turban). They take the role `tie`."""

from dataclasses import replace

from ..scene import Part
from ..solids import Capsule, Solid, ball
from ..turns import about_x, about_z, vector
from .head import cut, egg, in_place
from .skeleton import Skeleton

CLOTHS = ("hijab", "turban")


def cloth(skeleton: Skeleton, style: str) -> Part:
    solids = _hijab() if style == "hijab" else _patka()
    part = in_place(Part("hair", tuple(solids), jump=1.5), skeleton)
    return replace(part, solids=(*part.solids, *_drape(skeleton))) if style == "hijab" else part


def _hijab() -> list[Solid]:
    return [
        egg(-0.9, 1.4, 0, (11.0, 11.1, 10.3), role="tie", cuts=(cut(5.2, 0, 0, 1, 0.06, 0),)),
        egg(1.0, -5.4, 0, (8.9, 7.2, 9.3), 3, "tie", cuts=(cut(6.5, -6, 0, 1, 0.5, 0),)),
    ]


def _drape(skeleton: Skeleton) -> list[Solid]:
    """From under the chin over the shoulders."""
    h, k = skeleton.build.head, skeleton.build.trunk
    start = skeleton.at("head", -0.5 * h, -9 * h, 0)
    end = skeleton.at("c7", 0.8 * k, -3.2 * k, 0, "thorax")
    return [Capsule(start=start, end=end, r1=7.4 * h, r2=9.4 * k, soft=3, role="tie")]


def _patka() -> list[Solid]:
    """Close over the head down to the hairline and the nape, with a knot on top."""
    line = (cut(5.2, 4.6, 0, 0.36, -1, 0),)
    behind = (cut(-1.0, 0, 0, 1, 0.2, 0), cut(-8, -5.2, 0, 0.4, -1, 0))
    size = (10.9, 10.5, 9.9)
    return [
        egg(-0.8, 2.0, 0, size, role="tie", cuts=line),
        egg(-0.8, 2.0, 0, size, role="tie", cuts=behind),
        *(egg(0.6, 2.2, s * 8.5, (2.4, 4.2, 1.5), 0.8, "tie", about_z(10)) for s in (1, -1)),
        *(egg(5.9, 6.9, s * 2.6, (3.4, 1.9, 5.2), 1.0, "tie", about_x(s * 18) @ about_z(-32)) for s in (1, -1)),  # noqa: E501
        ball(vector(1.2, 13.2, 0), 3.5, soft=0.5, role="tie"),
    ]  # fmt: skip
