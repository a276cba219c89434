"""For washing and hair: cloths, towel, soap, sponge, comb and brush."""

from ..solids import Solid
from ..turns import UP
from .etching import etched
from .joinery import BACK, DOWN, FORWARD, LEFT, RIGHT, at, both, rod, slab, toy
from .prop import Prop, prop
from .tool import Way, pointed, small


@prop
def washcloth(size: float = 15, color: str = "seat", folded: bool = True) -> Prop:
    """A soft cloth, folded in four or spread.

    Anchors: grip (its middle; a flat hand lies on it), corner-left, corner-right (near corners).
    """
    side, thick = (size * 0.62, 1.9) if folded else (size, 1.0)
    low, high = thick * 0.54, thick if folded else thick * 0.54
    cloths = [slab(color, (0, low / 2, 0), (side, low, side), rounding=low * 0.46)]
    if folded:
        upper = (side * 0.97, thick - low, side * 0.98)
        cloths.append(slab(color, (0.15, (low + thick) / 2, -0.1), upper, rounding=low * 0.4))
    parts = tuple(toy(f"layer-{i + 1}", [cloth], jump=0.2) for i, cloth in enumerate(cloths))
    edge = side / 2 - 1
    marks = tuple(
        etched([(x, high, -edge), (x, high, edge)], "white", UP, 2.4, 0.4)
        for x in (edge - 0.4, 0.4 - edge)
    )
    anchors = {
        "grip": at((0, high, 0)),
        **both("corner", (-edge, high / 2, edge + 1), RIGHT, FORWARD),
    }
    return Prop(parts, anchors, marks, gives=0.5)


@prop
def towel(width: float = 26, depth: float = 18, color: str = "green", folded: bool = True) -> Prop:
    """A towel, folded to a soft pile or spread as a flat cloth of that size.

    Anchors: grip (its middle), edge-left, edge-right (its short borders), near (its near border).
    """
    count, thick = (3, 1.6) if folded else (1, 0.8)
    layers = [
        slab(color, (0.2 * (i % 2), thick * (i + 0.5), 0), (depth, thick, width), rounding=thick * 0.48)  # noqa: E501
        for i in range(count)
    ]  # fmt: skip
    parts = tuple(toy(f"layer-{i + 1}", [layer], jump=0.2) for i, layer in enumerate(layers))
    high, x, z = thick * count, depth / 2, width / 2
    marks = tuple(
        etched([(0.8 - x, high, side), (x - 0.8, high, side)], "white", UP, 3.2, 0.4)
        for side in (z - 3, 3 - z)
    )
    anchors = {
        "grip": at((0, high, 0)), "near": at((-x, high / 2, 0), BACK, RIGHT),
        **both("edge", (0, high / 2, z), RIGHT, FORWARD),
    }  # fmt: skip
    return Prop(parts, anchors, marks, gives=1.0)


@prop
def soap(color: str = "pink") -> Prop:
    """A bar of soap. Anchors: grip (its middle; along = its length), top."""
    bar = slab(color, (0, 1.25, 0), (5, 2.5, 8), rounding=1.2)
    shine = etched([(0.5, 2.5, -1.8), (0.5, 2.5, 1.4)], "white", UP, 2.4, 0.4)
    anchors = {"grip": at((0, 1.25, 0), UP, RIGHT, 1.25), "top": at((0, 2.5, 0))}
    return Prop((toy("bar", [bar], jump=0.2),), anchors, (shine,))


@prop
def sponge(color: str = "yellow", squeezed: float = 0.0) -> Prop:
    """A bath sponge with a rough green side below; squeezed: 0 to 1.

    Anchors: grip (its middle; along = its length), top, left, right (its ends).
    """
    high, long = 4 * (1 - 0.45 * squeezed), 10 * (1 - 0.15 * squeezed)
    body = slab(color, (0, high / 2 + 0.4, 0), (6.5, high, long), rounding=high * 0.3)
    pad = slab("green", (0, 0.5, 0), (6.5, 1.0, long), rounding=0.3)
    anchors = {
        "grip": at((0, high / 2, 0), UP, RIGHT, high / 2 + 0.4), "top": at((0, high + 0.4, 0)),
        "left": at((0, high / 2, -long / 2), LEFT), "right": at((0, high / 2, long / 2), RIGHT),
    }  # fmt: skip
    return Prop((toy("sponge", [body], jump=0.3), toy("pad", [pad], jump=0.3)), anchors, gives=1.0)


@prop
def comb(
    length: float = 15, color: str = "purple", axis: Way | None = None, face: Way | None = None
) -> Prop:
    """A comb with stout teeth; its face is where they look.

    axis: from its far end to the handle's. Anchors: grip (the handle; along = to the head, where
    the thumb is), teeth (their tips, out = the face), end, tip.
    """
    solids: list[Solid] = [
        slab(color, (0, length * 0.3, 0), (0.9, length * 0.6, 0.6), rounding=0.25),
        rod(color, (0, length * 0.6, 0), (0, length - 0.6, 0), 0.5, 0.65),
    ]
    count = int(length * 0.58 / 0.8)
    for i in range(count):
        y = 0.3 + 0.8 * i
        solids.append(rod(color, (0.3, y, 0), (2.2, y, 0), 0.26, 0.2))
    anchors = {
        "grip": at((0, length * 0.78, 0), FORWARD, DOWN, 0.58),
        "teeth": at((2.4, 0.3 + 0.8 * (count // 2), 0), FORWARD, UP),
        "end": at((0, length, 0), UP, FORWARD),
        "tip": at((0, 0, 0), -UP, FORWARD),
    }
    made = Prop((small("comb", solids, jump=0.15),), anchors)
    return pointed(made, axis, face, length, 0.65, RIGHT)


@prop
def hairbrush(
    length: float = 20, color: str = "pink", axis: Way | None = None, face: Way | None = None
) -> Prop:
    """A hairbrush with short stout bristles; its face is where they look.

    axis: from its far end to the handle's. Anchors: grip (the handle; along = to the head, where
    the thumb is), bristles (their tips, out = the face), end, tip.
    """
    head = slab(color, (0, 4.8, 0), (1.5, 9.4, 5), rounding=0.74)
    handle = rod(color, (0, 9, 0), (0, length - 0.9, 0), 0.75, 0.95)
    pins: list[Solid] = [
        rod("dark", (0.6, y, z), (2.3, y, z), 0.24, 0.2)
        for y in (1.6, 3.2, 4.8, 6.4, 8.0) for z in (-1.4, 0, 1.4)
    ]  # fmt: skip
    anchors = {
        "grip": at((0, length * 0.72, 0), FORWARD, DOWN, 0.85),
        "bristles": at((2.4, 4.8, 0), FORWARD, UP),
        "end": at((0, length - 0.05, 0), UP, FORWARD),
        "tip": at((0, 0.1, 0), -UP, FORWARD),
    }
    made = Prop((small("pins", pins), toy("brush", [head, handle], jump=0.3)), anchors)
    return pointed(made, axis, face, length, 0.95)
