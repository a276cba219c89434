"""Which regions are painted first, and how far they reach below those that come later.

Two regions that share a border would both write it, one of them backwards, which packs badly. So
a region may reach below later ones: then the border between them is written once, by the later
one, and no gap can show there. What it reaches below to the far side is written twice, but the
same way round, which packs well.
"""

from collections import defaultdict

from .planar import Arc
from .regions import Outline, outlines_of

_AGAIN = 0.25  # what writing curves once more the same way round costs, of the first time


def layers_of(arcs: list[Arc]) -> list[tuple[int, list[Outline]]]:
    """Labels in the order of painting, each with the outlines of what it covers."""
    shared = _shared(arcs)
    order = sorted(shared, key=lambda label: (-sum(shared[label].values()), label))
    return [
        (label, outlines_of(arcs, {label, *_below(label, order[place + 1 :], shared)}))
        for place, label in enumerate(order)
    ]


def _shared(arcs: list[Arc]) -> dict[int, dict[int, int]]:
    """How many curves each label shares with each other one; not the paper itself (0)."""
    shared: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for arc in arcs:
        if arc.left != arc.right:
            count = len(arc.rows)
            shared[arc.left][arc.right] += count
            shared[arc.right][arc.left] += count
    shared.pop(0, None)
    return shared


def _below(label: int, later: list[int], shared: dict[int, dict[int, int]]) -> set[int]:
    """The later labels below which this one should reach."""
    found: set[int] = set()
    while True:
        gains = {other: _gain(label, other, found, shared) for other in later if other not in found}
        best = max(gains, key=lambda other: (gains[other], -other), default=0)
        if not best or gains[best] <= 0:
            return found
        found.add(best)


def _gain(label: int, other: int, found: set[int], shared: dict[int, dict[int, int]]) -> float:
    """What reaching below one more saves."""
    gain: float = shared[label].get(other, 0)
    for third, count in shared[other].items():
        if third in found:
            gain += _AGAIN * count
        elif third != label:
            gain -= _AGAIN * count
    return gain
