"""Where a body touches the ground, how it comes to rest there, and whether it is in balance."""

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ..turns import Vector
from .build import Build
from .pose import Pose
from .skeleton import SIDES, Skeleton, pose_body


class Support(NamedTuple):
    """A round place of the body that may carry it."""

    name: str
    point: Vector
    radius: float

    @property
    def low(self) -> float:
        """The height of its lowest point."""
        return float(self.point[1]) - self.radius


# what may be named in `rests`: the supports of each
PLACES: dict[str, tuple[str, ...]] = {
    "trunk": (
        "pelvis", "thorax", "chest", "left.shoulder", "right.shoulder", "left.seat", "right.seat",
    ),
    "pelvis": ("pelvis", "left.seat", "right.seat"),
    "head": ("head",),
    "feet": ("left.heel", "left.ball", "left.toe", "right.heel", "right.ball", "right.toe"),
    "knees": ("left.knee", "right.knee"),
    "hands": ("left.palm", "right.palm", "left.wrist", "right.wrist"),
    "elbows": ("left.elbow", "right.elbow"),
}  # fmt: skip


def supports(skeleton: Skeleton) -> list[Support]:
    """All places that may carry the body, by the names of their joints where these have one."""
    s, b = skeleton, skeleton.build
    k = b.trunk
    found = [
        Support("pelvis", s.joints["pelvis"], 8.2 * k),
        Support("thorax", s.joints["thorax"], 8.0 * k),
        Support("chest", s.at("c7", 1.5 * k, -6.5 * k, 0, "thorax"), 7.0 * k),
        Support("head", s.at("head", -0.6 * b.head, 1.6 * b.head), 9.6 * b.head),
    ]
    for name, _side in SIDES:
        found += [
            Support(f"{name}.{joint}", s.joints[f"{name}.{joint}"], radius)
            for joint, radius in (
                ("heel", 0.0), ("ball", 0.0), ("toe", 0.0), ("knee", 4.4 * b.leg),
                ("elbow", 2.9 * b.arm), ("wrist", 1.7 * b.arm), ("shoulder", 3.6 * b.arm),
            )
        ]  # fmt: skip
        foot, hand = f"{name}.foot", f"{name}.hand"
        instep = s.at(f"{name}.ankle", 6 * b.foot, 2.4 * b.foot - b.ankle, 0, foot)
        found.append(Support(f"{name}.instep", instep, 2.4 * b.foot))
        found.append(Support(f"{name}.seat", s.at(f"{name}.hip", -2 * k, 0, 0, "pelvis"), 6.2 * k))
        found.append(Support(f"{name}.palm", s.joints[f"{name}.palm"], 1.5 / 0.088 * b.hand))
        tip = s.at(f"{name}.wrist", 0, -105 * b.hand, 0, hand)
        found.append(Support(f"{name}.fingers", tip, 1.0 / 0.088 * b.hand))
    return found


def lowest(skeleton: Skeleton, names: Iterable[str] | None = None) -> Support:
    """The lowest of the supports with these names, or of all."""
    wanted = None if names is None else set(names)
    return min((s for s in supports(skeleton) if wanted is None or s.name in wanted), key=_low)


def _low(support: Support) -> float:
    return support.low


def settled(build: Build, pose: Pose, rests: tuple[str, ...] = ()) -> Skeleton:
    """The pose moved up or down until its lowest point is at `pose.lowest` (if that is given).

    rests: which places (PLACES) shall lie at that height instead. The first decides the height;
    with `head` besides `trunk` or `pelvis` the neck bends until the head lies too; with `feet`
    (or knees, hands) besides, the whole body pitches about the first.
    """
    ground = 0.0 if pose.lowest is None else pose.lowest
    if not rests:
        return pose_body(build, pose) if pose.lowest is None else _sunk(build, pose, None, ground)
    first, *more = sorted(rests, key=lambda place: place == "head")
    for place in more:
        lying = first in ("trunk", "pelvis") and place == "head"
        pose = (_neck_bent if lying else _pitched)(build, pose, first, place)
    return _sunk(build, pose, PLACES[first], ground)


