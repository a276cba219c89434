"""Pictures of the library drawn once more, for a look that its finished ones do not have.

A build or a wheelchair changes how everything stands, so these drawings are checked like the
library's own. One with findings is never shown: the picture is drawn in the look that is nearest
to the one asked for and has none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .. import looks
from ..looks import USUAL, Look
from ..poses import Pictures, load
from ..poses.fitting import fitted
from .exercises import named_by
from .jobs import Job, plan, shown
from .making import Drawn, draw_job

_OTHER = {"left": "right", "right": "left"}


@dataclass(frozen=True)
class Worn:
    """A picture's files for each side that is drawn. shown: the shape that they show. why: what was
    found in the shape that was asked for, when that is another one."""

    hash: str
    files: dict[str, bytes]
    shown: str
    why: tuple[str, ...] = ()


def worn(poses: Path, exercises: Path, hashes: Iterable[str], look: Look) -> Iterator[Worn]:
    """Those that are not known, or cannot be drawn, are passed over."""
    pictures = load(poses)
    jobs = {job.hash: job for job in plan(pictures, named_by(exercises)).jobs()}
    for hash_ in hashes:
        job = jobs.get(hash_)
        if job is None:
            continue
        drawn, as_, why = suited(pictures, job, look)
        sides = {job.file: job.side, job.mirrored: _OTHER.get(job.side, "")}
        files = {sides[name]: content for name, content in drawn.files.items()}
        yield Worn(hash_, files, looks.shape(as_), why)


def suited(pictures: Pictures, job: Job, look: Look) -> tuple[Drawn, Look, tuple[str, ...]]:
    """The drawing in the look, or in the next plainer one without findings; that look; and what
    was found in the first."""
    why: tuple[str, ...] = ()
    for each in plainer(look):
        moved = _stands_otherwise(pictures, job, each)
        drawn = draw_job(pictures, job, each, checked=moved)
        said = (*drawn.findings, *filter(None, [drawn.why]))
        if not moved or not said:
            break
        why = why or said
    return drawn, each, why


def plainer(look: Look) -> list[Look]:
    """The look; without its wheelchair; of the usual build; with neither."""
    on_foot = tuple(extra for extra in look.extras if extra != "wheelchair")
    tries = [
        replace(look, build=b, extras=e)
        for b in (look.build, USUAL.build)
        for e in (look.extras, on_foot)
    ]
    return list(dict.fromkeys(tries))


def _stands_otherwise(pictures: Pictures, job: Job, look: Look) -> bool:
    entries = [pictures.entry(name) for name in shown(pictures, job.keys)]
    return any(fitted(entry, look) is not entry for entry in entries)
