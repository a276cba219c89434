"""Revisions name their pictures; what is broken is said, and what was assigned stays."""

import json
from pathlib import Path

import pytest
from flask import Flask

from exercises_app.library.load import load_all
from exercises_app.library.seeds import mark_of
from exercises_app.media import made
from exercises_app.pictures.weights import MOST_STILL
from tests.builders import ClinicBox, exercise
from tests.library.folders import change, faults, loaded, real_library, small_library
from tests.support.drawn import draw_cups

CUPS = "exercises/cup-tower.yaml"


def test_cards_and_steps_name_their_pictures(app: Flask, clinic: ClinicBox, tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    drawn = draw_cups(folder)
    with loaded(app, folder):
        card = exercise(clinic.therapist, "cup-tower")
        assert (card["picture"], card["moving"]) == (drawn["next"], drawn["moving"])
        whole = clinic.therapist.get(f"/exercises/{card['id']}", expect=200).get_json()
        assert [step["picture"] for step in whole["steps"]] == [
            drawn["first"],
            drawn["next"],
            None,
        ]
        way = clinic.therapist.get(f"/exercises/{card['id']}").get_json()["neighbours"]
        assert [each["picture"] for each in way["harder"]] == [None]
        other = exercise(clinic.therapist, "roll-it-to-me")
        assert (other["picture"], other["moving"]) == (None, None)


def test_every_step_of_every_exercise_shows_a_picture() -> None:
    library = real_library()
    without = [
        f"{slug}, step {number}: {step['do']}"
        for slug, exercise in library.exercises.items()
        for number, step in enumerate(exercise["words"]["steps"], 1)
        if step.get("picture") not in library.pictures.of(slug)["steps"]
    ]
    assert library.exercises
    assert without == []


def test_a_picture_drawn_anew_makes_a_new_revision_and_the_old_one_keeps_its_own(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    old = draw_cups(folder)
    with loaded(app, folder):
        before = exercise(clinic.therapist, "cup-tower")
        for file in made.beside(folder).iterdir():
            file.unlink()
        new = draw_cups(folder, more=" with a shadow")
        with app.app_context():
            assert load_all(folder).changed == ["cup-tower"]
            assert load_all(folder).changed == []
        after = exercise(clinic.therapist, "cup-tower")
        assert after["revision_id"] != before["revision_id"]
        assert after["picture"] == new["next"] != old["next"]
        clinic.therapist.get(f"/pictures/{old['next']}.svg", expect=200)
        clinic.therapist.get(f"/pictures/{new['next']}.svg", expect=200)


def test_a_start_notices_new_pictures(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    plain = mark_of(folder)
    draw_cups(folder)
    drawn = mark_of(folder)
    draw_cups(folder, more=" again")
    assert len({plain, drawn, mark_of(folder)}) == 3


def test_pictures_that_are_whole_are_no_fault(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    draw_cups(folder)
    assert faults(folder) == []


@pytest.mark.parametrize("broken", ["missing", "cut off", "no SVG", "too large", "mirrored"])
def test_a_broken_picture_is_a_fault_that_stops_nothing(tmp_path: Path, broken: str) -> None:
    folder = small_library(tmp_path)
    drawn = draw_cups(folder)
    file = made.beside(folder) / f"{drawn['first']}.svg.gz"
    if broken == "missing":
        file.unlink()
    elif broken == "cut off":
        file.write_bytes(file.read_bytes()[:-12])
    elif broken == "no SVG":
        file.write_text("<html></html>")
    elif broken == "too large":
        file.write_bytes(bytes(MOST_STILL + 1))
    else:
        (made.beside(folder) / f"{drawn['first']}.mirrored.svg.gz").unlink()
    (fault,) = faults(folder)
    assert (fault.file, fault.field, fault.stops) == (CUPS, "pictures.first", False)
    assert drawn["first"] in fault.mend


def test_what_was_found_in_a_picture_is_a_fault_that_stops_nothing(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    draw_cups(folder)
    index = made.beside(folder) / made.INDEX
    said = json.loads(index.read_text())
    hand, moves = "hands: hands.right: a finger in a cup.", "size: loop: too large."
    said["findings"] = {"hand-cup": [hand], "loop:cup-tower": [moves], "another": ["face: away."]}
    del said["exercises"]["cup-tower"]
    index.write_text(json.dumps(said))
    found = faults(folder)
    assert [(fault.field, fault.stops) for fault in found] == [
        ("pictures.first", False),
        ("pictures.moving", False),
    ]
    assert hand in found[0].mend
    assert moves in found[1].mend


def test_a_name_that_is_not_in_the_index_is_a_fault(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    draw_cups(folder)
    index = made.beside(folder) / made.INDEX
    said = json.loads(index.read_text())
    del said["exercises"]["cup-tower"]["steps"]["next"]
    said["exercises"]["cup-tower"]["moving"] = None
    index.write_text(json.dumps(said))
    assert [fault.field for fault in faults(folder)] == ["pictures.next", "pictures.moving"]


def test_an_exercise_that_was_left_out_when_others_were_drawn_is_a_fault(tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    draw_cups(folder)
    change(folder, "exercises/roll-it-to-me.yaml", "pictures: {}", "pictures: {sit: floor-sit}")
    (fault,) = faults(folder)
    assert (fault.file, fault.field) == ("exercises/roll-it-to-me.yaml", "pictures")
    assert "flask pictures make" in fault.mend


def test_an_index_that_cannot_be_read_is_a_fault_and_no_crash(app: Flask, tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    draw_cups(folder)
    (made.beside(folder) / made.INDEX).write_text('{"pictures": [1]}')
    (fault,) = faults(folder)
    assert fault.file == "library/index.json"
    assert "flask pictures make" in fault.mend
