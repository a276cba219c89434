"""Hands and feet come to where the pose says, and nobody floats or sinks into the floor."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from ..body.skeleton import SIDES, Skeleton
from ..body.support import supports
from ..hand.hand import Hand
from ..hand.spots import FLESH
from ..scene import Part
from .finding import Finding, plain
from .rods import rods
from .subject import Subject
from .touching import FOOT, carriers, gap

_SUNK = 1.2  # cm below the floor
_OFF = 1.2  # cm between a hand or foot and what it lies on
_SHORT = 1.0  # cm that a limb may end before its target
_HOVERS = (0.8, 3.0)  # cm over the floor: neither down nor lifted
_FLAT = 0.8  # of a foot whose sole looks down: how much its own up is the world's


def reached(subject: Subject) -> Iterator[Finding]:
    """Targets within reach, and hands and feet on the things whose names they were given."""
    for who, body in subject.solved.people.items():
        short = {limb: cm for limb, cm in body.unreached.items() if cm > _SHORT}
        for limb, missed in short.items():
            where = f"{who}.{limb}"
            says = (
                f"{plain(where)} is {missed:.1f} cm short of its target. "
                "Bring the target nearer, or lean the trunk towards it."
            )
            yield Finding("reach", where, says)
        for finding in _on_things(subject, who, body):
            if finding.where.removeprefix(f"{who}.") not in short:
                yield finding


def grounded(subject: Subject) -> Iterator[Finding]:
    """Nobody floats, no foot hovers."""
    entry = subject.entry
    for who, body in subject.solved.people.items():
        if entry.get("airborne"):
            continue
        if not carriers(subject, who):
            says = (
                f"the {who} floats over the floor and touches nothing. "
                "Use lowest: 0, sits or rests, or say airborne: true."
            )
            yield Finding("contact", who, says)
        elif not entry.get("moving"):
            yield from _hovering(subject, who, body)


def sunk(subject: Subject) -> Iterator[Finding]:
    """Nobody sinks into the floor."""
    if any("water" in prop["kind"] for prop in subject.entry.get("props", {}).values()):
        return
    for who, body in subject.solved.people.items():
        for limb in rods(body):
            points, radii = limb.middle()
            low = float((points[:, 1] - radii).min())
            if low < -_SUNK:
                where = f"{who}.{limb.name}"
                says = (
                    f"{plain(where)} is {-low:.1f} cm below the floor. Lift the body or the limb."
                )
                yield Finding("floor", where, says)


def _hovering(subject: Subject, who: str, body: Skeleton) -> Iterator[Finding]:
    """A flat foot close over the ground looks like a mistake."""
    things = [part for prop in subject.solved.props.values() for part in prop.parts]
    for side, _ in SIDES:
        if body.frames[f"{side}.foot"][1, 1] < _FLAT:
            continue
        sole = np.array([body.joints[f"{side}.{joint}"] for joint in FOOT])
        over = min(float(sole[:, 1].min()), gap(sole, things))
        if _HOVERS[0] < over < _HOVERS[1]:
            where = f"{who}.{side}.foot"
            says = f"{plain(where)} hovers {over:.1f} cm over the ground. Put it down or lift it."
            yield Finding("contact", where, says)


def _on_things(subject: Subject, who: str, body: Skeleton) -> Iterator[Finding]:
    places = {support.name: support for support in supports(body)}
    for side, _ in SIDES:
        limb = subject.entry["people"][who].get(side, {})
        if (parts := _target(subject, limb.get("hand_at"))) is not None:
            hand = subject.solved.hands[f"{who}.{side}"]
            yield from _off(f"{who}.{side}.hand", hand_gap(hand, parts), limb["hand_at"])
        if (parts := _target(subject, limb.get("foot_at"))) is not None:
            feet = [places[f"{side}.{joint}"] for joint in (*FOOT, "instep")]
            far = min(gap(place.point[None], parts) - place.radius for place in feet)
            yield from _off(f"{who}.{side}.foot", far, limb["foot_at"])


def _off(where: str, far: float, place: Any) -> Iterator[Finding]:
    name = place["to"] if isinstance(place, dict) else place
    if far > _OFF:
        says = (
            f"{plain(where)} is {far:.1f} cm away from {name}, which it shall touch. "
            "Mend the target's `off`, or the way of the palm or sole."
        )
        yield Finding("contact", where, says)


def _target(subject: Subject, place: Any) -> list[Part] | None:
    """The parts of what a limb was told to touch by name; None for places in cm."""
    name = place.get("to") if isinstance(place, dict) else place
    if not isinstance(name, str):
        return None
    who = name.split(".")[0]
    parts: list[Part] = []
    if who in subject.solved.props:
        parts = list(subject.solved.props[who].parts)
    elif who in subject.solved.people:
        parts = subject.parts_of(who)
    return parts or None


def hand_gap(hand: Hand, parts: list[Part]) -> float:
    """From the flesh of a hand to the parts, cm."""
    places = FLESH.on(hand.bones, hand.scale)[0][0]
    far = np.min([part.distance(places) for part in parts], axis=0)
    return float((far - FLESH.radii * hand.scale).min())
