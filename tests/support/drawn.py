"""Finished pictures for tests: tiny SVGs in key colours, as `flask pictures make` leaves them."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask

from exercises_app.media import kept, made
from exercises_app.pictures.looks import KEY
from tests.library.folders import loaded, small_library

FIRST, NEXT, LOOP = "hand-cup", "hand-cup-on-cup", "cup-tower-loop"


def svg(name: str, frames: int = 0) -> str:
    """A face in the colours of the child, an arm on the right, and frames that take turns."""
    moving = "".join(
        f'<g class="f{n}"><path fill="{KEY["shirt"]}" d="M{n} 0h9v9z"/></g>' for n in range(frames)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200"><title>{name}</title>'
        f'<path fill="{KEY["skin"]}" d="M100 100h100v100z"/>'
        f'<path fill="{KEY["hair"]}" d="M100 60h100v40z"/>'
        f'<path fill="{KEY["shirt"]}" d="M200 150h80v20z"/>{moving}</svg>'
    )


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


class Drawing:
    """Draws beside a library's folder; `more` of a picture's name stands for another drawing."""

    def __init__(self, folder: Path) -> None:
        self.folder = made.beside(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.index: dict[str, Any] = {"engine": 1, "pictures": {}, "loops": {}, "exercises": {}}

    def picture(self, name: str, side: str = "right", flip: bool = True, more: str = "") -> str:
        return self._add("pictures", name, svg(name + more), side, flip)

    def loop(self, name: str, side: str = "right", text: str = "") -> str:
        return self._add("loops", name, text or svg(name, frames=7), side, True)

    def _add(self, kind: str, name: str, text: str, side: str, flip: bool) -> str:
        hash_ = hash_of(text)
        self.index[kind][name] = {"hash": hash_, "side": side, "flip": flip}
        self.write(f"{hash_}.svg.gz", text)
        if not flip:
            self.write(f"{hash_}.mirrored.svg.gz", text.replace("<title>", "<title>mirrored "))
        return hash_

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_bytes(packed(text))

    def exercise(self, slug: str, still: str, moving: str | None, **steps: str) -> None:
        self.index["exercises"][slug] = {"still": still, "moving": moving, "steps": steps}

    def done(self) -> None:
        (self.folder / made.INDEX).write_text(json.dumps(self.index), "utf-8")


@contextmanager
def cups_drawn(app: Flask, target: Path) -> Iterator[dict[str, str]]:
    """The pictures of the small library by their key, and no others kept from before."""
    with app.app_context():
        for file in kept.folder().glob("*"):
            file.unlink()
    folder = small_library(target)
    drawn = draw_cups(folder)
    with loaded(app, folder):
        yield drawn


def draw_cups(folder: Path, more: str = "") -> dict[str, str]:
    """The pictures of cup-tower; `more` draws the second one anew. Answers their hashes."""
    drawing = Drawing(folder)
    found = {
        "first": drawing.picture(FIRST, flip=False),
        "next": drawing.picture(NEXT, more=more),
        "moving": drawing.loop(LOOP),
    }
    drawing.exercise(
        "cup-tower", found["next"], found["moving"], first=found["first"], next=found["next"]
    )
    drawing.done()
    return found
