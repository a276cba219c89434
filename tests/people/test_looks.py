"""What a child looks like is chosen by those who care for the child, and drawn where it must be."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from exercises_app.ground.db import db, reading
from exercises_app.ground.models import Job
from tests.builders import ChildBox, ClinicBox
from tests.support.actors import Actor

DARK = "s6.black"  # of the usual shape
AFRO = "s6.afro.black.gl"


def choose(actor: Actor, look: str, child: ChildBox, expect: int = 200) -> Any:
    tag = actor.get("/me").headers["ETag"]
    body = {"child_id": child.id, "look": look}
    return actor.patch("/me", body, if_match=tag, expect=expect).get_json()


def change(actor: Actor, look: str, child: ChildBox, expect: int = 200) -> Any:
    tag = actor.get(f"/children/{child.id}").headers["ETag"]
    return actor.patch(
        f"/children/{child.id}", {"look": look}, if_match=tag, expect=expect
    ).get_json()


def asked_to_draw(app: Flask) -> list[dict[str, Any]]:
    with app.app_context(), reading():
        return list(db.session.scalars(select(Job.payload).where(Job.kind == "draw")))


def test_a_therapist_and_a_parent_choose_what_a_child_looks_like(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    mother, father = clinic.new_caregiver(child), clinic.new_caregiver(child, "Ali", "all")
    assert change(clinic.therapist, DARK, child)["look"] == DARK
    assert mother.get("/me").get_json()["children"][0]["look"] == DARK
    assert choose(mother, "s3.curly.sun", child)["children"][0]["look"] == "s3.curly.sun"
    assert father.get("/me").get_json()["children"][0]["look"] == "s3.curly.sun"
    seen = clinic.therapist.get(f"/children/{child.id}").get_json()
    assert seen["look"] == "s3.curly.sun"


def test_a_look_is_kept_as_its_shortest_code(clinic: ClinicBox) -> None:
    child = clinic.new_child(look="gl.brown.s6.short")
    assert child.json["look"] == "s6.gl"


@pytest.mark.parametrize("look", ["s9", "s1.s2", "Afro", "gl" * 21, "s1..afro"])
def test_a_look_that_nobody_can_draw_is_refused(clinic: ClinicBox, look: str) -> None:
    child = clinic.new_child()
    mother = clinic.new_caregiver(child)
    assert list(change(clinic.therapist, look, child, expect=422)["errors"]) == ["look"]
    assert list(choose(mother, look, child, expect=422)["errors"]) == ["look"]


def test_who_only_helps_with_the_plan_does_not_choose(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    aide = clinic.new_caregiver(child, "Mrs Olsen", "plan", "aide")
    assert choose(aide, DARK, child, expect=403)["type"] == "not-allowed"


def test_nobody_chooses_for_the_child_of_another(clinic: ClinicBox) -> None:
    mother = clinic.new_caregiver(clinic.new_child())
    other = clinic.new_child(given_name="Tom")
    assert choose(mother, DARK, other, expect=404)["type"] == "not-found"
    tag = mother.get("/me").headers["ETag"]
    unsaid = mother.patch("/me", {"look": DARK}, if_match=tag, expect=422).get_json()
    assert list(unsaid["errors"]) == ["child_id"]
    staff = clinic.therapist
    tag = staff.get("/me").headers["ETag"]
    refused = staff.patch("/me", {"look": DARK}, if_match=tag, expect=422).get_json()
    assert list(refused["errors"]) == ["look"]


def test_only_another_shape_is_asked_to_be_drawn_and_once(app: Flask, clinic: ClinicBox) -> None:
    child = clinic.new_child()
    mother = clinic.new_caregiver(child)
    choose(mother, DARK, child)
    assert asked_to_draw(app) == []
    choose(mother, AFRO, child)
    choose(mother, AFRO, child)
    assert asked_to_draw(app) == [{"child_id": child.id}]
    change(clinic.therapist, "hijab", child)
    assert len(asked_to_draw(app)) == 2
