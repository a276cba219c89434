"""The keyboard, with a place for every key."""

import numpy as np

from ..scene import Mark, Paint
from ..turns import Vector, vector
from .drawings import CAPITALS
from .joinery import BACK, LEFT, RIGHT, at, slab
from .paper import inked
from .prop import Anchor, Prop, prop
from .tool import small

PITCH = 1.75  # cm from key to key
ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
FIRST = (1, 1.5, 1.75, 2.25)  # where a row's first named key stands, in keys from the left border
LAST = 13.0  # keys a row
TOP = 1.4  # cm: the height of the keys
# Middle and width of the keys of the last row, in keys from the left border
BOTTOM = {"left": (1.7, 3.4), "space": (6.2, 5.6), "right": (11.0, 4.0)}
WIDTH, DEPTH = LAST * PITCH + 2.0, 5 * PITCH + 1.6
GAP, ROUND = 0.12, 0.22  # cm: half between two keys, and of their corners


def _place(row: int, middle: float) -> Vector:
    """The middle of a key's top; rows from the one away, keys from the left border."""
    return vector((1.5 - row) * PITCH + 0.45, TOP, (middle - LAST / 2) * PITCH)


NAMED = {
    letter: _place(row, FIRST[row] + i + 0.5)
    for row, letters in enumerate(ROWS) for i, letter in enumerate(letters)
} | {"space": _place(4, BOTTOM["space"][0])}  # fmt: skip


def _keys() -> dict[str, tuple[Vector, float]]:
    """Every key's middle and width in keys; those at the ends of the rows have no letters."""
    keys = {name: (top, 1.0) for name, top in NAMED.items()}
    for row, first in enumerate(FIRST):
        last = first + len(ROWS[row])
        keys[f"first {row}"] = (_place(row, first / 2), first)
        keys[f"last {row}"] = (_place(row, (last + LAST) / 2), LAST - last)
    return keys | {name: (_place(4, middle), wide) for name, (middle, wide) in BOTTOM.items()}


KEYS = _keys()
_X, _Z = (np.array([middle[axis] for middle, _ in KEYS.values()]) for axis in (0, 2))
_HALF = np.array([wide for _, wide in KEYS.values()]) * PITCH / 2 - GAP


def _painted(lit: str, down: str) -> Paint:
    """The keys are painted on the top of the base: many small boxes are many lines."""
    roles = ["seat" if k == down else "yellow" if k in lit else "white" for k in KEYS]
    of = np.array([*roles, "grey"], dtype=object)

    def paint(points, solids):  # type: ignore[no-untyped-def]
        x = np.abs(points[:, 0, None] - _X) - (PITCH / 2 - GAP - ROUND)
        z = np.abs(points[:, 2, None] - _Z) - (_HALF - ROUND)
        out = np.hypot(np.maximum(x, 0), np.maximum(z, 0)) + np.minimum(np.maximum(x, z), 0)
        on = (out < ROUND) & (points[:, 1, None] > TOP - 0.05)
        return of[np.where(on.any(axis=1), on.argmax(axis=1), len(KEYS))]

    return paint


@prop
def keyboard(lit: str = "", down: str = "") -> Prop:
    """A small keyboard of 25 x 10 cm, its space bar towards whoever looks along x.

    lit: letters that show, on yellow keys; down: the key that is pressed (a letter or space).
    Anchors: key-a key-b key-c key-d key-e key-f key-g key-h key-i key-j key-k key-l key-m key-n
    key-o key-p key-q key-r key-s key-t key-u key-v key-w key-x key-y key-z key-1 (the middle of a
    key's top, along = away), space, enter, home-left and home-right (f and j, where the index
    fingers rest), edge-left, edge-right, front (borders of the base).
    """
    base = slab("grey", (0, TOP / 2, 0), (DEPTH, TOP, WIDTH), rounding=0.3)
    marks: tuple[Mark, ...] = ()
    for letter in lit:
        top = NAMED[letter]
        strokes = (s * 0.62 + (top[2] - 0.31, top[0] - 0.46) for s in CAPITALS[letter.upper()])
        marks += inked(strokes, TOP, "dark", 1.6)
    part = small("keyboard", [base], paint=_painted(lit, down))
    return Prop((part,), _anchors(), marks, written=bool(lit))


def _anchors() -> dict[str, Anchor]:
    return {name if name == "space" else f"key-{name}": at(top) for name, top in NAMED.items()} | {
        "enter": at(_place(2, 11.9)),
        "home-left": at(NAMED["f"]),
        "home-right": at(NAMED["j"]),
        "edge-left": at((0, 0.7, -WIDTH / 2), LEFT),
        "edge-right": at((0, 0.7, WIDTH / 2), RIGHT),
        "front": at((-DEPTH / 2, 0.7, 0), BACK, RIGHT),
    }
