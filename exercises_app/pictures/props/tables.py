"""What is stood or sat before: the child is at -x and looks to +x at it."""

from .joinery import BACK, RIGHT, at, both, paired, rod, slab, thing
from .prop import Prop, prop


@prop
def table(height: float = 37, width: float = 60, depth: float = 38) -> Prop:
    """A wooden table for a child that sits on a chair of 21; an adult's: 74, 110, 70.

    Anchors: top (its middle), edge (middle of the edge at the child, -x), left and
    right (on the top near that edge), far (on the top near the other edge).
    """
    x, z = depth / 2 - 3.4, width / 2 - 3.6
    legs = paired(rod("wood2", (s * x, height - 3, z), (s * x, 1.1, z), 1.9, 1.2) for s in (-1, 1))
    apron = slab("wood2", (0, height - 3.6, 0), (depth - 6, 3, width - 6))
    top = slab("wood", (0, height - 1.1, 0), (depth, 2.2, width), rounding=0.5)
    anchors = {
        "top": at((0, height, 0)),
        "far": at((depth / 2 - 7, height, 0)),
        "edge": at((-depth / 2, height - 1.1, 0), out=BACK, along=RIGHT),
        **both("", (-depth / 2 + 9, height, 10)),
    }
    return Prop((thing("legs", [*legs, apron]), thing("top", [top])), anchors)
