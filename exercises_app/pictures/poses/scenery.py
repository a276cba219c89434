"""A solved stage becomes a scene: the parts of people, hands and props, arrows, camera, frame."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from ..body.figure import figure
from ..hand.flesh import flesh
from ..hand.marks import marks as marks_of
from ..looks import OTHERS, PEOPLE, Look, who
from ..scene import Arrow, Camera, Mark, Part, Scene
from ..turns import Points
from . import framing
from .places import Entry
from .solving import SIDES, Solving

# how much of a forearm is drawn, in units of its hand; a sleeve goes on for 110 more
_TO_THE_SLEEVE, _BARE = 45.0, 140.0


@dataclass
class Scenery:
    """What stands in the picture, before camera, arrows and frame."""

    stage: Solving
    entry: Entry
    parts: list[Part] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @property
    def grain(self) -> float:
        return framing.GRAINS[self.entry.get("view", "whole")]

    def scene(self, camera: Camera, arrows: Iterable[Arrow] = ()) -> Scene:
        arrows = tuple(arrows)
        points: Points = np.concatenate([np.zeros((0, 3)), *(arrow.points for arrow in arrows)])
        frame = framing.frame(self.stage, self.entry, self.parts, camera, points)
        floor = None if self.entry.get("view") == "hands" else 0.0
        return Scene(tuple(self.parts), camera, frame, tuple(self.marks), arrows, self.grain, floor)


def scenery(stage: Solving, look: Look) -> Scenery:
    """All that is there, in an order that is always the same."""
    made = Scenery(stage, stage.entry)
    for name in sorted(stage.people, key=lambda name: (name != "child", name)):
        worn = look_of(name, stage.persons[name].data, look)
        hands = {
            side: flesh(stage.hands[f"{name}.{side}"], f"{side}.hand", fine=False) for side in SIDES
        }
        parts, marks = figure(name, stage.people[name], worn, hands)
        made.parts += parts
        made.marks += marks
    for prop in stage.props.values():
        made.parts += prop.parts
        made.marks += prop.marks
    for name, hand in stage.entry.get("hands", {}).items():
        _add_hand(made, name, hand)
    return made


def look_of(name: str, person: Entry, look: Look) -> Look:
    """The child's look is the viewer's; others have their own. What it `wears` comes on top."""
    own = look
    owner = who(name)
    if owner != "child":
        own = PEOPLE[person.get("look", OTHERS.get(owner, "friend"))]
        if owner not in ("therapist",):
            own = replace(own, skin=look.skin)
    return replace(own, extras=tuple(dict.fromkeys((*own.extras, *person.get("wears", ())))))


def _add_hand(made: Scenery, name: str, data: Entry) -> None:
    stage = made.stage
    hand, owner = stage.hands[name], data.get("of", "child")
    whose = "" if owner == "child" else owner
    sleeve = "shirt" if data.get("sleeve", True) else None
    forearm = (_TO_THE_SLEEVE if sleeve else _BARE) * hand.scale
    parts = flesh(hand, f"hands.{name}", forearm, sleeve, stage.arms.get(name), whose)
    made.parts += [_unframed(part) for part in parts]
    made.marks += marks_of(hand, parts, whose)


def _unframed(part: Part) -> Part:
    """A forearm leaves the picture: the frame holds the fingers."""
    return replace(part, framed=False) if part.name.endswith((".palm", ".sleeve")) else part
