"""Where typed words show: a screen, a tablet, a phone."""

from ..scene import Mark
from ..turns import UP, about_z, vector
from .drawings import word
from .joinery import FORWARD, RIGHT, at, both, disc, rod, slab
from .paper import inked, on_page
from .prop import Prop, prop
from .strokes import line
from .tool import small

LONG = (0.74, 0.6, 0.78, 0.4)  # of the lines that stand for a message, as shares of the pane


def _pane(width: float, depth: float, high: float, written: str, lines: int) -> tuple[Mark, ...]:
    """A pale pane with a word on it, or with lines that stand for a message."""
    x, y = width / 2, depth / 2
    box = line((-x, -y), (x, -y), (x, y), (-x, y))
    marks: tuple[Mark, ...] = (
        Mark(on_page(box, high), "white", normal=UP, lift=0.5, smooth=False),
    )
    size = min(depth * 0.4, width * 0.85 / max(len(written), 1)) / 1.5
    marks += inked((s * size - vector(0, size * 0.75) for s in word(written)), high, "navy", 2.6)
    ups = [depth * (0.3 - 0.6 * i / max(lines - 1, 1)) for i in range(lines)]
    rows = (line((-0.4 * width, up), ((LONG[i % 4] - 0.4) * width, up)) for i, up in enumerate(ups))
    return marks + inked(rows, high, "skyline", 2.6)


def _slate(height: float, width: float, thick: float, border: float, written: str, lines: int) -> Prop:  # noqa: E501  # fmt: skip
    """A dark slab that lies, its pane up."""
    body = slab("dark", (0, thick / 2, 0), (height, thick, width), rounding=0.3)
    anchors = {
        "center": at((0, thick, 0)), "top": at((height / 2, thick / 2, 0), FORWARD, RIGHT),
        "button": at((border + 1.2 - height / 2, thick, width / 2 - border - 1.6)),
        **both("edge", (0, thick / 2, width / 2), RIGHT, FORWARD),
    }  # fmt: skip
    marks = _pane(width - 2 * border, height - 2 * border, thick, written, lines)
    return Prop((small("body", [body]),), anchors, marks, written=bool(written))


@prop
def screen(width: float = 30, height: float = 19, written: str = "", lines: int = 0) -> Prop:
    """A computer screen on its foot, seen by whoever looks along x.

    written: a word in capitals on it; lines: how many lines of a message. Anchors: center (of the
    pane), button (low on the right: send), edge-left, edge-right (its borders), top.
    """
    slate = _slate(height, width, 1.2, 1.2, written, lines)
    up = slate.moved(about_z(86), vector(0, height / 2 + 5, 0))
    pole = rod("metal2", (0.8, 1, 0), (0.8, height * 0.5, 0), 1.2)
    foot = small("foot", [pole, disc("metal2", (0.6, 0.5, 0), 6, 1.0, rounding=0.3)])
    return Prop((foot, *up.parts), up.anchors, up.marks, written=up.written)


@prop
def tablet(
    width: float = 24, height: float = 17, written: str = "", lines: int = 0, lean: float = 90
) -> Prop:
    """A tablet; lean: degrees back from upright (90: it lies).

    written: a word in capitals on it; lines: how many lines of a message. Anchors: center (of its
    pane), button (low on the right: send), edge-left, edge-right (its borders, for two hands; along
    = them), top.
    """
    slate = _slate(height, width, 0.9, 1.0, written, lines)
    return slate.moved(shift=vector(height / 2, 0, 0)).moved(about_z(90 - lean))


@prop
def phone(lines: int = 3) -> Prop:
    """A phone that lies, with a message on it.

    Anchors: grip (its middle, held by its long sides; along = its length), center (of its pane),
    edge-left, edge-right (its long borders), top, button (low on the right: send).
    """
    slate = _slate(14.0, 7.0, 0.9, 0.7, "", lines)
    grip = at((0, 0.45, 0), UP, FORWARD, 0.45)
    return Prop(slate.parts, slate.anchors | {"grip": grip}, slate.marks)
