"""How a thing that is held by its handle lies or points.

It is built standing on its tip, its axis up to its end, its face towards x. As a prop it lies on
the table, its tip away from whoever looks along x, its face up; or, when a pose file gives its
`axis`, its tip is at its place and its axis and face point where they are told.
"""

from collections.abc import Sequence
from typing import Any

from ..scene import Part
from ..solids import Solid
from ..turns import UP, along_y, vector
from .joinery import BACK, thing
from .prop import Prop

Way = Sequence[float]


def small(name: str, solids: Sequence[Solid], **more: Any) -> Part:
    """A part of a thing for the hands: its inner lines begin at a millimetre or two."""
    return thing(name, solids, **{"jump": 0.2, **more})


def pointed(made: Prop, axis: Way | None, face: Way | None, long: float, rests: float) -> Prop:
    """long: from tip to end. rests: the height of its axis when it lies."""
    if axis is not None:
        return made.moved(along_y(vector(*axis), None if face is None else vector(*face)))
    return made.moved(along_y(BACK, UP), vector(long / 2, rests, 0))
