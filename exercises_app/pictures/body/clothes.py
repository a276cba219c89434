"""Shirt with its sleeves and collar, shorts or trousers, a baby's onesie."""

from dataclasses import dataclass, replace

import numpy as np

from ..scene import Part
from ..solids import Capsule, Cut, Ellipsoid, Loft, Solid
from ..turns import Points, Vector, unit, vector
from .head import neck
from .skeleton import SIDES, Skeleton


@dataclass(frozen=True)
class Cutting:
    """How far sleeves and legs reach, as shares of upper arm and thigh (2: to wrist, ankle)."""

    sleeve: float = 0.46
    leg: float = 0.56
    bottom: str = "shorts"  # the role of what the legs wear
    hem: float = -3.2  # of the shirt, seen from the middle of the pelvis
    skirt: float = -5.0  # where its lowest section lies


SHORT = Cutting()
LONG = Cutting(sleeve=2, leg=2)
GROWN = Cutting(leg=2)
ONESIE = Cutting(sleeve=0.40, leg=0.16, bottom="shirt", hem=-30, skirt=1.0)
SWIMWEAR = Cutting(sleeve=0, leg=0.30)


def trunk(s: Skeleton, cutting: Cutting, bib: bool = False) -> list[Part]:
    return [_pelvis(s, cutting), _painted(_shirt(s, cutting), s, bib)]


def _pelvis(s: Skeleton, cutting: Cutting) -> Part:
    k, b = s.build.trunk, s.build.breadth
    turn = s.frames["pelvis"]
    solid = Loft(
        role=cutting.bottom, start=s.at("pelvis", -0.4 * k, -1.0 * k), turn=turn, turn2=turn,
        end=s.at("pelvis", -0.2 * k, 2.5 * k), w1=4.2 * k * b, w2=3.4 * k * b,
        r1=7.5 * k, r2=6.9 * k, flat1=0.98, flat2=0.98,
    )  # fmt: skip
    return Part("pelvis", (solid,), family="torso")


def _shirt(s: Skeleton, cutting: Cutting) -> Part:
    """From the hem over waist and chest to the shoulders."""
    k, b = s.build.trunk, s.build.breadth
    low, high = s.frames["pelvis"], s.frames["thorax"]
    waist = s.build.waist
    hem = Cut(s.at("pelvis", 0, cutting.hem * k), -low[:, 1])
    ribs, chest = s.at("thorax", 0.3 * k), s.at("c7", 0.9 * k, -7.4 * k, 0, "thorax")

    def loft(a: Vector, c: Vector, turns: tuple[int, int], size: tuple[float, ...]) -> Loft:
        w1, w2, r1, r2, flat1, flat2 = size
        frames = (low, high)
        return Loft(
            role="shirt", start=a, end=c, turn=frames[turns[0]], turn2=frames[turns[1]],
            w1=w1 * k * b, w2=w2 * k * b, r1=r1 * k, r2=r2 * k, flat1=flat1, flat2=flat2,
            cuts=(hem,),
        )  # fmt: skip

    under, navel = s.at("pelvis", -0.2 * k, cutting.skirt * k), s.at("pelvis", -0.1 * k, 7 * k)
    narrow = (3.9 - 0.5 * waist, 7.7 - 0.3 * waist)
    solids: list[Solid] = [
        loft(under, navel, (0, 0), (4.3, narrow[0], 8.6, narrow[1], 0.95, 0.95)),
        loft(navel, ribs, (0, 1), (narrow[0], 3.7, narrow[1], 7.5, 0.95, 0.93)),
        loft(ribs, chest, (1, 1), (3.7, 4.2, 7.5, 7.2, 0.93, 0.90)),
        _belly(s, hem),
        *(_shoulder(s, side, sign) for side, sign in SIDES),
    ]
    return Part("torso", tuple(solids), family="torso")


def _belly(s: Skeleton, hem: Cut) -> Solid:
    k, waist = s.build.trunk, s.build.waist
    out = 0.5 - 0.9 * waist
    return Ellipsoid(
        role="shirt", center=s.at("lumbar", (0.6 + out) * k, 1.5 * k, 0),
        radii=vector(7.6 * k, 10.5 * k, 9.0 * k), turn=s.frames["lumbar"], soft=3 * k, cuts=(hem,),
    )  # fmt: skip


