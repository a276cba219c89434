"""A picture for a child of another age: the entry as it would be written for it.

The world grows with the child: whatever is made for it (chair, table, step, ball) is as much larger
as its legs are longer. That is told the other way round, which keeps every place of a pose file
true: the child gets the proportions of its build on legs as long as it was written with, and those
who do not grow with it become as much smaller, and come nearer.
"""

import math
from typing import Any, NamedTuple

from ..body.build import BUILDS
from ..looks import USUAL, Look
from .holding import held_by
from .places import Entry
from .posing import HANGS
from .schema import is_vector

_PLACES = ("at", "hand_at", "foot_at")
# of how much smaller somebody is beside the child: what of it brings them nearer, bends them
# forwards, and bends their knees
_NEARER, _BENT, _LOWER = 0.8, 1.2, 0.2
_ROUND = 0.6  # how much further out the elbow of a small one points
_WIDE = ("grass", "wall", "tape-line")  # which a frame may cut
_HEADS = 85.0  # cm: a frame that holds a place as high holds heads


def grown(entry: Entry, look: Look) -> Entry:
    """The entry for a child of the look's build; itself where it stays as it is written."""
    child = entry.get("people", {}).get("child")
    if child is None or look.build == USUAL.build or stays(entry):
        return entry
    own, new = BUILDS[_age(child)], BUILDS[look.build]
    if own is new:
        return entry
    size, hand = own.legs / new.legs, new.hand / own.hand * own.legs / new.legs
    people = {
        name: {**_roomy(each, new.name), "build": new.name, "size": size}
        if _grows(entry, name)
        else _beside(entry, name, size).person(each)
        for name, each in entry["people"].items()
    }
    props = {n: _prop(entry, n, each, size, hand) for n, each in entry.get("props", {}).items()}
    return {**entry, **_framed(entry, size), "people": people, "props": props, "fitted": True}


def stays(entry: Entry) -> bool:
    """Whether the child of a pose file has to be of the age that it is written for: a baby, a
    child in a high chair, one that somebody who sits holds."""
    kinds = {prop["kind"] for prop in entry.get("props", {}).values()}
    seated = any("sits" in each for name, each in entry["people"].items() if name != "child")
    lap = seated and "sits" not in entry["people"]["child"]
    return _age(entry["people"]["child"]) == "baby" or "high-chair" in kinds or lap


def _age(person: Entry) -> str:
    return str(person.get("build", USUAL.build))


def _grows(entry: Entry, name: str) -> bool:
    """The child, and another child of the same age."""
    return name == "child" or _age(entry["people"][name]) == _age(entry["people"]["child"])


def _roomy(person: Entry, build: str) -> Entry:
    """Arms go round the belly of a small one."""
    if build not in HANGS:
        return person
    made = dict(person)
    for side, out in (("left", -1), ("right", 1)):
        limb = dict(person.get(side, {}))
        if "hand_at" not in limb:
            limb["shoulder_abduction"] = max(limb.get("shoulder_abduction", 0), HANGS[build])
        elif "elbow_hint" in limb:
            x, y, z = limb["elbow_hint"]
            limb["elbow_hint"] = [x, y, z + out * _ROUND]
        made[side] = limb
    return made


class _Smaller(NamedTuple):
    """Somebody who stays as large as it is, beside a child whose world has grown: `size` times as
    large. was, now: where it stood, and where it stands."""

    name: str
    size: float
    was: list[float]
    now: list[float]
    stoops: bool

    def person(self, person: Entry) -> Entry:
        made = {**self._limbs(person), "size": self.size}
        if self.stoops and _touches_child(person):
            made |= self._stooping(made)
        if "place" in person:
            made["place"] = {**person["place"], "at": self.now}
        return made

    def _limbs(self, person: Entry) -> Entry:
        own = "place" in person
        made = {}
        for key, value in person.items():
            if key in ("left", "right"):
                made[key] = {k: self._place(k, v, own) for k, v in value.items()}
            else:
                made[key] = self._place(key, value, own)
        return made

    def _place(self, key: str, value: Any, own: bool) -> Any:
        """Places in cm, on its own ground or in the world; and beside its own body."""
        if key not in _PLACES:
            return value
        if is_vector(value):
            return [x * self.size for x in value] if own else self.moved(value)
        if isinstance(value, dict) and value["to"].startswith(f"{self.name}."):
            return {**value, "off": [x * self.size for x in value.get("off", [0, 0, 0])]}
        return value

    def _stooping(self, person: Entry) -> Entry:
        """Bent down to a child that is smaller beside it, upright beside a taller one."""
        keys = [key for key in ("pitch", "spine_flexion") if key in person]
        bent: Entry = {key: person[key] * self.size**_BENT for key in keys}
        at: Any = person.get("at")
        if is_vector(at) and self.size > 1:
            bent["at"] = [at[0], at[1] * self.size**-_LOWER, at[2]]
        return bent

    def moved(self, point: list[float]) -> list[float]:
        ways = zip(point, self.was, self.now, strict=True)
        return [now + (x - was) * self.size for x, was, now in ways]


