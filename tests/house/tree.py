"""Reads a folder for the house rules. A rule is a function of a folder that answers its faults."""

import ast
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

Rule = Callable[[Path], list[str]]
RULES: dict[str, Rule] = {}

# What others made (installed, built, or filled by a running clinic) is not ours to judge
NOT_OURS = {".git", ".venv", "node_modules", "instance", "dist", "build", "__pycache__"}
BAD_SAMPLES = "tests/house/bad"


def rule(check: Rule) -> Rule:
    """Register a rule; its bad samples lie in `tests/house/bad/<its name>/<case>/`."""
    RULES[check.__name__] = check
    return check


@dataclass(frozen=True)
class Source:
    """One file, by its path from the root of the tree."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file as Python."""
        return ast.parse(self.text, self.path)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file as they stand."""
        return self.text.splitlines()

    @cached_property
    def code(self) -> str:
        """TypeScript or CSS with its comments blanked; line numbers stay."""
        kept = re.sub(r"/\*.*?\*/", _blank, self.text, flags=re.S)
        return kept if self.path.endswith(".css") else re.sub(r"(?<![:'\"])//[^\n]*", "", kept)

    def fault(self, line: int, what: str) -> str:
        """A fault as an editor can jump to it."""
        return f"{self.path}:{line}: {what}"

    def found(self, pattern: str, what: str) -> list[str]:
        """A fault for each match of a pattern in `code`."""
        return [
            self.fault(line_of(self.code, match.start()), what.format(match[0].strip()))
            for match in re.finditer(pattern, self.code)
        ]


def _blank(comment: re.Match[str]) -> str:
    return "\n" * comment[0].count("\n")


def line_of(text: str, position: int) -> int:
    """The line, from 1, of a place in a text."""
    return text.count("\n", 0, position) + 1


@cache
def _files(root: Path) -> tuple[Source, ...]:
    found = []
    for folder, folders, names in os.walk(root):
        here = Path(folder).relative_to(root).as_posix()
        folders[:] = sorted(set(folders) - NOT_OURS - ({"bad"} if here == "tests/house" else set()))
        for name in sorted(names):
            if name.endswith((".py", ".ts", ".tsx", ".css", ".html", ".js", ".mjs", ".md")):
                path = Path(folder, name)
                found.append(Source(path.relative_to(root).as_posix(), path.read_text("utf-8")))
    return tuple(found)


def sources(root: Path, *suffixes: str, under: str = "") -> Iterator[Source]:
    """Our own files with one of these endings, below one folder of the tree."""
    for source in _files(root):
        if source.path.endswith(suffixes) and source.path.startswith(under):
            yield source


def python(root: Path, under: str = "") -> Iterator[Source]:
    """Our own Python files."""
    return sources(root, ".py", under=under)


def client(root: Path, *suffixes: str) -> Iterator[Source]:
    """Our own files of the PWA: TypeScript unless other endings are asked for."""
    return sources(root, *(suffixes or (".ts", ".tsx")), under="pwa/src/")


def dotted(node: ast.expr) -> str:
    """`a.b.c` of a name or attribute; '' for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        left = dotted(node.value)
        return f"{left}.{node.attr}" if left else ""
    return ""


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a file imports, inside functions too.

    `from ..access import models` in a room answers `exercises_app.access.models`.
    """
    package = source.path.removesuffix(".py").split("/")[:-1]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file, nested ones too."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