def _shoulder(s: Skeleton, side: str, sign: float) -> Solid:
    """From the root of the neck to the joint."""
    k = s.build.trunk
    joint = s.joints[f"{side}.shoulder"] + s.frames["thorax"] @ vector(
        0.1 * k, -0.6 * k, -1.1 * sign * k
    )
    root = s.at("c7", 0.7 * k, -4.2 * k, 1.6 * sign * k, "thorax")
    return Capsule(role="shirt", start=root, end=joint, r1=4.5 * k, r2=3.6 * k, soft=3.5 * k)


def _painted(shirt: Part, s: Skeleton, bib: bool) -> Part:
    """The shirt with its collar, a band round the neck, and perhaps a bib on its front."""
    k, c7, frame = s.build.trunk, s.joints["c7"], s.frames["thorax"]
    band = neck(s, wider=1.35)
    plain = np.array([solid.role for solid in shirt.solids], dtype=object)

    def paint(points: Points, solids: np.ndarray) -> np.ndarray:
        roles = np.where(band.distance(points) < 0, "shirt2", plain[solids])
        if bib:
            x, y, z = ((points - c7) @ frame / k).T
            on = (x > 0.5) & ((z / 6.0) ** 4 + ((y + 6.5) / 7.5) ** 4 < 1)
            roles = np.where(on, "tie", roles)
        return roles

    return replace(shirt, paint=paint)


def sleeve(s: Skeleton, side: str, cutting: Cutting) -> Part | None:
    if cutting.sleeve <= 0:
        return None
    solids = _short_sleeve(s, side, cutting) if cutting.sleeve < 1 else _long_sleeve(s, side)
    return Part(f"{side}.sleeve", tuple(solids), family=f"{side}.sleeve")


def _short_sleeve(s: Skeleton, side: str, cutting: Cutting) -> list[Solid]:
    """It slides back and lies closer on a lifted arm."""
    k = s.build.arm
    shoulder, elbow = (s.joints[f"{side}.{j}"] for j in ("shoulder", "elbow"))
    way = unit(elbow - shoulder)
    up = max(0.0, float(way @ s.frames["thorax"][:, 1]))
    hem = shoulder + (elbow - shoulder) * (cutting.sleeve - 0.13 * up)
    return [
        Capsule(
            role="shirt", start=shoulder, end=hem + way * 2 * k, r1=3.8 * k,
            r2=(4.55 - 0.6 * up) * k, cuts=(Cut(hem, way),),
        )
    ]  # fmt: skip


def _long_sleeve(s: Skeleton, side: str) -> list[Solid]:
    k = s.build.arm
    shoulder, elbow, wrist = (s.joints[f"{side}.{j}"] for j in ("shoulder", "elbow", "wrist"))
    way = unit(wrist - elbow)
    cuff = wrist - way * 1.0 * k
    return [
        Capsule(role="shirt", start=shoulder, end=elbow, r1=4.0 * k, r2=3.7 * k),
        Capsule(
            role="shirt", start=elbow, end=cuff, r1=3.7 * k, r2=2.8 * k, soft=1.2 * k,
            cuts=(Cut(cuff, way),),
        ),
    ]  # fmt: skip


def trouser(s: Skeleton, side: str, cutting: Cutting) -> Part:
    k, role = s.build.leg, cutting.bottom
    hip, knee, ankle = (s.joints[f"{side}.{j}"] for j in ("hip", "knee", "ankle"))
    if cutting.leg < 1:
        way = unit(knee - hip)
        hem = hip + (knee - hip) * cutting.leg
        solids: tuple[Solid, ...] = (
            Capsule(
                role=role, start=hip, end=hem + way * 2.3 * k, r1=6.35 * k, r2=6.1 * k,
                cuts=(Cut(hem, way),),
            ),
        )  # fmt: skip
    else:
        way = unit(ankle - knee)
        hem = ankle - way * 1.0 * k
        solids = (
            Capsule(role=role, start=hip, end=knee, r1=6.35 * k, r2=4.9 * k),
            Capsule(
                role=role, start=knee, end=ankle, r1=4.9 * k, r2=4.2 * k, cuts=(Cut(hem, way),)
            ),
        )  # fmt: skip
    return Part(f"{side}.shorts", solids, family=f"{side}.shorts")