def _stands(entry: Entry, person: Entry) -> list[float]:
    """Where somebody is, on the floor."""
    prop = entry.get("props", {}).get(_seat(person), {})
    place = person["place"]["at"] if "place" in person else prop.get("at", person.get("at"))
    return [place[0], 0.0, place[2]] if is_vector(place) else [0.0, 0.0, 0.0]


def _beside(entry: Entry, name: str, size: float) -> _Smaller:
    """Where their hands meet as before: each reaches with arms of its own length."""
    child, other = (_stands(entry, entry["people"][each]) for each in ("child", name))
    nearer = 1 - _NEARER + _NEARER * size
    now = [c + (x - c) * nearer for x, c in zip(other, child, strict=True)]
    return _Smaller(name, size, other, now, "sits" not in entry["people"]["child"])


def _prop(entry: Entry, name: str, prop: Entry, size: float, hand: float) -> Entry:
    """What somebody else sits on or holds stays as large as it is; what the child holds grows with
    its hand, and all else with the world."""
    others = [each for each in entry["people"] if not _grows(entry, each)]
    sitting = [each for each in others if _seat(entry["people"][each]) == name]
    holders = [who for who, _ in held_by(entry, name)]
    scale = prop.get("scale", 1.0)
    if sitting and _seat(entry["people"]["child"]) != name:
        at = prop.get("at", [0, 0, 0])
        at = _beside(entry, sitting[0], size).moved(at) if is_vector(at) else at
        return {**prop, "scale": scale * size, "at": at}
    if holders and holders[0] in others:
        return {**prop, "scale": scale * size}
    carried = isinstance(prop.get("at", ""), str) and not prop.get("points")
    return {**prop, "scale": scale * hand} if holders and carried else prop


def _touches_child(person: Entry) -> bool:
    """Standing or kneeling, with a hand on the child."""
    hands = [person.get(side, {}).get("hand_at") for side in ("left", "right")]
    names = [each["to"] if isinstance(each, dict) else each for each in hands]
    return "sits" not in person and any(str(name).startswith("child.") for name in names)


def _seat(person: Entry) -> str:
    seat = person.get("sits") or ""
    return str(seat["to"] if isinstance(seat, dict) else seat).partition(".")[0]


def _framed(entry: Entry, size: float) -> Entry:
    """A frame round places that heads are in holds the heads, where they are now, and the things; a
    place beside somebody who has come nearer comes along."""
    frame = entry.get("frame", {})
    around = frame.get("around", [])
    if not any(_high(each) for each in around):
        return {}
    others = [_beside(entry, n, size) for n in entry["people"] if not _grows(entry, n)]
    child = _stands(entry, entry["people"]["child"])
    low = [_nearer(each, child, others) for each in around if not _high(each)]
    out = frame.get("leave_out", ())
    things = [
        name
        for name, prop in entry.get("props", {}).items()
        if name not in out and prop["kind"] not in _WIDE
    ]
    return {"frame": {**frame, "around": [*low, *entry["people"], *things]}}


def _high(place: Any) -> bool:
    return is_vector(place) and place[1] >= _HEADS


def _nearer(place: Any, child: list[float], others: list[_Smaller]) -> Any:
    if not is_vector(place):
        return place
    nearest = min(others, key=lambda each: math.dist(place, each.was), default=None)
    if nearest is None or math.dist(place, child) < math.dist(place, nearest.was):
        return place
    return nearest.moved(place)
