"""`flask pictures …`: thin doors to the room that draws, which is loaded when one is opened."""

import os
import sys
import time
from pathlib import Path

import click

from .library import seeds
from .media.made import PORTRAITS

POSES = seeds.FOLDER / "pictures"
EXERCISES = seeds.FOLDER / "exercises"
MADE = seeds.FOLDER.parent / "media" / "library"
LOOKED_AT = seeds.FOLDER.parent / "build" / "pictures"


@click.group("pictures")
def pictures() -> None:
    """The pictures of the exercises: looked at, watched while they are written, and made."""
    # numpy's own threads would only get into the way of ours
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pictures.command("sheet")
@click.argument("names", nargs=-1, required=True)
@click.option("-o", "out", type=click.Path(path_type=Path), required=True, help="The PNG to write.")
@click.option("--looks", default="", help="Codes of looks, with commas between: each is drawn.")
@click.option("--sides", default="", help="left,right: draws each side.")
@click.option("--cell", default=300, show_default=True, help="Width of one picture, px.")
@click.option("--columns", default=5, show_default=True, help="Pictures in a row.")
@click.option("--workers", default=os.cpu_count() or 1, help="How many are drawn at a time.")
def sheet(
    names: tuple[str, ...], out: Path, looks: str, sides: str, cell: int, columns: int, workers: int
) -> None:
    """Write a contact sheet of NAMES: pictures, patterns such as `hand-*`, `exercise:slug`,
    `loop:slug` for the frames of a loop, or `all`."""
    from .pictures.studio import sheet as sheets

    sided = sides.split(",") if sides else [None]
    drawn, wrong = sheets.cells(
        POSES, EXERCISES, names, looks.split(","), sided, max(320, cell), workers
    )
    for line in wrong:
        click.echo(line, err=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(sheets.contact(drawn, columns, cell))
    click.echo(f"{out}: {len(drawn)} pictures.")
    sys.exit(1 if wrong else 0)


@pictures.command("watch")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--only", default="", help="One picture of the file.")
def watch(file: Path, only: str) -> None:
    """Draw the pictures of a pose file into build/pictures/ whenever it changes, until Ctrl-C."""
    from .pictures.studio.watching import watch as watching

    try:
        for _ in watching(POSES, file, LOOKED_AT, click.echo, only):
            pass
    except KeyboardInterrupt:
        click.echo("\nStopped.")


@pictures.command("wear")
@click.argument("hashes", nargs=-1, required=True)
@click.option("--look", "code", required=True, help="The code of the look.")
@click.option("--seconds", default=0, help="Stop after so long; 0 goes on to the end.")
def wear(hashes: tuple[str, ...], code: str, seconds: int) -> None:
    """Draw pictures of the library, by HASHES, in the shape of another look: what the server does
    for a child whose hair, clothes or aids are not the usual ones."""
    from .media import kept
    from .pictures import looks
    from .pictures.studio import wearing

    os.nice(15)
    until = time.monotonic() + seconds
    shape = looks.shape(looks.read(code))
    for worn in wearing.worn(POSES, EXERCISES, hashes, looks.read(shape)):
        for side, content in worn.files.items():
            kept.put(kept.folder() / kept.name_of(worn.hash, side, shape), content)
        if worn.shown != shape:
            kept.note(worn.hash, shape, worn.shown, worn.why)
        if seconds and time.monotonic() > until:
            sys.exit(75)


@pictures.command("check")
@click.argument("names", nargs=-1)
@click.option("--exercise", "slugs", multiple=True, help="All of an exercise, and its loop.")
@click.option("--look", "code", default="", help="For a child of this look, such as b4 or wc.")
@click.option("--quick", is_flag=True, help="Weighs no drawings: four times as fast.")
@click.option("--workers", default=os.cpu_count() or 1, help="How many are checked at a time.")
def check(
    names: tuple[str, ...], slugs: tuple[str, ...], code: str, quick: bool, workers: int
) -> None:
    """Say what is wrong in NAMES (as for `sheet`; `exercises` is all that exercises show), or in
    everything: bodies, contacts, balance, what is hidden, and sizes. Exit 1 when something is."""
    from .pictures import looks
    from .pictures.poses import BadPicture, load
    from .pictures.studio import checking
    from .pictures.studio.exercises import named_by

    words = [*names, *(f"exercise:{slug}" for slug in slugs)] or ["all"]
    loaded = load(POSES)
    for fault in loaded.faults:
        click.echo(str(fault))
    try:
        asked = checking.asked(loaded, named_by(EXERCISES), words)
    except BadPicture as why:
        sys.exit(str(why))
    bad = 0
    for label, found in checking.run(POSES, asked, workers, not quick, looks.read(code)):
        bad += bool(found)
        click.echo(f"{label}: ok" if not found else f"{label}:")
        for finding in found:
            click.echo(f"  {finding}")
        for rule, reason in loaded.entries.get(label, {}).get("allow", {}).items():
            click.echo(f"  allowed: {rule}: {reason}")
    click.echo(f"{len(asked)} checked, {bad} with findings.")
    sys.exit(1 if bad or loaded.faults else 0)


@pictures.command("make")
@click.option("--workers", default=os.cpu_count() or 1, help="How many are drawn at a time.")
@click.option("--anyway", is_flag=True, help="Also writes pictures in which `check` finds faults.")
def make(workers: int, anyway: bool) -> None:
    """Draw every picture that an exercise names into media/library/, and the child in every hair
    into its portraits/; what is there is kept."""
    from .pictures.studio import making, portrait

    with click.progressbar(length=1, label="Pictures") as bar:

        def told(done: int, all_: int) -> None:
            bar.length = all_
            bar.update(1)

        made = making.make(POSES, EXERCISES, MADE, workers, told, anyway)
    with click.progressbar(length=1, label="Portraits") as bar:
        made.drawn += portrait.make(POSES, MADE / PORTRAITS, told)
    for line in [*made.bad, *made.said()]:
        click.echo(line, err=True)
    click.echo(f"{made.drawn} drawn, {made.kept} kept, {made.removed} taken away.")
    if made.changed:
        click.echo(
            f"{made.changed} look different under the same name: raise ENGINE before a release."
        )
    sys.exit(1 if made.bad or made.findings else 0)
