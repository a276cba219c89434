"""The solids of a hand: palm with its webs, five fingers, forearm and sleeve."""

from dataclasses import replace

import numpy as np

from ..scene import Part
from ..solids import Capsule, Cut, Solid
from ..turns import Vector, unit, vector
from .anatomy import BONES, DIGITS, RADII, ROOTS
from .hand import Hand

_WRIST, _WIDER = 14.8, 0.08  # radius of the forearm at the wrist; how much wider each cm makes it
_SLEEVE = 24.0  # from the wrist to the cuff
_WEBS = ((0.62, 0.78, 4.2), (0.40, 0.55, 5.2))  # share of index and thumb bone, radius


def flesh(
    hand: Hand,
    name: str,
    forearm: float | None = None,
    sleeve: str | None = None,
    arm: Vector | None = None,
    whose: str = "",
    fine: bool = True,
) -> tuple[Part, ...]:
    """The parts of a hand, named after `name`.

    forearm: how much of it is drawn, cm. sleeve: its role (its cuff takes `<role>2`). arm: where
    the elbow lies, seen from the wrist (the forearm runs straight on from the hand if left out).
    whose: the person before the dot of every role. fine: all parts, for close-ups; else a single
    one, for whole bodies.
    """
    skin, scale = _role("skin", whose), hand.scale
    way = hand.proximal if arm is None else unit(arm)
    bare = forearm if sleeve is None or forearm is None else min(forearm, (_SLEEVE + 8) * scale)
    palm = [*_forearm(hand, bare, way, skin), *_palm(hand, skin)]
    fingers = {digit: _finger(hand, digit, skin) for digit in DIGITS}
    if fine:
        parts = [Part(f"{name}.palm", tuple(palm), family=name, jump=1.6 * scale)]
        parts += [
            Part(f"{name}.{digit}", solids, family=name, jump=1.4 * scale, crease=26, folds=True)
            for digit, solids in fingers.items()
        ]
    else:
        solids = (*palm, *(solid for each in fingers.values() for solid in each))
        parts = [Part(name, solids, family=name, jump=0.8, thin=True)]
    if sleeve is not None:
        parts.append(_sleeve(hand, name, forearm or 0.0, way, _role(sleeve, whose)))
    return tuple(parts)


def _role(word: str, whose: str) -> str:
    return f"{whose}.{word}" if whose else word


def _palm(hand: Hand, skin: str) -> list[Solid]:
    """Metacarpals with the roots of the fingers (which makes the webs), heel, ball of the thumb."""
    rods: list[Solid] = []

    def rod(soft: float, a: Vector, b: Vector, r1: float, r2: float) -> None:
        """Places and lengths in the hand's own frame and units."""
        c = hand.scale
        start, end = hand.at(*a), hand.at(*b)
        rods.append(Capsule(role=skin, soft=soft * c, start=start, end=end, r1=r1 * c, r2=r2 * c))

    flip = np.array([1, 1, 1 if hand.side == "right" else -1.0])
    ways = -np.einsum("ji,dj->di", hand.turn * flip, hand.bones.frames[0, :, 0, :, 1])
    for i, root in enumerate(ROOTS[:4]):
        base = vector(root[0] * 0.42 + 0.5, -9, -1 + root[2] * 0.3)
        r1, r2 = RADII[i, 0], RADII[i, 1]
        rod(7.0, base, root + vector(0, 2, -1), 8.6, r1 * 1.04)
        rod(3.6, root, root + ways[i] * BONES[i, 0] * 0.30, r1, r1 * 0.74 + r2 * 0.26)
    thumb, index = ROOTS[4], ROOTS[0]
    joint = thumb + ways[4] * BONES[4, 0]
    rod(8.0, vector(-13, -12, -6), vector(-17.5, -44, -5.5), 8.6, 7.2)
    rod(6.0, vector(15, -56, -5), vector(-16, -52, -6), 6.0, 5.6)
    rod(13.0, thumb + vector(-2, 2, 0), joint, RADII[4, 0], RADII[4, 1] * 1.02)
    rod(12.0, thumb + vector(0, -3, 1), index * 0.7 + vector(3, 0, -4), 8.6, 7.4)
    for along_index, along_thumb, radius in _WEBS:
        a = index * along_index + vector(5, -9, -1) * (1 - along_index) + vector(2, 0, -2)
        rod(9.0, a, thumb * (1 - along_thumb) + joint * along_thumb, radius * 1.1, radius)
    return rods


def _finger(hand: Hand, digit: str, skin: str) -> tuple[Solid, ...]:
    """Its bones' flesh, the pad of the last one and the pulp below the first."""
    i, c = DIGITS.index(digit), hand.scale
    places, frames = hand.bones.places[0, i], hand.bones.frames[0, i]
    r, thumb = RADII[i], digit == "thumb"

    def rod(soft: float, a: Vector, b: Vector, r1: float, r2: float) -> Solid:
        return Capsule(role=skin, soft=soft * c, start=a, end=b, r1=r1 * c, r2=r2 * c)

    solids = (
        [rod(0, places[0] * 0.25 + places[1] * 0.75, places[1], r[1] * 0.96, r[1])] if thumb else []
    )
    solids += [
        rod(2.2, places[k], places[k + 1], r[k], r[k + 1]) for k in range(1 if thumb else 0, 3)
    ]
    last, length = frames[2], BONES[i, 2] * c
    a = places[2] - last[:, 1] * length * 0.55 - last[:, 2] * r[3] * 0.28 * c
    b = places[3] - last[:, 2] * r[3] * 0.16 * c
    solids.append(rod(2.5, a, b, r[3] * 0.86, r[3] * 0.90))
    if not thumb:
        first, length = frames[0], BONES[i, 0] * c
        a = places[0] - first[:, 1] * length * 0.35 - first[:, 2] * r[0] * 0.25 * c
        b = places[0] - first[:, 1] * length * 0.75 - first[:, 2] * r[1] * 0.22 * c
        solids.append(rod(3.0, a, b, r[0] * 0.84, r[1] * 0.90))
    return tuple(solids)


def _forearm(hand: Hand, length: float | None, way: Vector, skin: str) -> list[Solid]:
    if length is None:
        return []
    c = hand.scale
    return [
        Capsule(
            role=skin, start=hand.at(0, -4, -1), end=hand.at(0, 0, -1.3) + way * length,
            r1=_WRIST * c, r2=_WRIST * c + length * _WIDER, flat=0.80, across=_back(hand, way),
        )
    ]  # fmt: skip


def _back(hand: Hand, way: Vector) -> Vector:
    """The flat side of the forearm."""
    return unit(hand.dorsal - way * float(hand.dorsal @ way))


def _sleeve(hand: Hand, name: str, forearm: float, way: Vector, role: str) -> Part:
    """From the cuff to far outside of the frame."""
    c = hand.scale
    middle = hand.at(0, 0, -1.5)
    hem, end = middle + way * _SLEEVE * c, middle + way * (forearm + 200 * c)
    edge = hem + way * 9 * c
    sleeve = Capsule(
        role=role, start=hem, end=end, r1=18.5 * c, r2=30 * c, flat=0.86,
        across=_back(hand, way), cuts=(Cut(hem - way * c, -way),),
    )  # fmt: skip
    cuff = replace(
        sleeve, role=f"{role}2", end=edge, r1=19.2 * c, r2=19.4 * c,
        cuts=(Cut(hem - way * 2 * c, -way), Cut(edge, way)),
    )  # fmt: skip
    return Part(f"{name}.sleeve", (sleeve, cuff), jump=1.6 * c, framed=False)
