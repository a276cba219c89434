"""Everything that a pose file can name as a prop. Importing this registers all of them."""

from . import balls, floors, rooms, seats, steps, tables
from .prop import PROPS, Anchor, Prop, options

__all__ = [
    "PROPS",
    "Anchor",
    "Prop",
    "balls",
    "floors",
    "options",
    "rooms",
    "seats",
    "steps",
    "tables",
]  # fmt: skip
