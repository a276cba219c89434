"""What does clothes up: buttons and a zip, on pieces of cloth that stand up before the child.

They stand in the plane of y and z, their outside back towards whoever looks along x.
"""

import numpy as np

from ..scene import Mark, Part
from ..turns import STILL, UP, Turn, Vector, about_x, about_y, along_y, vector
from .etching import etched, spot
from .joinery import BACK, FORWARD, LEFT, RIGHT, Place, at, both, disc, slab
from .prop import Prop, prop
from .tool import pressed, small

LEVELS = (0.2, 0.5, 0.8)  # of the three buttons, as shares of the height
BIG = 1.25  # cm: the radius of a button


def _button(name: str, middle: Vector, radius: float, color: str, turn: Turn) -> tuple[Part, tuple[Mark, ...]]:  # noqa: E501  # fmt: skip
    """A dish with four holes in its face; its axis is the own Y of `turn`."""
    thick = radius * 0.24
    dish = disc(color, middle, radius, thick, turn, rounding=thick * 0.4)
    out, face = turn[:, 1], middle + turn[:, 1] * (thick / 2 + 0.01)
    places = (x * turn[:, 0] + z * turn[:, 2] for x in (-1, 1) for z in (-1, 1))
    holes = tuple(spot(face + radius * 0.26 * p, radius * 0.1, "dark", out) for p in places)
    return small(name, [dish]), holes


@prop
def button(radius: float = 1.3, color: str = "white") -> Prop:
    """A big button that lies on the table. Anchors: grip (its middle), edge-left, edge-right (its
    borders), top."""
    middle = vector(0, radius * 0.12, 0)
    part, holes = _button("button", middle, radius, color, STILL)
    anchors = {
        "grip": at(middle, UP, RIGHT, radius * 0.12), "top": at((0, radius * 0.24, 0)),
        **both("edge", middle + RIGHT * radius, RIGHT, FORWARD),
    }  # fmt: skip
    return Prop((part,), anchors, holes)


def _buttoned(through: float, height: float, aside: float) -> tuple[Vector, Turn]:
    """Where a button is and how it is turned: `through` 0 not yet, on its way, 1 through."""
    if through == 0:
        return vector(-0.2, height, aside), along_y(BACK, UP)
    left = 1 - through
    return vector(-0.75 - 0.15 * left, height, 0.9 * left), along_y(about_y(50 * left) @ BACK, UP)


@prop
def button_strip(
    height: float = 18, width: float = 15, done: int = 1, through: float = 0.0, color: str = "seat",
    under: str = "blue", button_color: str = "white",
) -> Prop:  # fmt: skip
    """Two sides of a coat that are buttoned from below, the left one on top.

    done: how many of the three buttons are through. through: the share (0 to 1) of the next one
    that is. Anchors: button (the next one's face), button-edge (its right edge), hole (where it
    goes), grip (the button, thumb on its face; along = to the left, away from a right hand), cloth
    (the border of the upper side, thumb outside; along = to the right, away from a left hand),
    edge (that border), side-left, side-right.
    """
    lower = slab(under, (0.3, height / 2, width * 0.2), (0.4, height, width * 0.6), rounding=0.15)
    upper = slab(color, (-0.2, height / 2, width * -0.22), (0.5, height, width * 0.62), rounding=0.2)  # noqa: E501  # fmt: skip
    parts, edge = [small("under", [lower]), small("upper", [upper])], width * 0.09
    marks: tuple[Mark, ...] = ()
    far = [1.0 if i < done else through if i == done else 0.0 for i in range(len(LEVELS))]
    for i, share in enumerate(far):
        y = height * LEVELS[i]
        middle, turn = _buttoned(share, y, edge + 1.9)
        part, holes = _button(f"button-{i + 1}", middle, BIG, button_color, turn)
        parts.append(part)
        marks += holes
        if share == 0:
            marks += (etched([(-0.46, y - 0.9, 0), (-0.46, y + 0.9, 0)], "dark", BACK, 2.2),)
    next_one = min(done, len(LEVELS) - 1)
    y = height * LEVELS[next_one]
    middle, turn = _buttoned(far[next_one], y, edge + 1.9)
    out, right = turn[:, 1], turn[:, 2]
    anchors = {
        "button": at(middle + out * BIG * 0.12, out, UP),
        "button-edge": at(middle + right * BIG, right, out),
        "grip": at(middle + right * BIG * 0.4, out, -right, BIG * 0.12),
        "cloth": at((-0.2, y - 1.8, edge - 0.7), BACK, RIGHT, 0.25),
        "hole": at((-0.45, y, 0), BACK, UP), "edge": at((-0.2, y, edge), RIGHT, UP),
        "side-right": at((0.3, height / 2, width / 2), RIGHT, UP),
        "side-left": at((-0.2, height / 2, width * -0.53), LEFT, UP),
    }  # fmt: skip
    return Prop(tuple(parts), anchors, marks)


def _teeth(low: float, high: float) -> tuple[Mark, ...]:
    """The closed teeth: one line from side to side."""
    ups = np.arange(low, high, 0.5)
    zigzag: list[Place] = [(0.1, up, 0.4 * (-1) ** i) for i, up in enumerate(ups)]
    return (etched(zigzag, "dark", BACK, 1.6),)


@prop
def zip(done: float = 0.45, height: float = 18, width: float = 15, color: str = "blue") -> Prop:
    """A coat's zip, closed from below.

    done: the share (0 to 1) that is closed. Anchors: tab (the slider's tab, pinched between thumb
    in front and finger behind; along = its length), slider, bottom-left, bottom-right (where the
    other hand holds the cloth), side-left, side-right.
    """
    y, half = 1.5 + done * (height - 3.5), width / 2 - 0.5
    cloth = []
    for side in (-1, 1):
        closed = vector(0.02, y / 2, side * (half / 2 + 0.5))
        cloth.append(slab(color, closed, (0.5, y, half), rounding=0.15))
        # the open part folds outward round the slider and covers the closed part's upper border
        fold, long = about_x(side * 9.0), height - y
        middle = vector(-0.03, y, side * 0.5) + fold @ vector(0, long / 2 - 1.2, side * half / 2)
        cloth.append(slab(color, middle, (0.5, long + 2.4, half), fold, rounding=0.15))
    tab = pressed("metal2", (-0.8, y - 0.2, 0), (-1.1, y - 2.4, 0), 0.42, 0.6, FORWARD, 0.4)
    parts = (
        small("tape", [slab("grey", (0.3, y / 2, 0), (0.3, y, 1.3))]),
        small("cloth", cloth),
        small("slider", [slab("metal", (-0.3, y, 0), (0.7, 1.4, 1.2), rounding=0.25)]),
        small("tab", [tab]),
    )
    anchors = {
        "tab": at((-1.0, y - 1.9, 0), BACK, UP, 0.25), "slider": at((-0.65, y, 0), BACK, UP),
        **both("bottom", (-0.25, 1.0, width * 0.25), BACK, UP),
        **both("side", (0, 1.0, width / 2), RIGHT, UP),
    }  # fmt: skip
    return Prop(parts, anchors, _teeth(0.5, y - 1))
