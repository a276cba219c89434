"""Inner lines that break off and go on a little farther are one line.

Where a crease grows shallow its cracks come and go; an illustrator would draw it through.
"""

from dataclasses import replace

import numpy as np

from .arrays import Array
from .strands import Strand

_FAR = 0.03  # of the picture's width, the widest gap
_FACING = 0.7  # the cosine between a line's end and the way across the gap, at least
_REACH = 6  # points from its end by which the way of a line is judged


def bridged(strands: list[Strand], width: int) -> list[Strand]:
    """The strands, with those free ends joined that look at each other over a short gap, nearest
    first. `width` of the map in pixels."""
    lines = {i: s for i, s in enumerate(strands) if s.left == s.right and any(s.loose)}
    kept = [strand for i, strand in enumerate(strands) if i not in lines]
    whose = {(i, end): (i, end) for i in lines for end in (0, 1)}  # the line that has each end now
    for one, other in _pairs(lines, _FAR * width):
        (i, end), (j, start) = whose[one], whose[other]
        if i == j:
            continue
        first = lines[i] if end == 1 else lines[i].turned()
        second = lines.pop(j) if start == 0 else lines.pop(j).turned()
        lines[i] = _one(first, second)
        moved = {(i, 1 - end): (i, 0), (j, 1 - start): (i, 1)}
        whose = {key: moved.get(place, place) for key, place in whose.items()}
    return kept + list(lines.values())


def _pairs(lines: dict[int, Strand], far: float) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of free ends that face each other, the nearest first; each end at most once."""
    ends = [(i, end) for i, line in lines.items() for end in (0, 1) if line.loose[end]]
    if len(ends) < 2:
        return []
    place, way = (
        np.array(each) for each in zip(*[_end(lines[i], e) for i, e in ends], strict=True)
    )
    gap = place[None] - place[:, None]
    wide = np.hypot(gap[..., 0], gap[..., 1])
    towards = (gap * way[:, None]).sum(axis=2) / np.maximum(wide, 1e-9)
    labels = np.array([lines[i].left for i, _ in ends])
    owners = np.array([i for i, _ in ends])
    good = (wide < far) & (towards > _FACING) & (towards.T > _FACING)
    good &= (labels[:, None] == labels) & (owners[:, None] != owners)
    rows, columns = np.nonzero(np.triu(good))
    found: list[tuple[tuple[int, int], tuple[int, int]]] = []
    taken: set[int] = set()
    for k in np.argsort(wide[rows, columns], kind="stable").tolist():
        pair = int(rows[k]), int(columns[k])
        if not taken & set(pair):
            taken |= set(pair)
            found.append((ends[pair[0]], ends[pair[1]]))
    return found


def _end(line: Strand, end: int) -> tuple[Array, Array]:
    """A free end's place, and the way the line has there, outwards."""
    points = line.points if end == 1 else line.points[::-1]
    way = points[-1] - points[max(0, len(points) - 1 - _REACH)]
    return points[-1], way / max(float(np.hypot(*way)), 1e-9)


def _one(first: Strand, second: Strand) -> Strand:
    """The second line goes on where the first one ends."""
    gap = second.points[0] - first.points[-1]
    steps = max(1, round(float(np.hypot(*gap))))
    between = first.points[-1] + np.linspace(0, 1, steps + 1)[1:-1, None] * gap
    kinds = np.full(steps + 1, first.kinds[-1])
    return replace(
        first,
        end=second.end,
        arrives=second.arrives,
        loose=(first.loose[0], second.loose[1]),
        points=np.concatenate([first.points, between, second.points]),
        kinds=np.concatenate([first.kinds, kinds, second.kinds]),
        arrive=second.arrive,
    )
