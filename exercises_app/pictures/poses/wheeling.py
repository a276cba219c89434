"""A wheelchair user's picture: where the child sits on a chair, the chair is its wheelchair.

Only where the chair does nothing but carry the child: a picture that shows how to stand beside it,
hold it, or put feet on a box before it shows the chair that it tells of.
"""

from typing import Any

from ..looks import Look
from .places import Entry

_SEAT = (-3.5, -2.5)  # how far behind the middle of a chair and of a wheelchair one sits, cm


def seated(entry: Entry, look: Look) -> Entry:
    """The entry with the child's chair exchanged; itself where it stays."""
    if "wheelchair" not in look.extras or (name := _chair(entry)) is None:
        return entry
    child, chair = entry["people"]["child"], entry["props"][name]
    at = chair.get("at", [0, 0, 0])
    wheels = {
        "kind": "wheelchair", "height": chair.get("height", 24),
        "at": [at[0] + _SEAT[0] - _SEAT[1], *at[1:]],
    }  # fmt: skip
    limbs = {
        side: {**child.get(side, {}), "foot_at": f"{name}.foot-{side}"}
        for side in ("left", "right")
    }
    people = {**entry["people"], "child": {**child, **limbs}}
    return {**entry, "people": people, "props": {**entry["props"], name: wheels}, "fitted": True}


def _chair(entry: Entry) -> str | None:
    """The plain chair, turned as it is written, that the child sits on and nothing else needs."""
    child = entry.get("people", {}).get("child", {})
    name = str(child.get("sits", "")).removesuffix(".seat")
    chair = entry.get("props", {}).get(name, {})
    if chair.get("kind") != "chair" or set(chair) - {"kind", "at", "height", "mirrored"}:
        return None
    feet = [child.get(side, {}).get("foot_at") for side in ("left", "right")]
    on_floor = all(isinstance(foot, list) and foot[1] == 0 for foot in feet)
    return name if on_floor and _told(entry, f"{name}.") == 1 else None


def _told(value: Any, start: str) -> int:
    """How many times an anchor of the chair is named."""
    if isinstance(value, dict):
        return sum(_told(each, start) for each in value.values())
    if isinstance(value, list):
        return sum(_told(each, start) for each in value)
    return int(isinstance(value, str) and value.startswith(start))
