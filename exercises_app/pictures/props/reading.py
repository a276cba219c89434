"""What is looked at and read: picture cards, a name on a card, stickers."""

from collections.abc import Sequence

import numpy as np

from ..scene import Mark
from ..turns import UP, about_z, vector
from .drawings import CAPITALS, word
from .joinery import FORWARD, at
from .paper import borders, inked, on_page, sheet
from .prop import Anchor, Prop, prop
from .strokes import Stroke, arc, line

Filled = Sequence[tuple[Stroke, str]]  # outlines in a square of side 2, each with its role

_STAR = np.array([
    (np.sin(turn) * far, np.cos(turn) * far)
    for turn, far in zip(np.arange(10) * np.pi / 5, (0.95, 0.42) * 5, strict=True)
])  # fmt: skip
PICTURES: dict[str, Filled] = {
    "sun": [(arc(0, 0, 0.62, 0, 345), "yellow")],
    "star": [(_STAR, "yellow")],
    "house": [
        (line((-0.6, -0.8), (0.6, -0.8), (0.6, 0.1), (-0.6, 0.1)), "seat"),
        (line((-0.8, 0.05), (0.8, 0.05), (0, 0.85)), "red"),
        (line((-0.16, -0.8), (0.2, -0.8), (0.2, -0.2), (-0.16, -0.2)), "wood2"),
    ],
    "apple": [
        (arc(0, -0.12, 0.66, 0, 345), "red"),
        (line((0.05, 0.5), (0.3, 0.85), (0.62, 0.86), (0.4, 0.58)), "green"),
    ],
    "ball": [(arc(0, 0, 0.7, 0, 345), "blue"), (arc(0, 0, 0.3, 0, 345), "white")],
    "cat": [
        (line((-0.62, 0.85), (-0.56, 0.2), (-0.1, 0.5)), "orange"),
        (line((0.62, 0.85), (0.56, 0.2), (0.1, 0.5)), "orange"),
        (arc(0, -0.1, 0.68, 0, 345), "orange"),
        (arc(-0.26, 0.02, 0.09, 0, 330), "dark"),
        (arc(0.26, 0.02, 0.09, 0, 330), "dark"),
        (line((-0.12, -0.2), (0.12, -0.2), (0, -0.35)), "pink"),
    ],
}
ROUND = 12  # points: an outline with more is curved, one with less has corners
CARD = 0.24  # cm: thick, so that it is seen from its edge


def shown(picture: str, size: float, high: float, right: float = 0, up: float = 0) -> tuple[Mark, ...]:  # noqa: E501  # fmt: skip
    """A picture as filled marks on a page; size: half its height, cm."""
    return tuple(
        Mark(
            on_page(outline * size + np.array([right, up]), high), role, normal=UP, lift=0.3,
            smooth=len(outline) > ROUND, stroke="ink", width=0.9,
        )
        for outline, role in PICTURES[picture]
    )  # fmt: skip


def _standing(made: Prop, depth: float, lean: float) -> Prop:
    """Turned up from lying, its picture towards whoever looks along x; lean: back from upright."""
    return made.moved(shift=vector(depth / 2, 0, 0)).moved(about_z(90 - lean))


def _near(depth: float, thick: float) -> dict[str, Anchor]:
    return {"grip": at((0.7 - depth / 2, thick / 2, 0), UP, FORWARD, thick / 2)}


@prop
def picture_card(
    picture: str = "cat", size: float = 9, stands: bool = False, color: str = "white"
) -> Prop:
    """A card with a picture: sun, star, house, apple, ball or cat.

    stands: held or propped upright, its picture towards whoever looks along x. Anchors: center,
    top, bottom, edge-left, edge-right, side-left, side-right (its borders), grip (its near border,
    thumb on the picture; along = into the card).
    """
    depth = size * 1.2
    anchors = borders(size, depth, CARD) | _near(depth, CARD)
    card = sheet(size, depth, CARD, color)
    made = Prop((card,), anchors, shown(picture, size * 0.4, CARD))
    return _standing(made, depth, 12) if stands else made


@prop
def name_card(name: str = "AVA", lit: str = "", stands: bool = True, color: str = "sheet") -> Prop:
    """A card with a word in capitals; lit: a letter that is marked.

    stands: propped up, its word towards whoever looks along x. Anchors: center, top, bottom,
    edge-left, edge-right, side-left, side-right, letter-1 (the middle of the first letter, and so
    on), grip (its near border).
    """
    high, gap = 2.4, 0.72
    wide = [float(max(s[:, 0].max() for s in CAPITALS[letter])) * high / 1.5 for letter in name]
    whole = sum(wide) + gap * (len(name) - 1)
    width, depth = whole + 3, high + 2.6
    anchors, marks = borders(width, depth, CARD) | _near(depth, CARD), []
    right = -whole / 2
    for i, (letter, room) in enumerate(zip(name, wide, strict=True)):
        middle = right + room / 2
        anchors[f"letter-{i + 1}"] = at((0, CARD, middle))
        if letter in lit:
            x, y = room / 2 + 0.3, high * 0.72
            box = line((-x, -y), (x, -y), (x, y), (-x, y)) + np.array([middle, 0])
            marks.append(Mark(on_page(box, CARD), "yellow", normal=UP, lift=0.3, smooth=False))
        right += room + gap
    strokes = (s * high / 1.5 - np.array([0, high / 2]) for s in word(name))
    made = Prop(
        (sheet(width, depth, CARD, color),), anchors,
        (*marks, *inked(strokes, CARD, "dark", 2.6)), written=True,
    )  # fmt: skip
    return _standing(made, depth, 25) if stands else made


@prop
def stickers(count: int = 6, color: str = "white") -> Prop:
    """A sheet of stickers: stars, rings and suns. Anchors: center, top, bottom, edge-left,
    edge-right, side-left, side-right, sticker-1 (the first one's middle, and so on), grip (the near
    border)."""
    width, depth, thick = 13.0, 9.0, 0.14
    anchors = borders(width, depth, thick) | _near(depth, thick)
    marks: tuple[Mark, ...] = ()
    for i in range(count):
        right, up = (i % 3 - 1) * 4.0, 2.1 - (i // 3) * 4.2
        marks += shown(("star", "ball", "sun")[(i + i // 3) % 3], 1.7, thick, right, up)
        anchors[f"sticker-{i + 1}"] = at((up, thick, right))
    return Prop((sheet(width, depth, thick, color),), anchors, marks)
