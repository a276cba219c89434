"""What a whole entry names must be there: people, props with their options, other pictures."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..props.prop import options
from .kinds import Wrong, nearest
from .schema import PROP

Entry = dict[str, Any]


def wrong_names(entry: Entry, others: Mapping[str, Entry]) -> Iterator[Wrong]:
    """Everything that can be told without placing anything."""
    props = entry.get("props", {})
    for name, prop in props.items():
        yield from _prop(prop, f"props.{name}")
    for name, person in entry.get("people", {}).items():
        for side, held in person.get("holds", {}).items():
            what = held if isinstance(held, str) else held.get("prop", "")
            if what not in props:
                key = f"people.{name}.holds.{side}"
                yield key, f"there is no prop {what} in this picture. {nearest(what, props)}"
    for name, arrow in entry.get("arrows", {}).items():
        yield from _arrow(arrow, f"arrows.{name}", others)


def _prop(prop: Entry, at: str) -> Iterator[Wrong]:
    if "kind" not in prop:
        yield at, "say what it is: kind: chair"
        return
    known = options(prop["kind"])
    for key, value in prop.items():
        if key in PROP.keys:
            continue
        if key not in known:
            yield f"{at}.{key}", f"a {prop['kind']} has no such option. {nearest(key, known)}"
        elif (want := _unlike(value, known[key])) is not None:
            yield f"{at}.{key}", f"{value!r} stands here; write {want}."


def _unlike(value: Any, usual: Any) -> str | None:
    """What a value has to be, when it is not of the same kind as the usual one."""
    if isinstance(usual, bool):
        return None if isinstance(value, bool) else "true or false"
    if isinstance(usual, int | float):
        fits = isinstance(value, int | float) and not isinstance(value, bool)
        return None if fits else "a number"
    if isinstance(usual, str) and usual:
        return None if isinstance(value, str) else "a word"
    return None


def _arrow(arrow: Entry, at: str, others: Mapping[str, Entry]) -> Iterator[Wrong]:
    if ("follow" in arrow) == ("points" in arrow):
        yield at, "write either follow (and from) or points."
    elif "follow" in arrow and arrow.get("from") not in others:
        mend = f"name the picture that the movement starts from. {nearest(str(arrow.get('from')), others)}"  # noqa: E501
        yield f"{at}.from", mend
