"""Everything that a pose file can name as a prop: each module here registers its own.

A new file in this folder needs no further mention.
"""

from importlib import import_module
from pkgutil import iter_modules

from .prop import PROPS, Anchor, Prop, options

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["PROPS", "Anchor", "Prop", "options"]
