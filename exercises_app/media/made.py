"""Finished pictures as `flask pictures make` leaves them in a folder: an index, and files by hash.

The index says what each drawing is called and which side it shows, and which drawings belong to
which exercise. Nothing here draws.
"""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypedDict

from ..pictures import weights

INDEX = "index.json"
PORTRAITS = "portraits"  # the child standing, in many shapes: files called as in kept.py
SIDES = ("left", "right", "none")
OTHER = {"left": "right", "right": "left"}


class Drawn(TypedDict):
    """The pictures of an exercise by their hash: in a list, moving, and of each key of a step."""

    still: str | None
    moving: str | None
    steps: dict[str, str]


def nothing_drawn() -> Drawn:
    """An exercise that has no picture yet."""
    return {"still": None, "moving": None, "steps": {}}


@dataclass(frozen=True)
class Picture:
    """A drawing. `side`: the side that its file shows as the prescribed one, `none` when it has no
    side. `flip`: the other side is this one flipped; otherwise it has a file of its own."""

    name: str
    hash: str
    side: str
    flip: bool
    moves: bool

    def files(self) -> dict[str, str]:
        """The file of each side that was drawn."""
        files = {self.side: f"{self.hash}.svg.gz"}
        if self.side in OTHER and not self.flip:
            files[OTHER[self.side]] = f"{self.hash}.mirrored.svg.gz"
        return files


@dataclass(frozen=True)
class Made:
    """A folder of finished pictures; an empty one where nothing was drawn yet. `findings`: what the
    checks found when they were drawn, by a picture's name, or `loop:` and an exercise's slug."""

    folder: Path
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    loops: Mapping[str, Picture] = field(default_factory=dict)
    exercises: Mapping[str, Drawn] = field(default_factory=dict)
    findings: Mapping[str, list[str]] = field(default_factory=dict)

    def all(self) -> Iterator[Picture]:
        """Every picture, the still ones first."""
        yield from self.pictures.values()
        yield from self.loops.values()

    def of(self, slug: str) -> Drawn:
        """The pictures of an exercise."""
        return self.exercises.get(slug) or nothing_drawn()


def portrait(folder: Path) -> str | None:
    """The hash of the child standing, which shows a look while it is chosen."""
    for path in sorted((folder / PORTRAITS).glob("*.svg.gz")):
        return path.name.partition(".")[0]
    return None


class BadIndex(ValueError):
    """The index cannot be read; its text says why."""


def beside(folder: Path) -> Path:
    """Where the finished pictures of a library's folder lie: `media/library` beside it."""
    return folder.absolute().parent / "media" / "library"


def read(folder: Path) -> Made:
    """What a folder holds; nothing where there is no index. Raises BadIndex."""
    try:
        said = json.loads((folder / INDEX).read_text("utf-8"))
    except FileNotFoundError:
        return Made(folder)
    except ValueError as why:
        raise BadIndex(str(why)) from None
    try:
        return Made(
            folder,
            {name: _picture(name, facts, False) for name, facts in said["pictures"].items()},
            {name: _picture(name, facts, True) for name, facts in said["loops"].items()},
            {slug: _drawn(facts) for slug, facts in said["exercises"].items()},
            {name: list(found) for name, found in said.get("findings", {}).items()},
        )
    except (AttributeError, KeyError, TypeError) as why:
        raise BadIndex(f"{type(why).__name__}: {why}") from None


def _picture(name: str, facts: Mapping[str, Any], moves: bool) -> Picture:
    if facts["side"] not in SIDES:
        raise KeyError(facts["side"])
    return Picture(name, facts["hash"], facts["side"], bool(facts["flip"]), moves)


def _drawn(facts: Mapping[str, Any]) -> Drawn:
    return {"still": facts["still"], "moving": facts["moving"], "steps": dict(facts["steps"])}


def fault_of(made: Made, picture: Picture) -> str:
    """What is wrong with a picture's files, and how to mend it; empty when nothing is."""
    most = weights.MOST_LOOP if picture.moves else weights.MOST_STILL
    for file in picture.files().values():
        try:
            packed = (made.folder / file).read_bytes()
        except FileNotFoundError:
            return f"{file} is missing. Draw it: flask pictures make."
        if len(packed) > most:
            return f"{file} has {len(packed)} bytes, more than {most}. Make the picture simpler."
        try:
            text = gzip.decompress(packed)
        except (OSError, EOFError, zlib.error):
            text = b""
        if not (text.startswith(b"<svg") and text.rstrip().endswith(b"</svg>")):
            return f"{file} is broken. Take it away and draw it again: flask pictures make."
    return ""
