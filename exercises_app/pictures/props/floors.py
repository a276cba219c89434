"""What lies on the floor: its top is y = 0, so that a figure stands on it as on the floor."""

from .joinery import at, both, slab, thing
from .prop import Prop, prop


@prop
def mat(length: float = 120, width: float = 54, color: str = "mat") -> Prop:
    """An exercise mat, long along x; its top is the floor.

    Anchors: middle, front and back (a hand before its ends), left and right (at
    its sides).
    """
    board = slab(color, (0, -1.2, 0), (length, 2.4, width), rounding=0.3)
    anchors = {
        "middle": at((0, 0, 0)),
        "front": at((length / 2 - 12, 0, 0)),
        "back": at((-length / 2 + 12, 0, 0)),
        **both("", (0, 0, width / 2 - 10)),
    }
    return Prop((thing("mat", [board], shadow=False),), anchors, gives=1)
