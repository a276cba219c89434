"""A few folds of the shirt: short, pale lenses from the armpits and over the hem."""

import numpy as np

from ..scene import Mark, Part
from ..turns import Points
from .skeleton import Skeleton
from .surface import onto

# start and end of each, as height below C7 and distance to the side (of the thorax), and at the hem
# as height over the middle of the pelvis; in the child's cm
_CHEST = ((-9.6, 10.4), (-13.2, 6.4))
_HEM = ((0.6, 10.8), (4.2, 7.6))
_THICK = 0.34


def folds(s: Skeleton, torso: Part) -> list[Mark]:
    """Four before and four behind, laid on the shirt."""
    starts, ways = [], []
    for frame, origin, ends in (("thorax", "c7", _CHEST), ("pelvis", "pelvis", _HEM)):
        turn = s.frames[frame]
        for front in (1, -1):
            for side in (1, -1):
                places = _lens(s, ends, front, side)
                starts.append(s.joints[origin] + places @ turn.T)
                ways.append(np.tile(-front * turn[:, 0], (len(places), 1)))
    spots = onto(torso, np.concatenate(starts), np.concatenate(ways))
    each = zip(np.split(spots.points, 8), np.split(spots.normals, 8), strict=True)
    return [
        Mark(p, "ink", normal=n.mean(axis=0), facing=0.15, opacity=0.3, seen=0.8, lift=0.8)
        for p, n in each
    ]


def _lens(s: Skeleton, ends: tuple[tuple[float, float], ...], front: int, side: int) -> Points:
    """Its outline well before the shirt, in the frame it hangs on."""
    k, wide = s.build.trunk, s.build.trunk * s.build.breadth
    start, end = ends
    t = np.linspace(0, 1, 7)
    heights = (start[0] + (end[0] - start[0]) * t) * k
    out = (start[1] + (end[1] - start[1]) * t + 0.5 * np.sin(np.pi * t)) * side * wide
    thick = _THICK * k * np.sin(np.pi * t)
    y = np.concatenate([heights + thick, (heights - thick)[::-1][1:-1]])
    z = np.concatenate([out, out[::-1][1:-1]])
    return np.stack([np.full(len(y), 20.0 * front * k), y, z], axis=1)
