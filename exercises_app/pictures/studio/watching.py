"""Draws the pictures of one pose file again whenever it changes."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from .. import draw, looks, painting
from ..checks import look
from ..poses import BadPicture, Pictures, load, solve

_EVERY = 0.3  # s between two looks at the file
_RESOLUTION = 400


def watch(
    poses: Path, file: Path, out: Path, told: Callable[[str], None], only: str = ""
) -> Iterator[None]:
    """Draws once for every step; the caller goes on for as long as it likes."""
    seen: dict[str, str] = {}
    while True:
        stamp = file.stat().st_mtime_ns
        drawn(load(poses), poses, file, out, told, seen, only)
        yield
        while file.stat().st_mtime_ns == stamp:
            time.sleep(_EVERY)


def drawn(
    pictures: Pictures, poses: Path, file: Path, out: Path, told: Callable[[str], None],
    seen: dict[str, str], only: str = "",
) -> None:  # fmt: skip
    """Draws what differs from what was seen, and tells what is wrong."""
    name_of_file = file.resolve().relative_to(poses.resolve()).as_posix()
    for fault in pictures.faults:
        if fault.file == name_of_file:
            told(str(fault))
    mine = [name for name, each in pictures.files.items() if each == name_of_file]
    names = [name for name in mine if name in pictures.entries and only in ("", name)]
    changed = [name for name in names if seen.get(name) != repr(pictures.entries[name])]
    for name in changed:
        started = time.perf_counter()
        try:
            solved = solve(pictures, name)
        except BadPicture as why:
            told(str(why))
            continue
        seen[name] = repr(pictures.entries[name])
        target = out / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        svg = draw.still(solved.scene, resolution=_RESOLUTION)
        target.write_bytes(draw.png(painting.paint(svg, looks.colours(looks.USUAL)), 480))
        told(f"{target}  ({time.perf_counter() - started:.1f} s)")
        for finding in look(solved):
            told(f"  {finding}")
