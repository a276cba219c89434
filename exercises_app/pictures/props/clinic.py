"""What a clinic has and a home has not."""

import numpy as np

from ..scene import Mark
from ..turns import UP, about_z
from .joinery import BACK, at, disc, slab, thing, tube
from .prop import Prop, prop
from .strokes import dense


@prop
def therapy_device(color: str = "white") -> Prop:
    """A small box that gives currents or sound: a screen, a dial, a socket. Its front is to -x, to
    who works it; its cable is a `rope` from `socket`.

    Anchors: top, dial (to turn), socket (where the cable begins).
    """
    body = slab(color, (0, 7, 0), (14, 14, 22), rounding=2)
    front = slab("grey", (-6.8, 7, 0), (1, 11, 19), rounding=0.4)
    screen = slab("glass", (-7.3, 8.6, -3.6), (0.8, 6, 9.4), rounding=0.3)
    wave = [(-7.9, 8.6 + y, -3.6 + z) for z, y in WAVE]
    dial = disc("blue", (-7.9, 8.4, 5.6), 2.4, 2, about_z(90), rounding=0.4)
    handle = tube("dark", 0.9, (0, 13, 7), (0, 17.5, 5), (0, 17.5, -5), (0, 13, -7), bend=3)
    anchors = {
        "top": at((4, 14, 0)),
        "dial": at((-8.9, 8.4, 5.6), BACK, UP),
        "socket": at((-7.3, 3.4, 4), BACK, UP),
    }
    parts = (
        thing("body", [body]), thing("front", [front]), thing("screen", [screen]),
        thing("dial", [dial]), thing("handle", handle),
    )  # fmt: skip
    line = Mark(
        dense(np.array(wave, dtype=float), 0.4), "blue", line=True, smooth=False, normal=BACK,
        width=1.4,
    )  # fmt: skip
    return Prop(parts, anchors, (line,))


# The line on its screen: across and up
WAVE = ((-3.6, 0), (-1.6, 0), (-0.8, 1.8), (0.4, -1.8), (1.2, 0), (3.6, 0))
