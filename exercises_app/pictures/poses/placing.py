"""Props: built with their options, put where they are, or into the hand that holds them."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..hand.hand import Hand
from ..props import PROPS
from ..props.prop import Anchor, Prop
from ..turns import Turn, Vector, along_y, unit, yaw_pitch_roll
from .kinds import swapped
from .places import Entry, Stage
from .schema import PROP

# how a hand closes round a thing when the entry does not say: up to which radius, cm
_SHAPES = (
    (0.05, "pinch"),
    (0.7, "tripod"),
    (1.6, "grip"),
    (3.6, "cylindrical"),
    (99.0, "spherical"),
)


@dataclass(frozen=True, eq=False)
class Placement:
    """Where a prop stands: scaled, then turned, then shifted."""

    turn: Turn
    shift: Vector
    scale: float = 1.0


def built(name: str, data: Entry) -> Prop:
    """In its own place. `mirrored` is for all but what carries writing."""
    options = {key: value for key, value in data.items() if key not in PROP.keys}
    prop = PROPS[data["kind"]](**options)
    if data.get("mirrored") and not prop.written:
        image = prop.mirrored()
        prop = replace(image, anchors={swapped(k): a for k, a in image.anchors.items()})
    return prop.named(name)


def own_placement(stage: Stage, data: Entry) -> Placement:
    """From `at`, yaw, pitch, roll and scale."""
    turn = yaw_pitch_roll(*(data.get(key, 0.0) for key in ("yaw", "pitch", "roll")))
    return Placement(turn, stage.point(data.get("at", [0, 0, 0])), data.get("scale", 1.0))


def in_hand(hand: Hand, grip: Anchor, data: Entry, spin: float = 0.0) -> Placement:
    """The grip lies in the closed hand: its bar along the knuckles, its outside to the palm.

    spin: degrees that the thing is turned about its bar, thumb upwards."""
    scale = data.get("scale", 1.0)
    bar = hand.grip_axis.out
    to_palm = unit(-hand.palm.out - bar * float(-hand.palm.out @ bar))
    held = np.stack([to_palm, bar, np.cross(to_palm, bar)], axis=1)
    own = along_y(grip.along, grip.out)
    turn = held @ _about_y(spin) @ own.T
    depth = grip.radius * scale
    middle = hand.palm.point + hand.palm.out * depth
    middle = middle + bar * float((hand.grip_axis.point - middle) @ bar)
    return Placement(turn, middle - turn @ grip.point * scale, scale)


def _about_y(degrees: float) -> Turn:
    return yaw_pitch_roll(degrees, 0, 0)


def shape_for(anchor: Anchor) -> str:
    """A hand's shape that fits what is grasped there."""
    return next(shape for radius, shape in _SHAPES if anchor.radius <= radius)


def moved(prop: Prop, place: Placement) -> Prop:
    return prop.moved(place.turn, place.shift, place.scale)


def held_by(entry: Entry, prop: str) -> list[tuple[str, str]]:
    """Who holds a prop, and with which hand; the one that carries it first."""
    return [
        (name, side)
        for name, person in entry.get("people", {}).items()
        for side in ("right", "left")
        if holding(person, side).get("prop") == prop
    ]


def holding(person: Entry, side: str) -> dict[str, Any]:
    """What a hand holds, as a mapping; empty when it holds nothing."""
    held = person.get("holds", {}).get(side, {})
    return {"prop": held} if isinstance(held, str) else held


def carried(entry: Entry, prop: str) -> bool:
    """Whether a prop has no place of its own but the hand that holds it."""
    return "at" not in entry["props"][prop] and bool(held_by(entry, prop))
