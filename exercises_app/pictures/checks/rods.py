"""A body as a few tapered rods, sampled, to find out what it goes through."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..body.skeleton import SIDES, Skeleton
from ..scene import Part
from ..turns import UP, Points, Vector, along_y, vector

Floats = NDArray[np.float64]

_ALONG, _ROUND = 9, 8


@dataclass(frozen=True, eq=False)
class Rod:
    """name: without the person, `right.forearm`. Radii are those of the flesh, cm."""

    name: str
    start: Vector
    end: Vector
    r1: float
    r2: float

    def middle(self, shares: Floats | None = None) -> tuple[Points, Floats]:
        """Points along it, and the radius of its flesh there."""
        at = np.linspace(0.0, 1.0, _ALONG) if shares is None else shares
        points = self.start + np.outer(at, self.end - self.start)
        return points, self.r1 + (self.r2 - self.r1) * at

    def samples(self, spared: float, first: float = 0.0, last: float = 1.0) -> Points:
        """Points `spared` cm below its skin from the share `first` to `last` of its length, and
        along its middle."""
        shares = np.linspace(first, last, _ALONG)
        middle, radii = self.middle(shares)
        deep = np.maximum(radii - spared, 0.0)
        axes = along_y(self.end - self.start)
        turns = np.radians(np.arange(_ROUND) * 360 / _ROUND)
        ring = np.cos(turns)[:, None] * axes[:, 0] + np.sin(turns)[:, None] * axes[:, 2]
        skin = middle[:, None] + deep[:, None, None] * ring
        return np.concatenate([middle, skin.reshape(-1, 3)])


def rods(body: Skeleton) -> list[Rod]:
    """Radii a little below those that are drawn: folds of clothes are nobody's limb."""
    b, joints = body.build, body.joints
    k, chest = b.head, body.at("c7", 1.0 * b.trunk, -7 * b.trunk, 0, "thorax")
    found = [
        Rod("head", body.at("head", 0, -4 * k), body.at("head", 0, 4 * k), 6.6 * k, 7.4 * k),
        Rod("trunk", joints["pelvis"], chest, 7.0 * b.trunk, 6.6 * b.trunk),
    ]
    for side, _ in SIDES:
        at = {name: joints[f"{side}.{name}"] for name in ("shoulder", "elbow", "wrist", "palm",
                                                          "hip", "knee", "ankle")}  # fmt: skip
        foot = body.frames[f"{side}.foot"]
        heel, toe = (at["ankle"] + foot @ vector(x, 2.4 - 6, 0) * b.foot for x in (-1.4, 7.4))
        for name, start, end, r1, r2 in (
            ("upper_arm", at["shoulder"], at["elbow"], 3.2 * b.arm, 2.7 * b.arm),
            ("forearm", at["elbow"], at["wrist"], 2.7 * b.arm, 1.8 * b.arm),
            ("hand", at["wrist"], at["palm"], 9 * b.hand, 9 * b.hand),
            ("thigh", at["hip"], at["knee"], 5.6 * b.leg, 4.0 * b.leg),
            ("shank", at["knee"], at["ankle"], 3.9 * b.leg, 2.5 * b.leg),
            ("foot", heel, toe, 2.3 * b.foot, 2.2 * b.foot),
        ):
            found.append(Rod(f"{side}.{name}", start, end, r1, r2))
    return found


def goes_into(
    limb: Rod, parts: Iterable[Part], spared: float, first: float = 0.0, last: float = 1.0
) -> bool:
    """Whether a limb lies deeper in the parts than the `spared` cm that they and it give way."""
    thick = max(limb.r1, limb.r2)
    return deepest(limb.samples(spared, first, last), parts) > max(0.0, spared - thick)


def deepest(points: Points, parts: Iterable[Part]) -> float:
    """How deep the deepest of the points lies in the parts, cm; 0 outside. The sign of a part's
    distance is exact, its size at least not too large."""
    deep = 0.0
    low, high = points.min(axis=0), points.max(axis=0)
    for part in parts:
        if near(part, low, high):
            deep = max(deep, -float(part.distance(points).min()))
    return deep


def near(part: Part, low: Vector, high: Vector) -> bool:
    """Whether a part comes into a box."""
    for axis, way in enumerate((vector(1, 0, 0), UP, vector(0, 0, 1))):
        spans = [solid.extent(way) for solid in part.solids]
        if min(span[0] for span in spans) > high[axis] or max(s[1] for s in spans) < low[axis]:
            return False
    return True
