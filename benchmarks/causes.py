"""What makes our pictures differ from the prototype's: ours, drawn without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from unittest.mock import patch

from exercises_app.pictures import draw
from exercises_app.pictures.draw.inking import dashes, meeting
from exercises_app.pictures.scene import Scene

_drawing = import_module("exercises_app.pictures.draw.drawing")  # the package has a function of it
_EXACT = 1 / 8  # units between places: too little to be seen
_NEVER_STRAIGHT, _NO_GAP = -2.0, 0.0


def by_their_rules(scene: Scene) -> str:
    """Each outline bends where another ends at it, and lines that break off stay apart."""
    with (
        patch.object(meeting, "_STRAIGHT", _NEVER_STRAIGHT),
        patch.object(dashes, "_FAR", _NO_GAP),
    ):
        return draw.still(scene)


def exact_by_their_rules(scene: Scene) -> str:
    """Nor rounded to whole places."""
    with _unrounded():
        return by_their_rules(scene)


def fine(scene: Scene) -> str:
    """The shape itself, nearly: traced 2.5 times as finely, and not rounded."""
    with _unrounded():
        return draw.still(scene, resolution=1600)


@contextmanager
def _unrounded() -> Iterator[None]:
    with patch.object(_drawing, "STILL", replace(_drawing.STILL, step=_EXACT)):
        yield
