"""Hands without a body, for close-ups: by a shape and a place, by a grasp, or by contacts."""

from typing import Any

import numpy as np

from ..body.build import BUILDS
from ..hand.bones import Side
from ..hand.flesh import flesh
from ..hand.grasp import anchors_of, frame_of, grasp
from ..hand.grips import grips, rider_of
from ..hand.hand import Hand, facing
from ..hand.shape import SHAPES
from ..hand.solve import Held, solve
from ..hand.task import Contact, Plane, Task
from ..props.prop import Anchor
from ..scene import Part
from ..turns import UP, Vector, unit, vector
from .kinds import nearest
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
    person = people.get(owner, {})
    return BUILDS[person.get("build", usual)].hand * float(person.get("size", 1.0))


def free_hand(stage: Stage, name: str, data: Entry, people: Entry) -> Held:
    """The hand, where its elbow lies, and what its grasp misses."""
    side, scale = side_of(name, data), scale_of(data, people)
    if "grasp" in data:
        held = _grasping(stage, name, data, side, scale)
    elif "contacts" in data:
        held = _touching(stage, name, data, side, scale)
    else:
        hand = _shaped(stage, name, data, side, scale)
        held = Held(hand, {}, hand.proximal)
    arm = _way(data, "arm")
    return held if arm is None else Held(held.hand, held.residuals, unit(arm), held.warnings)


def _grasping(stage: Stage, name: str, data: Entry, side: Side, scale: float) -> Held:
    kind = data["grasp"]
    if kind not in grips():
        raise Lost(f"hands.{name}.grasp: {kind} is no grasp. {nearest(kind, grips())}")
    anchors = anchors_on(stage, f"hands.{name}.on", data.get("on", ""))
    if isinstance(anchors, dict) and (missing := set(grips()[kind].needs) - set(anchors)):
        first = sorted(missing)[0]
        mend = (
            f"{kind} needs anchors for {', '.join(sorted(missing))}: on: {{{first}: prop.anchor}}"
        )
        raise Lost(f"hands.{name}.on: {mend}")
    return grasp(
        kind, anchors, side, scale,
        approach=_way(data, "approach"), back=_way(data, "back"),
        table=_table(stage, data), clear=_clear(stage, data) or _round_it(stage, data),
    )  # fmt: skip


def _touching(stage: Stage, name: str, data: Entry, side: Side, scale: float) -> Held:
    """Contacts that the entry tells itself, from a guessed wrist."""
    guess = _shaped(stage, name, data, side, scale)
    right = guess if side == "right" else guess.mirrored()
    contacts = [_contact(stage, each) for each in data["contacts"]]
    if side == "left":
        contacts = [_mirrored(contact) for contact in contacts]
    task = Task(
        right.wrist, right.turn, right.angles, scale, contacts=tuple(contacts),
        clear=tuple(p if side == "right" else p.mirrored() for p in _clear(stage, data)),
    )  # fmt: skip
    held = solve(task)
    return held if side == "right" else Held(held.hand.mirrored(), held.residuals, guess.proximal)


def _contact(stage: Stage, data: Entry) -> Contact:
    """At an anchor: out of it, turned `around` it by degrees, and `along` it, cm."""
    told = {key: value for key, value in data.items() if key not in _PLACED}
    rider, name = rider_of(told)
    anchor = stage.anchor(data["on"]) if "on" in data else Anchor(stage.point(data["at"]))
    turned = np.radians(data.get("around", 0.0))
    out = frame_of(anchor) @ vector(np.cos(turned), 0, np.sin(turned))
    out = unit(vector(*data["out"])) if "out" in data else out
    point = anchor.point + out * anchor.radius + unit(anchor.along) * data.get("along", 0.0)
    return Contact(rider, point, out, data.get("weight", 1.0), name=name)


_PLACED = ("on", "at", "around", "along", "out", "weight")


def _mirrored(contact: Contact) -> Contact:
    flip = vector(1, 1, -1)
    out = None if contact.out is None else contact.out * flip
    return Contact(contact.rider, contact.point * flip, out, contact.weight, name=contact.name)


def _shaped(stage: Stage, name: str, data: Entry, side: Side, scale: float) -> Hand:
    """By its wrist, or by where its palm is and which way its fingers and its palm look."""
    angles = SHAPES[data.get("shape", "rest")]
    if "wrist" in data:
        wrist = data["wrist"]
        turn = facing(vector(*wrist["proximal"]), vector(*wrist["dorsal"]), side)
        return Hand(stage.point(wrist["at"]), turn, angles, side, scale)
    if not {"at", "fingers", "palm"} <= set(data):
        raise Lost(f"hands.{name}: say grasp and on, or at, fingers and palm, or wrist.")
    fingers, palm = (unit(vector(*data[key])) for key in ("fingers", "palm"))
    hand = Hand(np.zeros(3), facing(-fingers, -palm, side), angles, side, scale)
    return Hand(stage.point(data["at"]) - hand.palm.point, hand.turn, angles, side, scale)


def anchors_on(stage: Stage, key: str, on: str | dict[str, str]) -> Anchor | dict[str, Anchor]:
    """Of `pencil.grip` that one; of `scissors` all; of a hand its own; or each by a name."""
    if isinstance(on, dict):
        return {need: stage.anchor(name) for need, name in on.items()}
    if on in stage.props:
        return dict(stage.props[on].anchors)
    if on in stage.hands:
        return anchors_of(stage.hands[on])
    if not on:
        raise Lost(f"{key}: say what the hand is on: pencil.grip")
    return stage.anchor(on)


def _table(stage: Stage, data: Entry) -> Plane | None:
    if (table := data.get("table")) is None:
        return None
    if isinstance(table, str):
        anchor = stage.anchor(table)
        return Plane(anchor.point, anchor.out)
    return Plane(vector(0, table, 0), UP)


def _clear(stage: Stage, data: Entry) -> tuple[Part, ...]:
    """The parts of props that no finger goes into."""
    names = data.get("clear", ())
    if lost := [name for name in names if name not in stage.props]:
        raise Lost(f"clear: there is no prop {lost[0]} here. {nearest(lost[0], stage.props)}")
    return tuple(part for name in names for part in stage.props[name].parts)


def _round_it(stage: Stage, data: Entry) -> tuple[Part, ...]:
    """What a hand keeps clear of unasked: scissors whose loops it goes through, a hand below it."""
    on = data["on"]
    if isinstance(on, str) and on in stage.hands:
        return flesh(stage.hands[on], on, fine=False)
    if not grips()[data["grasp"]].threads:
        return ()
    names = {name.partition(".")[0] for name in (on.values() if isinstance(on, dict) else [on])}
    return tuple(part for name in sorted(names) for part in stage.props[name].parts)


def _way(data: dict[str, Any], key: str) -> Vector | None:
    return vector(*data[key]) if key in data else None
