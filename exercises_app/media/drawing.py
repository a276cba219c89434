"""Drawing a shape that the library's pictures lack: in a process of its own, so that no worker of
the server ever holds what drawing needs, and below everything else that the machine does.

A look of the usual shape needs none of it: its colours are put in when the picture is asked for.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from ..pictures import looks
from . import kept

ROOT = Path(__file__).parents[2]
SECONDS = 200  # of one run: a job is given up after five minutes
COMMAND = (sys.executable, "-m", "flask", "--app", "wsgi", "pictures", "wear")


class Unfinished(RuntimeError):
    """Time was up; what is drawn stays, and the next run goes on."""


def draw(pictures: Iterable[str], look: str) -> None:
    """Draw these pictures in the shape of a look, as far as they are not yet. Those that this
    release does not know are passed over: they keep the usual shape. Raises Unfinished."""
    shape = looks.shape(looks.read(look))
    todo = missing(pictures, shape)
    if not todo:
        return
    settings = {"DATA_DIR": str(kept.folder().parent), "OPENBLAS_NUM_THREADS": "1"}
    command = [*COMMAND, "--look", shape, "--seconds", str(SECONDS), *todo]
    ran = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **settings}, timeout=SECONDS + 60, check=False
    )
    if ran.returncode:
        raise Unfinished(f"{len(missing(todo, shape))} of {len(todo)} pictures are left")


def missing(pictures: Iterable[str], shape: str) -> list[str]:
    """Those that are not drawn in a shape; none in the usual one."""
    if not shape:
        return []
    return [each for each in dict.fromkeys(pictures) if kept.find(each, "none", shape) is None]
