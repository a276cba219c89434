"""What a hand has to do, in the world (cm): what touches what, and what it must keep clear of."""

from dataclasses import dataclass, field

from ..scene import Part
from ..turns import Turn, Vector
from .anatomy import CHILD, HandAngles
from .spots import Rider


@dataclass(frozen=True, eq=False)
class Contact:
    """The skin at `rider` lies on `point`, against the way `out` of the thing there.

    firm: how much that way counts; too firm, and the wrist goes to any length for it. guide: it
    only leads the hand to where it looks right; no one minds when it is missed.
    """

    rider: Rider
    point: Vector
    out: Vector | None = None
    weight: float = 1.0
    firm: float = 1.0
    name: str = ""
    guide: bool = False


@dataclass(frozen=True, eq=False)
class Round:
    """A bar through `point` in the direction `along`, or, without one, a ball."""

    point: Vector
    along: Vector | None
    radius: float


@dataclass(frozen=True, eq=False)
class Touch:
    """The skin at `rider` lies anywhere on something round, or `least` to `most` cm off it; guide
    as above."""

    rider: Rider
    on: Round
    weight: float = 1.0
    least: float = 0.0
    most: float = 0.0
    guide: bool = False
    name: str = ""


@dataclass(frozen=True, eq=False)
class Plane:
    """A table, a sheet: `out` leaves it."""

    point: Vector
    out: Vector


@dataclass(frozen=True, eq=False)
class Rest:
    """The skin at `rider` lies on a plane, `least` to `most` cm over it; guide as above."""

    rider: Rider
    on: Plane
    weight: float = 1.0
    least: float = 0.0
    most: float = 0.0
    guide: bool = False
    name: str = ""


@dataclass(frozen=True, eq=False)
class Above:
    """These digits, or, where none is named, the whole hand, stay on a plane's outer side."""

    on: Plane
    digits: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Meet:
    """Two places of the skin touch each other."""

    first: Rider
    second: Rider
    weight: float = 1.0
    name: str = ""


@dataclass(frozen=True, eq=False)
class Aim:
    """The way out of the skin at `rider` is `way`, where `weight` is as for a contact's `firm`."""

    rider: Rider
    way: Vector
    weight: float = 1.0


@dataclass(frozen=True, eq=False)
class Task:
    """For a right hand. wrist and turn are a guess, the angles a shape to keep near.

    sides: planes that flesh stays above. clear: parts that no finger goes into.
    loose_place, loose_turn, loose_shape: how freely it leaves the guessed wrist, its turn and the
    shape (1 = as usual, 0 = not at all).
    """

    wrist: Vector
    turn: Turn
    angles: HandAngles
    scale: float = CHILD
    contacts: tuple[Contact, ...] = ()
    touches: tuple[Touch, ...] = ()
    rests: tuple[Rest, ...] = ()
    meets: tuple[Meet, ...] = ()
    aims: tuple[Aim, ...] = ()
    sides: tuple[Above, ...] = ()
    clear: tuple[Part, ...] = field(default=())
    loose_place: float = 1.0
    loose_turn: float = 1.0
    loose_shape: float = 1.0
