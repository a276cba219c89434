"""Movement arrows: through given points, or along the way of a joint, beside the body."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..body.blend import blend
from ..body.skeleton import pose_body
from ..scene import Arrow, Camera
from ..turns import Points, Turn
from .places import Entry, Lost
from .scenery import Scenery
from .seeing import Seen
from .solving import Solving

OFFSET = 8.0  # cm beside the way of the joint
PART = (0.12, 0.85)  # of the way: an arrow need not touch what it tells of
_STEPS = 7
# what an arrow may least cover
_COSTS = dict.fromkeys(("head", "hair", "ears", "helmet", "glasses"), 30.0) | {
    "neck": 14.0, "torso": 14.0, "pelvis": 9.0,
}  # fmt: skip
_OF_PEOPLE, _OF_THINGS = 1.6, 0.5
_JOINTS = {"hand": "palm", "arm": "palm", "foot": "toe", "leg": "ankle"}


@dataclass(frozen=True, eq=False)
class _Way:
    """A joint's way in the world, and where the middle of the body is half the time."""

    points: Points
    middle: Points


def arrows_of(made: Scenery, camera: Camera, starts: dict[str, Solving]) -> list[Arrow]:
    """starts: by an arrow's name, the stage that its movement comes from."""
    found, seen = [], None
    for name, arrow in made.entry.get("arrows", {}).items():
        if "points" in arrow:
            points = np.array([made.stage.point(each) for each in arrow["points"]])
        else:
            seen = seen or Seen(made.parts, camera)
            way = _way(starts[name], made.stage, arrow)
            points = beside(way, seen, arrow)
        found.append(Arrow(points, bool(arrow.get("both", False))))
    return found


def beside(way: _Way, seen: Seen, arrow: Entry) -> Points:
    """The way, moved aside in the picture's plane to where it covers least."""
    axes, offset = seen.camera.axes(), float(arrow.get("offset", OFFSET))
    best: tuple[float, Points] | None = None
    for side in (1.0, -1.0):
        for further in (0.0, 2.0, -2.0, 5.0, 9.0, 14.0):
            moved = _aside(way, axes, side * (offset + further))
            cost = _covers(moved, seen) + 0.05 * abs(further) + (0.25 if side < 0 else 0.0)
            cost = round(cost, 1)  # so that a mirrored picture decides alike
            if best is None or cost < best[0]:
                best = (cost, moved)
    assert best is not None
    return best[1]


def _way(first: Solving, last: Solving, arrow: Entry) -> _Way:
    low, high = arrow.get("part", PART)
    shares = np.linspace(low, high, _STEPS)
    who, _, joint = arrow["follow"].partition(".")
    if who not in first.people or who not in last.people:
        a, b = first.anchor(arrow["follow"]).point, last.anchor(arrow["follow"]).point
        points = a + np.outer(shares, b - a)
        return _Way(points, points.mean(axis=0) - (0, 1, 0))
    side, _, part = joint.rpartition(".")
    joint = f"{side}.{_JOINTS.get(part, part)}" if side else joint
    poses = [_between(first, last, who, float(share)) for share in (*shares, 0.5)]
    if joint not in poses[0]:
        raise Lost(f"{arrow['follow']}: an arrow can follow a joint, such as {who}.right.palm.")
    *moving, half = poses
    middle = np.mean([half[name] for name in ("pelvis", "c7", "thorax")], axis=0)
    return _Way(np.array([pose[joint] for pose in moving]), middle)


def _between(first: Solving, last: Solving, who: str, share: float) -> dict[str, Any]:
    a, b = first.people[who], last.people[who]
    return pose_body(b.build, blend(a, b, share)).joints


def _aside(way: _Way, axes: Turn, offset: float) -> Points:
    """Moved by `offset` away from the body's middle, at a right angle to the way."""
    flat, middle = way.points @ axes[:, :2], way.middle @ axes[:, :2]
    along = np.gradient(flat, axis=0)
    along = along / (np.linalg.norm(along, axis=1, keepdims=True) + 1e-9)
    out = np.stack([-along[:, 1], along[:, 0]], axis=1)
    outward = np.sign(((flat - middle) * out).sum(axis=1).sum()) or 1.0
    return np.asarray(way.points + out * offset * outward @ axes[:, :2].T)


def _covers(points: Points, seen: Seen) -> float:
    """What an arrow there would hide, and how far it would leave the picture."""
    fine = np.linspace(0, len(points) - 1, 25)
    line = np.stack([np.interp(fine, range(len(points)), points[:, i]) for i in range(3)], axis=1)
    axes, wide = seen.camera.axes(), seen.frame.width * 0.016
    ways = [
        np.zeros(3),
        axes[:, 0] * wide,
        -axes[:, 0] * wide,
        axes[:, 1] * wide,
        -axes[:, 1] * wide,
    ]
    spots = np.concatenate([line + way for way in ways])
    rows, columns = seen.cells(spots)
    covered = seen.part[rows, columns]
    prices = np.array([_price(part.name, part.thing) for part in seen.parts] + [0.0])
    return float(prices[covered].mean()) + seen.outside(line) * 0.05


def _price(name: str, thing: bool) -> float:
    if thing:
        return _OF_THINGS
    return _COSTS.get(name.rpartition(".")[2], _OF_PEOPLE)
