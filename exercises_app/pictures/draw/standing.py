"""What stands still in a movement: drawn once, behind all of its frames.

Whole people and things, never a part of one: where something moving joined something drawn
behind, the line between them would be a wrong one.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from ..scene import Mark, Part, Scene

_CLOSE = 1e-4  # cm
_SAMPLES = np.stack(np.meshgrid(*[np.linspace(-1, 1, 5)] * 3), axis=3).reshape(-1, 3)


def standing_parts(scenes: Sequence[Scene]) -> set[str]:
    """The names of the parts of all that is the same in all scenes."""
    groups: dict[str, list[dict[str, Part]]] = defaultdict(list)
    for scene in scenes:
        here: dict[str, dict[str, Part]] = defaultdict(dict)
        for part in scene.parts:
            here[part.name.partition(".")[0]][part.name] = part
        for name, parts in here.items():
            groups[name].append(parts)
    return {
        name
        for each in groups.values()
        if len(each) == len(scenes) and all(_same(each[0], other) for other in each[1:])
        for name in each[0]
    }


def standing_marks(scenes: Sequence[Scene]) -> list[Mark]:
    """The marks of the first scene that all others have too."""
    return [
        mark
        for mark in scenes[0].marks
        if all(any(same_mark(mark, other) for other in scene.marks) for scene in scenes[1:])
    ]


def same_mark(one: Mark, other: Mark) -> bool:
    return one.role == other.role and _alike(vars(one), vars(other))


def _same(ones: dict[str, Part], others: dict[str, Part]) -> bool:
    return ones.keys() == others.keys() and all(
        _same_part(part, others[name]) for name, part in ones.items()
    )


def _same_part(one: Part, other: Part) -> bool:
    if len(one.solids) != len(other.solids):
        return False
    for a, b in zip(one.solids, other.solids, strict=True):
        if type(a) is not type(b) or not _alike(_plain(a), _plain(b)) or len(a.cuts) != len(b.cuts):
            return False
        if not all(_alike(vars(c), vars(d)) for c, d in zip(a.cuts, b.cuts, strict=True)):
            return False
    return _same_paint(one, other)


def _plain(solid: object) -> dict[str, object]:
    return {name: value for name, value in vars(solid).items() if name != "cuts"}


def _alike(one: dict[str, object], other: dict[str, object]) -> bool:
    """Numbers and arrays of them but for a hair, all else exactly."""
    for name, value in one.items():
        there = other[name]
        if isinstance(value, np.ndarray) and isinstance(there, np.ndarray):
            if value.shape != there.shape or not np.allclose(value, there, rtol=0, atol=_CLOSE):
                return False
        elif isinstance(value, float) and isinstance(there, float):
            if abs(value - there) > _CLOSE:
                return False
        elif value != there:
            return False
    return True


def _same_paint(one: Part, other: Part) -> bool:
    """By the roles of sample points in the box around each solid."""
    if one.paint is None or other.paint is None:
        return one.paint is other.paint
    for number, solid in enumerate(one.solids):
        spans = np.array([solid.extent(way) for way in np.eye(3)])
        points = spans.mean(axis=1) + _SAMPLES * np.diff(spans)[:, 0] / 2
        which = np.full(len(points), number, np.int16)
        if (one.paint(points, which) != other.paint(points, which)).any():
            return False
    return True
