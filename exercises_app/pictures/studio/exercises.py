"""Which pictures the exercises of the library name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..poses import BadPicture, Pictures

_CHOSEN = ("moving", "still")  # keys of `pictures` that choose among the others


@dataclass(frozen=True)
class Named:
    """title, line: the exercise's words. steps: a picture for each key. says: what the parent does
    in each picture. moving: the loop, as the keys' pictures or as a loop's name. still: the picture
    that lists show."""

    slug: str
    title: str = ""
    line: str = ""
    steps: dict[str, str] = field(default_factory=dict)
    says: dict[str, str] = field(default_factory=dict)
    moving: tuple[str, ...] | str | None = None
    still: str | None = None

    def all(self) -> list[str]:
        """Every picture once, in the order of the steps."""
        return list(dict.fromkeys(self.steps.values()))


def named_by(folder: Path) -> dict[str, Named]:
    """Each exercise of seeds/exercises/ by its slug."""
    import yaml

    found = {}
    for path in sorted(folder.glob("*.yaml")):
        exercise = yaml.safe_load(path.read_text("utf-8")) or {}
        words = exercise.get("words") or {}
        found[path.stem] = _named(path.stem, exercise.get("pictures") or {}, words)
    return found


def _named(slug: str, pictures: dict[str, Any], words: dict[str, Any]) -> Named:
    steps = {str(key): name for key, name in pictures.items() if key not in _CHOSEN}
    moving = pictures.get("moving")
    if isinstance(moving, list):
        moving = tuple(steps[key] for key in moving)
    says = {
        steps[step["picture"]]: step["do"]
        for step in reversed(words.get("steps", ()))  # the first step that shows it has the word
        if step.get("picture") in steps
    }
    still = steps.get(pictures.get("still", ""))
    return Named(slug, words.get("title", ""), words.get("line", ""), steps, says, moving, still)


def chosen(pictures: Pictures, exercises: dict[str, Named], asked: Iterable[str]) -> list[str]:
    """Pictures by name, by pattern (`hand-*`), by `exercise:slug`, or `all`. Raises BadPicture."""
    names: dict[str, None] = {}
    for word in asked:
        if word == "all":
            names.update(dict.fromkeys(pictures.drawable()))
        elif word.startswith("exercise:"):
            slug = word.partition(":")[2]
            if slug not in exercises:
                raise BadPicture(f"There is no exercise {slug}.")
            there = [name for name in exercises[slug].all() if name in pictures.entries]
            names.update(dict.fromkeys(there))
        else:
            names.update(dict.fromkeys(pictures.matching([word])))
    return list(names)


def loop_of(exercises: dict[str, Named], word: str) -> tuple[str, ...] | str:
    """The key pictures of `loop:slug`, or the loop's own name. Raises BadPicture."""
    name = word.partition(":")[2]
    if name not in exercises:
        return name
    moving = exercises[name].moving
    if moving is None:
        raise BadPicture(f"The exercise {name} has no `moving`.")
    return moving
