"""No limb goes through a prop, another body or its own."""

from collections.abc import Iterator
from typing import Any

from ..scene import Part
from .finding import Finding, plain
from .rods import Rod, goes_into, rods
from .subject import Subject

_THING, _OTHER, _SELF = 1.2, 2.0, 2.0  # cm that flesh gives way
# shares of a limb that count against its own body: not the end that it hangs on
_OWN = {"forearm": (0.2, 1.0), "hand": (0.0, 1.0), "shank": (0.25, 1.0), "foot": (0.2, 1.0)}
_HELD = ("hand", "forearm")


def through(subject: Subject) -> Iterator[Finding]:
    for who, body in subject.solved.people.items():
        limbs = rods(body)
        for limb in limbs:
            yield from _things(subject, who, limb)
            yield from _others(subject, who, limb)
        yield from _itself(subject, who, limbs)


def _things(subject: Subject, who: str, limb: Rod) -> Iterator[Finding]:
    for name, prop in subject.solved.props.items():
        if _worn(subject.entry["props"][name], who) or _held(subject.entry, who, limb, name):
            continue
        spared = _THING + prop.gives
        if goes_into(limb, prop.parts, spared):
            yield _found(f"{who}.{limb.name}", spared, f"the {name}", "Move the prop or the limb.")


def _others(subject: Subject, who: str, limb: Rod) -> Iterator[Finding]:
    for other in subject.solved.people:
        if other != who and goes_into(limb, _flesh(subject, other), _OTHER):
            mend = "Move one of the two, or its target."
            yield _found(f"{who}.{limb.name}", _OTHER, f"the {other}", mend)


def _itself(subject: Subject, who: str, limbs: list[Rod]) -> Iterator[Finding]:
    for limb in limbs:
        side, _, bone = limb.name.rpartition(".")
        if bone not in _OWN:
            continue
        for target in _own_targets(side, bone):
            if goes_into(limb, subject.parts_of(f"{who}.{target}"), _SELF, *_OWN[bone]):
                mend = "Lift the limb away from the body, or mend its target or hint."
                yield _found(f"{who}.{limb.name}", _SELF, f"its own {target}", mend)


def _own_targets(side: str, bone: str) -> list[str]:
    other = "left" if side == "right" else "right"
    legs = [f"{each}.{part}" for each in ("left", "right") for part in ("leg", "shoe", "foot")]
    if bone in _HELD:
        return ["torso", "head", f"{other}.arm", *legs]
    return [f"{other}.leg", f"{other}.shoe", f"{other}.foot"]


def _flesh(subject: Subject, who: str) -> list[Part]:
    """Without hair and what is worn on top."""
    kinds = ("torso", "pelvis", "head", "arm", "leg", "shoe", "foot", "hand")
    return [p for p in subject.parts_of(who) if p.name.rpartition(".")[2] in kinds]


def _found(where: str, spared: float, into: str, mend: str) -> Finding:
    says = f"{plain(where)} goes more than {spared:.1f} cm into {into}. {mend}"
    return Finding("through", where, says)


def _held(entry: dict[str, Any], who: str, limb: Rod, prop: str) -> bool:
    """Whether a hand holds the prop: the hands' own rule looks at fingers."""
    side, _, bone = limb.name.rpartition(".")
    held = entry["people"][who].get("holds", {}).get(side)
    return bone in _HELD and (held if isinstance(held, str) else (held or {}).get("prop")) == prop


def _worn(prop: dict[str, Any], who: str) -> bool:
    """Whether a prop lies on or runs through points of this person: a sock, a band."""
    places = [prop.get("at"), *(prop.get("points") or ())]
    names = [each.get("to") if isinstance(each, dict) else each for each in places]
    return any(isinstance(name, str) and name.split(".")[0] == who for name in names)
