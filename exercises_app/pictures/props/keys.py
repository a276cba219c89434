"""The keyboard, with a place for every key."""

from ..scene import Mark
from ..solids import Solid
from ..turns import UP, Vector, vector
from .drawings import CAPITALS
from .joinery import BACK, LEFT, RIGHT, at, slab
from .paper import inked
from .prop import Anchor, Prop, prop
from .tool import small

PITCH = 1.75  # cm from key to key
ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
FIRST = (1, 1.5, 1.75, 2.25)  # where a row's first named key stands, in keys from the left border
LAST = 13.0  # keys a row
TOP = 1.5  # cm: the height of the keys
PRESSED = 0.3  # cm
# Middle and width of the keys of the last row, in keys from the left border
BOTTOM = {"left": (1.7, 3.4), "space": (6.2, 5.6), "right": (11.0, 4.0)}
WIDTH, DEPTH = LAST * PITCH + 2.0, 5 * PITCH + 1.6


def _place(row: int, middle: float) -> Vector:
    """The middle of a key's top; rows from the one away, keys from the left border."""
    return vector((1.5 - row) * PITCH + 0.45, TOP, (middle - LAST / 2) * PITCH)


NAMED = {
    letter: _place(row, FIRST[row] + i + 0.5)
    for row, letters in enumerate(ROWS) for i, letter in enumerate(letters)
} | {"space": _place(4, BOTTOM["space"][0])}  # fmt: skip


def _key(top: Vector, wide: float, role: str = "white", pressed: bool = False) -> Solid:
    size = (PITCH * 0.86, 0.9, PITCH * (wide - 0.14))
    return slab(role, top - UP * (0.45 + PRESSED * pressed), size, rounding=0.16)


def _keys(lit: str, down: str) -> list[Solid]:
    keys = [
        _key(top, 1, "yellow" if name in lit else "white", name == down)
        for name, top in NAMED.items() if name != "space"
    ]  # fmt: skip
    for row, first in enumerate(FIRST):
        last = first + len(ROWS[row])
        keys.append(_key(_place(row, first / 2), first))
        keys.append(_key(_place(row, (last + LAST) / 2), LAST - last))
    keys += [_key(_place(4, x), wide, pressed=name == down) for name, (x, wide) in BOTTOM.items()]
    return keys


@prop
def keyboard(lit: str = "", down: str = "") -> Prop:
    """A small keyboard of 25 x 10 cm, its space bar towards whoever looks along x.

    lit: letters that show, on yellow keys; down: the key that is pressed (a letter or space).
    Anchors: key-a key-b key-c key-d key-e key-f key-g key-h key-i key-j key-k key-l key-m key-n
    key-o key-p key-q key-r key-s key-t key-u key-v key-w key-x key-y key-z key-1 (the middle of a
    key's top, along = away), space, enter, home-left and home-right (f and j, where the index
    fingers rest), edge-left, edge-right, front (borders of the base).
    """
    base = slab("grey", (0, 0.55, 0), (DEPTH, 0.9, WIDTH), rounding=0.25)
    marks: tuple[Mark, ...] = ()
    for letter in lit:
        top = NAMED[letter]
        strokes = (s * 0.56 + (top[2] - 0.28, top[0] - 0.42) for s in CAPITALS[letter.upper()])
        marks += inked(strokes, TOP - PRESSED * (letter == down), "dark", 1.6)
    parts = (small("base", [base]), small("keys", _keys(lit, down), jump=0.3))
    return Prop(parts, _anchors(down), marks, written=bool(lit))


def _anchors(down: str) -> dict[str, Anchor]:
    tops = {name: top - UP * PRESSED * (name == down) for name, top in NAMED.items()}
    return {name if name == "space" else f"key-{name}": at(top) for name, top in tops.items()} | {
        "enter": at(_place(2, 11.9)),
        "home-left": at(tops["f"]),
        "home-right": at(tops["j"]),
        "edge-left": at((0, 0.55, -WIDTH / 2), LEFT),
        "edge-right": at((0, 0.55, WIDTH / 2), RIGHT),
        "front": at((-DEPTH / 2, 0.55, 0), BACK, RIGHT),
    }
