"""Hands without a body, for close-ups: by a shape and a place, by a grasp, or by contacts."""

import numpy as np

from ..body.build import BUILDS
from ..hand.bones import Side
from ..hand.hand import Hand, facing
from ..hand.shape import SHAPES
from ..turns import unit, vector
from .places import Entry, Lost, Stage

GROWN = ("helper", "therapist", "elder", "parent")


def side_of(name: str, data: Entry) -> Side:
    """`right`, `helper-right`, or what `side` says."""
    side = data.get("side") or name.rpartition("-")[2]
    if side not in ("left", "right"):
        raise Lost(f"hands.{name}: say which hand it is: side: right")
    return "left" if side == "left" else "right"


def scale_of(data: Entry, people: Entry) -> float:
    """cm per unit of the hand: the build of whom it is of."""
    owner = data.get("of", "child")
    usual = "adult" if owner in GROWN else "child"
    return BUILDS[people.get(owner, {}).get("build", usual)].hand


def free_hand(stage: Stage, name: str, data: Entry) -> Hand:
    side, scale = side_of(name, data), scale_of(data, {})
    angles = SHAPES[data.get("shape", "rest")]
    if "wrist" in data:
        wrist = data["wrist"]
        turn = facing(vector(*wrist["proximal"]), vector(*wrist["dorsal"]), side)
        return Hand(stage.point(wrist["at"]), turn, angles, side, scale)
    fingers, palm = (unit(vector(*data[key])) for key in ("fingers", "palm"))
    hand = Hand(np.zeros(3), facing(-fingers, -palm, side), angles, side, scale)
    return Hand(stage.point(data["at"]) - hand.palm.point, hand.turn, angles, side, scale)