def _sunk(build: Build, pose: Pose, names: tuple[str, ...] | None, ground: float) -> Skeleton:
    """Limbs with targets stay there, so that a few steps may be needed."""
    skeleton = pose_body(build, pose)
    for _ in range(4):
        off = lowest(skeleton, names).low - ground
        if abs(off) < 0.01:
            break
        pose = replace(pose, at=pose.at - np.array([0.0, off, 0.0]))
        skeleton = pose_body(build, pose)
    return skeleton


def _neck_bent(build: Build, pose: Pose, first: str, second: str) -> Pose:
    def tried(flexion: float) -> Pose:
        return replace(pose, neck_flexion=flexion)

    return _levelled(build, tried, (-65.0, 60.0), pose.neck_flexion, first, second)


def _pitched(build: Build, pose: Pose, first: str, second: str) -> Pose:
    def tried(pitch: float) -> Pose:
        return replace(pose, pitch=pitch)

    return _levelled(build, tried, (pose.pitch - 40, pose.pitch + 40), pose.pitch, first, second)


def _levelled(
    build: Build,
    tried: Callable[[float], Pose],
    span: tuple[float, float],
    usual: float,
    first: str,
    second: str,
) -> Pose:
    """The pose nearest to the usual value of one angle where both places are equally low."""

    def gap(angle: float) -> float:
        skeleton = pose_body(build, tried(angle))
        return lowest(skeleton, PLACES[second]).low - lowest(skeleton, PLACES[first]).low

    angles = np.linspace(*span, 27)
    gaps = [gap(angle) for angle in angles]
    crossings = [i for i in range(26) if gaps[i] * gaps[i + 1] <= 0]
    if not crossings:
        return tried(float(angles[int(np.argmin(np.abs(gaps)))]))
    i = min(crossings, key=lambda i: abs(angles[i] - usual))
    low, high, start = float(angles[i]), float(angles[i + 1]), gaps[i]
    for _ in range(18):
        middle = (low + high) / 2
        low, high = (middle, high) if gap(middle) * start > 0 else (low, middle)
    return tried((low + high) / 2)


def centre_of_mass(skeleton: Skeleton) -> Vector:
    """From the shares of the segments (Dempster 1955, as in Winter; the head's by age)."""
    j, head = skeleton.joints, skeleton.build.head_share
    masses = [(head, j["head"]), (0.24, (j["c7"] + j["thorax"]) / 2)]
    masses.append((0.22, (j["pelvis"] + j["thorax"]) / 2))
    for name, _side in SIDES:
        for share, a, b, along in (
            (0.025, "shoulder", "elbow", 0.5),
            (0.022, "elbow", "palm", 0.5),
            (0.095, "hip", "knee", 0.43),
            (0.055, "knee", "ankle", 0.5),
        ):
            masses.append((share, j[f"{name}.{a}"] * (1 - along) + j[f"{name}.{b}"] * along))
    total = sum(share for share, _ in masses)
    return np.asarray(sum(share * point for share, point in masses) / total)


def outside(point: Vector, carriers: list[Vector], widened: float = 2.5) -> float:
    """How far, in cm seen from above, a point lies outside the area of its carriers (negative
    inside), each widened by the breadth of what carries."""
    spots = [
        (float(c[0]) + dx * widened, float(c[2]) + dz * widened)
        for c in carriers
        for dx, dz in ((1, 0), (-1, 0), (0, 1), (0, -1))
    ]
    hull = _hull(spots)
    x, z = float(point[0]), float(point[2])
    far = -math.inf
    for (x0, z0), (x1, z1) in zip(hull, hull[1:] + hull[:1], strict=True):
        nx, nz = z1 - z0, x0 - x1
        far = max(far, ((x - x0) * nx + (z - z0) * nz) / math.hypot(nx, nz))
    return far


def _hull(spots: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Counter-clockwise, by Andrew's monotone chain."""

    def half(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        chain: list[tuple[float, float]] = []
        for p in points:
            while len(chain) > 1 and _left(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]

    spots = sorted(set(spots))
    return half(spots) + half(spots[::-1])


def _left(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
