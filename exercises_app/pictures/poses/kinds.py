"""What a key of a pose file may hold: checked, and mirrored left for right.

A kind says what is wrong with a value (where, and how to mend it) and what its mirror image is.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

Wrong = tuple[str, str]  # dotted place inside the entry, how to mend it

_MANY = 40  # names are too many to be read
_SIDE = re.compile(r"(?<![a-z])(left|right)(?![a-z])")


def swapped(name: str) -> str:
    """`child.right.hand` -> `child.left.hand`, `grip-left` -> `grip-right`."""
    return _SIDE.sub(lambda m: "left" if m[1] == "right" else "right", name)


class Kind(Protocol):
    def wrong(self, value: Any, at: str) -> Iterator[Wrong]: ...
    def mirrored(self, value: Any) -> Any: ...


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Leaf:
    """One value; `words` tell the author what it has to be."""

    words: str
    fits: Callable[[Any], bool]
    image: Callable[[Any], Any] = _same

    def wrong(self, value: Any, at: str) -> Iterator[Wrong]:
        if not self.fits(value):
            yield at, f"{_shown(value)} stands here; write {self.words}."

    def mirrored(self, value: Any) -> Any:
        return self.image(value)


@dataclass(frozen=True)
class OneOf:
    """A word of a list, which is asked for when it is needed."""

    what: str
    known: Callable[[], Collection[str]]
    image: Callable[[Any], Any] = _same

    def wrong(self, value: Any, at: str) -> Iterator[Wrong]:
        if not isinstance(value, str):
            yield at, f"{_shown(value)} stands here; write {self.what}."
        elif value not in (known := self.known()):
            yield at, f"{value} is no {self.what}. {nearest(value, known)}"

    def mirrored(self, value: Any) -> Any:
        return self.image(value)


@dataclass(frozen=True)
class Many:
    """A list of one kind."""

    each: Kind

    def wrong(self, value: Any, at: str) -> Iterator[Wrong]:
        if not isinstance(value, list):
            yield at, f"{_shown(value)} stands here; write a list in brackets: [a, b]."
            return
        for i, item in enumerate(value):
            yield from self.each.wrong(item, f"{at}.{i}")

    def mirrored(self, value: Any) -> Any:
        return [self.each.mirrored(item) for item in value]


@dataclass(frozen=True)
class Map:
    """Named keys. `~` takes away what a base says, so it is right everywhere.

    any_more: further keys are checked elsewhere (the options of a prop)."""

    keys: Mapping[str, Kind]
    any_more: bool = False

    def wrong(self, value: Any, at: str) -> Iterator[Wrong]:
        if not isinstance(value, dict):
            yield at, f"{_shown(value)} stands here; write `key: value` lines or {{key: value}}."
            return
        for key, item in value.items():
            here = f"{at}.{key}" if at else str(key)
            if not isinstance(key, str):
                yield here, unquoted(key)
            elif key not in self.keys and not self.any_more:
                yield here, f"{key} is no key here. {nearest(key, self.keys)}"
            elif key in self.keys and item is not None:
                yield from self.keys[key].wrong(item, here)

    def mirrored(self, value: Any) -> Any:
        image = {
            key: self.keys[key].mirrored(item) if key in self.keys and item is not None else item
            for key, item in value.items()
        }
        return image if self.any_more else sides_exchanged(image)  # an option is no side


@dataclass(frozen=True)
class Named:
    """Names that the author chooses, each with the same kind of value."""

    each: Kind

    def wrong(self, value: Any, at: str) -> Iterator[Wrong]:
        if not isinstance(value, dict):
            yield at, f"{_shown(value)} stands here; write `name: …` lines."
            return
        for key, item in value.items():
            if not isinstance(key, str):
                yield f"{at}.{key}", unquoted(key)
            elif item is not None:
                yield from self.each.wrong(item, f"{at}.{key}")

    def mirrored(self, value: Any) -> Any:
        return {
            swapped(key): item if item is None else self.each.mirrored(item)
            for key, item in value.items()
        }


def sides_exchanged(value: dict[str, Any]) -> dict[str, Any]:
    """`left` and `right` change places; everything else stays."""
    return {{"left": "right", "right": "left"}.get(key, key): item for key, item in value.items()}


def nearest(word: str, known: Collection[str]) -> str:
    """A hint for a word that is not known."""
    if close := get_close_matches(word, known, n=2, cutoff=0.6):
        return f"Did you mean {' or '.join(close)}?"
    if len(known) > _MANY:
        return "None of those that are there is spelled like it."
    return f"Choose from: {', '.join(sorted(known))}."


def unquoted(key: Any) -> str:
    """Of a key that is a number, a date or true."""
    return f'YAML reads this key as {type(key).__name__}; put it in quotes: "{key}": …'


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "…"
