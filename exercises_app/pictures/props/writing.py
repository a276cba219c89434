"""What draws: pencil, crayons and markers. Each stands on its tip (see tool.py)."""

from ..solids import Solid
from ..turns import UP, vector
from .joinery import DOWN, FORWARD, at, disc, rod
from .prop import Prop, prop
from .tool import Way, pointed, small


def _rod(role: str, low: float, high: float, radius: float, rounding: float = 0.0) -> Solid:
    return disc(role, (0, (low + high) / 2, 0), radius, high - low, rounding=rounding)


def _cone(role: str, low: float, high: float, r1: float, r2: float) -> Solid:
    return rod(role, vector(0, low, 0), vector(0, high, 0), r1, r2)


def _stick(
    solids: list[Solid], long: float, radius: float, hold: float, axis: Way | None, face: Way | None
) -> Prop:
    anchors = {
        "grip": at((0, hold, 0), FORWARD, UP, radius),
        "middle": at((0, long / 2, 0), FORWARD, UP, radius),
        "tip": at((0, 0, 0), DOWN, FORWARD),
        "end": at((0, long, 0), UP, FORWARD),
    }
    made = Prop((small("body", solids, lined=False),), anchors)
    return pointed(made, axis, face, long, radius)


@prop
def pencil(
    length: float = 15, radius: float = 0.4, color: str = "yellow",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A child's stout pencil.

    axis: from its tip to its end (left out: it lies). Anchors: grip (on the axis 2.7 cm above the
    tip; out = its face, away from the paper; along = the axis), middle, tip, end (the rubber).
    """
    wood, band, top = 3.6 * radius, length - 1.7, length
    solids = [
        _cone("lead", 0.05, wood * 0.36, 0.05, radius * 0.33),
        _cone("wood", wood * 0.34, wood, radius * 0.31, radius * 0.9),
        _rod(color, wood, band, radius, 0.04),
        _rod("metal", band, band + 0.75, radius * 1.04, 0.04),
        _rod("pink", band + 0.75, top, radius * 0.98, radius * 0.4),
    ]
    return _stick(solids, length, radius, 2.7, axis, face)


def _wax(color: str, length: float, radius: float, blunt: float) -> list[Solid]:
    """Wax with a point, in a sleeve of its colour with pale borders."""
    cone = 1.6 * radius
    return [
        _cone(color, radius * blunt, cone, radius * blunt, radius * 0.83),
        _rod(color, cone, length, radius * 0.89, radius * 0.22),
        _rod("white", cone + 0.7, length - 0.6, radius, 0.06),
        _rod(color, cone + 1.2, length - 1.1, radius * 1.02, 0.02),
    ]


@prop
def crayon(
    length: float = 8, radius: float = 0.5, color: str = "blue",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A wax crayon in its paper sleeve.

    axis: from its tip to its end (left out: it lies). Anchors: grip (on the axis, 2.4 cm above the
    tip; along = the axis), middle, tip, end.
    """
    solids = _wax(color, length, radius, 0.35)
    return _stick(solids, length, radius, min(2.4, length * 0.4), axis, face)


@prop
def chunky_crayon(
    length: float = 8, radius: float = 1.0, color: str = "red",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A thick crayon for a small fist.

    axis: from its tip to its end (left out: it lies). Anchors: grip (on the axis, 3 cm above the
    tip; along = the axis), middle, tip, end.
    """
    return _stick(_wax(color, length, radius, 0.42), length, radius, 3.0, axis, face)


@prop
def marker(
    length: float = 13, radius: float = 0.65, color: str = "green",
    axis: Way | None = None, face: Way | None = None,
) -> Prop:  # fmt: skip
    """A felt pen without its cap.

    axis: from its tip to its end (left out: it lies). Anchors: grip (on the axis, 3.2 cm above the
    tip; along = the axis), middle, tip, end.
    """
    solids = [
        _cone(color, radius * 0.3, 0.8, radius * 0.22, radius * 0.3),
        _cone("dark", 0.8, 2.0, radius * 0.42, radius * 0.72),
        _rod("white", 2.0, length - 1.6, radius, 0.12),
        _rod(color, length - 1.7, length, radius * 1.02, 0.2),
    ]
    return _stick(solids, length, radius, 3.2, axis, face)
