"""Habits of the docs: what they point at is there."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import Source, line_of, rule, sources

_OURS = "exercises_app|pwa|seeds|media|tests|benchmarks|migrations|docs"
_NAMED = re.compile(rf"`((?:{_OURS})/[\w./-]+\.\w+|(?:{_OURS})/[\w./-]*/)`")
_LINKED = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def pages(root: Path) -> Iterator[Source]:
    """The README and everything in docs/."""
    for source in sources(root, ".md"):
        if source.path == "README.md" or source.path.startswith("docs/"):
            yield source


@rule
def docs_name_files_that_exist(root: Path) -> list[str]:
    """`path/like/this.py` and `folder/` in backticks, from the root of the tree."""
    return [
        source.fault(line_of(source.text, match.start()), f"{match[1]} is not there; mend the page")
        for source in pages(root)
        for match in _NAMED.finditer(source.text)
        if not (root / match[1]).exists()
    ]


@rule
def docs_link_to_files_that_exist(root: Path) -> list[str]:
    faults = []
    for source in pages(root):
        for match in _LINKED.finditer(source.text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), match[1]))
            if not (root / target).exists():
                what = f"the link leads to {target}, which is not there"
                faults.append(source.fault(line_of(source.text, match.start()), what))
    return faults
