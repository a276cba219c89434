"""What has to be drawn for the exercises: each picture and each loop once."""

from dataclasses import dataclass, field
from typing import Any

from ..poses import BadPicture, Pictures, digest
from ..poses.showing import through_pictures
from .exercises import Named


@dataclass(frozen=True)
class Job:
    """One drawing. keys: its picture, or the pictures (or the name) of a loop."""

    name: str
    hash: str
    keys: tuple[str, ...] | str
    moves: bool
    side: str

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
    for slug, named in exercises.items():
        try:
            _add(made, pictures, named)
        except BadPicture as why:
            made.bad.append(f"{slug}: {why}")
    return made


def _add(made: Plan, pictures: Pictures, named: Named) -> None:
    jobs = {name: _still(pictures, name) for name in named.all()}
    moving = None
    if named.moving is not None:
        moving = _loop(pictures, named.slug, named.moving)
        made.loops[named.slug] = moving
    made.stills |= jobs
    made.exercises[named.slug] = {
        "still": jobs[named.still].hash if named.still else None,
        "moving": moving.hash if moving else None,
        "steps": {key: jobs[name].hash for key, name in named.steps.items()},
    }


def _still(pictures: Pictures, name: str) -> Job:
    side = pictures.entry(name).get("side", "none")
    return Job(name, digest(pictures, name), (name,), False, side)


def _loop(pictures: Pictures, slug: str, keys: tuple[str, ...] | str) -> Job:
    names = shown(pictures, keys)
    sides = [pictures.entry(name).get("side") for name in names]
    side = next((side for side in sides if side), "none")
    timing = repr(pictures.loops[keys]) if isinstance(keys, str) else "there and back"
    return Job(slug, digest(pictures, names, timing), keys, True, side)


def shown(pictures: Pictures, keys: tuple[str, ...] | str) -> list[str]:
    """The key pictures of a loop. Raises BadPicture."""
    return [key.show for key in through_pictures(pictures, keys).keys]
