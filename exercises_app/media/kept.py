"""The pictures that this installation has promised to show: every one that its library ever named.

They lie in `DATA_DIR/pictures`, each under its hash and the side that it shows: a plan keeps the
pictures it was given, though a later release draws them anew. What hair, clothes of another cut or
aids change is drawn once more for the children who have them, under the shape of their look.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from flask import current_app

from ..ground import clock
from ..pictures import looks
from .made import OTHER, PORTRAITS, Made

GLASSES = {looks.EXTRAS["glasses"]}
AIDS = {*looks.EXTRAS.values()} - GLASSES
BUILDS = {*looks.BUILDS.values()}
# words of a look that a picture may lack which stands in for it, the nearest first
LEFT_OUT = (AIDS, AIDS | GLASSES, AIDS | BUILDS, AIDS | BUILDS | GLASSES)
INSTEAD = "instead.json"
ANY = ("none", "right", "left")  # what is shown to who asks for no side
HALF = ".half"  # a file that is being written
LEFT_S = 3600.0  # so old, nobody is writing it any more


class Found(NamedTuple):
    """A picture's file, and whether it shows the other side than was asked for."""

    path: Path
    flipped: bool


def folder() -> Path:
    """Where they lie."""
    data_dir: Path = current_app.extensions["settings"].data_dir
    return data_dir / "pictures"


def name_of(hash_: str, side: str, shape: str = "") -> str:
    """What a file is called."""
    return ".".join(part for part in (hash_, side, shape, "svg.gz") if part)


def find(hash_: str, side: str, shape: str = "") -> Found | None:
    """The file of a picture that shows a side, or the other one to be flipped; None without any."""
    here = folder()
    for shown in (side, OTHER[side], "none") if side in OTHER else ANY:
        path = here / name_of(hash_, shown, shape)
        if path.exists():
            return Found(path, shown == OTHER.get(side))
    return None


def nearest(hash_: str, side: str, shape: str) -> tuple[Found | None, bool]:
    """The picture in this shape, or in the one that is most like it and drawn: without aids, then
    without glasses, then of the usual build, then the usual one. And whether it is that shape."""
    own = find(hash_, side, shape)
    if own is not None:
        return own, True
    words = shape.split(".")
    for without in (*LEFT_OUT, set(words)):
        found = find(hash_, side, ".".join(word for word in words if word not in without))
        if found is not None:
            return found, False
    return None, False


def note(hash_: str, shape: str, shown: str, why: Iterable[str]) -> None:
    """What stands in for good under a shape that does not suit a picture, and why."""
    said = json.dumps({"shown": shown, "why": list(why)})
    put(folder() / f"{hash_}.{shape}.{INSTEAD}", said.encode())


def noted(hash_: str, shape: str) -> dict[str, Any] | None:
    """The shape that stands in for this one (`shown`), and `why`; None where it suits."""
    path = folder() / f"{hash_}.{shape}.{INSTEAD}"
    return json.loads(path.read_bytes()) if path.exists() else None


def keep(made: Made) -> int:
    """Copy what is not here yet; answers how many files. A file that is missing is passed over:
    `flask library check` says so."""
    here, copied = folder(), 0
    here.mkdir(mode=0o700, parents=True, exist_ok=True)
    _clear(here)
    known = set(os.listdir(here))
    for name, path in _promised(made):
        if name not in known and path.exists():
            put(here / name, path.read_bytes())
            copied += 1
    return copied


def _clear(here: Path) -> None:
    """Take away what a computer that went down left half written."""
    for half in here.glob(f"*{HALF}"):
        if half.stat().st_mtime < clock.now().timestamp() - LEFT_S:
            half.unlink(missing_ok=True)


def _promised(made: Made) -> Iterator[tuple[str, Path]]:
    """What each file is called here, and where it comes from."""
    for picture in made.all():
        for side, file in picture.files().items():
            yield name_of(picture.hash, side), made.folder / file
    for path in (made.folder / PORTRAITS).glob("*.svg.gz"):
        yield path.name, path


def forget(shapes: Collection[str], library: Path) -> int:
    """Take away what was drawn in shapes that nobody wears any more, but for the library's own
    portraits; answers how many files."""
    own = {path.name for path in (library / PORTRAITS).glob("*.svg.gz")}
    gone = 0
    for path in folder().glob("*.*.*.svg.gz"):
        shape = path.name.removesuffix(".svg.gz").split(".", 2)[2]
        if shape not in shapes and path.name not in own:
            path.unlink()
            gone += 1
    for path in folder().glob(f"*.*.{INSTEAD}"):
        if path.name.removesuffix(f".{INSTEAD}").split(".", 1)[1] not in shapes:
            path.unlink()
    return gone


def put(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever reads half of it."""
    half = path.with_name(f"{path.name}.{os.getpid()}{HALF}")
    half.write_bytes(content)
    half.replace(path)
