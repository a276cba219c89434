"""Limits of a dose: the house's for each number, and the exercise's own. Pure."""

from collections.abc import Mapping
from typing import Any

# Smallest and largest value of each number; seconds for those in `_s`, assistance in levels of help
COUNTED: dict[str, tuple[int, int]] = {
    "sets": (1, 10),
    "reps": (1, 100),
    "hold_s": (1, 600),
    "rest_s": (1, 600),
    "duration_s": (5, 7200),
    "assistance": (0, 7),
}
TEXTS = ("resistance", "support", "note")
SIDES = ("left", "right", "both", "alternate", "none", "prescribed")
ASKS = ("reps", "hold_s", "duration_s")  # a dose that has none of these asks for nothing


def whole(dose: Mapping[str, Any]) -> dict[str, Any]:
    """The dose of a file with every field; null is not asked for. Side `prescribed`: the therapist
    names it before it can be published."""
    numbers = {field: dose.get(field) for field in COUNTED}
    return {**numbers, "side": dose.get("side", "none"), **{f: dose.get(f) for f in TEXTS}}


def faults(dose: Mapping[str, Any], limits: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What does not fit in a file's `dose` and `dose_limits`: dotted field, and how to mend it."""
    found = []
    for field, (least, most) in limits.items():
        low, high = COUNTED[field]
        if not low <= least <= most <= high:
            mend = f"Give the smaller number first, from {low} to {high}."
            found.append((f"dose_limits.{field}", mend))
        elif dose.get(field) is not None and not least <= dose[field] <= most:
            mend = f"Choose {least} to {most}, or widen dose_limits.{field}."
            found.append((f"dose.{field}", mend))
    if all(dose.get(field) is None for field in ASKS):
        found.append(("dose", f"Ask for something: {', '.join(ASKS)}."))
    return found
