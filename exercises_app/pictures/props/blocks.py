"""Blocks to stack, and blocks that are pushed together."""

from collections.abc import Sequence

from ..scene import Part
from ..solids import Solid
from ..turns import UP
from .joinery import FORWARD, LEFT, RIGHT, SIDEWAYS, at, disc, slab
from .prop import Anchor, Prop, prop
from .tool import small

COLORS = ("red", "yellow", "blue", "green")


def _faces(name: str, height: float, size: float) -> dict[str, Anchor]:
    half = size / 2
    return {
        f"{name}left": at((0, height, -half), LEFT, FORWARD),
        f"{name}right": at((0, height, half), RIGHT, FORWARD),
        f"{name}front": at((half, height, 0), FORWARD, RIGHT),
    }


@prop
def block(size: float = 4, color: str = "red") -> Prop:
    """A wooden cube.

    Anchors: grip (its middle, held from above), left, right, front (faces), top.
    """
    cube = slab(color, (0, size / 2, 0), (size, size, size), rounding=size * 0.05)
    anchors = {"grip": at((0, size / 2, 0), UP, FORWARD, size / 2), "top": at((0, size, 0))}
    return Prop((small("cube", [cube]),), anchors | _faces("", size / 2, size))


@prop
def tower(blocks: int = 3, size: float = 4, colors: Sequence[str] = COLORS) -> Prop:
    """Cubes on each other, a little awry. Anchors: top (where the next goes), left, right, front
    (of the lowest)."""
    parts = []
    for i in range(blocks):
        aside = (0.0, 0.3, -0.2, 0.15)[i % 4]
        middle = (aside, size * (i + 0.5), aside * 0.7)
        cube = slab(colors[i % len(colors)], middle, (size,) * 3, rounding=size * 0.05)
        parts.append(small(f"cube-{i + 1}", [cube]))
    return Prop(tuple(parts), {"top": at((0, size * blocks, 0))} | _faces("", size / 2, size))


def _connecting(name: str, color: str, z: float, size: float) -> Part:
    """A big block with two round studs on top."""
    solids: list[Solid] = [slab(color, (0, size / 2, z), (size, size, size), rounding=0.3)]
    solids += [
        disc(color, (x, size + 0.45, z), size * 0.17, 0.9, rounding=0.15)
        for x in (-size * 0.22, size * 0.22)
    ]
    return small(name, solids)


@prop
def block_pair(gap: float = 0.0, size: float = 6, colors: Sequence[str] = ("blue", "red")) -> Prop:
    """Two big connecting blocks side by side; the left one's peg fits into the right one.

    gap: cm between them (0: joined, 2: loose, 8: apart). Anchors: left, right (their outer faces,
    for the palms), grip-left, grip-right (their middles), seam (between them), top.
    """
    aside = (size + gap) / 2
    parts = [
        _connecting(name, color, z, size)
        for name, color, z in (("one", colors[0], -aside), ("two", colors[1], aside))
    ]
    if gap:
        out = (0, size / 2, 1.2 - gap / 2)
        peg = disc("yellow", out, size * 0.24, 2.6, SIDEWAYS, rounding=0.2)
        parts.append(small("peg", [peg]))
    middle, outer = size / 2, aside + size / 2
    anchors = {
        "left": at((0, middle, -outer), LEFT, FORWARD),
        "right": at((0, middle, outer), RIGHT, FORWARD),
        "grip-left": at((0, middle, -aside), LEFT, UP, size / 2),
        "grip-right": at((0, middle, aside), RIGHT, UP, size / 2),
        "seam": at((0, size, -gap / 2)),
        "top": at((0, size, -aside)),
    }
    return Prop(tuple(parts), anchors)
