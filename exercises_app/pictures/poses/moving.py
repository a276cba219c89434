"""Loops: the pictures in between key pictures, all in one frame."""

from dataclasses import replace
from typing import Any

import numpy as np

from ..body.blend import blend
from ..body.support import settled
from ..hand.anatomy import blended
from ..hand.hand import Hand
from ..looks import Look
from ..props.prop import options
from ..scene import Camera, Frame, Scene
from ..turns import between
from .hands import free_hand
from .holding import carrier
from .places import Entry
from .placing import Placement, built
from .scenery import scenery
from .solving import SIDES, Solving, hand_of

FRAMES = 7  # unique ones of a loop
_ASTRAY = 2.5  # cm: a hand solved anew that far off is not on the way
_LETS_GO = 0.6  # share of a throw during which the hand still has the ball


def eased(share: float) -> float:
    """Slow at both ends."""
    return 0.5 - 0.5 * float(np.cos(np.pi * share))


def between_stages(first: Solving, last: Solving, share: float) -> Solving:
    """The stage a share of the way (0 to 1) from one to the other; it looks like the first."""
    stage = Solving(entry=_mixed(first.entry, last.entry, share), persons=first.persons)
    for name in first.people:
        if name in last.people:
            _person(stage, first, last, name, share)
    for name, data in stage.entry.get("props", {}).items():
        stage.built[name] = built(stage, name, data)
        stage.put(name, _placement(stage, first, last, name, share))
    for name in first.entry.get("hands", {}):
        if name in last.entry.get("hands", {}):
            _free_hand(stage, first, last, name, share)
    return stage


def _person(stage: Solving, first: Solving, last: Solving, name: str, share: float) -> None:
    a, b = first.people[name], last.people[name]
    pose = blend(a, b, share)
    rests = first.persons[name].rests
    if rests != last.persons[name].rests:
        rests = ()
    for side in SIDES:
        hands = (first.hands[f"{name}.{side}"].angles, last.hands[f"{name}.{side}"].angles)
        arm = replace(getattr(pose, f"{side}_arm"), hand=blended(*hands, share))
        pose = replace(pose, **{f"{side}_arm": arm})
    stage.people[name] = settled(a.build, pose, rests)
    for side in SIDES:
        stage.hands[f"{name}.{side}"] = hand_of(stage.people[name], side)


def _placement(stage: Solving, first: Solving, last: Solving, name: str, share: float) -> Placement:
    """In the hand that carries it; thrown or caught, it parts from the hand late or meets it early,
    and is on the straight way otherwise."""
    a, b = first.placements[name], last.placements.get(name, first.placements[name])
    holder = carrier(first.entry, name)
    also = carrier(last.entry, name) if name in last.placements else None
    if holder is not None and (holder == also or share <= _LETS_GO):
        return stage.in_hand(name, holder, first)
    if also is not None and holder is None and share >= 1 - _LETS_GO:
        return stage.in_hand(name, also, last)
    if holder is not None and also is None:
        return _on_the_way(
            stage.in_hand(name, holder, first), b, (share - _LETS_GO) / (1 - _LETS_GO)
        )
    if also is not None and holder is None:
        return _on_the_way(a, stage.in_hand(name, also, last), share / (1 - _LETS_GO))
    return _on_the_way(a, b, share)


def _on_the_way(a: Placement, b: Placement, share: float) -> Placement:
    return Placement(
        between(a.turn, b.turn, share),
        a.shift + (b.shift - a.shift) * share,
        a.scale + (b.scale - a.scale) * share,
    )


def _free_hand(stage: Solving, first: Solving, last: Solving, name: str, share: float) -> None:
    """Solved anew where both hold in the same way; else, or where that leads astray, turned from
    one to the other."""
    a, b = first.hands[name], last.hands[name]
    hand, arm = _turned(a, b, share), _mix(first.arms.get(name), last.arms.get(name), share)
    data, other = first.entry["hands"][name], last.entry["hands"][name]
    if all(data.get(key) == other.get(key) for key in ("grasp", "on")) and "grasp" in data:
        mixed = _mix(data, other, share)
        held = free_hand(stage, name, mixed, stage.entry.get("people", {}))
        if float(np.linalg.norm(held.hand.wrist - hand.wrist)) < _ASTRAY:
            hand, arm = held.hand, held.arm
    stage.hands[name], stage.arms[name] = hand, arm


def _turned(a: Hand, b: Hand, share: float) -> Hand:
    return Hand(
        a.wrist + (b.wrist - a.wrist) * share, between(a.turn, b.turn, share),
        blended(a.angles, b.angles, share), a.side, a.scale,
    )  # fmt: skip


def _mixed(first: Entry, last: Entry, share: float) -> Entry:
    """The first entry with its props' options on the way to the last one's."""
    props = {}
    for name, data in first.get("props", {}).items():
        other = last.get("props", {}).get(name, data)
        same = data["kind"] == other["kind"]
        props[name] = (
            _mix(_with_usual(data, other), _with_usual(other, data), share) if same else data
        )
    return {**first, "props": props}


def _with_usual(data: Entry, other: Entry) -> Entry:
    """With the usual value of each option that only the other one tells."""
    usual = options(data["kind"])
    return {**{key: usual[key] for key in other if key in usual}, **data}


def _mix(a: Any, b: Any, share: float) -> Any:
    """Numbers, vectors and what is made of them on the way; everything else as in the first."""
    if isinstance(a, dict) and isinstance(b, dict):
        return {key: _mix(value, b.get(key, value), share) for key, value in a.items()}
    if isinstance(a, list | tuple) and isinstance(b, list | tuple) and len(a) == len(b):
        return [_mix(x, y, share) for x, y in zip(a, b, strict=True)]
    if isinstance(a, np.ndarray) and isinstance(b, np.ndarray):
        return a + (b - a) * share
    if any(isinstance(x, bool) or not isinstance(x, int | float) for x in (a, b)):
        return a
    return a + (b - a) * share


def shares(keys: int, back: bool) -> list[float]:
    """Where the unique frames lie on the way through the keys: 0 is the first, 1 the second…"""
    last = keys - 1 if back else keys
    steps = FRAMES - 1 if back else FRAMES
    return [last * i / steps for i in range(FRAMES)]


def moments(stages: list[Solving], back: bool = True) -> list[Solving]:
    """The stages of all unique frames; without `back` the last ones lead to the first again."""
    found = []
    for share in shares(len(stages), back):
        i = min(int(share), len(stages) - 1)
        j = (i + 1) % len(stages)
        part = share - i
        stage = stages[i] if part < 1e-6 else between_stages(stages[i], stages[j], eased(part))
        found.append(stage)
    return found


def scenes(stages: list[Solving], camera: Camera, look: Look) -> list[Scene]:
    """One scene a stage, all through the same window: the smallest that holds them all."""
    made = [scenery(stage, look).scene(camera) for stage in stages]
    frame = common([scene.frame for scene in made])
    return [replace(scene, frame=frame) for scene in made]


def common(frames: list[Frame]) -> Frame:
    low = np.min([(f.x - f.width / 2, f.y - f.height / 2) for f in frames], axis=0)
    high = np.max([(f.x + f.width / 2, f.y + f.height / 2) for f in frames], axis=0)
    shape = frames[0].shape
    size = high - low
    width = max(float(size[0]), float(size[1]) * (1.5 if shape == "wide" else 1.0))
    middle = (low + high) / 2
    return Frame(float(middle[0]), float(middle[1]), width, shape)
