"""Hands close up: fingertips on what they touch, and no finger through a thing or a hand."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from ..hand.anatomy import DIGITS, RADII
from ..hand.hand import Hand
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
    for name in subject.entry.get("hands", {}):
        hand = subject.solved.hands[name]
        for digit in DIGITS:
            yield from _digit(subject, name, hand, digit)


def _digit(subject: Subject, name: str, hand: Hand, digit: str) -> Iterator[Finding]:
    where, points = f"hands.{name}.{digit}", middle(hand, digit)
    for prop_name, prop in subject.solved.props.items():
        if deepest(points, prop.parts) > prop.gives:
            yield _found(where, prop_name)
    for other in subject.entry["hands"]:
        deep = RADII[DIGITS.index(digit), 3] * hand.scale * _INTO_A_HAND
        parts = [p for p in subject.parts_of(f"hands.{other}") if not p.name.endswith(".sleeve")]
        if other != name and deepest(points, parts) > deep:
            yield _found(where, f"the {other} hand")


def _found(where: str, into: str) -> Finding:
    says = (
        f"{plain(where)} goes through {into}. Move the thing, turn `approach`, "
        "or name the prop in the hand's `clear`."
    )
    return Finding("hands", where, says)


def middle(hand: Hand, digit: str) -> Points:
    """Points along a finger's bones; of the thumb's without its root, which lies in the palm."""
    places = hand.bones.places[0, DIGITS.index(digit)][1 if digit == "thumb" else 0 :]
    shares = np.linspace(0, 1, _SAMPLES)[:, None]
    return np.concatenate([a + shares * (b - a) for a, b in pairwise(places)])


def _where(subject: Subject, name: str) -> str:
    return f"hands.{name}" if name in subject.entry.get("hands", {}) else f"{name}.hand"
