"""The named ways of holding things, read from `grips.yaml`: data in the frame of an anchor.

That frame: out of the thing (0 degrees round it), along it (as a bar runs), and across, so that
turning from out by +90 degrees comes to across. Lengths are in the hand's units, so that a bigger
hand spreads wider; all is said for a right hand.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np

from ..turns import Vector
from . import spots
from .anatomy import HandAngles
from .shape import SHAPES

Spin = Literal["along", "out", "any", "none"]


@dataclass(frozen=True, eq=False)
class Place:
    """Where a spot of the skin goes at an anchor (`of`, a name): `radius` out of it `around`
    degrees, `along` it, and `shift` by so much more (out, along, across). touch: anywhere round it.

    least, most: how far off it may stay (touches, rests). face: the way the skin looks against,
    where it is not the way `around` (out, along, across); turned: whether that counts at all.
    guide: only leads the hand to where it looks right.
    """

    rider: spots.Rider
    name: str
    of: str = ""
    around: float = 0.0
    along: float = 0.0
    shift: tuple[float, float, float] = (0.0, 0.0, 0.0)
    face: tuple[float, float, float] | None = None
    turned: bool = True
    weight: float = 1.0
    firm: float = 1.0
    least: float = 0.0
    most: float = 0.0
    guide: bool = False


@dataclass(frozen=True, eq=False)
class Grip:
    """proximal, dorsal: where forearm and back of the hand are (out, along, across), as a guess.

    spins: what the guess may be turned about to bring the forearm where it comes from. leans: the
    degrees that it may lean there beyond. seat: the place of the hand (its own frame) that is
    guessed to lie on the anchor, or `over` radii off it on the side of the hand's back; without one
    the contacts tell. extension, deviation: of the wrist, which turn the forearm from the hand.
    rests without an anchor count where there is a table or a lap below. sides: digits that stay on
    one side of a flat thing (`radius`: half its thickness). meets: pairs of spots that touch.
    threads: see solve. loose: see Task.
    """

    angles: HandAngles
    proximal: Vector
    dorsal: Vector
    spins: Spin = "none"
    seat: tuple[float, float, float] | None = None
    over: float = 0.0
    extension: float = 0.0
    deviation: float = 0.0
    contacts: tuple[Place, ...] = ()
    touches: tuple[Place, ...] = ()
    rests: tuple[Place, ...] = ()
    aims: tuple[Place, ...] = ()
    sides: tuple[tuple[str, Vector, tuple[str, ...]], ...] = ()
    meets: tuple[tuple[spots.Rider, spots.Rider], ...] = ()
    threads: bool = False
    leans: float = 35.0
    loose_place: float = 1.0
    loose_turn: float = 1.0
    loose_shape: float = 1.0

    @property
    def needs(self) -> tuple[str, ...]:
        """The anchors it is held by, the first one bearing its frame."""
        places = (*self.contacts, *self.touches, *self.aims, *self.rests)
        return tuple(dict.fromkeys(place.of for place in places if place.of))


@cache
def grips() -> dict[str, Grip]:
    import yaml

    text = (Path(__file__).parent / "grips.yaml").read_text(encoding="utf-8")
    return {name: _grip(entry) for name, entry in yaml.safe_load(text).items()}


def rider_of(entry: dict[str, Any]) -> tuple[spots.Rider, str]:
    """Takes what names a spot out of `entry`: {pad: index, back: .3}, {radial: ring, bone: 1},
    {palm: [0, -40, -9]}, {knuckle: index}, {tip: little}."""
    for way, find in _RIDERS.items():
        if way in entry:
            digit = entry.pop(way)
            more = {k: entry.pop(k) for k in ("back", "bone", "share") if k in entry}
            return find(digit, **more), f"{digit} {way}" if isinstance(digit, str) else way
    raise ValueError(f"no spot of the hand in {entry}")


_RIDERS: dict[str, Any] = {
    "pad": spots.pad,
    "tip": spots.tip,
    "core": spots.core,
    "knuckle": spots.knuckle,
    "palm": lambda place: spots.on_palm(*place),
    **{
        way: (lambda digit, way=way, **more: spots.flank(digit, way, **more))
        for way in ("radial", "ulnar", "palmar", "dorsal")
    },
}


def _place(entry: dict[str, Any]) -> Place:
    entry = dict(entry)
    rider, name = rider_of(entry)
    return Place(rider, name, **entry)


def _grip(entry: dict[str, Any]) -> Grip:
    entry = dict(entry)
    for key in ("contacts", "touches", "rests", "aims"):
        entry[key] = tuple(_place(each) for each in entry.get(key, ()))
    entry["meets"] = tuple(
        (rider_of(dict(a))[0], rider_of(dict(b))[0]) for a, b in entry.get("meets", ())
    )
    entry["sides"] = tuple(
        (side["of"], np.array(side["face"], dtype=float), tuple(side["digits"]))
        for side in entry.get("sides", ())
    )
    for key in ("proximal", "dorsal"):
        entry[key] = np.array(entry[key], dtype=float)
    return Grip(angles=SHAPES[entry.pop("shape")], **entry)
