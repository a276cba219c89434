"""What gives way in a fist: putty and dough."""

from ..scene import Part
from ..solids import Ellipsoid, Solid, ball
from ..turns import UP, vector
from .joinery import FORWARD, LEFT, RIGHT, at, rod, toy
from .prop import Prop, prop


def _putty(solids: list[Solid]) -> tuple[Part, ...]:
    return (toy("putty", solids, jump=0.4),)


@prop
def putty(radius: float = 2.4, color: str = "purple", pressed: float = 0.0) -> Prop:
    """A ball of putty; pressed: 0 a ball to 1 a flat cake.

    Anchors: grip (its middle), top, left, right (its sides).
    """
    high = radius * (1 - 0.72 * pressed)
    wide = radius * (1 + 0.75 * pressed)
    shape = Ellipsoid(role=color, center=vector(0, high, 0), radii=vector(wide, high, wide))
    anchors = {
        "grip": at((0, high, 0), UP, FORWARD, high), "top": at((0, 2 * high, 0)),
        "left": at((0, high, -wide), LEFT, FORWARD), "right": at((0, high, wide), RIGHT, FORWARD),
    }  # fmt: skip
    return Prop(_putty([shape]), anchors, gives=0.5)


@prop
def putty_roll(
    length: float = 11, radius: float = 1.1, color: str = "purple", gap: float = 0.0
) -> Prop:
    """A sausage of putty across; gap: cm it is drawn out thin in its middle (0: even).

    Anchors: grip (its middle; along = its length), left, right (its ends), hold-left, hold-right
    (2 cm from the ends; along = its length), top.
    """
    half = length / 2 + gap / 2 - radius
    thin = radius / (1 + gap)
    solids: list[Solid] = []
    for side in (-1, 1):
        lump = side * min(half, gap / 2 + 0.6)
        waist = radius * (0.9 if gap else 1.0)
        solids.append(rod(color, (0, radius, side * half), (0, radius, lump), radius, waist))
        solids.append(rod(color, (0, radius, lump), (0, radius, 0), waist, thin))
    anchors = {
        "grip": at((0, radius, 0), UP, RIGHT, thin), "top": at((0, radius + thin, 0)),
        "left": at((0, radius, -half - radius), LEFT, FORWARD),
        "right": at((0, radius, half + radius), RIGHT, FORWARD),
        "hold-left": at((0, radius, 0.9 - half), UP, RIGHT, radius),
        "hold-right": at((0, radius, half - 0.9), UP, RIGHT, radius),
    }  # fmt: skip
    return Prop(_putty(solids), anchors, gives=0.5)


@prop
def putty_squeezed(radius: float = 1.15, color: str = "purple") -> Prop:
    """Putty in a fist: it wells out above and below the hand.

    It stands upright. Anchors: grip (the bar that the hand closes on; along = up), top, bottom.
    """
    high = 5.2
    solids: list[Solid] = [
        rod(color, (0, high - 2.2, 0), (0, high + 2.2, 0), radius),
        ball(vector(0.1, high + 3.6, 0), 1.7, role=color, soft=0.8),
        ball(vector(-0.1, high - 3.6, 0.1), 1.6, role=color, soft=0.8),
    ]
    anchors = {
        "grip": at((0, high, 0), FORWARD, UP, radius), "top": at((0.1, high + 5.2, 0)),
        "bottom": at((-0.1, high - 5.2, 0.1), -UP, FORWARD),
    }  # fmt: skip
    return Prop(_putty(solids), anchors, gives=0.5)


@prop
def squeeze_ball(radius: float = 2.6, color: str = "orange") -> Prop:
    """A soft ball for one hand. Anchors: grip (its middle), top, left, right."""
    middle = vector(0, radius, 0)
    anchors = {
        "grip": at(middle, UP, FORWARD, radius), "top": at((0, radius * 2, 0)),
        "left": at(middle + LEFT * radius, LEFT), "right": at(middle + RIGHT * radius, RIGHT),
    }  # fmt: skip
    return Prop((toy("ball", [ball(middle, radius, role=color)], jump=0.3),), anchors, gives=0.8)
