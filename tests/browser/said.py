"""What a family said on its phone, and so what must stand: the model that a round is compared with.

One person, one slot an exercise. It knows which events a tap makes, and nothing of phones.
"""

import json
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from exercises_app.ticks.fold import MARKS

Cell = tuple[str, str]  # child, item
Made = tuple[str, str, str, str]  # child, item, kind, value as JSON


@dataclass
class Said:
    """`live`: the marks of a cell that were not taken back, in their order; `made`: all events."""

    live: dict[Cell, list[tuple[str, dict[str, Any]]]] = field(default_factory=dict)
    made: Counter[Made] = field(default_factory=Counter)

    def mark(self, cell: Cell) -> str | None:
        """The strongest stands."""
        return max((kind for kind, _ in self.live.get(cell, [])), key=MARKS.index, default=None)

    def value(self, cell: Cell) -> dict[str, Any]:
        mark = self.mark(cell)
        return next(
            (value for kind, value in reversed(self.live.get(cell, [])) if kind == mark), {}
        )

    def say(self, cell: Cell, kind: str, value: dict[str, Any]) -> None:
        """A mark. One that would be covered by what stands takes that back in the same breath."""
        there = self.mark(cell)
        if (there, self.value(cell)) == (kind, value):
            return
        if there and MARKS.index(there) >= MARKS.index(kind):
            self.take_back(cell)
        self.live.setdefault(cell, []).append((kind, value))
        self._make(cell, kind, value)

    def take_back(self, cell: Cell) -> None:
        self.live[cell] = []
        self._make(cell, "undo", {})

    def _make(self, cell: Cell, kind: str, value: dict[str, Any]) -> None:
        self.made[(*cell, kind, json.dumps(value, sort_keys=True))] += 1

    def copy(self) -> "Said":
        return deepcopy(self)


def made_of(events: list[dict[str, Any]], child: str, item: str) -> Counter[Made]:
    """Events of a log or of a phone, as the model counts them; `item` is what it calls the item."""
    return Counter(
        (child, one[item], one["kind"], json.dumps(one["value"], sort_keys=True)) for one in events
    )
