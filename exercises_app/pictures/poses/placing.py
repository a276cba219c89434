"""Props: built with their options, put where they are, or into the hand that holds them."""

from dataclasses import dataclass, replace
from typing import Any

from ..props import PROPS
from ..props.prop import Prop
from ..turns import Turn, Vector, yaw_pitch_roll
from .kinds import swapped
from .places import Entry, Stage
from .schema import PROP


@dataclass(frozen=True, eq=False)
class Placement:
    """Where a prop stands: scaled, then turned, then shifted."""

    turn: Turn
    shift: Vector
    scale: float = 1.0


def built(stage: Stage, name: str, data: Entry) -> Prop:
    """In its own place. `mirrored` is for all but what carries writing."""
    asked = PROPS[data["kind"]].__annotations__
    options = {k: _counted(v, asked[k]) for k, v in data.items() if k not in PROP.keys}
    if ends := named_points(data):
        # what runs between named places lies in the world already: mirrored, it must end there too
        flip = (1, 1, -1) if data.get("mirrored") else (1, 1, 1)
        through = [stage.point(each) * flip if each in ends else each for each in data["points"]]
        options["points"] = through
    prop = PROPS[data["kind"]](**options)
    if data.get("mirrored") and not prop.written:
        image = prop.mirrored()
        prop = replace(image, anchors={swapped(k): a for k, a in image.anchors.items()})
    return prop.named(name)


def _counted(value: Any, asked: Any) -> Any:
    """On its way in a loop a number of things is still a whole number."""
    return round(value) if asked is int and isinstance(value, float) else value


def named_points(data: Entry) -> list[Any]:
    """The places by name that a rope, a band, a string runs through."""
    points = data.get("points", ())
    return [each for each in points if isinstance(each, str | dict)]


def own_placement(stage: Stage, data: Entry) -> Placement:
    """From `at`, yaw, pitch, roll and scale."""
    turn = yaw_pitch_roll(*(data.get(key, 0.0) for key in ("yaw", "pitch", "roll")))
    return Placement(turn, stage.point(data.get("at", [0, 0, 0])), data.get("scale", 1.0))


def moved(prop: Prop, place: Placement) -> Prop:
    return prop.moved(place.turn, place.shift, place.scale)
