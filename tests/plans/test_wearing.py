"""A plan's pictures are drawn in the child's own shape, by a process that is not the server's."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from exercises_app.ground import clock, jobs
from exercises_app.ground.db import db, reading
from exercises_app.ground.models import Job
from exercises_app.media import drawing, kept
from tests.builders import ClinicBox, exercise
from tests.plans.routines import item, published
from tests.support.drawn import cups_drawn, packed, svg

AFRO = "s6.afro.black"


class Pencil:
    """In place of the process that draws: it draws at once, as many as it may."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.most = 100

    def __call__(self, command: list[str], **_: Any) -> Any:
        at = command.index("--look")
        shape, hashes = command[at + 1], command[at + 4 :]
        self.asked.append(hashes)
        for hash_ in hashes[: self.most]:
            kept.put(kept.folder() / kept.name_of(hash_, "right", shape), packed(svg(shape)))
        return SimpleNamespace(returncode=75 if len(hashes) > self.most else 0)


@pytest.fixture
def pencil(monkeypatch: pytest.MonkeyPatch) -> Pencil:
    made = Pencil()
    monkeypatch.setattr("exercises_app.media.drawing.subprocess.run", made)
    return made


@pytest.fixture
def cups(app: Flask, tmp_path: Path) -> Iterator[dict[str, str]]:
    with cups_drawn(app, tmp_path) as drawn:
        yield drawn


def work(app: Flask) -> None:
    with app.app_context():
        while jobs.run_one():
            pass


def waiting(app: Flask) -> list[str]:
    with app.app_context(), reading():
        return list(db.session.scalars(select(Job.kind).where(Job.kind == "draw")))


def look_of(clinic: ClinicBox, child: Any, look: str) -> None:
    tag = clinic.therapist.get(f"/children/{child.id}").headers["ETag"]
    clinic.therapist.patch(f"/children/{child.id}", {"look": look}, if_match=tag, expect=200)


def test_a_published_plan_is_drawn_in_the_childs_shape(
    app: Flask, clinic: ClinicBox, cups: dict[str, str], pencil: Pencil
) -> None:
    child = clinic.new_child(look=AFRO)
    path = f"/pictures/{cups['next']}.svg?look={AFRO}"
    work(app)
    assert pencil.asked == []  # there is nothing to draw without a plan
    published(clinic.therapist, child, item(exercise(clinic.therapist, "cup-tower")))
    assert "immutable" not in clinic.therapist.get(path).headers["Cache-Control"]
    work(app)
    assert pencil.asked == [[cups["next"], cups["first"], cups["moving"]]]
    assert "immutable" in clinic.therapist.get(path).headers["Cache-Control"]
    assert waiting(app) == []


def test_what_is_drawn_is_not_drawn_again(
    app: Flask, clinic: ClinicBox, cups: dict[str, str], pencil: Pencil
) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(exercise(clinic.therapist, "cup-tower")))
    for look in (AFRO, "s5.afro.sun", "s1"):  # of one shape, and of the usual one
        look_of(clinic, child, look)
        work(app)
    assert len(pencil.asked) == 1


def test_a_run_that_is_not_finished_goes_on_later(
    app: Flask, clinic: ClinicBox, cups: dict[str, str], pencil: Pencil
) -> None:
    pencil.most = 2
    child = clinic.new_child(look=AFRO)
    published(clinic.therapist, child, item(exercise(clinic.therapist, "cup-tower")))
    work(app)
    assert waiting(app) == ["draw"]
    with clock.frozen(clock.now() + jobs.LEASE):
        work(app)
    assert pencil.asked[1] == [cups["moving"]]
    assert waiting(app) == []


def test_looking_at_a_picture_draws_nothing(
    app: Flask, clinic: ClinicBox, cups: dict[str, str], pencil: Pencil
) -> None:
    for hair in ("afro", "bob", "hijab"):
        clinic.therapist.get(f"/pictures/{cups['next']}.svg?look={hair}", expect=200)
    assert (waiting(app), pencil.asked) == ([], [])


def test_the_command_is_one_of_ours() -> None:
    helped = subprocess.run(
        [*drawing.COMMAND, "--help"], cwd=drawing.ROOT, capture_output=True, text=True, check=True
    )
    assert "--look" in helped.stdout
    assert "--seconds" in helped.stdout
