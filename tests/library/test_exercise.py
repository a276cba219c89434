"""One exercise, the lists of skills and flags, and who may see them."""

import gzip
import json
from pathlib import Path

from flask import Flask

from exercises_app.ground.db import acting_for
from exercises_app.ground.keys import new_id
from exercises_app.library import doses, exercises
from exercises_app.library.documents import plan_part
from exercises_app.plans import dosage
from tests.builders import ClinicBox, exercise, statements
from tests.library.folders import loaded, small_library
from tests.support.actors import Actor


def test_an_exercise_has_every_word_of_its_file(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    with loaded(app, small_library(tmp_path)):
        card = exercise(clinic.therapist, "tall-as-a-tree")
        whole = clinic.therapist.get(f"/exercises/{card['id']}", expect=200).get_json()
    apart = {"equipment", "precautions"}
    assert {k: v for k, v in card.items() if k not in apart} == {
        key: whole[key] for key in card if key not in apart
    }
    assert whole["guard"] == "Beside, hands near the hips."
    assert whole["steps"][1] == {
        "do": "Look at one spot and breathe.",
        "look": "The arms grow quiet.",
        "picture": None,
    }
    assert whole["skills"] == [{"slug": "tall-standing", "title": "Standing tall"}]
    assert whole["precautions"][0]["title"] == "Falls easily"
    assert whole["surface"] == "floor"
    assert (whole["clinic_only"], whole["review"]) == (True, "reviewed")


def test_equipment_says_what_a_home_has_instead(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    with loaded(app, small_library(tmp_path)):
        card = exercise(clinic.therapist, "roll-it-to-me")
        whole = clinic.therapist.get(f"/exercises/{card['id']}", expect=200).get_json()
    assert card["equipment"] == ["Soft ball"]
    assert whole["equipment"][0]["at_home"] == "a rolled pair of socks"
    assert whole["equipment"][0]["safety"].startswith("Larger than")


def test_a_side_that_the_therapist_names_stays_open_on_the_card(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    with loaded(app, small_library(tmp_path)):
        dose = exercise(clinic.therapist, "roll-it-to-me")["dose"]
    assert dose["side"] == "prescribed"
    assert (dose["sets"], dose["reps"], dose["hold_s"]) == (1, 8, None)


def test_who_has_an_exercise_gets_304(clinic: ClinicBox) -> None:
    path = f"/exercises/{clinic.therapist.get('/exercises').get_json()['items'][0]['id']}"
    tag = clinic.therapist.get(path, expect=200).headers["ETag"]
    answer = clinic.therapist.get(path, headers={"If-None-Match": tag}, expect=304)
    assert answer.headers["ETag"] == tag


def test_an_exercise_comes_small_to_who_takes_gzip(clinic: ClinicBox) -> None:
    path = f"/exercises/{clinic.therapist.get('/exercises').get_json()['items'][0]['id']}"
    plain = clinic.therapist.get(path)
    small = clinic.therapist.get(path, headers={"Accept-Encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert "Accept-Encoding" in small.headers["Vary"]


def test_an_exercise_costs_two_statements(app: Flask, clinic: ClinicBox) -> None:
    path = f"/exercises/{clinic.therapist.get('/exercises').get_json()['items'][0]['id']}"
    with statements(app) as sql:
        clinic.therapist.get(path, expect=200)
    assert len([each for each in sql if each.startswith("SELECT")]) == 2


def test_an_exercise_that_nobody_knows_is_not_found(clinic: ClinicBox) -> None:
    for id_ in ("not-an-id", new_id()):
        assert clinic.therapist.problem("GET", f"/exercises/{id_}") == "not-found"


def test_every_real_exercise_obeys_the_contract(clinic: ClinicBox) -> None:
    for card in clinic.therapist.get("/exercises?limit=100").get_json()["items"]:
        clinic.therapist.get(f"/exercises/{card['id']}", expect=200)


def test_the_part_of_a_plan_has_all_that_a_phone_shows(app: Flask, clinic: ClinicBox) -> None:
    card = clinic.therapist.get("/exercises").get_json()["items"][0]
    whole = clinic.therapist.get(f"/exercises/{card['id']}").get_json()
    with app.app_context(), acting_for(clinic.id):
        revision = exercises.revisions([card["revision_id"]])[card["revision_id"]]
        part = plan_part(revision, "en")
    assert set(part) == {
        "slug", "title", "line", "icon", "picture", "moving", "unit", "minutes", "discipline",
        "skill", "set_up", "guard", "steps", "why", "good", "mistakes", "easier", "harder", "games",
        "stop", "equipment",
    }  # fmt: skip
    assert all(part[key] == whole[key] for key in part if key != "equipment")
    assert json.loads(json.dumps(part)) == part


def test_skills_stand_in_groups_with_icons(clinic: ClinicBox) -> None:
    skills = clinic.therapist.get("/skills", expect=200).get_json()["items"]
    groups = {skill["slug"]: skill for skill in skills if skill["parent"] is None}
    assert groups
    for skill in skills:
        assert skill["icon"] == groups[skill["parent"] or skill["slug"]]["icon"]


def test_flags_say_what_they_mean(clinic: ClinicBox) -> None:
    flags = clinic.therapist.get("/flags", expect=200).get_json()["items"]
    assert all(flag["title"] and flag["meaning"] for flag in flags)
    assert "seizures" in {flag["slug"] for flag in flags}


def test_families_do_not_browse_the_library(clinic: ClinicBox, nobody: Actor) -> None:
    parent = clinic.new_caregiver(clinic.new_child())
    id_ = clinic.therapist.get("/exercises").get_json()["items"][0]["id"]
    for path in ("/exercises", f"/exercises/{id_}", "/skills", "/flags"):
        assert parent.problem("GET", path) == "not-allowed"
        assert nobody.problem("GET", path) == "signed-out"
        clinic.admin.get(path, expect=200)


def test_library_and_plans_have_the_same_limits() -> None:
    plans = {name: (limit.least, limit.most) for name, limit in dosage.LIMITS.items()}
    assert plans == doses.COUNTED
