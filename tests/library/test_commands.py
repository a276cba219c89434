"""`flask library …` on a small library, and on the real one."""

from pathlib import Path

import pytest
from flask import Flask

from tests.builders import ClinicBox, exercise
from tests.library.folders import SEEDS, change, loaded, small_library

CUPS = "exercises/cup-tower.yaml"


def run(app: Flask, *arguments: str) -> tuple[int, str]:
    """Exit code, and all that was said."""
    with app.app_context():
        done = app.test_cli_runner().invoke(args=["library", *arguments])
    return done.exit_code, done.output


def test_loading_again_says_how_many_exercises_there_are(app: Flask) -> None:
    number = len(list((SEEDS / "exercises").glob("*.yaml")))
    assert run(app, "load") == (0, f"The library: {number} exercises.\n")


def test_a_loaded_change_is_in_the_list_at_once(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder):
        change(folder, CUPS, "then let it fall", "then blow it over")
        code, said = run(app, "load", "--folder", str(folder))
        assert (code, said) == (0, "The library: 3 exercises, 1 changed.\n")
        assert exercise(clinic.therapist, "cup-tower")["line"].endswith("then blow it over.")


def test_a_fault_is_said_with_file_field_and_mend(app: Flask, tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    change(folder, CUPS, "minutes: 4", "minutes: 400")
    code, said = run(app, "check", "--folder", str(folder))
    assert code == 1
    assert said.startswith(f"{CUPS}: minutes: ")
    assert said.endswith("1 fault.\n")


def test_the_real_library_is_without_a_fault(app: Flask) -> None:
    code, said = run(app, "check")
    assert (code, said.rsplit("; ", 1)[1]) == (0, "0 faults.\n")


@pytest.mark.parametrize("command", ["load", "check"])
def test_a_folder_that_is_not_there_is_one_line(app: Flask, command: str, tmp_path: Path) -> None:
    code, said = run(app, command, "--folder", str(tmp_path / "gone"))
    assert (code, len(said.splitlines())) == (1, 1)
    assert str(tmp_path / "gone") in said


def test_the_index_is_written_anew_and_counted(app: Flask) -> None:
    code, said = run(app, "index")
    assert (code, said.endswith(" exercises.\n")) == (0, True)
