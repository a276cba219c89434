"""Movement arrows stay in the picture, and clear of heads and trunks."""

from collections.abc import Iterator

import numpy as np

from ..scene import Arrow
from ..turns import Points
from .finding import Finding
from .subject import Subject

_HEAD = ("head", "hair", "face", "ears", "glasses", "helmet")
_TRUNK = ("torso", "pelvis", "collar", "trunk")
_MOST = {"head": 0.02, "trunk": 0.10}  # of the arrow
_HALF = 0.007  # half an arrow's width, as a share of the picture's
_STEPS = 60


def clear(subject: Subject) -> Iterator[Finding]:
    names = list(subject.entry.get("arrows", {}))
    for name, arrow in zip(names, subject.solved.scene.arrows, strict=True):
        spots = _spots(subject, arrow)
        _, _, inside = subject.cells(spots)
        if not inside.all():
            says = "the arrow leaves the picture. Make it shorter, or the frame wider."
            yield Finding("arrows", name, says)
        kinds = [part.rpartition(".")[2] for part in subject.names_at(spots)]
        for what, words in (("head", _HEAD), ("trunk", _TRUNK)):
            share = sum(kind in words for kind in kinds) / len(kinds)
            if share > _MOST[what]:
                says = (
                    f"the arrow lies over a {what}. Give it points beside the body, a larger "
                    "`offset`, or a shorter `part`."
                )
                yield Finding("arrows", name, says)


def _spots(subject: Subject, arrow: Arrow) -> Points:
    """Points all over the arrow's breadth."""
    at = np.linspace(0, len(arrow.points) - 1, _STEPS)
    steps = range(len(arrow.points))
    line = np.stack([np.interp(at, steps, arrow.points[:, i]) for i in range(3)], axis=1)
    axes = subject.view.axes
    half = subject.solved.scene.frame.width * _HALF
    ways = (0 * axes[:, 0], axes[:, 0], -axes[:, 0], axes[:, 1], -axes[:, 1])
    return np.concatenate([line + way * half for way in ways])
