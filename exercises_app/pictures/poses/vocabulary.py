"""The words that a pose file may use for things that other modules know."""

from collections.abc import Collection

from ..body.build import BUILDS
from ..body.face import MOODS
from ..hand.shape import SHAPES
from ..looks import PEOPLE
from ..props import PROPS

# what checks/ may find, for `allow`
RULES = ("limits", "reach", "contact", "floor", "balance", "through", "hands", "frame", "face",
         "sight", "arrows", "expect", "size")  # fmt: skip


def builds() -> Collection[str]:
    return BUILDS


def looks() -> Collection[str]:
    return PEOPLE


def moods() -> Collection[str]:
    return MOODS


def shapes() -> Collection[str]:
    return SHAPES


def kinds_of_props() -> Collection[str]:
    return PROPS


def rules() -> Collection[str]:
    return RULES
