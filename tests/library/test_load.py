"""Loading files: harmless again and again, one new revision where content changed."""

from pathlib import Path

from flask import Flask

from exercises_app.ground.db import COMMONS, acting_for, reading
from exercises_app.library import exercises
from exercises_app.library.load import load_all, rebuild_index
from tests.builders import ClinicBox, exercise, statements
from tests.library.folders import change, loaded, small_library

CUPS = "exercises/cup-tower.yaml"


def test_loading_twice_changes_nothing(app: Flask, clinic: ClinicBox, tmp_path: Path) -> None:
    with loaded(app, small_library(tmp_path)) as first:
        before = clinic.therapist.get("/exercises").get_data()
        with app.app_context(), statements(app) as sql:
            again = load_all(tmp_path / "library")
        assert (again.added, again.changed, again.archived, again.rendered) == ([], [], [], 0)
        assert again.version == first.version
        assert clinic.therapist.get("/exercises").get_data() == before
        assert [each for each in sql if each.startswith(("INSERT", "UPDATE", "DELETE"))] == []


def test_a_changed_file_makes_one_new_revision(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder) as first:
        old = exercise(clinic.therapist, "cup-tower")
        change(folder, CUPS, "then let it fall", "then blow it over")
        with app.app_context():
            report = load_all(folder)
        new = exercise(clinic.therapist, "cup-tower")
        assert (report.added, report.changed) == ([], ["cup-tower"])
        assert report.version == first.version + 1
        assert new["id"] == old["id"]
        assert new["revision_id"] != old["revision_id"]
        assert new["line"].endswith("then blow it over.")
        with app.app_context(), acting_for(clinic.id):
            kept = exercises.revisions([old["revision_id"]])[old["revision_id"]]
        assert kept.card["line"].endswith("then let it fall.")
        assert kept.current_id == new["revision_id"]


def test_content_that_comes_back_is_its_old_revision(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder):
        first = exercise(clinic.therapist, "cup-tower")["revision_id"]
        change(folder, CUPS, "then let it fall", "then blow it over")
        with app.app_context():
            load_all(folder)
        change(folder, CUPS, "then blow it over", "then let it fall")
        with app.app_context():
            load_all(folder)
        assert exercise(clinic.therapist, "cup-tower")["revision_id"] == first


def test_comments_and_a_review_make_no_revision(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder):
        old = exercise(clinic.therapist, "cup-tower")
        change(folder, CUPS, "noise: some", "noise:   some  # not loud")
        change(folder, CUPS, "review: unreviewed", "review: reviewed")
        with app.app_context():
            load_all(folder)
        new = exercise(clinic.therapist, "cup-tower")
        assert new == {**old, "review": "reviewed"}


def test_an_exercise_without_its_file_leaves_the_list_and_keeps_its_page(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder):
        card = exercise(clinic.therapist, "tall-as-a-tree")
        (folder / "exercises/tall-as-a-tree.yaml").unlink()
        change(folder, "exercises/roll-it-to-me.yaml", "to: tall-as-a-tree", "to: cup-tower")
        with app.app_context():
            assert load_all(folder).archived == ["tall-as-a-tree"]
        found = clinic.therapist.get("/exercises?q=tree", expect=200).get_json()
        assert found["items"] == []
        clinic.therapist.get(f"/exercises/{card['id']}", expect=200)
        with app.app_context(), acting_for(clinic.id):
            assert exercises.assignable([card["id"]], [])[card["id"]].archived


def test_a_file_with_a_fault_is_left_out_and_named(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder):
        change(folder, CUPS, "minutes: 4", "minutes: 400")
        with app.app_context():
            report = load_all(folder)
        assert [(fault.file, fault.field) for fault in report.faults] == [(CUPS, "minutes")]
        assert (report.changed, report.archived) == ([], [])
        assert exercise(clinic.therapist, "cup-tower")["minutes"] == 4


def test_a_new_title_reaches_the_neighbours(app: Flask, clinic: ClinicBox, tmp_path: Path) -> None:
    folder = small_library(tmp_path)
    with loaded(app, folder):
        change(folder, "exercises/roll-it-to-me.yaml", "title: Roll it", "title: Send it")
        with app.app_context():
            load_all(folder)
        cups = exercise(clinic.therapist, "cup-tower")["id"]
        neighbours = clinic.therapist.get(f"/exercises/{cups}").get_json()["neighbours"]
        assert [each["title"] for each in neighbours["harder"]] == ["Send it to me"]
        assert neighbours["easier"] == []  # planned, and so not shown


def test_the_index_can_be_written_anew(app: Flask, clinic: ClinicBox) -> None:
    path = "/exercises?facets=no&limit=100"
    total = clinic.therapist.get(path).get_json()["total"]
    before = clinic.therapist.get(f"{path}&q=cut").get_data()
    with app.app_context():
        assert rebuild_index() == total
    assert clinic.therapist.get(f"{path}&q=cut").get_data() == before


def test_a_clinic_hears_that_the_library_changed(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    before = clinic.therapist.get("/clinic").get_json()["library_version"]
    with loaded(app, small_library(tmp_path)):
        assert clinic.therapist.get("/clinic").get_json()["library_version"] > before


def test_revisions_come_in_one_statement_for_any_number(app: Flask, clinic: ClinicBox) -> None:
    cards = clinic.therapist.get("/exercises?limit=100").get_json()["items"]
    ids = [card["revision_id"] for card in cards]
    with app.app_context(), acting_for(clinic.id):
        ran = []
        for some in (ids[:1], ids):
            with statements(app) as sql, reading():
                found = exercises.revisions(some)
            ran.append(len([each for each in sql if each.startswith("SELECT")]))
        assert ran == [1, 1]
        assert {key: each.card for key, each in found.items()} == {
            card["revision_id"]: card for card in cards
        }
        assert exercises.cards([cards[0]["id"]]) == {cards[0]["id"]: cards[0]}
        assert exercises.titles(ids[:1]) == {ids[0]: cards[0]["title"]}
        assert all(each.clinic_id == COMMONS for each in found.values())
