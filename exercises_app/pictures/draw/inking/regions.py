"""Closed outlines of the regions of a planar map."""

import numpy as np

from .arrays import Array
from .cracks import cracks_of
from .pen import Pen, backwards
from .planar import Arc, Smoothness, arcs_of
from .view import View

Outline = list[tuple[Arc, bool]]  # arcs, each followed forwards or not
_TURNS = (3, 0, 1, 2)  # at a corner: left before straight on before right before back
_LEAST = 7  # corners of an outline; smaller ones are specks


def outlines_of(arcs: list[Arc], labels: set[int]) -> list[Outline]:
    """The outlines of the whole that these labels make, on their left."""
    sides: Outline = []
    for arc in arcs:
        left, right = arc.left in labels, arc.right in labels
        if left != right:
            sides.append((arc, left))
    return _closed(sides)


def _closed(sides: Outline) -> list[Outline]:
    begins: dict[tuple[int, int], int] = {}
    for number, (arc, forwards) in enumerate(sides):
        strand = arc.strand
        if not strand.ring:
            place = (strand.start, strand.leaves) if forwards else (strand.end, strand.arrives ^ 2)
            begins.setdefault(place, number)
    done: set[int] = set()
    found = []
    for number, (arc, _) in enumerate(sides):
        if number in done:
            continue
        outline, here = [], number
        while here not in done:
            done.add(here)
            outline.append(sides[here])
            if arc.strand.ring:
                break
            here = _next(sides[here], begins, here)
        found.append(outline)
    return found


def _next(side: tuple[Arc, bool], begins: dict[tuple[int, int], int], here: int) -> int:
    """The side that goes on where this one ends."""
    strand, forwards = side[0].strand, side[1]
    corner, way = (strand.end, strand.arrives) if forwards else (strand.start, strand.leaves ^ 2)
    ways = ((way + turn) & 3 for turn in _TURNS)
    return next((begins[corner, to] for to in ways if (corner, to) in begins), here)


def outline_path(outlines: list[Outline], least: int = _LEAST) -> str:
    """Path text; outlines of fewer corners are left out."""
    pen = Pen()
    for outline in outlines:
        if sum(arc.corners for arc, _ in outline) < least:
            continue
        first = True
        for arc, forwards in outline:
            rows = arc.rows
            pen.curves(rows if forwards else backwards(rows), move=first)
            first = first and not rows
        pen.close()
    return str(pen)


def mask_path(mask: Array, view: View, smooth: Smoothness, least: int = 24) -> str:
    """Path text of a plain mask."""
    height, width = mask.shape
    none = np.zeros((height + 1, width), np.int8), np.zeros((height, width + 1), np.int8)
    cracks = cracks_of(mask.astype(np.int16), *none)
    arcs = arcs_of(cracks, np.zeros(len(cracks.row)), view, smooth)
    return outline_path(outlines_of(arcs, {1}), least)
