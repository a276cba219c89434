"""Poses between two poses, and the mirrored pose."""

from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar

from ..hand.anatomy import FINGERS, HandAngles
from ..turns import MIRROR, Turn, Vector, between, mirrored_turn
from .pose import Arm, Leg, Pose
from .skeleton import Skeleton

_TRUNK = ("yaw", "pitch", "roll", "spine_flexion", "spine_side_bend", "spine_rotation",
          "neck_flexion", "neck_side_bend", "neck_rotation", "chin_tuck")  # fmt: skip
L = TypeVar("L", Arm, Leg)
_TARGETS = ("at", "fingers", "palm", "elbow_hint", "toes", "sole_up", "knee_hint")


def blend(first: Skeleton, last: Skeleton, share: float) -> Pose:
    """The pose a share of the way (0 to 1) between two solved ones.

    A limb that reaches for a target in both goes on reaching, for a target on the way; else its
    joints turn from one to the other. Contacts have to be settled anew.
    """
    a, b = first.pose, last.pose
    numbers: dict[str, Any] = {
        name: _mixed(getattr(a, name), getattr(b, name), share) for name in _TRUNK
    }
    lowest = None if a.lowest is None or b.lowest is None else _mixed(a.lowest, b.lowest, share)
    limbs: dict[str, Any] = {}
    for side in ("left", "right"):
        limbs[f"{side}_arm"] = _arm(first, last, side, share)
        limbs[f"{side}_leg"] = _leg(first, last, side, share)
    at = a.at * (1 - share) + b.at * share
    mood = a.mood if share < 0.5 else b.mood
    return Pose(at=at, lowest=lowest, mood=mood, **numbers, **limbs)


def _mixed(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _arm(first: Skeleton, last: Skeleton, side: str, share: float) -> Arm:
    a, b = (getattr(s.pose, f"{side}_arm") for s in (first, last))
    names = ("scapula_elevation", "scapula_protraction")
    common: dict[str, Any] = {n: _mixed(getattr(a, n), getattr(b, n), share) for n in names}
    common["hand"] = _hand(a.hand, b.hand, share)
    if a.at is not None and b.at is not None:
        common["forearm_pronation"] = _mixed(a.forearm_pronation, b.forearm_pronation, share)
        return Arm(**common, **_targets(a, b, share, ("at", "fingers", "palm", "elbow_hint")))
    return Arm(**common, turns=_turns(first, last, share, "thorax", _arm_names(side)))


def _leg(first: Skeleton, last: Skeleton, side: str, share: float) -> Leg:
    a, b = (getattr(s.pose, f"{side}_leg") for s in (first, last))
    toes = _mixed(a.toe_extension, b.toe_extension, share)
    if a.at is not None and b.at is not None:
        targets = _targets(a, b, share, ("at", "toes", "sole_up", "knee_hint"))
        return Leg(toe_extension=toes, **targets)
    turns = _turns(first, last, share, "pelvis", _leg_names(side))
    return Leg(toe_extension=toes, turns=turns)


def _arm_names(side: str) -> tuple[str, ...]:
    return f"{side}.upper_arm", f"{side}.forearm", f"{side}.hand"


def _leg_names(side: str) -> tuple[str, ...]:
    return f"{side}.thigh", f"{side}.shank", f"{side}.foot"


def _turns(
    first: Skeleton, last: Skeleton, share: float, root: str, names: tuple[str, ...]
) -> tuple[Turn, Turn, Turn]:
    def relative(skeleton: Skeleton) -> list[Turn]:
        chain = [skeleton.frames[name] for name in (root, *names)]
        return [above.T @ below for above, below in pairwise(chain)]

    pairs = zip(relative(first), relative(last), strict=True)
    upper, middle, end = (between(a, b, share) for a, b in pairs)
    return upper, middle, end


def _targets(a: Arm | Leg, b: Arm | Leg, share: float, names: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Vector | None] = {}
    for name in names:
        x, y = getattr(a, name), getattr(b, name)
        if x is None or y is None:
            found[name] = x if share < 0.5 else y
        else:
            found[name] = x * (1 - share) + y * share
    return found


def _hand(a: str | HandAngles, b: str | HandAngles, share: float) -> str | HandAngles:
    if isinstance(a, str) or isinstance(b, str):
        return a if share < 0.5 else b
    mixed = {}
    for part in (*FINGERS, "thumb"):
        x, y = vars(getattr(a, part)), vars(getattr(b, part))
        mixed[part] = replace(getattr(a, part), **{k: _mixed(x[k], y[k], share) for k in x})
    return HandAngles(**mixed)


def mirrored(pose: Pose) -> Pose:
    """Left for right."""
    turned = ("yaw", "roll", "spine_side_bend", "spine_rotation", "neck_side_bend", "neck_rotation")
    return replace(
        pose,
        at=MIRROR @ pose.at,
        left_arm=_mirrored_limb(pose.right_arm),
        right_arm=_mirrored_limb(pose.left_arm),
        left_leg=_mirrored_limb(pose.right_leg),
        right_leg=_mirrored_limb(pose.left_leg),
        **{name: -getattr(pose, name) for name in turned},
    )


def _mirrored_limb(limb: L) -> L:
    new: dict[str, Any] = {
        name: MIRROR @ value
        for name in _TARGETS
        if (value := getattr(limb, name, None)) is not None
    }
    if limb.turns is not None:
        new["turns"] = tuple(mirrored_turn(turn) for turn in limb.turns)
    return replace(limb, **new)
