"""Puts a picture together as one SVG."""

from html import escape

from ... import colours
from ...scene import Scene
from ..tracing import Grid, Traced
from .arrows import HALO_WIDTH, HEAD_HALO_WIDTH, HEAD_WIDTH, WIDTH, arrow_paths
from .contact import contact_shadow
from .layers import layers_of
from .light import shade
from .lines import Line
from .marks import UNITS, Drawn, drawn_marks
from .palette import Palette
from .planar import Arc, Smoothness
from .regions import Outline, mask_path, outline_path
from .strokes import WIDTHS, strokes
from .view import View

_ROUND = 'stroke-linecap="round" stroke-linejoin="round"'
_SHADE_OPACITY = ".11"


def head(height: int, title: str, desc: str) -> str:
    """The opening of an SVG with its words for screen readers."""
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 {height}"'
    if not title and not desc:
        return f"{start}>"
    words = {"t": ("title", title), "d": ("desc", desc)}
    named = " ".join(key for key, (_, text) in words.items() if text)
    texts = "".join(
        f'<{tag} id="{key}">{escape(text, quote=False)}</{tag}>'
        for key, (tag, text) in words.items()
        if text
    )
    return f'{start} role="img" aria-labelledby="{named}">{texts}'


def number(value: float) -> str:
    """`7.4`, `.5`, `6`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text[1:] if text.startswith("0.") else text or "0"


def short(colour: str) -> str:
    """`#fff` for `#ffffff`: only for colours that are never painted over."""
    return f"#{colour[1::2]}" if colour[1::2] == colour[2::2] else colour


def body(
    scene: Scene, traced: Traced, grid: Grid, view: View, arcs: list[Arc],
    roles: list[str], palette: Palette, arrows: bool = True,
) -> str:  # fmt: skip
    """Everything between the head and the end of the SVG, back to front."""
    parts = []
    if floor := contact_shadow(scene, grid):
        parts.append(f'<path fill="{colours.FLOOR_SHADOW}" d="{floor}"/>')
    layers = layers_of(arcs)
    for label, outlines in layers:
        if path := outline_path(outlines):
            parts.append(f'<path fill="{palette[roles[label]]}" d="{path}"/>')
    dark = shade(scene, traced, grid.pixel)
    if path := mask_path(dark, view, Smoothness(3.0, 0.7), int(len(grid.xs) * 0.06)):
        parts.append(f'<path fill="{colours.SHADE}" fill-opacity="{_SHADE_OPACITY}" d="{path}"/>')
    marks = drawn_marks(scene, traced, view)
    parts += [_mark(drawn, palette) for drawn in marks if not drawn.mark.over]
    parts += _ink(arcs, layers, palette)
    parts += [_mark(drawn, palette) for drawn in marks if drawn.mark.over]
    if arrows:
        parts += [_arrow(paths) for a in scene.arrows if (paths := arrow_paths(a, view))]
    return "".join(parts)


def _ink(arcs: list[Arc], layers: list[tuple[int, list[Outline]]], palette: Palette) -> list[str]:
    paths, tapers = strokes(arcs, [outline for _, outlines in layers for outline in outlines])
    lines = ""
    for kind, path in paths.items():
        thing = kind in (Line.THING, Line.EDGE)
        colour = colours.QUIET_INK if thing else palette["ink"]
        lines += f'<path stroke="{colour}" stroke-width="{number(WIDTHS[kind])}" d="{path}"/>'
    found = [f'<g fill="none" {_ROUND}>{lines}</g>'] if lines else []
    return found + ([f'<path fill="{palette["ink"]}" d="{tapers}"/>'] if tapers else [])


def _mark(drawn: Drawn, palette: Palette) -> str:
    mark, colour = drawn.mark, palette[drawn.mark.role]
    width = number(mark.width * UNITS)
    if mark.line:
        paint = f'fill="none" stroke="{colour}" stroke-width="{width}" {_ROUND}'
    else:
        paint = f'fill="{colour}"'
        if mark.opacity < 1:
            paint += f' fill-opacity="{number(mark.opacity)}"'
        if mark.stroke:
            paint += f' stroke="{palette[mark.stroke]}" stroke-width="{width}" stroke-linejoin="round"'  # noqa: E501  # fmt: skip
    return f'<path {paint} d="{drawn.path}"/>'


def _arrow(paths: tuple[str, str]) -> str:
    shaft, heads = paths
    found = ""
    for colour, wide, edge in (
        (short(colours.HALO), HALO_WIDTH, HEAD_HALO_WIDTH),
        (colours.ARROW, WIDTH, HEAD_WIDTH),
    ):
        found += f'<path stroke="{colour}" stroke-width="{number(wide)}" d="{shaft}"/>'
        found += f'<path fill="{colour}" stroke="{colour}" stroke-width="{number(edge)}" d="{heads}"/>'  # noqa: E501  # fmt: skip
    return f'<g fill="none" {_ROUND}>{found}</g>'
