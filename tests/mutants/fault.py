"""A planted fault: one protection taken out of the real code, and the tests that must notice."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Fault:
    """`old` stands exactly once in the file at `path` and is replaced by `new`.

    `proofs` pass on the honest code, and one of them fails with the fault: pytest ids
    (`tests/ticks/test_sync.py::test_x`; with `postgres:` in front on PostgreSQL), or files of
    vitest (`pwa/src/sync/loop.test.ts`, with ` -t part of a name` behind if need be). `also`:
    further changes of the same fault, as path, old, new.
    """

    name: str
    path: str
    old: str
    new: str
    proofs: tuple[str, ...]
    also: tuple[tuple[str, str, str], ...] = ()

    @property
    def changes(self) -> tuple[tuple[str, str, str], ...]:
        return ((self.path, self.old, self.new), *self.also)


def planted() -> Iterator[Fault]:
    """Every fault of every `faults_*.py` beside this file."""
    for file in sorted(Path(__file__).parent.glob("faults_*.py")):
        yield from import_module(f"tests.mutants.{file.stem}").FAULTS


def changed(text: str, old: str, new: str) -> str:
    """The text with its fault. Raises ValueError when `old` does not stand there once."""
    if text.count(old) != 1:
        raise ValueError(f"{old!r} stands there {text.count(old)} times")
    return text.replace(old, new)
