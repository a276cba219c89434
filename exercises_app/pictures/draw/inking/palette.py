"""The colours of roles while a picture is drawn."""

from collections.abc import Mapping

from ...colours import THINGS, darker, lighter
from ...looks import KEY

_TONES = {"light": lighter, "dark": darker}


class Palette:
    """`colours` and then `extra` go before those of things; a box's faces follow from them."""

    def __init__(self, colours: Mapping[str, str], extra: Mapping[str, str]) -> None:
        self._colours = {**THINGS, **colours, **extra}

    def __getitem__(self, role: str) -> str:
        name, _, tone = role.partition("~")
        if name not in self._colours:
            raise ValueError(f"no colour for the role {name!r}")
        colour = self._colours[name]
        return _TONES[tone](colour) if tone else colour

    def kept_apart(self, role: str) -> str:
        """The same for things of one colour; a person's roles stay apart, whatever they wear, so
        that the shapes of a picture never depend on a look."""
        return role if role.partition("~")[0] in KEY else self[role]
