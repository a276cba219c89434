"""All pictures and loops of a folder of pose files, put together with their bases."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from .. import ENGINE
from .inheriting import Family, Unknown
from .kinds import nearest
from .mirroring import mirrored
from .reading import Fault, read
from .references import wrong_names

Entry = dict[str, Any]
_SHOWN = {"people", "hands", "props"}


class BadPicture(ValueError):
    """A picture that cannot be drawn; says which, where and how to mend it."""


@dataclass(frozen=True)
class Keyframe:
    """A picture in a loop, and for how long (s) it stands still there."""

    show: str
    hold: float = 0.0


@dataclass(frozen=True)
class Loop:
    """back: it returns through the same pictures; else it starts over."""

    keys: tuple[Keyframe, ...]
    seconds: float = 2.4
    back: bool = True


@dataclass
class Pictures:
    """Entries are whole: no base, no mirror_of, no `~`. files: the file that each name stands in.
    A name with a fault is in none of them but in `faults`."""

    entries: dict[str, Entry] = field(default_factory=dict)
    loops: dict[str, Loop] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def entry(self, name: str, side: str | None = None) -> Entry:
        """The entry, or its mirror image when `side` is the other one. Raises BadPicture."""
        if name not in self.entries:
            bad = [str(fault) for fault in self.faults if fault.entry == name]
            known = nearest(name, self.entries)
            raise BadPicture("\n".join(bad) or f"There is no picture {name}. {known}")
        entry = self.entries[name]
        own = entry.get("side")
        return mirrored(entry) if side is not None and own is not None and side != own else entry

    def drawable(self) -> list[str]:
        """All but those that are only a beginning for others: nothing and nobody is in them."""
        return [name for name, entry in self.entries.items() if entry.keys() & _SHOWN]

    def matching(self, patterns: Iterable[str]) -> list[str]:
        """Names by name or by pattern (`hand-*`), each once, in the order of the patterns."""
        found: dict[str, None] = {}
        for pattern in patterns:
            hits = [name for name in self.drawable() if fnmatchcase(name, pattern)]
            if not hits:
                self.entry(pattern)
            found.update(dict.fromkeys(hits))
        return list(found)


def load(folder: Path) -> Pictures:
    """Every entry of a folder, and everything that is wrong in it."""
    found = read(folder)
    pictures = Pictures(files=found.files, faults=found.faults)
    family = Family(found.entries)
    for name, raw in found.entries.items():
        if "loop" in raw:
            pictures.loops[name] = _loop(raw)
            continue
        try:
            entry = family.whole(name)
        except Unknown as why:
            pictures.faults.append(Fault(found.files[name], name, why.key, why.mend))
            continue
        wrong = list(wrong_names(entry, found.entries))
        pictures.faults += [Fault(found.files[name], name, key, mend) for key, mend in wrong]
        if not wrong:
            pictures.entries[name] = entry
    _check_loops(pictures)
    return pictures


def digest(pictures: Pictures, name: str | Iterable[str], moves: str = "") -> str:
    """A short hash of everything a picture (or a loop of these) is drawn from: its entry with its
    bases, those its arrows start from, and the version of the engine. moves: how a loop goes."""
    names = [name] if isinstance(name, str) else list(name)
    said = [_with_starts(pictures, each) for each in names]
    text = json.dumps([ENGINE, moves, said], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _with_starts(pictures: Pictures, name: str) -> list[Entry]:
    entry = pictures.entry(name)
    starts = sorted({each["from"] for each in entry.get("arrows", {}).values() if "from" in each})
    return [entry, *(pictures.entry(start) for start in starts)]


def _loop(raw: Entry) -> Loop:
    keys = tuple(Keyframe(each["show"], each.get("hold", 0.0)) for each in raw["loop"])
    return Loop(keys, raw.get("seconds", 2.4), raw.get("back", True))


def _check_loops(pictures: Pictures) -> None:
    for name, loop in list(pictures.loops.items()):
        for i, key in enumerate(loop.keys):
            if key.show not in pictures.entries:
                mend = f"there is no picture {key.show}. {nearest(key.show, pictures.entries)}"
                fault = Fault(pictures.files[name], name, f"loop.{i}.show", mend)
                pictures.faults.append(fault)
                pictures.loops.pop(name, None)
