"""Things in the hands of people: how a hand grasps them, and where they come to lie in it."""

from dataclasses import replace
from typing import Any

import numpy as np

from ..body.arms import PALM
from ..body.pose import Arm
from ..hand.bones import Side
from ..hand.grasp import grasp
from ..hand.grips import grips
from ..hand.hand import Hand
from ..hand.solve import Held
from ..props.prop import Anchor, Prop
from ..turns import Turn, Vector, along_y, unit, yaw_pitch_roll
from .kinds import nearest
from .places import Entry, Lost
from .placing import Placement

# how a hand closes round a thing when the entry names no grasp: up to which radius, cm
_SHAPES = (
    (0.05, "pinch"),
    (0.7, "tripod"),
    (1.8, "grip"),
    (3.6, "cylindrical"),
    (99.0, "spherical"),
)


def holding(person: Entry, side: str) -> dict[str, Any]:
    """What a hand holds, as a mapping; empty when it holds nothing."""
    held = person.get("holds", {}).get(side, {})
    return {"prop": held} if isinstance(held, str) else held


def held_by(entry: Entry, prop: str) -> list[tuple[str, str]]:
    """Who holds a prop, and with which hand; the one that carries it first."""
    return [
        (name, side)
        for name, person in entry.get("people", {}).items()
        for side in ("right", "left")
        if holding(person, side).get("prop") == prop
    ]


def carrier(entry: Entry, prop: str) -> tuple[str, str] | None:
    """Whose hand a prop lies in that has no place of its own."""
    if "at" in entry["props"][prop]:
        return None
    return next(iter(held_by(entry, prop)), None)


def grasp_named(entry: Entry, held: Entry) -> str | None:
    """The grasp that the holder or the prop asks for. Raises Lost for one that is none."""
    kind: str | None = held.get("grasp") or entry["props"][held["prop"]].get("grasp")
    if kind is not None and kind not in grips():
        raise Lost(f"{held['prop']}: {kind} is no grasp. {nearest(kind, grips())}")
    return kind


def grip_of(prop: Prop, held: Entry, side: str) -> Anchor:
    """The anchor that a hand holds: the one named, that of its side, or `grip`."""
    name = held.get("anchor")
    for each in (name,) if name else (f"grip-{side}", side, "grip"):
        if each in prop.anchors:
            return prop.anchors[each]
    raise Lost(f"{held['prop']} has no anchor {name or 'grip'} to hold it by.")


def grasped(
    prop: Prop, held: Entry, kind: str, side: Side, scale: float, approach: Vector | None = None
) -> Held:
    """The hand that holds the prop where it is."""
    needs = grips()[kind].needs
    plain = "anchor" in held or not set(needs) <= set(prop.anchors)
    anchors = grip_of(prop, held, side) if plain or needs == ("grip",) else dict(prop.anchors)
    return grasp(kind, anchors, side, scale, approach=approach)


def reaching(arm: Arm, hand: Hand) -> Arm:
    """The arm whose hand is there."""
    return replace(
        arm,
        at=hand.wrist - hand.proximal * PALM * hand.scale,
        fingers=-hand.proximal,
        palm=-hand.dorsal,
        hand=hand.angles,
    )


def with_hand(hand: Hand, own: Hand, scale: float) -> Placement:
    """Of a prop whose grasp is known in its own place (`own`), when the hand is elsewhere."""
    turn = hand.turn @ own.turn.T
    return Placement(turn, hand.wrist - turn @ own.wrist, scale)


def in_closed_hand(hand: Hand, grip: Anchor, data: Entry, spin: float = 0.0) -> Placement:
    """The grip lies in the hand: its bar along the knuckles, its outside to the palm.

    spin: degrees that the thing is turned about its bar, thumb upwards."""
    scale = data.get("scale", 1.0)
    bar = hand.grip_axis.out
    to_palm = unit(-hand.palm.out - bar * float(-hand.palm.out @ bar))
    held: Turn = np.stack([to_palm, bar, np.cross(to_palm, bar)], axis=1)
    turn = held @ yaw_pitch_roll(spin, 0, 0) @ along_y(grip.along, grip.out).T
    middle = hand.palm.point + hand.palm.out * grip.radius * scale
    middle = middle + bar * float((hand.grip_axis.point - middle) @ bar)
    return Placement(turn, middle - turn @ grip.point * scale, scale)


def shape_for(anchor: Anchor) -> str:
    """A hand's shape that fits what is grasped there."""
    return next(shape for radius, shape in _SHAPES if anchor.radius <= radius)
