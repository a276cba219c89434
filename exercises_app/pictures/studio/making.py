"""The finished pictures of the library: every one that an exercise names, drawn once and kept.

`<hash>.svg.gz` in the key colours, `<hash>.mirrored.svg.gz` where the other side is more than a
flip, and `index.json`, which says what is drawn where. A picture whose pose file and engine are
the same is not drawn again. One with findings is not written, unless it is asked for anyway; the
index names them, so that `library check` can tell without looking again.
"""

import gzip
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import ENGINE, draw
from ..checks import between, written
from ..checks import look as looked_at
from ..looks import USUAL, Look
from ..poses import BadPicture, Moving, Pictures, load, loop, solve
from ..scene import Scene
from .crew import done
from .exercises import named_by
from .jobs import Job, Plan, plan, shown

_OTHER = {"left": "right", "right": "left"}


@dataclass
class Made:
    """What `make` did. bad: exercises or pictures that could not be drawn, and why. findings: what
    the checks found, by the picture's name or `loop:slug`."""

    drawn: int = 0
    kept: int = 0
    removed: int = 0
    changed: int = 0
    bad: list[str] = field(default_factory=list)
    findings: dict[str, list[str]] = field(default_factory=dict)

    def said(self) -> list[str]:
        """The findings, a line each."""
        return [f"{name}: {each}" for name, all_ in self.findings.items() for each in all_]


@dataclass(frozen=True)
class Drawn:
    """The files of a job, and whether its other side is a flip; findings of the checks; why it
    could not be drawn."""

    job: Job
    files: dict[str, bytes] = field(default_factory=dict)
    flip: bool = True
    findings: tuple[str, ...] = ()
    why: str = ""


def make(
    poses: Path,
    exercises: Path,
    folder: Path,
    workers: int,
    told: Callable[[int, int], None],
    anyway: bool = False,
) -> Made:
    """told: is called with how many are done, and of how many. anyway: also writes pictures that
    have findings."""
    pictures = load(poses)
    wanted = plan(pictures, named_by(exercises))
    made = Made(bad=[*map(str, pictures.faults), *wanted.bad])
    folder.mkdir(parents=True, exist_ok=True)
    before = _index(folder)
    flips = _flips(before)
    same, known = before.get("code") == code(), before.get("findings", {})
    kept = [
        job
        for job in wanted.jobs()
        if same and _there(folder, job, flips) and (anyway or job.label not in known)
    ]
    made.kept = len(kept)
    made.findings = {job.label: known[job.label] for job in kept if job.label in known}
    todo = [job for job in wanted.jobs() if job not in kept]
    todo.sort(key=lambda job: not job.moves)  # the longest first
    for count, drawn in enumerate(done(_checked, poses, todo, workers), 1):
        told(count, len(todo))
        _take(made, folder, flips, drawn, anyway)
    _finish(folder, wanted, flips, made)
    return made


def _take(made: Made, folder: Path, flips: dict[str, bool], drawn: Drawn, anyway: bool) -> None:
    """Writes what may be written."""
    flips.pop(drawn.job.hash, None)
    if drawn.why:
        made.bad.append(drawn.why)
        return
    if drawn.findings:
        made.findings[drawn.job.label] = list(drawn.findings)
        if not anyway:
            return
    made.drawn += 1
    made.changed += _write(folder, drawn.files)
    flips[drawn.job.hash] = drawn.flip


def _checked(pictures: Pictures, job: Job) -> Drawn:
    return draw_job(pictures, job, checked=True)


def draw_job(pictures: Pictures, job: Job, look: Look = USUAL, checked: bool = False) -> Drawn:
    """checked: also looks for what is wrong in it."""
    try:
        keys = [solve(pictures, name, look) for name in shown(pictures, job.keys)]
        moving = loop(pictures, job.keys, look) if job.moves else None
        svg = _said(job, keys[0].scene if moving is None else moving)
        files = {job.file: packed(svg)}
        flip = not any(prop.written for each in keys for prop in each.props.values())
        if job.side in _OTHER and not flip:
            files[job.mirrored] = packed(_turned(pictures, job, look))
    except BadPicture as why:
        return Drawn(job, why=str(why))
    if not checked:
        return Drawn(job, files, flip)
    found = looked_at(keys[0], svg) if moving is None else between(moving, keys, svg)
    return Drawn(job, files, flip, tuple(map(str, found)))


def _turned(pictures: Pictures, job: Job, look: Look) -> str:
    """The drawing of the other side."""
    side = _OTHER[job.side]
    if job.moves:
        return _said(job, loop(pictures, job.keys, look, side))
    return _said(job, solve(pictures, job.keys[0], look, side).scene)


def _said(job: Job, shows: Scene | Moving) -> str:
    """Drawn, with its words."""
    if isinstance(shows, Moving):
        return written(shows, job.title, job.desc)
    return draw.still(shows, title=job.title, desc=job.desc)


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
    index["findings"] = dict(sorted(made.findings.items()))
    index["exercises"] = {
        slug: each for slug, each in wanted.exercises.items() if _whole(each, drawn)
    }
    (folder / "index.json").write_text(json.dumps(index, indent=1) + "\n", "utf-8")
    stays = [job for job in wanted.jobs() if job.hash in drawn]
    keep = {job.file for job in stays} | {job.mirrored for job in stays}
    for path in folder.glob("*.svg.gz"):
        if path.name not in keep:
            path.unlink()
            made.removed += 1


def _whole(each: dict[str, Any], drawn: set[str]) -> bool:
    hashes = {each["still"], each["moving"], *each["steps"].values()} - {None}
    return hashes <= drawn
