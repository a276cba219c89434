"""What is wrong in a file is said with the file, the field and how to mend it."""

from pathlib import Path

import pytest

from exercises_app.library.check import check_all
from tests.library.folders import FILES, SEEDS, change, faults, small_library

CUPS, ROLL, TREE = (
    "exercises/cup-tower.yaml",
    "exercises/roll-it-to-me.yaml",
    "exercises/tall-as-a-tree.yaml",
)

# file, what stood there, what stands there now, field of the fault, words of its mend
BROKEN = {
    "a key nobody knows": (CUPS, "noise: some", "noice: some", "noice", "Unknown"),
    "a key that is missing": (CUPS, "source: standard practice\n", "", "source", "Missing"),
    "a key that stands twice": (CUPS, "noise: some", "noise: some\nnoise: loud", "line", "twice"),
    "not YAML": (CUPS, "slug: cup-tower", "slug: 'cup-tower", "line", "quotes"),
    "a word outside its list": (CUPS, "kind: game", "kind: sport", "kind", "Choose one of"),
    "a number out of range": (CUPS, "minutes: 4", "minutes: 400", "minutes", "1 to 60"),
    "a number as text": (CUPS, "minutes: 4", "minutes: four", "minutes", "whole number"),
    "a yes that YAML reads as true": (CUPS, "some\nmin", "yes\nmin", "noise", "string"),
    "ages the wrong way round": (CUPS, "to_months: 72", "to_months: 7", "ages.to_months", "below"),
    "a slug that is not the file's": (CUPS, "slug: cup-tower", "slug: tower", "slug", "tower.yaml"),
    "a slug in capitals": (CUPS, "slug: cup-tower", "slug: Cup", "slug", "small letters"),
    "an unknown skill": (CUPS, "[stacking]", "[juggling]", "skills.0", "skills.yaml"),
    "a group as a skill": (CUPS, "[stacking]", "[hands]", "skills.0", "is a group"),
    "an unknown equipment": (CUPS, "is: cups", "is: mugs", "equipment.0.is", "equipment.yaml"),
    "an unknown position": (CUPS, "on-the-floor", "aloft", "position", "positions.yaml"),
    "an unknown occupation": (CUPS, "[play, e", "[plai, e", "occupations.0", "occupations.yaml"),
    "an unknown flag": (TREE, "falls-risk", "falls", "precautions.0.flag", "flags.yaml"),
    "an unknown neighbour": (ROLL, "to: tall", "to: small", "neighbours.harder.0.to", "plan it"),
    "itself as neighbour": (
        ROLL, "to: tall-as-a-tree", "to: roll-it-to-me", "neighbours.harder.0.to", "itself",
    ),
    "no neighbour that is written": (
        CUPS, "to: roll-it-to-me", "to: ring-on-a-post", "neighbours", "written yet",
    ),
    "a step's unknown picture": (
        CUPS, "picture: next", "picture: nxt", "words.steps.1", "pictures",
    ),
    "a still that is no picture": (CUPS, "still: next", "still: last", "pictures", "last"),
    "a dose out of its own limits": (CUPS, "reps: 6", "reps: 60", "dose.reps", "2 to 12"),
    "limits the wrong way round": (CUPS, "[2, 12]", "[12, 2]", "dose_limits.reps", "smaller"),
    "limits beyond the house's": (CUPS, "[1, 4]", "[1, 40]", "dose_limits.sets", "1 to 10"),
    "a dose that asks for nothing": (CUPS, "sets: 2, reps: 6", "sets: 2", "dose", "reps, hold_s"),
    "days without weekdays": (CUPS, "daily,", "daily, days: [1],", "schedule.days", "weekdays"),
    "no moment": (CUPS, "moments: [play]}", "moments: []}", "schedule.moments", "moment"),
    "a title twice": (CUPS, "title: Cup tower", "title: Roll it to me", "words.title", "apart"),
    "too many words in a step": (
        CUPS, "Build on until it falls.",
        "Build on and on and on and on and on until the tower falls.", "words.steps.2.do", "12",
    ),
    "a count in a step": (CUPS, "it falls.", "it falls 3 times.", "words.steps.2.do", "dose"),
    "a word we never say": (CUPS, "Hold the", "Simply hold the", "words.easier", "Simply"),
    "a side": (CUPS, "the other hand", "the left hand", "words.harder", "working hand"),
    "a group without an icon": ("icons.yaml", "hands: hand-grab\n", "", "hands", "no icon"),
    "an icon of nothing": ("icons.yaml", "roll-it-to-me", "roll", "roll", "neither"),
    "a plan that is written": (
        "planned.yaml", "ring-on-a-post", "cup-tower", "cup-tower", "Take its line away",
    ),
    "a parent that is no group": (
        "skills.yaml", "parent: hands", "parent: rolling", "stacking.parent", "group",
    ),
    "a line twice": ("flags.yaml", "age-under-36-months", "falls-risk", "1.slug", "twice"),
}  # fmt: skip


def test_the_small_library_has_no_fault() -> None:
    assert [str(fault) for fault in faults(FILES)] == []


@pytest.mark.parametrize("kind", list(BROKEN))
def test_every_fault_names_its_file_its_field_and_the_mend(kind: str, tmp_path: Path) -> None:
    file, old, new, field, mend = BROKEN[kind]
    folder = small_library(tmp_path)
    change(folder, file, old, new)
    found = faults(folder, file)
    assert any(f.field.startswith(field) and mend in f.mend for f in found), found


def test_a_missing_list_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    (folder / "flags.yaml").unlink()
    assert [fault.mend for fault in faults(folder, "flags.yaml")] == [
        "This file is missing. Write it, even if empty: []."
    ]


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    (folder / CUPS).write_bytes("slug: café".encode("latin-1"))
    assert [fault.mend for fault in faults(folder, CUPS)] == ["Save the file as UTF-8 text."]


@pytest.mark.parametrize("content", ["", "- a list", "just words"])
def test_a_file_without_keys_is_a_fault(content: str, tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    (folder / CUPS).write_text(content)
    assert len(faults(folder, CUPS)) == 1


def test_a_fault_of_voice_does_not_stop_a_file(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    change(folder, CUPS, "Hold the", "Simply hold the")
    assert [fault.stops for fault in faults(folder, CUPS)] == [False]


def test_planned_exercises_and_neighbours_are_counted() -> None:
    checked = check_all(FILES)
    assert (checked.exercises, checked.planned, checked.neighbours_planned) == (3, 1, 1)
    assert checked.by_discipline == {"OT": 1, "PT": 1, "both": 1}


def test_a_folder_that_is_not_there_says_which_one_is_meant(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="exercises/"):
        check_all(tmp_path / "nowhere")


def test_the_real_library_has_no_fault() -> None:
    assert [str(fault) for fault in faults(SEEDS)] == []
