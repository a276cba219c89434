"""Sheets and cards with what is drawn on them: a page's top is away along x, its right along z."""

from collections.abc import Iterable

import numpy as np

from ..scene import Mark, Part
from ..turns import UP, Points, vector
from .drawings import DRAWINGS, GIVEN, LETTERS, WRITTEN
from .etching import etched, spot
from .joinery import FORWARD, LEFT, RIGHT, at, slab
from .prop import Anchor, Prop, prop
from .strokes import Drawing, Stroke, first_part, heading
from .tool import small

THIN = 0.12  # cm: as thick as a sheet must be to be seen from its edge


def on_page(stroke: Stroke, high: float) -> Points:
    """From right and up on the page into the world; `high`: of its surface."""
    return np.stack([stroke[:, 1], np.full(len(stroke), high + 0.02), stroke[:, 0]], axis=1)


def inked(strokes: Iterable[Stroke], high: float, role: str, width: float) -> tuple[Mark, ...]:
    """Strokes as lines on a page; width in 1/300 of the picture."""
    return tuple(etched(on_page(stroke, high), role, UP, width) for stroke in strokes)


def sheet(width: float, depth: float, thick: float, role: str) -> Part:
    return small("sheet", [slab(role, (0, thick / 2, 0), (depth, thick, width))], shadow=False)


def borders(width: float, depth: float, high: float) -> dict[str, Anchor]:
    """center, top, bottom, edge-left, edge-right: where a flat hand keeps it still; side-left and
    side-right: its very borders, where fingers pinch it."""
    x, z = depth / 2, width / 2
    flat = {"center": (0, 0), "top": (x - 1, 0), "bottom": (1 - x, 0),
            "edge-left": (0, 1.5 - z), "edge-right": (0, z - 1.5)}  # fmt: skip
    return {name: at((x, high, z)) for name, (x, z) in flat.items()} | {
        "side-left": at((0, high / 2, -z), LEFT), "side-right": at((0, high / 2, z), RIGHT),
    }  # fmt: skip


def _letter(name: str) -> Drawing:
    """Its body is as high as three fifths of a drawing, so that its stems have room."""
    return tuple(stroke * 0.6 + np.array([-0.3, -0.3]) for stroke in LETTERS[name])


def _ends(strokes: Drawing, drawn: Drawing, size: float, high: float) -> dict[str, Anchor]:
    here = heading(drawn[-1])
    return _way(strokes[0], size, high) | {
        "start": at(on_page(strokes[0][:1], high)[0]),
        "end": at(on_page(drawn[-1][-1:], high)[0], UP, vector(here[1], 0, here[0])),
    }


def _way(stroke: Stroke, size: float, high: float) -> dict[str, Anchor]:
    """Beside the first third of a stroke, on its outer side."""
    middle = (stroke.min(axis=0) + stroke.max(axis=0)) / 2
    places = np.array([first_part((stroke,), share)[0][-1] for share in (0.05, 0.14, 0.23, 0.32)])
    out = (places - middle) / np.linalg.norm(places - middle, axis=1, keepdims=True)
    beside = on_page(places + out * 0.14 * size, high)
    return {f"way-{i}": at(point) for i, point in enumerate(beside, 1)}


@prop
def paper(
    width: float = 21, depth: float = 15, drawing: str | None = None, drawn: float = 1.0,
    size: float = 9, across: float = 0, up: float = 0, model: bool = False, dot: bool = False,
    lines: int = 0, ink: str = "blue", given: str = "grey", color: str = "paper",
) -> Prop:  # fmt: skip
    """A sheet, half an A4 across.

    drawing: a name of drawings.py or a letter (c a o d g), `size` cm high, its middle moved
    `across` (to the right) and `up`; drawn: the share (0 to 1) that the pencil has made, in `ink`.
    model: all of it is there to be traced, in the colour `given`, as is what the child begins with.
    dot: where it starts. lines: how many are printed for writing; a letter stands between two.
    Anchors: center, top, bottom, edge-left, edge-right (flat hands), side-left, side-right (its
    borders); with a drawing also start and end (of what is drawn: the pencil's tip goes there;
    along = the way it is drawn), way-1 to way-4 (beside its beginning, for an arrow).
    """
    low, tall = WRITTEN.get(drawing or "", (0.0, 0.0))
    marks = _printed(lines, width, depth, up + low * size, tall * size)
    anchors = borders(width, depth, THIN)
    if drawing is not None:
        shape = DRAWINGS.get(drawing) or _letter(drawing)
        place = np.array([across, up], dtype=float)
        strokes, before = (
            tuple(s * size + place for s in d) for d in (shape, GIVEN.get(drawing, ()))
        )
        done = first_part(strokes, drawn)
        marks += inked((*before, *(strokes if model else ())), THIN, given, 2.5)
        marks += inked(done, THIN, ink, 3.4)
        anchors |= _ends(strokes, done, size, THIN)
        if dot:
            marks += (spot(anchors["start"].point, 0.32, "green", UP),)
    part = sheet(width, depth, THIN, color)
    return Prop((part,), anchors, marks, written=drawing in WRITTEN)


def _printed(lines: int, width: float, depth: float, base: float, tall: float) -> tuple[Mark, ...]:
    """All over the page; or, round what is `tall`, so that it stands on one of them, its base."""
    step = tall or depth / max(lines, 1)
    first = base - (lines - 1) // 2 * step if tall else (step - depth) / 2
    ups = [up for i in range(lines) if abs(up := first + i * step) < depth / 2 - 0.3]
    rows = (np.array([(-width / 2 + 0.6, up), (width / 2 - 0.6, up)]) for up in ups)
    return inked(rows, THIN, "seat", 1.0)


@prop
def card(width: float = 9, depth: float = 7, color: str = "sheet") -> Prop:
    """A piece of stiff card.

    Anchors: center, top, bottom, edge-left, edge-right (flat hands), side-left, side-right (its
    borders), grip (its near right corner, thumb above and fingers below; along = into the card).
    """
    anchors = borders(width, depth, 0.16)
    anchors["grip"] = at((0.8 - depth / 2, 0.08, width / 2 - 0.8), UP, FORWARD, 0.08)
    return Prop((sheet(width, depth, 0.16, color),), anchors)
