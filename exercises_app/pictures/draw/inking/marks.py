"""Flat marks on surfaces: faces, nails, creases, writing. Hidden where something lies before."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ...scene import Mark
from ..tracing import Traced
from .arrays import Array
from .fitting import fitted
from .hidden import rest_path
from .pen import Pen
from .smoothing import joined
from .snapping import Row, rows_of
from .view import View

UNITS = 4  # of the viewBox in one 300th, in which marks give their widths
_LINE, _OUTLINE = 0.4, 0.28  # tolerance, pixels
_LEAST = 3  # points in sight that make a piece of line


@dataclass(frozen=True, eq=False)
class Drawn:
    """A mark that is in sight, with its path."""

    mark: Mark
    path: str


def drawn_marks(marks: Iterable[Mark], traced: Traced, view: View) -> list[Drawn]:
    lines: list[Array] = []
    rings: list[bool] = []
    tolerances: list[float] = []
    seen: list[tuple[Mark, Array, int]] = []
    rests: dict[int, str] = {}
    for mark in marks:
        pixels, depth = view.pixels(mark.points)
        pieces = _in_sight(mark, pixels, depth, traced, view)
        if pieces is None:
            continue
        ring = not mark.line
        curved = pieces if mark.line or mark.smooth else []
        if ring and not mark.everywhere:
            rest = rest_path(pixels, depth, mark.lift, traced, view)
            if rest is not None:
                curved, rests[len(seen)] = [], rest
        lines += [np.concatenate([p, p[:1]]) if ring else p for p in curved]
        rings += [ring] * len(curved)
        tolerances += [_OUTLINE if ring else _LINE] * len(curved)
        seen.append((mark, pixels, len(curved)))
    curves = fitted(joined(lines, rings), np.array(tolerances))
    rows = iter(rows_of([view.units(found) for found in curves]))
    return [
        Drawn(
            mark,
            rests[i]
            if i in rests
            else _path(mark, view.units(pixels), [next(rows) for _ in range(n)]),
        )
        for i, (mark, pixels, n) in enumerate(seen)
    ]


def _in_sight(
    mark: Mark, pixels: Array, depth: Array, traced: Traced, view: View
) -> list[Array] | None:
    """Its pieces in sight; None when too little is."""
    height, width = traced.part.shape
    column = np.clip(pixels[:, 0].astype(int), 0, width - 1)
    row = np.clip(pixels[:, 1].astype(int), 0, height - 1)
    visible = np.full(len(pixels), True)
    if not mark.everywhere:
        visible = depth < traced.depth[row, column] + mark.lift
    if mark.normal is not None:
        visible &= -(np.atleast_2d(mark.normal) @ view.axes[:, 2]) > mark.facing
    if visible.mean() < mark.seen or not visible.any():
        return None
    if not mark.line:
        return [pixels]
    edges = np.nonzero(np.diff(visible))[0] + 1
    runs = np.split(np.arange(len(pixels)), edges)
    pieces = [pixels[run] for run in runs if visible[run[0]] and len(run) >= _LEAST]
    return pieces or None


def _path(mark: Mark, corners: Array, pieces: list[list[Row]]) -> str:
    pen = Pen()
    for rows in pieces:
        pen.curves(rows)
    if not mark.line:
        if not pieces:
            places = np.rint(corners).astype(int).tolist()
            pen.move(*places[0])
            for place in places[1:]:
                pen.line(*place)
        pen.close()
    return str(pen)
