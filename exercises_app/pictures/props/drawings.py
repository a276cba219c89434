"""What is drawn and written on papers and cards, as strokes in the order a hand makes them.

A drawing lies in a square of side 1 round its middle, up the page; a letter stands on the line
y = 0, small letters are 1 high, capitals 1.5. `GIVEN` is on the page before the child begins.
Round letters begin between one and two o'clock and go back first, as they are taught.
"""

import numpy as np

from .strokes import Drawing, Stroke, arc, joined, line, smooth

_CLOUD = joined(
    arc(-0.22, 0.36, 0.1, 270, 80), arc(-0.06, 0.42, 0.13, 150, 30),
    arc(0.12, 0.41, 0.1, 140, 20), arc(0.22, 0.34, 0.08, 90, -90), line((-0.22, 0.26)),
)  # fmt: skip


def _house(x: float, y: float, size: float) -> Drawing:
    wall = line((-0.5, 0.1), (-0.5, -0.6), (0.5, -0.6), (0.5, 0.1))
    roof = line((-0.65, 0.05), (0, 0.65), (0.65, 0.05), (-0.65, 0.05))
    door = line((-0.12, -0.6), (-0.12, -0.22), (0.14, -0.22), (0.14, -0.6))
    return tuple(part * size + np.array([x, y]) for part in (wall, roof, door))


_CROSS = (line((0, 0.45), (0, -0.45)), line((-0.45, 0), (0.45, 0)))
_SQUARE = (line((-0.4, 0.4), (-0.4, -0.4), (0.4, -0.4), (0.4, 0.4), (-0.4, 0.4)),)
_TOP, _LEFT, _RIGHT = (0, 0.42), (-0.46, -0.38), (0.46, -0.38)
_TRIANGLE = (line(_TOP, _LEFT), line(_TOP, _RIGHT), line(_LEFT, _RIGHT))  # two slides and a floor
_CIRCLE = (arc(0, 0, 0.42, 60, 420),)
_RAIN = tuple(line((x, 0.2), (x, -0.18)) for x in (-0.2, -0.06, 0.08, 0.22))

DRAWINGS: dict[str, Drawing] = {
    "wave": (
        smooth([(-0.5, 0), (-0.32, 0.13), (-0.12, -0.1), (0.1, 0.12), (0.3, -0.1), (0.5, 0.03)]),
    ),
    "line-down": (line((0, 0.45), (0, -0.45)),),
    "line-across": (line((-0.48, 0), (0.48, 0)),),
    "rain-and-road": (*_RAIN, line((-0.4, -0.28), (0.4, -0.28))),
    "cross": _CROSS,
    "square": _SQUARE,
    "triangle": _TRIANGLE,
    "circle": _CIRCLE,
    "shapes": tuple(
        stroke * 0.56 + np.array([x, 0])
        for x, shape in ((-0.61, _CROSS), (0, _SQUARE), (0.61, _TRIANGLE))
        for stroke in shape
    ),
    "house": (  # of a square, a triangle and a cross
        *(stroke * 0.75 + np.array([0, -0.2]) for stroke in _SQUARE),
        *(stroke * 0.8 + np.array([0, 0.4]) for stroke in _TRIANGLE),
        line((0.02, 0.02), (0.02, -0.2), (0.24, -0.2), (0.24, 0.02), (0.02, 0.02)),
        *(stroke * 0.24 + np.array([0.13, -0.09]) for stroke in _CROSS),
        line((-0.22, -0.5), (-0.22, -0.18), (-0.06, -0.18), (-0.06, -0.5)),
        arc(-0.58, 0.5, 0.12, 90, 450),
        line((-0.62, -0.5), (0.62, -0.5)),
    ),
}
GIVEN: dict[str, Drawing] = {
    "rain-and-road": (_CLOUD, *_house(-0.52, -0.16, 0.2), *_house(0.52, -0.16, 0.2)),
}


def _round(close: float) -> Stroke:
    """The curve that c, a, o, d and g begin with."""
    return arc(0.5, 0.5, 0.5, 38, close)


_BODY = joined(_round(398), line((1, 0.95)))  # closed, and on to where the stem is
LETTERS: dict[str, Drawing] = {
    "c": (_round(314),),
    "o": (_round(398),),
    "a": (joined(_BODY, line((1, 0))),),
    "d": (joined(_BODY, line((1, 1.7), (1, 0))),),
    "g": (joined(_BODY, line((1, -0.35)), arc(0.54, -0.35, 0.46, 0, -150)),),
}

