"""A finished drawing is small, and calm: not made of crumbs."""

import gzip
from collections.abc import Iterator

from ..weights import MOST_LOOP, MOST_STILL
from .finding import Finding

_SUB_PATHS = 900  # of a still; more are noise


def small(name: str, svg: str, moves: bool = False, frames: int = 1) -> Iterator[Finding]:
    """svg: as it was drawn. frames: how many pictures lie in it."""
    packed, most = len(gzip.compress(svg.encode(), 9, mtime=0)), MOST_LOOP if moves else MOST_STILL
    if packed > most:
        says = (
            f"the drawing has {packed} bytes (gzip), more than {most}. "
            "Leave out props, or their small parts."
        )
        yield Finding("size", name, says)
    if (pieces := svg.count("M") // frames) > _SUB_PATHS:
        says = f"the drawing has {pieces} strokes, more than {_SUB_PATHS}: it is noisy. Show less."
        yield Finding("size", name, says)
