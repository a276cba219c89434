"""What stands in each cell of a child's record, from a set of events: plain thinking.

A cell is one slot of one item on one day. The answer depends on the set alone: neither on the order
of arrival, nor on repetition, nor on any clock. pwa/src/domain/fold.ts says the same; both run
tests/vectors/fold.json.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

MARKS = ("skip", "partly", "done")  # the weakest first; in a cell the strongest stands
SAID = ("rate", "note")

CellKey = tuple[str, str, int]  # item, day, slot


@dataclass(frozen=True)
class Fact:
    """One stored event, as far as the fold needs it.

    `actor` is None where the reader may not know who it was. `sees` is what the actor was allowed
    to see when it was stored: an undo of somebody who sees the plan only reaches their own.
    """

    id: str
    kind: str
    item: str
    day: str
    slot: int
    of: tuple[str, ...] = ()
    value: Mapping[str, Any] = field(default_factory=dict)
    actor: str | None = None
    sees: str = "all"

    @property
    def cell(self) -> CellKey:
        return self.item, self.day, self.slot


@dataclass(frozen=True)
class Cell:
    """What stands: the strongest mark with whoever made it and its value, all marks that an undo
    would name, and what was said (rates and notes). `mark` is None when only words are left."""

    mark: str | None
    by: frozenset[str | None]
    marks: frozenset[str]
    said: frozenset[str]
    value: Mapping[str, Any]


def reaches(undo: Fact, target: Fact) -> bool:
    """Whether an undo that names the target cancels it. An undo cannot be undone."""
    if target.cell != undo.cell:
        return False
    if target.kind in MARKS:
        return undo.sees == "all" or target.actor == undo.actor
    return target.kind in SAID and target.actor == undo.actor


def live(facts: Iterable[Fact]) -> dict[CellKey, list[Fact]]:
    """The marks and words of each cell that nobody has undone, in the order of their ids."""
    known = {fact.id: fact for fact in facts}
    undone = {
        target
        for undo in known.values()
        if undo.kind == "undo"
        for target in undo.of
        if target in known and reaches(undo, known[target])
    }
    cells: dict[CellKey, list[Fact]] = defaultdict(list)
    for key in sorted(known.keys() - undone):
        fact = known[key]
        if fact.kind in MARKS or fact.kind in SAID:
            cells[fact.cell].append(fact)
    return dict(cells)


def stands(facts: Iterable[Fact]) -> Cell:
    """What the live facts of one cell come to."""
    said = {fact.id for fact in facts if fact.kind in SAID}
    marks = [fact for fact in facts if fact.kind in MARKS]
    mark = max((fact.kind for fact in marks), key=MARKS.index, default=None)
    best = [fact for fact in marks if fact.kind == mark]
    return Cell(
        mark=mark,
        by=frozenset(fact.actor for fact in best),
        marks=frozenset(fact.id for fact in marks),
        said=frozenset(said),
        value=max(best, key=lambda fact: fact.id).value if best else {},
    )


def fold(facts: Iterable[Fact]) -> dict[CellKey, Cell]:
    """Each cell of which anything is left."""
    return {key: stands(found) for key, found in live(facts).items()}
