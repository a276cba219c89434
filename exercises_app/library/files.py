"""Reading the library's folder: YAML, strictly, and every file that cannot be read as a fault."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import marshmallow as ma

from ..ground.errors import flat
from ..ground.web import In
from ..media import made
from .format import LISTS, ExerciseIn


class Fault(NamedTuple):
    """What is wrong where, and how to mend it. `field` is dotted; '' is the whole file.

    `stops`: the file cannot be loaded as it is."""

    file: str
    field: str
    mend: str
    stops: bool = True

    def __str__(self) -> str:
        return (
            f"{self.file}: {self.field}: {self.mend}" if self.field else f"{self.file}: {self.mend}"
        )


@dataclass
class Library:
    """A folder as it was read. Only what has the right shape is in `lists` and `exercises`.

    `raw` holds an exercise as its file says it, `exercises` the same with what it leaves out;
    `pictures` are the finished ones beside the folder."""

    lists: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    icons: dict[str, str] = field(default_factory=dict)
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)
    exercises: dict[str, dict[str, Any]] = field(default_factory=dict)
    pictures: made.Made = field(default_factory=lambda: made.Made(Path()))
    faults: list[Fault] = field(default_factory=list)

    def slugs(self, list_: str) -> set[str]:
        """The words of a list."""
        return {line["slug"] for line in self.lists.get(list_, [])}


def read(folder: Path) -> Library:
    """The whole folder; nothing raises but a folder that is not there."""
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder. Name the one that holds exercises/.")
    library = Library()
    for name in LISTS:
        library.lists[name] = _list(library, folder, name)
    library.icons = _icons(library, folder)
    library.pictures = _pictures(library, made.beside(folder))
    for path in sorted((folder / "exercises").glob("*.yaml")):
        _exercise(library, folder, path)
    return library


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """An exercise with everything that its file leaves out. Raises marshmallow.ValidationError."""
    whole: dict[str, Any] = _schema(ExerciseIn).load(content)
    return whole


@cache
def _schema(kind: type[In]) -> In:
    """One of each: making a schema costs more than reading a file with it."""
    return kind()


def _exercise(library: Library, folder: Path, path: Path) -> None:
    file = path.relative_to(folder).as_posix()
    content = _read(library, folder, path)
    if content is None:
        return
    if not isinstance(content, dict):
        library.faults.append(
            Fault(file, "", "Write `key: value` lines, as docs/library.md shows.")
        )
        return
    try:
        whole = checked(content)
    except ma.ValidationError as error:
        library.faults += _shape(file, error)
        return
    if path.stem != whole["slug"]:
        mend = f"Call the file {whole['slug']}.yaml, or write {path.stem} here."
        library.faults.append(Fault(file, "slug", mend))
        return
    library.raw[whole["slug"]], library.exercises[whole["slug"]] = content, whole


def _list(library: Library, folder: Path, name: str) -> list[dict[str, Any]]:
    file = f"{name}.yaml"
    lines = _read(library, folder, folder / file)
    if not isinstance(lines, list):
        if lines is not None:
            library.faults.append(
                Fault(file, "", "Write one `- {slug: …, title: …}` for each line.")
            )
        return []
    found, seen = [], set()
    for place, line in enumerate(lines):
        try:
            whole = _schema(LISTS[name]).load(line)
        except ma.ValidationError as error:
            library.faults += _shape(file, error, f"{place}.")
            continue
        if whole["slug"] in seen:
            mend = f"{whole['slug']} stands here twice. Take one of them away."
            library.faults.append(Fault(file, f"{place}.slug", mend))
            continue
        seen.add(whole["slug"])
        found.append(whole)
    return found


def _icons(library: Library, folder: Path) -> dict[str, str]:
    icons = _read(library, folder, folder / "icons.yaml")
    if isinstance(icons, dict) and all(isinstance(icon, str) for icon in icons.values()):
        return icons
    if icons is not None:
        mend = "Write one `slug: icon` a line; the icon is the name of a lucide icon."
        library.faults.append(Fault("icons.yaml", "", mend))
    return {}


def _pictures(library: Library, folder: Path) -> made.Made:
    try:
        return made.read(folder)
    except made.BadIndex as why:
        mend = f"It cannot be read ({why}). Write it anew: flask pictures make."
        library.faults.append(Fault(f"{folder.name}/{made.INDEX}", "", mend, stops=False))
        return made.Made(folder)


def _shape(file: str, error: ma.ValidationError, before: str = "") -> list[Fault]:
    return [
        Fault(file, (before + name).rstrip("."), " ".join(sentences))
        for name, sentences in flat(error.messages).items()
    ]


# -- YAML -------------------------------------------------------------------------------------


def _read(library: Library, folder: Path, path: Path) -> Any:
    """The content of a file; None, and a fault, when it cannot be read."""
    import yaml

    file = path.relative_to(folder).as_posix()
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=_strict())
    except FileNotFoundError:
        library.faults.append(Fault(file, "", "This file is missing. Write it, even if empty: []."))
        return None
    except UnicodeDecodeError:
        library.faults.append(Fault(file, "", "Save the file as UTF-8 text."))
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or "it is not YAML"
        mend = f"This line cannot be read ({what}). Put the text in quotes, or mend the indent."
        library.faults.append(Fault(file, where, mend))
        return None
    if content is None:
        library.faults.append(Fault(file, "", "The file is empty. Write it, or take it away."))
    return content


@cache
def _strict() -> Any:
    """A YAML reader that refuses a key which stands twice, where YAML keeps the last in silence."""
    import yaml

    class Strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            seen = set()
            for key, _ in node.value:
                if key.value in seen:
                    raise yaml.constructor.ConstructorError(
                        None, None, f"{key.value!r} stands twice", key.start_mark
                    )
                seen.add(key.value)
            return super().construct_mapping(node, deep)

    return Strict
