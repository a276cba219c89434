"""Where the camera stands: as told, or where a sweep sees the exercised limbs and the face best."""

from collections.abc import Iterable
from itertools import product

import numpy as np

from ..scene import Camera
from .framing import limb_parts
from .places import Entry
from .scenery import Scenery
from .seeing import Balls, Seen, balls_of
from .solving import Solving

YAWS, NEARER, PITCHES = range(-100, 101, 20), 10, (8, 14)
# joints at the ends of what must be seen long, and the child's length of it, cm
_CHAINS = {
    "arm": (("shoulder", "elbow", "wrist"), 30.4),
    "hand": (("wrist", "palm"), 5.2),
    "leg": (("hip", "knee", "ankle"), 44.5),
    "foot": (("heel", "toe"), 14.0),
}


def camera_of(made: Scenery, entry: Entry) -> Camera:
    told = entry.get("camera", {})
    if told.get("auto"):
        return best(made, entry)
    return Camera(
        float(told.get("yaw", 35.0)), float(told.get("pitch", 10.0)), float(told.get("roll", 0.0))
    )


def best(made: Scenery, entry: Entry) -> Camera:
    """Scores each view by the least seen exercised limb, and by the child's face: first roughly,
    then beside the best one."""

    def winner(yaws: Iterable[float], pitches: Iterable[float]) -> Camera:
        cameras = [Camera(yaw, pitch) for pitch, yaw in product(pitches, yaws)]
        return max(cameras, key=lambda camera: round(score(made, entry, camera, balls), 3))

    balls = balls_of(made.parts)
    rough = winner(YAWS, PITCHES[:1]).yaw
    return winner((rough, rough - NEARER, rough + NEARER), PITCHES)


def score(made: Scenery, entry: Entry, camera: Camera, balls: Balls | None = None) -> float:
    seen = Seen(made.parts, camera, balls)
    names = entry.get("exercised", []) or ["child.trunk"]
    shares = [seen.share(limb_parts(made.parts, name)) for name in names]
    lengths = [_length(made.stage, name, camera) for name in names]
    worst = min(share * length for share, length in zip(shares, lengths, strict=True))
    return worst + 0.35 * _face(made.stage, seen, camera)


def _length(stage: Solving, name: str, camera: Camera) -> float:
    """How long a limb is in the picture, 1 being its true length or nearly so."""
    owner, _, limb = name.rpartition(".")
    who, _, side = owner.partition(".")
    if limb not in _CHAINS or who not in stage.people:
        return 1.0
    joints, whole = _CHAINS[limb]
    body = stage.people[who]
    flat = np.array([body.joints[f"{side}.{joint}"] for joint in joints]) @ camera.axes()[:, :2]
    long = float(np.linalg.norm(np.diff(flat, axis=0), axis=1).sum()) / body.build.leg
    return min(1.0, long / whole * 1.15)


def _face(stage: Solving, seen: Seen, camera: Camera) -> float:
    """How many of the child's eyes look out of the picture, 0 to 1."""
    body = stage.people.get("child")
    if body is None or float(body.frames["head"][:, 0] @ camera.axes()[:, 2]) > -0.1:
        return 0.0
    k = body.build.head
    eyes = [body.at("head", 8.8 * k, -0.7 * k, side * 4.05 * k) for side in (-1, 1)]
    return 0.5 * sum(seen.sees(eye, 2.5) for eye in eyes)
