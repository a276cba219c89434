"""A whole person: skeleton, look and hands become the parts and marks of a scene."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from .. import looks
from ..looks import Look
from ..scene import Mark, Part
from ..solids import Solid
from . import aids, clothes, face, feet, flesh, folds, hair, head
from .skeleton import SIDES, Skeleton

CHILD = "child"  # its roles stand alone, those of others carry their name


def figure(
    name: str, skeleton: Skeleton, look: Look, hands: Mapping[str, tuple[Part, ...]]
) -> tuple[list[Part], list[Mark]]:
    """The parts, named `name.left.arm`, and the marks of a person.

    hands: the parts of the `left` and the `right` hand, with plain roles, in the world.
    """
    cutting = _cutting(skeleton, look)
    parts = _torso(skeleton, look, cutting)
    for side, _sign in SIDES:
        parts += _arm(skeleton, side, cutting, hands.get(side, ()))
        parts += _leg(skeleton, side, cutting, look)
    covered = look.hair in hair.COVERS_EARS
    torso = next(part for part in parts if part.name == "torso")
    marks = [*face.face(skeleton, with_ears=not covered), *folds.folds(skeleton, torso)]
    return [_owned(part, name) for part in parts], [_owned_mark(mark, name) for mark in marks]


def _cutting(skeleton: Skeleton, look: Look) -> clothes.Cutting:
    if "swimwear" in look.extras:
        return clothes.SWIMWEAR
    if skeleton.build.name == "baby":
        return clothes.ONESIE
    if looks.long_clothes(look):
        return clothes.LONG
    return clothes.GROWN if skeleton.build.face > 1.05 else clothes.SHORT


def _torso(skeleton: Skeleton, look: Look, cutting: clothes.Cutting) -> list[Part]:
    parts = [*clothes.trunk(skeleton, cutting, "bib" in look.extras), *head.head(skeleton)]
    if look.hair not in hair.COVERS_EARS:
        parts.append(head.in_place(head.ears(skeleton.build), skeleton))
    on_head = hair.hair(skeleton, look.hair)
    if on_head is not None:
        parts.append(on_head)
    return parts + _worn(skeleton, look)


def _worn(skeleton: Skeleton, look: Look) -> list[Part]:
    parts: list[Part] = []
    extras = look.extras
    if "glasses" in extras:
        parts.append(aids.glasses(skeleton))
    if "hearing-aid" in extras and look.hair not in hair.COVERS_EARS:
        parts.append(aids.hearing_aids(skeleton))
    if "helmet" in extras:
        parts += aids.helmet(skeleton)
    return parts


def _arm(
    skeleton: Skeleton, side: str, cutting: clothes.Cutting, hand: tuple[Part, ...]
) -> list[Part]:
    parts = [flesh.arm(skeleton, side)]
    sleeve = clothes.sleeve(skeleton, side, cutting)
    if sleeve is not None:
        parts.append(sleeve)
    if hand:
        first, *more = (replace(part, family=f"{side}.arm") for part in hand)
        joined = (*first.solids, flesh.wrist(skeleton, side))
        parts += [replace(first, name=f"{side}.hand", solids=joined), *more]
    return parts


def _leg(skeleton: Skeleton, side: str, cutting: clothes.Cutting, look: Look) -> list[Part]:
    bare = "barefoot" in look.extras or "swimwear" in look.extras
    toes = getattr(skeleton.pose, f"{side}_leg").toe_extension
    worn = aids.orthosis(skeleton, side) if f"afo-{side}" in look.extras else []
    return [
        flesh.leg(skeleton, side),
        clothes.trouser(skeleton, side, cutting),
        *feet.foot(skeleton, side, bare, toes),
        *worn,
    ]


def _role(role: str, name: str) -> str:
    owner = looks.who(name)
    return role if owner == CHILD or "." in role else f"{owner}.{role}"


def _owned(part: Part, name: str) -> Part:
    solids: tuple[Solid, ...] = tuple(replace(s, role=_role(s.role, name)) for s in part.solids)
    family = f"{name}.{part.family or part.name}"
    own, paint = part.paint, None
    if own is not None:
        plain = own

        def paint(points, solids):  # type: ignore[no-untyped-def]
            return np.array([_role(role, name) for role in plain(points, solids)], dtype=object)

    return replace(part, name=f"{name}.{part.name}", family=family, solids=solids, paint=paint)


def _owned_mark(mark: Mark, name: str) -> Mark:
    stroke = None if mark.stroke is None else _role(mark.stroke, name)
    return replace(mark, role=_role(mark.role, name), stroke=stroke)
