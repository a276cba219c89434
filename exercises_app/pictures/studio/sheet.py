"""Contact sheets: many pictures on one PNG, each with its name, to be looked at together."""

import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from .. import draw, looks, painting
from ..poses import BadPicture, Pictures, load, loop, solve
from .crew import done
from .exercises import Named, chosen, loop_of, named_by

if TYPE_CHECKING:
    from PIL.Image import Image

_LABEL = 18  # px below each picture
_PAPER, _RULE, _INK = "#ffffff", "#e2dfe8", "#5c5464"


@dataclass(frozen=True)
class Cell:
    """One picture of a sheet."""

    label: str
    svg: str


Asked = tuple[str, str, str | None, int]  # picture, code of a look, side, resolution


def cells(
    poses: Path, exercises: Path, words: Iterable[str], looks_: Sequence[str] = ("",),
    sides: Sequence[str | None] = (None,), resolution: int = 480, workers: int = 1,
) -> tuple[list[Cell], list[str]]:  # fmt: skip
    """Those that could be drawn, and what is wrong with the others."""
    pictures, named = load(poses), named_by(exercises)
    asked: list[Asked] = []
    wrong: list[str] = []
    for word in words:
        try:
            names = [word] if word.startswith("loop:") else chosen(pictures, named, [word])
        except BadPicture as why:
            wrong.append(str(why))
            continue
        asked += [(*each, resolution) for each in product(names, looks_, sides)]
    drawn: list[Cell] = []
    for found in done(partial(_drawn, named), poses, asked, workers):
        if isinstance(found, str):
            wrong.append(found)
        else:
            drawn += found
    return drawn, wrong


def _drawn(named: dict[str, Named], pictures: Pictures, asked: Asked) -> list[Cell] | str:
    """A picture, or the frames of `loop:slug`; else what is wrong."""
    name, look, side, resolution = asked
    try:
        if name.startswith("loop:"):
            return frames(pictures, loop_of(named, name), name, resolution)
        return [cell(pictures, name, look, side, resolution)]
    except BadPicture as why:
        return str(why)


def cell(
    pictures: Pictures, name: str, look: str = "", side: str | None = None, resolution: int = 480
) -> Cell:
    """Raises BadPicture."""
    worn = looks.read(look)
    svg = draw.still(solve(pictures, name, worn, side).scene, resolution=resolution)
    label = " ".join(filter(None, (name, look, side)))
    return Cell(label, painting.paint(svg, looks.colours(worn)))


def frames(
    pictures: Pictures, keys: str | Iterable[str], label: str, resolution: int = 440
) -> list[Cell]:
    """Each unique frame of a loop as a cell. Raises BadPicture."""
    moving = loop(pictures, keys)
    return [
        Cell(f"{label} {i + 1}", draw.still(scene, resolution=resolution))
        for i, scene in enumerate(moving.scenes)
    ]


def contact(cells: Sequence[Cell], columns: int = 5, size: int = 300) -> bytes:
    """A PNG; every picture in a square of `size` px."""
    from PIL import Image, ImageDraw

    rows = max(1, math.ceil(len(cells) / columns))
    columns = min(columns, max(1, len(cells)))
    sheet = Image.new("RGB", (columns * size, rows * (size + _LABEL)), _PAPER)
    pen = ImageDraw.Draw(sheet)
    for i, each in enumerate(cells):
        x, y = i % columns * size, i // columns * (size + _LABEL)
        image = _image(each.svg, size)
        sheet.paste(image, (x, y + (size - image.height) // 2), image)
        pen.text((x + 6, y + size + 2), each.label, fill=_INK)
        pen.rectangle((x, y, x + size - 1, y + size + _LABEL - 1), outline=_RULE)
    out = io.BytesIO()
    # few colours are enough for flat pictures, and make the file a third as large
    sheet.quantize(160).save(out, "PNG", optimize=True)
    return out.getvalue()


def _image(svg: str, width: int) -> "Image":
    from PIL import Image

    return Image.open(io.BytesIO(draw.png(svg, width))).convert("RGBA")
