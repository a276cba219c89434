"""What lies in media/library is what the pose files and this engine draw."""

import gzip
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from exercises_app.pictures import draw
from exercises_app.pictures.poses import load
from exercises_app.pictures.studio.exercises import named_by
from exercises_app.pictures.studio.jobs import plan
from exercises_app.pictures.studio.making import code, draw_job

ROOT = Path(__file__).parents[3]
LIBRARY = ROOT / "media" / "library"


def grey(svg: bytes) -> np.ndarray:
    picture = Image.open(io.BytesIO(draw.png(gzip.decompress(svg).decode(), 300)))
    return np.asarray(picture.convert("RGBA").convert("L"), dtype=float)


@pytest.mark.parametrize("name", ["single-leg-stand-chair", "hand-bead-lace", "head-brush-top"])
def test_a_finished_picture_is_drawn_again_the_same(name: str) -> None:
    pictures = load(ROOT / "seeds" / "pictures")
    job = plan(pictures, named_by(ROOT / "seeds" / "exercises")).stills[name]
    again = draw_job(pictures, job).files[job.file]
    kept = (LIBRARY / job.file).read_bytes()
    # another processor may round another way: then the pixels have to be alike
    assert again == kept or np.abs(grey(again) - grey(kept)).mean() < 0.1


def test_the_index_names_every_picture_of_the_exercises() -> None:
    index = json.loads((LIBRARY / "index.json").read_text("utf-8"))
    wanted = plan(load(ROOT / "seeds" / "pictures"), named_by(ROOT / "seeds" / "exercises"))
    assert not wanted.bad
    assert index["exercises"] == wanted.exercises
    assert index["findings"] == {}


def test_the_finished_pictures_are_of_the_code_that_is_here() -> None:
    """Else `flask pictures make` would draw all of them anew on every machine."""
    index = json.loads((LIBRARY / "index.json").read_text("utf-8"))
    assert index["code"] == code()
    assert (LIBRARY / "portraits" / "code.txt").read_text("utf-8").strip() == code()
