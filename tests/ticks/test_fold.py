"""What stands in each cell: case by case, and in any order."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises_app.ticks.fold import Fact, fold, live

CASES = json.loads((Path(__file__).parents[1] / "vectors/fold.json").read_text("utf-8"))["cases"]
DAYS, PEOPLE = ("2026-11-23", "2026-11-24"), ("mum", "dad", "aide")


def facts(rows: list[dict[str, Any]]) -> list[Fact]:
    return [Fact(**{**row, "of": tuple(row["of"])}) for row in rows]


def cells(found: list[Fact]) -> list[dict[str, Any]]:
    """The fold as the vectors write it."""
    return [
        {
            "item": item,
            "day": day,
            "slot": slot,
            "mark": cell.mark,
            "by": sorted(cell.by, key=str),
            "marks": sorted(cell.marks),
            "said": sorted(cell.said),
            "value": cell.value,
        }
        for (item, day, slot), cell in sorted(fold(found).items())
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_cells_are_as_the_vectors_say_in_any_order(case: dict[str, Any]) -> None:
    expected = sorted(case["cells"], key=lambda cell: (cell["item"], cell["day"], cell["slot"]))
    rows = facts(case["rows"])
    shuffle = random.Random(7).shuffle
    for _ in range(10):
        assert cells(rows) == expected
        rows = [*rows, *rows[:2]]
        shuffle(rows)


def test_there_are_enough_cases() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES) >= 35


@st.composite
def logs(draw: st.DrawFn) -> list[Fact]:
    """A log of up to twelve events that name each other, with undos of undos among them."""
    found = []
    for n in range(draw(st.integers(1, 12))):
        kind = draw(st.sampled_from(("done", "partly", "skip", "undo", "rate", "note", "aided")))
        actor = draw(st.sampled_from(PEOPLE))
        names = st.lists(st.integers(0, 12).map("e{:02}".format), min_size=1, max_size=4)
        found.append(
            Fact(
                id=f"e{n:02}",
                kind=kind,
                item=draw(st.sampled_from("AB")),
                day=draw(st.sampled_from(DAYS)),
                slot=draw(st.integers(0, 1)),
                of=tuple(draw(names)) if kind == "undo" else (),
                actor=actor,
                sees="plan" if actor == "aide" else "all",
            )
        )
    return found


@given(logs(), st.randoms(use_true_random=False))
def test_the_order_and_number_of_arrivals_never_changes_the_marks(
    log: list[Fact], chance: random.Random
) -> None:
    arrived = [*log, *chance.choices(log, k=3)]
    chance.shuffle(arrived)
    assert fold(arrived) == fold(log)


@given(logs())
def test_undoing_an_undo_changes_nothing(log: list[Fact]) -> None:
    undos = tuple(fact.id for fact in log if fact.kind == "undo")
    again = [
        Fact(f"u{n}", "undo", *cell, of=undos, actor="mum")
        for n, cell in enumerate(sorted({fact.cell for fact in log}))
    ]
    assert fold([*log, *again]) == fold(log)


@given(logs())
def test_an_undo_of_all_that_one_sees_leaves_no_mark(log: list[Fact]) -> None:
    undos = [
        Fact(f"u{n}", "undo", *key, of=tuple(sorted(cell.marks | cell.said)), actor="mum")
        for n, (key, cell) in enumerate(sorted(fold(log).items()))
    ]
    after = live([*log, *undos])
    left = [fact for found in after.values() for fact in found]
    assert all(fact.kind in ("rate", "note") and fact.actor != "mum" for fact in left)


@given(logs(), logs())
def test_what_somebody_ticks_is_never_unticked_by_what_they_had_not_seen(
    seen: list[Fact], news: list[Fact]
) -> None:
    fresh = Fact("x99", "done", "A", DAYS[1], 0, actor="gran")
    cell = fold([*seen, *news, fresh])[fresh.cell]
    assert cell.mark == "done"
    assert fresh.id in cell.marks
    assert "gran" in cell.by
