"""Everything that a pose file can name as a prop. Importing this registers all of them."""

from . import (
    balls,
    cutting,
    floors,
    keys,
    paper,
    rooms,
    seats,
    steps,
    tables,
    threading,
    toothbrushing,
    writing,
)
from .prop import PROPS, Anchor, Prop, options

__all__ = [
    "PROPS",
    "Anchor",
    "Prop",
    "balls",
    "cutting",
    "floors",
    "keys",
    "options",
    "paper",
    "rooms",
    "seats",
    "steps",
    "tables",
    "threading",
    "toothbrushing",
    "writing",
]
