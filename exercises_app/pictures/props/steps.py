"""What is stepped on; it is climbed towards +x."""

from .joinery import at, both, slab, thing
from .prop import Prop, prop


@prop
def step(height: float = 12, depth: float = 28, width: float = 40) -> Prop:
    """A low wooden step.

    Anchors: top (its middle), left and right (where each foot stands), edge (the rear
    edge of the top, for a heel that hangs over).
    """
    block = slab("wood2", (0, height / 2 - 1, 0), (depth - 1.6, height - 2, width - 1.6))
    tread = slab("wood", (0, height - 1.1, 0), (depth, 2.2, width), rounding=0.4)
    anchors = {
        "top": at((0, height, 0)),
        "edge": at((-depth / 2 + 0.5, height, 0)),
        **both("", (0, height, 6.5)),
    }
    return Prop((thing("block", [block]), thing("tread", [tread])), anchors)
