"""Names of places: points of people (`child.right.palm`) and hands, anchors (`chair.seat`)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..body.skeleton import Skeleton
from ..hand.hand import Hand
from ..props.prop import Anchor, Prop
from ..turns import UP, Vector, unit
from .kinds import nearest

Entry = dict[str, Any]
Node = tuple[
    str, str
]  # ("person", "child"), ("arm", "child.right"), ("prop", "chair"), ("hand", "x")

# cm of flesh round a joint of the child, grown with the build
_FLESH = {
    "shoulder": 4.2, "elbow": 2.9, "wrist": 1.9, "palm": 1.0, "hip": 7.0, "knee": 4.6,
    "ankle": 3.2, "pelvis": 8.0, "thorax": 7.8, "head": 11.4,
}  # fmt: skip
_ARM_POINTS = ("elbow", "wrist", "palm", "hand")
_DIGITS = ("thumb", "index", "middle", "ring", "little")
_SIDED = re.compile(r"^(?P<joint>[a-z]+)-(?P<side>left|right)$")


class Lost(ValueError):
    """A name that names nothing here, with how to mend it."""


@dataclass
class Stage:
    """What has been placed so far. hands: of people by `child.right`, free ones by their name."""

    people: dict[str, Skeleton] = field(default_factory=dict)
    hands: dict[str, Hand] = field(default_factory=dict)
    props: dict[str, Prop] = field(default_factory=dict)

    def anchor(self, name: str) -> Anchor:
        """The place of a name. Raises Lost."""
        who, *rest = name.split(".")
        if who in self.props:
            return _of_prop(self.props[who], who, ".".join(rest))
        if who in self.people:
            return self._of_person(who, _joint(rest), name)
        if who in self.hands and len(rest) == 1:
            return _of_hand(self.hands[who], rest[0], name)
        known = [*self.people, *self.props, *self.hands]
        raise Lost(f"{name}: nothing is called {who} here. {nearest(who, known)}")

    def point(self, place: Any) -> Vector:
        """[x, y, z], a name, or {to: name, off: [x, y, z]} in the world."""
        if isinstance(place, list):
            return np.array(place, dtype=float)
        if isinstance(place, dict):
            off = np.array(place.get("off", [0, 0, 0]), dtype=float)
            return np.asarray(self.anchor(place["to"]).point + off)
        return self.anchor(place).point

    def _of_person(self, who: str, joint: str, name: str) -> Anchor:
        body = self.people[who]
        side, _, finger = joint.partition(".")
        if finger in _DIGITS and f"{who}.{side}" in self.hands:
            return _of_hand(self.hands[f"{who}.{side}"], finger, name)
        if joint in body.joints:
            flesh = _FLESH.get(joint.rpartition(".")[2], 0.0) * body.build.trunk
            return Anchor(body.joints[joint], UP, body.frames["pelvis"][:, 0], flesh)
        known = [f"{who}.{each}" for each in body.joints]
        raise Lost(f"{name}: a person has no such point. {nearest(name, known)}")


def _joint(rest: list[str]) -> str:
    """`right.hip` of `right.hip` and of `hip-right`."""
    joint = ".".join(rest)
    sided = _SIDED.match(joint)
    return f"{sided['side']}.{sided['joint']}" if sided else joint


def _of_prop(prop: Prop, who: str, anchor: str) -> Anchor:
    if anchor in prop.anchors:
        return prop.anchors[anchor]
    known = [f"{who}.{each}" for each in prop.anchors]
    raise Lost(f"{who}.{anchor}: it has no such anchor. {nearest(f'{who}.{anchor}', known)}")


def _of_hand(hand: Hand, point: str, name: str) -> Anchor:
    if point in _DIGITS:
        spot = hand.tip(point)
        return Anchor(spot.point, spot.out)
    if point == "palm":
        return Anchor(hand.palm.point, hand.palm.out, -hand.proximal)
    if point == "wrist":
        return Anchor(hand.wrist, hand.dorsal, -hand.proximal)
    raise Lost(f"{name}: a hand has the points palm, wrist, {', '.join(_DIGITS)}.")


def palm_target(anchor: Anchor, palm: Vector, thickness: float) -> Vector:
    """Where the middle of a hand comes to lie whose palm touches an anchor with this direction."""
    return np.asarray(anchor.point - unit(palm) * (anchor.radius + thickness))


def nodes_of(place: Any, entry: Entry) -> set[Node]:
    """What has to be placed before a place can be told."""
    if isinstance(place, dict):
        place = place.get("to")
    if not isinstance(place, str):
        return set()
    who, *rest = place.split(".")
    if who in entry.get("props", {}):
        return {("prop", who)}
    if who in entry.get("hands", {}):
        return {("hand", who)}
    joint = _joint(rest).split(".")
    if joint[-1] in (*_ARM_POINTS, *_DIGITS) and joint[0] in ("left", "right"):
        return {("person", who), ("arm", f"{who}.{joint[0]}")}
    return {("person", who)}


def placed(place: Mapping[str, Any] | None) -> tuple[Vector, float]:
    """A person's own ground: where it lies and how it is turned."""
    place = place or {}
    return np.array(place.get("at", [0, 0, 0]), dtype=float), float(place.get("yaw", 0.0))
