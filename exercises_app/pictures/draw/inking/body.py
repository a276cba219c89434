"""Puts the elements of a picture together, back to front."""

from dataclasses import dataclass

from ... import colours
from ...scene import Mark
from .arrows import HALO_WIDTH, HEAD_HALO_WIDTH, HEAD_WIDTH, WIDTH, arrow_paths
from .contact import contact_shadow
from .layers import layers_of
from .light import shade
from .lines import Line, Map
from .marks import UNITS, Drawn, drawn_marks
from .palette import Palette
from .planar import Arc, Smoothness
from .regions import Outline, mask_path, outline_path
from .strokes import WIDTHS, strokes
from .text import ROUND, number, scaled, short
from .view import View

_SHADE_OPACITY = ".11"


@dataclass(frozen=True)
class Body:
    """Text by layer. Floor, fills and ink are written in steps of so many units."""

    floor: str
    fills: str
    marks: str
    ink: str
    over: str
    step: float

    def text(self) -> str:
        return self._from(self.floor + self.fills)

    def above_floor(self) -> str:
        return self._from(self.fills)

    def _from(self, ground: str) -> str:
        if not self.marks:
            return scaled(ground + self.ink, self.step) + self.over
        return scaled(ground, self.step) + self.marks + scaled(self.ink, self.step) + self.over


def body_of(
    picture: Map, arcs: list[Arc], view: View, roles: list[str], palette: Palette, marks: list[Mark]
) -> Body:
    """Of what is drawn of the picture. `roles` of the arcs' labels."""
    scene, pixel = picture.scene, view.grid.pixel
    parts = [part for part, drawn in zip(scene.parts, picture.parts_drawn, strict=True) if drawn]
    shadow = contact_shadow(scene, parts, view)
    layers = layers_of(arcs)
    fills = "".join(
        f'<path fill="{palette[roles[label]]}" d="{path}"/>'
        for label, outlines in layers
        if (path := outline_path(outlines))
    )
    dark = shade(scene, picture.traced, picture.drawn, pixel)
    if path := mask_path(dark, view, Smoothness(3.0, 0.7), int(len(view.grid.xs) * 0.13)):
        fills += f'<path fill="{colours.SHADE}" fill-opacity="{_SHADE_OPACITY}" d="{path}"/>'
    seen = drawn_marks(marks, picture.traced, view.exact())
    return Body(
        floor=f'<path fill="{colours.FLOOR_SHADOW}" d="{shadow}"/>' if shadow else "",
        fills=fills,
        marks="".join(_mark(drawn, palette) for drawn in seen if not drawn.mark.over),
        ink=_ink(arcs, layers, palette, view.step),
        over="".join(_mark(drawn, palette) for drawn in seen if drawn.mark.over),
        step=view.step,
    )


def _ink(
    arcs: list[Arc], layers: list[tuple[int, list[Outline]]], palette: Palette, step: float
) -> str:
    paths, tapers = strokes(arcs, [outline for _, each in layers for outline in each], step)
    lines = ""
    for kind, path in paths.items():
        thing = kind in (Line.THING, Line.EDGE)
        colour = colours.QUIET_INK if thing else palette["ink"]
        width = number(WIDTHS[kind] / step)
        lines += f'<path stroke="{colour}" stroke-width="{width}" d="{path}"/>'
    found = f'<g fill="none" {ROUND}>{lines}</g>' if lines else ""
    return found + (f'<path fill="{palette["ink"]}" d="{tapers}"/>' if tapers else "")


def _mark(drawn: Drawn, palette: Palette) -> str:
    mark, colour = drawn.mark, palette[drawn.mark.role]
    width = number(mark.width * UNITS)
    if mark.line:
        paint = f'fill="none" stroke="{colour}" stroke-width="{width}" {ROUND}'
    else:
        paint = f'fill="{colour}"'
        if mark.opacity < 1:
            paint += f' fill-opacity="{number(mark.opacity)}"'
        if mark.stroke:
            edge = f'stroke="{palette[mark.stroke]}" stroke-width="{width}"'
            paint += f' {edge} stroke-linejoin="round"'
    return f'<path {paint} d="{drawn.path}"/>'


def arrows_of(picture: Map, view: View) -> str:
    paths = (arrow_paths(arrow, view.exact()) for arrow in picture.scene.arrows)
    return "".join(_arrow(*each) for each in paths if each)


def _arrow(shaft: str, heads: str) -> str:
    found = ""
    for colour, wide, edge in (
        (short(colours.HALO), HALO_WIDTH, HEAD_HALO_WIDTH),
        (colours.ARROW, WIDTH, HEAD_WIDTH),
    ):
        line, rim = number(wide), number(edge)
        found += f'<path stroke="{colour}" stroke-width="{line}" d="{shaft}"/>'
        found += f'<path fill="{colour}" stroke="{colour}" stroke-width="{rim}" d="{heads}"/>'
    return f'<g fill="none" {ROUND}>{found}</g>'
