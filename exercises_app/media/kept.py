"""The pictures that this installation has promised to show: every one that its library ever named.

They lie in `DATA_DIR/pictures`, each under its hash and the side that it shows: a plan keeps the
pictures it was given, though a later release draws them anew. What hair, clothes of another cut or
aids change is drawn once more for the children who have them, under the shape of their look.
"""

import os
from pathlib import Path
from typing import NamedTuple

from flask import current_app

from .made import OTHER, Made

ANY = ("none", "right", "left")  # what is shown to who asks for no side


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


def keep(made: Made) -> int:
    """Copy what is not here yet; answers how many files. A file that is missing is passed over:
    `flask library check` says so."""
    here, copied = folder(), 0
    here.mkdir(mode=0o700, parents=True, exist_ok=True)
    known = set(os.listdir(here))
    for picture in made.all():
        for side, file in picture.files().items():
            name = name_of(picture.hash, side)
            if name not in known and (made.folder / file).exists():
                put(here / name, (made.folder / file).read_bytes())
                copied += 1
    return copied


def put(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever reads half of it."""
    half = path.with_name(f"{path.name}.{os.getpid()}.half")
    half.write_bytes(content)
    half.replace(path)
