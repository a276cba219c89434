"""How a thing that is held by its handle lies or points.

It is built standing on its tip, its axis up to its end, its face towards x. As a prop it lies on
the table, its tip away from whoever looks along x, its face up (an edge or teeth: to the side);
or, when a pose file gives its `axis`, its tip is at its place and axis and face point as told.
"""

from collections.abc import Sequence
from typing import Any

from ..scene import Part
from ..solids import Capsule, Cut, Solid
from ..turns import UP, Vector, along_y, vector
from .joinery import BACK, Place, thing
from .prop import Prop

Way = Sequence[float]


def small(name: str, solids: Sequence[Solid], **more: Any) -> Part:
    """A part of a thing for the hands: its inner lines begin at a millimetre or two."""
    return thing(name, solids, **{"jump": 0.2, **more})


def pressed(
    role: str, start: Place, end: Place, r1: float, r2: float, across: Vector, flat: float,
    cuts: tuple[Cut, ...] = (),
) -> Capsule:  # fmt: skip
    """A rod pressed flat `across`, to that share of its thickness."""
    return Capsule(
        role=role, start=vector(*start), end=vector(*end), r1=r1, r2=r2, across=across, flat=flat,
        cuts=cuts,
    )  # fmt: skip


def pointed(
    made: Prop, axis: Way | None, face: Way | None, long: float, rests: float, lies: Vector = UP
) -> Prop:
    """long: from tip to end. When it lies: rests, the height of its axis; lies, where it faces."""
    if axis is not None:
        return made.moved(along_y(vector(*axis), None if face is None else vector(*face)))
    return made.moved(along_y(BACK, lies), vector(long / 2, rests, 0))
