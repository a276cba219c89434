"""The finished pictures of the library: every one that an exercise names, drawn once and kept.

`<hash>.svg.gz` in the key colours, `<hash>.mirrored.svg.gz` where the other side is more than a
flip, and `index.json`, which says what is drawn where. A picture whose pose file and engine are
the same is not drawn again.
"""

import gzip
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import ENGINE, draw
from ..looks import USUAL, Look
from ..poses import BadPicture, Pictures, load, loop, solve
from .crew import done
from .exercises import named_by
from .jobs import Job, Plan, plan, shown

_OTHER = {"left": "right", "right": "left"}


@dataclass
class Made:
    """What `make` did. bad: exercises or pictures that could not be drawn, and why."""

    drawn: int = 0
    kept: int = 0
    removed: int = 0
    changed: int = 0
    bad: list[str] = field(default_factory=list)


def make(
    poses: Path, exercises: Path, folder: Path, workers: int, told: Callable[[int, int], None]
) -> Made:
    """told: is called with how many are done, and of how many."""
    pictures = load(poses)
    wanted = plan(pictures, named_by(exercises))
    made = Made(bad=[*map(str, pictures.faults), *wanted.bad])
    folder.mkdir(parents=True, exist_ok=True)
    before = _index(folder)
    flips = _flips(before)
    same = before.get("code") == code()
    todo = [job for job in wanted.jobs() if not (same and _there(folder, job, flips))]
    made.kept = len(wanted.jobs()) - len(todo)
    todo.sort(key=lambda job: not job.moves)  # the longest first
    for count, (job, files, flip, why) in enumerate(done(draw_job, poses, todo, workers), 1):
        told(count, len(todo))
        if why:
            made.bad.append(why)
            continue
        made.drawn += 1
        made.changed += _write(folder, files)
        flips[job.hash] = flip
    _finish(folder, wanted, flips, made)
    return made


Drawn = tuple[Job, dict[str, bytes], bool, str]


def draw_job(pictures: Pictures, job: Job, look: Look = USUAL) -> Drawn:
    """The files of a job, whether its other side is a flip, and why it could not be drawn."""
    try:
        svg, written = _svg(pictures, job, None, look)
        files = {job.file: packed(svg)}
        flip = not written
        if job.side in _OTHER and not flip:
            files[job.mirrored] = packed(_svg(pictures, job, _OTHER[job.side], look)[0])
    except BadPicture as why:
        return job, {}, True, str(why)
    return job, files, flip, ""


def _svg(pictures: Pictures, job: Job, side: str | None, look: Look) -> tuple[str, bool]:
    """The drawing, and whether something written is in it."""
    solved = [solve(pictures, name, look, side) for name in shown(pictures, job.keys)]
    written = any(prop.written for each in solved for prop in each.props.values())
    if not job.moves:
        return draw.still(solved[0].scene), written
    moving = loop(pictures, job.keys, look, side)
    svg = draw.loop(moving.scenes, seconds=moving.seconds, back=moving.back, holds=moving.holds)
    return svg, written


def packed(svg: str) -> bytes:
    """The same bytes for the same text."""
    return gzip.compress(svg.encode(), compresslevel=9, mtime=0)


def code() -> str:
    """A hash of the code that draws: when it changes, everything is drawn again."""
    room = Path(__file__).parents[1]
    found = hashlib.sha256()
    for path in sorted([*room.rglob("*.py"), *room.rglob("*.yaml")]):
        if "studio" not in path.parts:
            found.update(path.read_bytes())
    return found.hexdigest()[:16]


def _index(folder: Path) -> dict[str, Any]:
    path = folder / "index.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def _flips(index: dict[str, Any]) -> dict[str, bool]:
    both = [*index.get("pictures", {}).values(), *index.get("loops", {}).values()]
    return {each["hash"]: each["flip"] for each in both}


def _there(folder: Path, job: Job, flips: dict[str, bool]) -> bool:
    if job.hash not in flips or not (folder / job.file).exists():
        return False
    return flips[job.hash] or job.side == "none" or (folder / job.mirrored).exists()


def _write(folder: Path, files: dict[str, bytes]) -> int:
    """How many files had other bytes under the same name: the engine's version tells of it."""
    changed = 0
    for name, content in files.items():
        path = folder / name
        old = path.read_bytes() if path.exists() else content
        changed += old != content
        path.write_bytes(content)
    return changed


def _finish(folder: Path, wanted: Plan, flips: dict[str, bool], made: Made) -> None:
    """Writes the index of what is there, and takes away what nobody names."""
    drawn = {job.hash for job in wanted.jobs() if job.hash in flips}
    index: dict[str, Any] = {"engine": ENGINE, "code": code()}
    for key, jobs in (("pictures", wanted.stills), ("loops", wanted.loops)):
        index[key] = {
            name: {"hash": job.hash, "side": job.side, "flip": flips[job.hash]}
            for name, job in sorted(jobs.items())
            if job.hash in drawn
        }
    index["exercises"] = {
        slug: each for slug, each in wanted.exercises.items() if _whole(each, drawn)
    }
    (folder / "index.json").write_text(json.dumps(index, indent=1) + "\n", "utf-8")
    keep = {job.file for job in wanted.jobs()} | {job.mirrored for job in wanted.jobs()}
    for path in folder.glob("*.svg.gz"):
        if path.name not in keep:
            path.unlink()
            made.removed += 1


def _whole(each: dict[str, Any], drawn: set[str]) -> bool:
    hashes = {each["still"], each["moving"], *each["steps"].values()} - {None}
    return hashes <= drawn
