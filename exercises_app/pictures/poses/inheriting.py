"""An entry is its base and what differs: mappings merge, anything else replaces, `~` deletes."""

from collections.abc import Callable, Iterator
from typing import Any

from .kinds import nearest
from .mirroring import mirrored
from .schema import LIMBS
from .sizing import resized, size_of

# ~ is a value of its own here: leave the figure at the height where it is
SPEAKING_NULLS = {"lowest"}

Entries = dict[str, dict[str, Any]]


class Unknown(ValueError):
    """An entry that cannot be put together: at which key, and how to mend it."""

    def __init__(self, key: str, mend: str) -> None:
        super().__init__(f"{key}: {mend}")
        self.key, self.mend = key, mend


class Family:
    """Puts entries together with their bases, each once."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self._whole: Entries = {}

    def whole(self, name: str) -> dict[str, Any]:
        """The entry without base, mirror_of, like, both and `~`. Raises Unknown."""
        return cleaned(self._merged(name, ()))

    def _merged(self, name: str, above: tuple[str, ...]) -> dict[str, Any]:
        if name in self._whole:
            return self._whole[name]
        if name in above:
            way = " -> ".join((*above[above.index(name) :], name))
            raise Unknown("base", f"these stand on each other: {way}. Let one of them stand alone.")
        own = dict(self.entries[name])
        above = (*above, name)
        first: dict[str, Any] = {}
        if parent := own.pop("mirror_of", None):
            first = mirrored(self._parent("mirror_of", parent, above))
        if parent := own.pop("base", None):
            first = merged(first, self._parent("base", parent, above))
        own = self._people_alike(_sides_apart(own), above)
        self._whole[name] = merged(first, own)
        return self._whole[name]

    def _parent(self, key: str, name: str, above: tuple[str, ...]) -> dict[str, Any]:
        if name not in self.entries or "loop" in self.entries[name]:
            raise Unknown(key, f"there is no picture {name}. {nearest(name, self.entries)}")
        return self._merged(name, above)

    def _people_alike(self, own: dict[str, Any], above: tuple[str, ...]) -> dict[str, Any]:
        """A person `like` another entry's child starts as that child."""
        people = own.get("people") or {}
        found = {}
        for name, person in people.items():
            if person and (model := person.get("like")):
                person = {key: value for key, value in person.items() if key != "like"}
                other = self._parent(f"people.{name}.like", model, above)
                person = merged(_model(other, name, person.get("build", "child")), person)
            found[name] = person
        return {**own, "people": found} if people else own


def _model(entry: dict[str, Any], name: str, build: str) -> dict[str, Any]:
    child = entry.get("people", {}).get("child", {})
    ratio = size_of(build) / size_of(child.get("build", "child"))
    return {**resized(child, ratio, name), "build": build}


def merged(first: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """`then` over `first`; a `~` stays as None until `cleaned`, so that it deletes further down."""
    result = dict(first)
    for key, value in then.items():
        old = result.get(key)
        both = isinstance(value, dict) and isinstance(old, dict)
        result[key] = merged(old, value) if both and old is not None else value
    return result


def cleaned(entry: dict[str, Any]) -> dict[str, Any]:
    """Without what `~` deletes."""
    return {
        key: cleaned(value) if isinstance(value, dict) else value
        for key, value in entry.items()
        if value is not None or key in SPEAKING_NULLS
    }


def _sides_apart(entry: dict[str, Any]) -> dict[str, Any]:
    """`both` is written for the right side; the left one gets its mirror image."""
    people = {name: _limbs_apart(each) for name, each in (entry.get("people") or {}).items()}
    return {**entry, "people": people} if people else entry


def _limbs_apart(person: dict[str, Any] | None) -> dict[str, Any] | None:
    if person is None or "both" not in person:
        return person
    rest = {key: value for key, value in person.items() if key != "both"}
    if (both := person["both"]) is None:
        return rest
    images: tuple[tuple[str, Callable[[Any], Any]], ...] = (
        ("right", lambda limbs: limbs),
        ("left", LIMBS.mirrored),
    )
    for side, image in images:
        rest[side] = merged(image(both), person.get(side) or {})
    return rest


def names_in(entry: dict[str, Any], key: str) -> Iterator[str]:
    """Every value of a key, wherever it stands."""
    for name, value in entry.items():
        if name == key and isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from names_in(value, key)
