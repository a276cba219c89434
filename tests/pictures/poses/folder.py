"""Small folders of pose files."""

from pathlib import Path
from textwrap import dedent

from exercises_app.pictures.poses import Pictures, load

SEEDS = Path(__file__).parents[3] / "seeds" / "pictures"


def written(folder: Path, text: str, name: str = "some.yaml") -> Pictures:
    """A folder with this file beside what else is in it."""
    (folder / name).write_text(dedent(text), "utf-8")
    return load(folder)


def faults(pictures: Pictures) -> list[str]:
    return [str(fault) for fault in pictures.faults]
