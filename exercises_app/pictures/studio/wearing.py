"""Pictures of the library drawn once more, for a look that its finished ones do not have."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..looks import Look
from ..poses import load
from .exercises import named_by
from .jobs import plan
from .making import draw_job

_OTHER = {"left": "right", "right": "left"}


def worn(
    poses: Path, exercises: Path, hashes: Iterable[str], look: Look
) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Each picture's hash with its file for each side that is drawn; those that are not known, or
    cannot be drawn, are passed over."""
    pictures = load(poses)
    jobs = {job.hash: job for job in plan(pictures, named_by(exercises)).jobs()}
    for hash_ in hashes:
        job = jobs.get(hash_)
        if job is None:
            continue
        files = draw_job(pictures, job, look).files
        sides = {job.file: job.side, job.mirrored: _OTHER.get(job.side, "")}
        yield hash_, {sides[name]: content for name, content in files.items()}
