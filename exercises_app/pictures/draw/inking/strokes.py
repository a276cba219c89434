"""The ink: one stroked path for each kind of line, and free ends that run out thin."""

import numpy as np

from .arrays import Array
from .fitting import fitted
from .lines import Line
from .pen import Pen, backwards
from .planar import Arc, Stretch
from .regions import Outline
from .smoothing import joined
from .snapping import rows_of

WIDTHS = {Line.EDGE: 3.6, Line.THING: 6.0, Line.BORDER: 4.2, Line.OCCLUSION: 6.0, Line.SILHOUETTE: 7.4}  # noqa: E501  # fmt: skip
_TAPERED = {Line.BORDER: 4.6, Line.OCCLUSION: 6.4}  # their widths where they run out
_THIN, _REACH, _SHORTEST = 0.12, 56.0, 4.8  # of the width; units; units


def strokes(arcs: list[Arc], outlines: list[Outline], step: float) -> tuple[dict[Line, str], str]:
    """Path text by kind, thinnest first; and the filled path of lines with free ends. `step`: the
    units of the viewBox between drawing places.

    Lines run along the outlines of the regions as their fills do, which packs best.
    """
    pens = {kind: Pen() for kind in WIDTHS}
    sides: list[Array] = []
    for arc, forwards in _in_order(arcs, outlines):
        last = len(arc.stretches) - 1
        for number, stretch in list(enumerate(arc.stretches))[:: 1 if forwards else -1]:
            if not stretch.kind or not stretch.rows:
                continue
            start, end = arc.strand.loose
            loose = start and number == 0, end and number == last
            both = _tapered(stretch, loose, step) if any(loose) else None
            if both is None:
                rows = stretch.rows if forwards else backwards(stretch.rows)
                pens[Line(stretch.kind)].on(rows)
            else:
                sides += both
    return {kind: str(pen) for kind, pen in pens.items() if pen}, _filled(sides)


def _in_order(arcs: list[Arc], outlines: list[Outline]) -> Outline:
    """Every arc once."""
    found: dict[int, tuple[Arc, bool]] = {}
    for outline in outlines:
        for arc, forwards in outline:
            found.setdefault(id(arc), (arc, forwards))
    for arc in arcs:
        found.setdefault(id(arc), (arc, True))
    return list(found.values())


def _tapered(stretch: Stretch, loose: tuple[bool, bool], step: float) -> list[Array] | None:
    """The two sides of a line that thins out at its free ends, as points in units."""
    if stretch.kind not in _TAPERED:
        return None
    width, shortest, reach = (
        value / step for value in (_TAPERED[Line(stretch.kind)], _SHORTEST, _REACH)
    )
    share = np.linspace(0, 1, 9)[:, None, None]
    a, b, c, d = (stretch.curves[:, i] for i in range(4))
    rest = 1 - share
    points = rest**3 * a + 3 * rest**2 * share * b + 3 * rest * share**2 * c + share**3 * d
    line = np.concatenate([points[:1, 0], points[1:].swapaxes(0, 1).reshape(-1, 2)])
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    length = float(along[-1])
    if length < shortest:
        return None
    reach = min(reach, length * (0.5 if all(loose) else 0.55))
    full = np.ones(len(line))
    if loose[0]:
        full = np.minimum(full, np.sqrt(np.clip(along / reach, 0, 1)))
    if loose[1]:
        full = np.minimum(full, np.sqrt(np.clip((length - along) / reach, 0, 1)))
    half = width / 2 * (_THIN + (1 - _THIN) * full)
    way = np.gradient(line, axis=0)
    way /= np.hypot(way[:, 0], way[:, 1])[:, None] + 1e-9
    out = np.stack([-way[:, 1], way[:, 0]], axis=1) * half[:, None]
    return [line + out, (line - out)[::-1]]


def _filled(sides: list[Array]) -> str:
    pen = Pen()
    rows = rows_of(fitted(joined(sides, [False] * len(sides)), 0.32))
    for there, back in zip(rows[::2], rows[1::2], strict=True):
        pen.curves(there)
        pen.line(*back[0][:2])
        pen.curves(back, move=False)
        pen.close()
    return str(pen)
