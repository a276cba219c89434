"""Everybody is in the picture; close up, nothing leaves it by the top, where a title lies."""

from collections.abc import Iterator

import numpy as np

from ..scene import Part
from .finding import Finding, plain
from .subject import Subject

_OVER = 0.012  # of the frame's width: outlines and folds that reach further than is seen
_CORNER = 2.5  # a forearm leaves by a corner when the top edge sees this much more of it at most


def framed(subject: Subject) -> Iterator[Finding]:
    """A frame round certain things was cut on purpose, but not through a hand close up."""
    entry = subject.entry
    if subject.close_up:
        for name in entry.get("hands", {}):
            fingers = [part for part in subject.parts_of(f"hands.{name}") if part.framed]
            yield from _cut(subject, f"hands.{name}", fingers)
        yield from _by_the_top(subject)
    elif "around" not in entry.get("frame", {}) and entry.get("view") != "head":
        for who in subject.solved.people:
            yield from _cut(subject, who, subject.parts_of(who))


def _cut(subject: Subject, where: str, parts: list[Part]) -> Iterator[Finding]:
    scene = subject.solved.scene
    axes, frame = scene.camera.axes(), scene.frame
    over = 0.0
    for i, middle, half in ((0, frame.x, frame.width / 2), (1, frame.y, frame.height / 2)):
        spans = [solid.extent(axes[:, i]) for part in parts for solid in part.solids]
        low = min((span[0] for span in spans), default=middle)
        high = max((span[1] for span in spans), default=middle)
        over = max(over, middle - half - low, high - middle - half)
    if over > _OVER * frame.width:
        says = (
            f"{plain(where)} leaves the frame by {over:.1f} cm. "
            "Mend `width`, `shift` or `around` of `frame`."
        )
        yield Finding("frame", where, says)


def _by_the_top(subject: Subject) -> Iterator[Finding]:
    """Props that do, and forearms but for those that leave by a corner."""
    part = subject.traced.part
    edges = (part[0], part[-1], part[:, 0], part[:, -1])
    for where in [*subject.solved.props, *(f"hands.{n}" for n in subject.entry.get("hands", {}))]:
        mine = subject.numbers(where)
        top, *others = (int(np.isin(edge, mine).sum()) for edge in edges)
        if top > (_CORNER * sum(others) if where.startswith("hands.") else 0):
            says = f"{plain(where)} leaves by the top. Turn `approach` or the camera, or frame it."
            yield Finding("frame", where, says)
