"""What has to be drawn for the exercises: each picture and each loop once."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ..poses import BadPicture, Pictures, digest
from ..poses.showing import through_pictures
from .exercises import Named


@dataclass(frozen=True)
class Job:
    """One drawing. keys: its picture, or the pictures (or the name) of a loop. title, desc: its
    words for whoever hears it."""

    name: str
    hash: str
    keys: tuple[str, ...] | str
    moves: bool
    side: str
    title: str = ""
    desc: str = ""

    @property
    def label(self) -> str:
        """As `flask pictures check` calls it."""
        return f"loop:{self.name}" if self.moves else self.name

    @property
    def file(self) -> str:
        return f"{self.hash}.svg.gz"

    @property
    def mirrored(self) -> str:
        return f"{self.hash}.mirrored.svg.gz"


@dataclass
class Plan:
    """All jobs by name, and what each exercise shows."""

    stills: dict[str, Job] = field(default_factory=dict)
    loops: dict[str, Job] = field(default_factory=dict)
    exercises: dict[str, Any] = field(default_factory=dict)
    bad: list[str] = field(default_factory=list)

    def jobs(self) -> list[Job]:
        return [*self.stills.values(), *self.loops.values()]


def plan(pictures: Pictures, exercises: dict[str, Named]) -> Plan:
    """Exercises with a picture that is not there, or has a fault, are left out and told of."""
    made = Plan()
    shows = Counter(name for named in exercises.values() for name in named.all())
    shared = {name for name, times in shows.items() if times > 1}
    for slug, named in exercises.items():
        try:
            _add(made, pictures, named, shared)
        except BadPicture as why:
            made.bad.append(f"{slug}: {why}")
    return made


def _add(made: Plan, pictures: Pictures, named: Named, shared: set[str]) -> None:
    """A picture that several exercises share has the words of the first one's step alone."""
    jobs = {
        name: made.stills.get(name) or _still(pictures, named, name, name in shared)
        for name in named.all()
    }
    moving = None
    if named.moving is not None:
        moving = _loop(pictures, named, named.moving)
        made.loops[named.slug] = moving
    made.stills |= jobs
    made.exercises[named.slug] = {
        "still": jobs[named.still].hash if named.still else None,
        "moving": moving.hash if moving else None,
        "steps": {key: jobs[name].hash for key, name in named.steps.items()},
    }


def _still(pictures: Pictures, named: Named, name: str, shared: bool) -> Job:
    side = pictures.entry(name).get("side", "none")
    says = named.says.get(name, "")
    title, desc = (says or named.title, "") if shared else (named.title, says)
    hash_ = _with_words(digest(pictures, name), title, desc)
    return Job(name, hash_, (name,), False, side, title, desc)


def _loop(pictures: Pictures, named: Named, keys: tuple[str, ...] | str) -> Job:
    names = shown(pictures, keys)
    sides = [pictures.entry(name).get("side") for name in names]
    side = next((side for side in sides if side), "none")
    timing = repr(pictures.loops[keys]) if isinstance(keys, str) else "there and back"
    hash_ = _with_words(digest(pictures, names, timing), named.title, named.line)
    return Job(named.slug, hash_, keys, True, side, named.title, named.line)


def _with_words(drawn: str, *words: str) -> str:
    """A file carries its words, so they are in its name."""
    return hashlib.sha256("\n".join((drawn, *words)).encode()).hexdigest()[: len(drawn)]


def shown(pictures: Pictures, keys: tuple[str, ...] | str) -> list[str]:
    """The key pictures of a loop. Raises BadPicture."""
    return [key.show for key in through_pictures(pictures, keys).keys]
