"""Draws the contact sheets of docs/pictures/: `make sheets`. Look at them after every change.

python docs/sheets.py [SHEET…] [--prototype FOLDER]   the folder that holds the prototype's sheets
"""

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from exercises_app.pictures import draw, looks, painting
from exercises_app.pictures.poses import load, solve
from exercises_app.pictures.props import PROPS
from exercises_app.pictures.props.prop import Prop
from exercises_app.pictures.scene import Camera, Scene, frame_of
from exercises_app.pictures.studio import sheet
from exercises_app.pictures.studio.exercises import named_by
from exercises_app.pictures.studio.sheet import Cell

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "pictures"
POSES, EXERCISES = ROOT / "seeds" / "pictures", ROOT / "seeds" / "exercises"
BODIES = ("standing", "moving", "sitting", "floor", "devices", "together", "people")
SMALL = 24.0  # cm: a prop below this is drawn as close up as a hand
FACING = {
    "button-strip",
    "counter",
    "mirror",
    "name-card",
    "screen",
    "sink",
    "wall",
    "window",
}  # -x
LOOKS = [f"s{1 + i % 8}.{hair}" for i, hair in enumerate(looks.HAIRS)]
COLOURS = [f"s{1 + i % 8}.{c}" for i, c in enumerate(looks.CLOTHES)]
WORN = [f"s{3 + i % 4}.{word}" for i, word in enumerate(looks.EXTRAS.values()) if word != "wc"]
AGES = [f"{word}.s{1 + i}" for i, word in enumerate(looks.BUILDS.values())]
WHEELED = ["wc", "b4.s5.afro.black.wc", "b5.s3.hijab.wc"]
# every one of them suits every build but the baby's
GROWN = (
    "chair-table-sit", "stand-line-look", "jump-land-line", "bench-sit-tall-sock", "stand-still",
    "run-bubble-far", "head-brush-front",
)  # fmt: skip
# what PICTURES.md calls wrong in the prototype: ours, and its cell on sheet_body or sheet_hands
MENDED = {
    "supine": None,
    "bird-dog": ("body", 1, 2, 5),
    "superman": ("body", 1, 3, 5),
    "bridge": ("body", 1, 4, 5),
    "float-front": ("body", 3, 1, 5),
    "wall-push-up": ("body", 3, 3, 5),
    "table-draw": ("body", 1, 0, 5),
    "hand-bead-lace": ("hands", 0, 3, 4),
    "hands-open-lid": ("hands", 1, 2, 4),
}
LABEL = {"body": (300, 322), "hands": (320, 342)}  # width and height of the prototype's cells


def names_of(*files: str) -> list[str]:
    """The pictures of base files."""
    texts = ((POSES / "bases" / f"{file}.yaml").read_text("utf-8") for file in files)
    return [name for text in texts for name in yaml.safe_load(text)]


def drawn(words: Sequence[str], looks_: Sequence[str] = ("",), sides: Sequence[str] = ()) -> list[Cell]:  # noqa: E501  # fmt: skip
    """Cells of pictures; stops at what cannot be drawn."""
    workers = os.cpu_count() or 1
    cells, wrong = sheet.cells(POSES, EXERCISES, words, looks_, sides or (None,), 400, workers)
    if wrong:
        raise SystemExit("\n".join(wrong))
    return cells


def props() -> Iterator[Cell]:
    """Each prop by itself, with its usual options."""
    for kind in sorted(PROPS):
        prop: Prop = PROPS[kind]()
        camera = Camera(220 if kind in FACING else 40, 18)
        whole = tuple(replace(part, framed=True) for part in prop.parts)
        if not whole:  # a star is a mark only
            continue
        frame = frame_of(whole, camera)
        grain = 0.1 if frame.width < SMALL else 1.0
        scene = Scene(prop.parts, camera, frame, prop.marks, grain=grain, floor=None)
        yield Cell(kind, draw.still(scene, resolution=300))


def of(discipline: str) -> list[Cell]:
    """Every picture of the exercises of a discipline."""
    slugs = [
        slug
        for slug in named_by(EXERCISES)
        if discipline in _exercise(slug)["discipline"].replace("both", "OT PT")
    ]
    return drawn([f"exercise:{slug}" for slug in slugs])


def loops() -> list[Cell]:
    """Frames of loops: the first, the middle and the last of each exercise."""
    cells = drawn([f"loop:{slug}" for slug in named_by(EXERCISES)])
    by_loop: dict[str, list[Cell]] = {}
    for each in cells:
        by_loop.setdefault(each.label.rpartition(" ")[0], []).append(each)
    return [f for found in by_loop.values() for f in (found[0], found[len(found) // 2], found[-1])]


def stills() -> list[str]:
    """What lists show of each exercise."""
    return [each.still for each in named_by(EXERCISES).values() if each.still]


def mended(prototype: Path) -> None:
    """The prototype's picture above ours, where PICTURES.md lists a fault."""
    import io

    from PIL import Image

    found = {kind: Image.open(prototype / f"sheet_{kind}.png").convert("RGB") for kind in LABEL}
    page = Image.new("RGB", (len(MENDED) * 300, 640), "#ffffff")
    for i, (name, cell) in enumerate(MENDED.items()):
        if cell:
            kind, row, column, _ = cell
            width, height = LABEL[kind]
            left, top = column * width, row * height
            old = found[kind].crop((left, top, left + width, top + width)).resize((300, 300))
            page.paste(old, (i * 300, 0))
        svg = draw.still(solve(load(POSES), name).scene)
        new = Image.open(io.BytesIO(draw.png(svg, 300))).convert("RGBA")
        page.paste(new, (i * 300, 330 + (300 - new.height) // 2), new)
    page.quantize(160).save(OUT / "before-after.png", optimize=True)


def _exercise(slug: str) -> dict[str, str]:
    found: dict[str, str] = yaml.safe_load((EXERCISES / f"{slug}.yaml").read_text("utf-8"))
    return found


ASYMMETRIC = ("throw-overarm-cock", "hand-write-a", "hand-press-letter", "single-leg-stand-chair")
SHEETS: dict[str, tuple[Callable[[], Sequence[Cell]], int, int]] = {
    "bases": (lambda: drawn(names_of(*BODIES)), 9, 190),
    "hands": (lambda: drawn(names_of("hands", "heads")), 7, 220),
    "props": (lambda: list(props()), 14, 120),
    "exercises-pt": (lambda: of("PT"), 9, 200),
    "exercises-ot": (lambda: of("OT"), 9, 200),
    "loops": (loops, 9, 180),
    "sides": (lambda: drawn(ASYMMETRIC, sides=("right", "left")), 4, 300),
    "looks": (
        lambda: [
            *drawn(["stand"], [*LOOKS, *COLOURS, *WORN, *AGES]),
            *drawn(["chair-table-sit"], WHEELED),
        ],
        11,
        150,
    ),
    "builds": (lambda: drawn(GROWN, [*looks.BUILDS.values()][1:]), 5, 220),
    "small": (lambda: drawn(stills()), 12, 88),
    "print": (lambda: [Cell(c.label, painting.for_print(c.svg)) for c in drawn(stills())], 8, 200),
}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("sheets", nargs="*", default=[])
    asked.add_argument("--prototype", type=Path)
    said = asked.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    OUT.mkdir(exist_ok=True)
    for name in said.sheets or SHEETS:
        cells, columns, size = SHEETS[name]
        (OUT / f"{name}.png").write_bytes(sheet.contact(cells(), columns, size))
        print(f"docs/pictures/{name}.png")
    if said.prototype:
        mended(said.prototype)


if __name__ == "__main__":
    main()
