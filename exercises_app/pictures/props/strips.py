"""Card that is cut: strips, and an edge that is snipped. Scissors come from -x, cutting along x."""

from ..solids import Box
from ..turns import STILL, UP, Turn, about_x, about_y, about_z, vector
from .joinery import BACK, FORWARD, RIGHT, Place, at, slab
from .prop import Prop, prop
from .tool import small

THIN = 0.14  # cm


def _flap(role: str, root: Place, middle: Place, size: Place, turn: Turn) -> Box:
    """A piece of card turned about its root; its middle is given from there."""
    place = vector(*root) + turn @ vector(*middle)
    return slab(role, place, size, turn)


@prop
def strip(
    length: float = 14, width: float = 3.5, piece: float = 4.5, cut: float = 0.0,
    color: str = "sheet",
) -> Prop:  # fmt: skip
    """A strip of card across, to be cut through near its right end.

    cut: the share (0 to 1) of the width that is cut; at 1 the piece is gone (`strip-piece`).
    piece: its length. Anchors: grip (the left end, thumb above and fingers below; along = into the
    strip), right-end (its edge), cut-start (on the near edge), cut-end (where the cut
    has come to; along = the way of the scissors).
    """
    line = length / 2 - piece
    left = slab(color, (0, 0, line - (length - piece) / 2), (width, THIN, length - piece))
    solids = [left]
    deep = cut * width - width / 2
    if cut < 1:
        # it swings open round the end of the cut, and hangs a little
        turn = about_y(13 * min(1, 4 * cut)) @ about_x(5 * cut) if cut else STILL
        size = (width, THIN, piece)
        solids.append(_flap(color, (deep, 0, line), (-deep, 0, piece / 2), size, turn))
    anchors = {
        "grip": at((0, 0, 1.2 - length / 2), UP, RIGHT, THIN / 2),
        "right-end": at((0, 0, length / 2 if cut < 1 else line), RIGHT),
        "cut-start": at((-width / 2, 0, line), BACK, RIGHT),
        "cut-end": at((deep, THIN / 2, line), UP, FORWARD),
    }
    made = Prop((small("card", solids, shadow=False),), anchors)
    return made.moved(shift=vector(0, THIN / 2, 0))


@prop
def strip_piece(length: float = 4.5, width: float = 3.5, color: str = "sheet") -> Prop:
    """A piece that was cut off. Anchors: grip (its middle; along = its length)."""
    box = slab(color, (0, THIN / 2, 0), (width, THIN, length))
    grip = at((0, THIN / 2, 0), UP, RIGHT, THIN / 2)
    return Prop((small("card", [box]),), {"grip": grip})


@prop
def fringe_card(
    width: float = 12, depth: float = 7, snips: int = 4, cut: float = 1.0, long: float = 2.4,
    step: float = 1.3, color: str = "sheet",
) -> Prop:  # fmt: skip
    """Stiff card with single snips in its near edge, from the right on, like grass.

    snips: how many there are (0: none yet); cut: the share of the last one. long: of a snip, step:
    between two, cm. Anchors: grip (the left border, thumb above and fingers below; along = into
    the card), snip (the end of the last cut; along = the way of the scissors), next (on the
    near edge, where the next one begins), top (away), center.
    """
    near, right = -depth / 2, width / 2
    rest = right - snips * step
    solids = [
        slab(color, (long / 2, 0, 0), (depth - long, THIN, width)),
        slab(color, (near + long / 2, 0, (rest - right) / 2), (long, THIN, rest + right)),
    ]
    for i in range(snips):
        deep = long * (cut if i == snips - 1 else 1.0)
        bend = about_z(12.0 if i % 2 else -9.0)
        middle = right - (i + 0.5) * step
        size = (deep, THIN, step - 0.16)
        solids.append(_flap(color, (near + deep, 0, middle), (-deep / 2, 0, 0), size, bend))
        if deep < long:
            solids.append(
                slab(color, (near + (deep + long) / 2, 0, middle), (long - deep, THIN, step))
            )
    anchors = {
        "grip": at((0.6, 0, 1.0 - right), UP, RIGHT, THIN / 2),
        "snip": at((near + long * cut if snips else near, THIN / 2, rest), UP, FORWARD),
        "next": at((near, 0, rest - step), BACK, RIGHT),
        "top": at((-near - 1, THIN / 2, 0)),
        "center": at((long / 2, THIN / 2, 0)),
    }
    made = Prop((small("card", solids, shadow=False),), anchors)
    return made.moved(shift=vector(0, THIN / 2 + 0.5 * bool(snips), 0))
