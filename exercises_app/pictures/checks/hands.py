"""Hands close up: fingertips on what they touch, and no finger through a thing or a hand."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from ..hand.anatomy import DIGITS, RADII
from ..hand.hand import Hand
from ..hand.spots import FLESH, FLESH_NAMES
from ..turns import Points
from .finding import Finding, plain
from .rods import deepest
from .subject import Subject

_MISSED = {True: 2.0, False: 5.0}  # mm that a contact may be missed by, close up or in a whole body
_SAMPLES = 24  # along a bone: closer together than a card is thick
_INTO_A_HAND = 0.45  # share of a finger's radius in which its middle may not lie in another hand


def fingertips(subject: Subject) -> Iterator[Finding]:
    for name, held in subject.solved.stage.held.items():
        where = _where(subject, name)
        for contact, missed in held.residuals.items():
            if missed > _MISSED[where.startswith("hands.")]:
                says = (
                    f"{contact} of {plain(where)} misses what it shall touch by {missed:.1f} mm. "
                    "Turn `approach` or `back`, move the thing, or choose a grasp that fits."
                )
                yield Finding("hands", where, says)


def fingers(subject: Subject) -> Iterator[Finding]:
    """The middle of a bone lies in nothing."""
    hands = subject.entry.get("hands", {})
    for name in hands:
        hand = subject.solved.hands[name]
        bones = {digit: middle(hand, digit) for digit in DIGITS} | {"palm": palm(hand)}
        for prop_name, prop in subject.solved.props.items():
            inside = [d for d, points in bones.items() if deepest(points, prop.parts) > prop.gives]
            yield from _found(name, inside, f"the {prop_name}")
        for other in hands:
            parts = subject.parts_of(f"hands.{other}") if other != name else []
            parts = [part for part in parts if not part.name.endswith(".sleeve")]
            inside = [d for d, points in bones.items() if deepest(points, parts) > _given(hand, d)]
            yield from _found(name, inside, f"the {other} hand")


def _given(hand: Hand, digit: str) -> float:
    radius = RADII[DIGITS.index(digit), 3] if digit in DIGITS else FLESH.radii.max()
    return float(radius) * hand.scale * _INTO_A_HAND


def _found(name: str, digits: list[str], into: str) -> Iterator[Finding]:
    for digit in digits:
        says = (
            f"{digit} of the {name} hand goes through {into}. Move the thing or the hand, turn "
            "`approach`, or name the prop in `clear`."
        )
        yield Finding("hands", f"hands.{name}.{digit}", says)


def middle(hand: Hand, digit: str) -> Points:
    """Points along a finger's bones; of the thumb's without its root, which lies in the palm."""
    places = hand.bones.places[0, DIGITS.index(digit)][1 if digit == "thumb" else 0 :]
    shares = np.linspace(0, 1, _SAMPLES)[:, None]
    return np.concatenate([a + shares * (b - a) for a, b in pairwise(places)])


def palm(hand: Hand) -> Points:
    """Points in the middle of the palm's flesh."""
    places = FLESH.on(hand.bones, hand.scale)[0][0]
    return np.asarray(places[np.array(FLESH_NAMES) == "palm"])


def _where(subject: Subject, name: str) -> str:
    return f"hands.{name}" if name in subject.entry.get("hands", {}) else f"{name}.hand"