# What is written, with the height of its line and of its small letters
WRITTEN = dict.fromkeys(LETTERS, (-0.3, 0.6)) | {"best-letter": (-0.16, 0.32)}
# The letter that the child likes best: a row of them, and a ring round one
DRAWINGS["best-letter"] = (arc(0.5, 0, 0.26, -60, 300, 1.1),)
GIVEN["best-letter"] = tuple(
    stroke * 0.32 + np.array([x - 0.16, -0.16])
    for x, letter in ((-0.42, "c"), (0, "a"), (0.5, "o"))
    for stroke in LETTERS[letter]
)

_STEM = line((0, 1.5), (0, 0))


def _belly(y: float, radius: float) -> Stroke:
    """The round part of B, P and R, from the stem out and back."""
    return joined(line((0, y + radius)), arc(0.5, y, radius, 90, -90), line((0, y - radius)))


_S = smooth([(0.9, 1.25), (0.5, 1.5), (0.1, 1.2), (0.5, 0.78), (0.92, 0.4), (0.5, 0), (0.05, 0.25)])
CAPITALS: dict[str, Drawing] = {
    "A": (line((0.5, 1.5), (0, 0)), line((0.5, 1.5), (1, 0)), line((0.18, 0.5), (0.82, 0.5))),
    "B": (_STEM, _belly(1.15, 0.35), _belly(0.4, 0.4)),
    "C": (arc(0.55, 0.75, 0.55, 45, 315, 1.36),),
    "D": (_STEM, joined(line((0, 1.5)), arc(0.25, 0.75, 0.72, 90, -90, 1.04), line((0, 0)))),
    "E": (line((0.9, 1.5), (0, 1.5), (0, 0), (0.9, 0)), line((0, 0.78), (0.7, 0.78))),
    "F": (line((0.9, 1.5), (0, 1.5), (0, 0)), line((0, 0.78), (0.7, 0.78))),
    "G": (joined(arc(0.55, 0.75, 0.55, 45, 345, 1.36), line((1.08, 0.7), (0.6, 0.7))),),
    "H": (_STEM, line((1, 1.5), (1, 0)), line((0, 0.76), (1, 0.76))),
    "I": (line((0.5, 1.5), (0.5, 0)),),
    "J": (joined(line((0.8, 1.5)), arc(0.4, 0.4, 0.4, 0, -150)),),
    "K": (_STEM, line((0.95, 1.5), (0.02, 0.7), (1, 0))),
    "L": (line((0, 1.5), (0, 0), (0.85, 0)),),
    "M": (line((0, 0), (0, 1.5), (0.55, 0.55), (1.1, 1.5), (1.1, 0)),),
    "N": (line((0, 0), (0, 1.5), (1, 0), (1, 1.5)),),
    "O": (arc(0.55, 0.75, 0.55, 80, 440, 1.36),),
    "P": (_STEM, _belly(1.1, 0.4)),
    "Q": (arc(0.55, 0.75, 0.55, 80, 440, 1.36), line((0.65, 0.4), (1.08, -0.08))),
    "R": (_STEM, _belly(1.1, 0.4), line((0.3, 0.7), (0.95, 0))),
    "S": (_S,),
    "T": (line((0, 1.5), (1.1, 1.5)), line((0.55, 1.5), (0.55, 0))),
    "U": (joined(line((0, 1.5)), arc(0.5, 0.5, 0.5, 180, 360), line((1, 1.5))),),
    "V": (line((0, 1.5), (0.52, 0), (1.04, 1.5)),),
    "W": (line((0, 1.5), (0.3, 0), (0.62, 1.1), (0.94, 0), (1.24, 1.5)),),
    "X": (line((0, 1.5), (1, 0)), line((1, 1.5), (0, 0))),
    "Y": (line((0, 1.5), (0.52, 0.75), (1.04, 1.5)), line((0.52, 0.75), (0.52, 0))),
    "Z": (line((0, 1.5), (1, 1.5), (0, 0), (1, 0)),),
}


def word(letters: str, gap: float = 0.45) -> Drawing:
    """Side by side, its middle over x = 0; what has no strokes leaves a space."""
    strokes: list[Stroke] = []
    x = 0.0
    for letter in letters:
        shape = CAPITALS.get(letter, ()) or LETTERS.get(letter, ())
        strokes += [stroke + np.array([x, 0]) for stroke in shape]
        x += max((float(stroke[:, 0].max()) for stroke in shape), default=0.6) + gap
    return tuple(stroke - np.array([(x - gap) / 2, 0]) for stroke in strokes)
