"""Stretches of a chain that are drawn with one kind of line."""

from itertools import pairwise

import numpy as np

from .arrays import Array

_SHORTEST = 9  # cracks; a shorter stretch of another kind of line is drawn as its neighbour


def runs_of(kinds: Array) -> list[tuple[int, int, int]]:
    """(first, last, kind) of the stretches of one kind; short ones join the one before them."""
    edges = np.nonzero(np.diff(kinds))[0] + 1
    bounds = [0, *edges.tolist(), len(kinds)]
    runs = [[a, b, int(kinds[a])] for a, b in pairwise(bounds)]
    while len(runs) > 1:
        short = next((i for i, (a, b, _) in enumerate(runs) if b - a < _SHORTEST), None)
        if short is None:
            break
        if short > 0:
            runs[short - 1][1] = runs[short][1]
        else:
            runs[1][0] = runs[0][0]
        del runs[short]
        runs = _merged(runs)
    return [(a, b, kind) for a, b, kind in runs]


def _merged(runs: list[list[int]]) -> list[list[int]]:
    merged = [runs[0]]
    for run in runs[1:]:
        if run[2] == merged[-1][2]:
            merged[-1][1] = run[1]
        else:
            merged.append(run)
    return merged
