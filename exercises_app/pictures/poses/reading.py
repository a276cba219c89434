"""Pose files: YAML, strictly. Everything that is wrong is told at once, with how to mend it."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from .kinds import Map, Wrong
from .schema import ENTRY, LOOP


class Fault(NamedTuple):
    """What is wrong in which file, in which entry, at which key, and how to mend it."""

    file: str
    entry: str
    key: str
    mend: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.entry, self.key, self.mend)))


@dataclass
class Read:
    """A folder as its files say it: entries that have the right shape, and what is wrong."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)  # of each entry
    faults: list[Fault] = field(default_factory=list)


class _Strict(yaml.CSafeLoader):
    """Only true and false are booleans, so that `off` is a word. A key that stands twice in one
    mapping is refused, where YAML would keep the last."""

    yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
        for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                problem = f"{key} stands twice here; keep one of them"
                raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


_Strict.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), "tf")


def read(folder: Path) -> Read:
    """All files of a folder and its sub-folders. Raises FileNotFoundError without it."""
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder. Name the one that holds pose files.")
    found = Read()
    for path in sorted(folder.rglob("*.yaml")):
        _file(found, path, path.relative_to(folder).as_posix())
    return found


def _file(found: Read, path: Path, name: str) -> None:
    try:
        content = yaml.load(path.read_text("utf-8"), _Strict)
    except UnicodeDecodeError:
        found.faults.append(Fault(name, "", "", "Save this file as UTF-8."))
        return
    except yaml.YAMLError as error:
        found.faults.append(Fault(name, "", "", _syntax(error)))
        return
    if content is None:
        return
    if not isinstance(content, dict):
        found.faults.append(Fault(name, "", "", "Write `name: {…}` lines, one for each picture."))
        return
    for entry, value in content.items():
        _entry(found, name, entry, value)


def _entry(found: Read, file: str, entry: Any, value: Any) -> None:
    if not isinstance(entry, str):
        mend = f'put the name of this picture in quotes: "{entry}": …'
        found.faults.append(Fault(file, str(entry), "", mend))
        return
    wrong = list(wrong_in(value))
    if entry in found.files:
        wrong.append(("", f"{found.files[entry]} has a picture of this name; choose another name"))
    found.faults += [Fault(file, entry, key, mend) for key, mend in wrong]
    if not wrong:
        found.entries[entry], found.files[entry] = value, file


def wrong_in(value: Any) -> list[Wrong]:
    """What is wrong in one entry by itself; its bases are not known here."""
    kind: Map = LOOP if isinstance(value, dict) and "loop" in value else ENTRY
    return list(kind.wrong(value, ""))


def _syntax(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "this is no YAML"
    return f"line {mark.line + 1}: {problem}" if mark else str(problem)
