"""The child standing, in every build and hair and in long and short clothes, the usual build with
and without glasses: what a person sees who chooses a look. Drawn beforehand, since choosing must
not wait for drawing.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

from .. import draw, looks, paints
from ..poses import digest, load, solve
from .making import code, packed

NAME = "stand"
TITLE = "A child, standing"
CODE = "code.txt"


def shapes() -> list[str]:
    """The usual shape first."""
    cuts = (looks.USUAL.clothes, paints.LONG[0])
    bare, glasses = (), ("glasses",)
    of = [(build, bare) for build in looks.BUILDS] + [(looks.USUAL.build, glasses)]
    worn = product(looks.HAIRS, cuts, of)
    usual = [
        replace(looks.USUAL, hair=h, clothes=c, build=build, extras=e) for h, c, (build, e) in worn
    ]
    return sorted({looks.shape(each) for each in usual})


def make(poses: Path, folder: Path, told: Callable[[int, int], None]) -> int:
    """Draw what is not there, or was drawn by other code; answers how many. A file is called by its
    hash, its side and its shape. told: is called with how many are done, and of how many."""
    pictures = load(poses)
    folder.mkdir(parents=True, exist_ok=True)
    hash_, side = digest(pictures, NAME), pictures.entry(NAME).get("side", "none")
    files = {".".join(filter(None, (hash_, side, shape, "svg.gz"))): shape for shape in shapes()}
    mark = folder / CODE
    same = mark.exists() and mark.read_text("utf-8").strip() == code()
    for path in folder.glob("*.svg.gz"):
        if not same or path.name not in files:
            path.unlink()
    todo = {file: shape for file, shape in files.items() if not (folder / file).exists()}
    for done, (file, shape) in enumerate(todo.items(), 1):
        svg = draw.still(solve(pictures, NAME, looks.read(shape)).scene, title=TITLE)
        (folder / file).write_bytes(packed(svg))
        told(done, len(todo))
    mark.write_text(code() + "\n", "utf-8")
    return len(todo)
