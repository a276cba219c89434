"""A figure: every build in every look becomes parts and marks whose colours are known."""

from dataclasses import replace

import numpy as np
import pytest

from exercises_app.pictures.body.build import BUILDS, CHILD
from exercises_app.pictures.body.face import MOODS
from exercises_app.pictures.body.figure import figure
from exercises_app.pictures.body.pose import Pose
from exercises_app.pictures.body.skeleton import Skeleton
from exercises_app.pictures.body.support import settled
from exercises_app.pictures.colours import WORN
from exercises_app.pictures.looks import EXTRAS, HAIRS, KEY, PEOPLE, Look
from exercises_app.pictures.scene import Mark, Part
from exercises_app.pictures.turns import vector

STANDING = Pose(vector(0, 60, 0))


def standing(build: str = "child", mood: str = "smile") -> Skeleton:
    return settled(BUILDS[build], replace(STANDING, mood=mood))


def roles(parts: list[Part], marks: list[Mark]) -> set[str]:
    found = {solid.role for part in parts for solid in part.solids}
    return found | {r for mark in marks for r in (mark.role, mark.stroke) if r}


@pytest.mark.parametrize("hair", HAIRS)
@pytest.mark.parametrize("clothes", ["teal", "moss"])
def test_every_look_is_drawn_in_known_colours(hair: str, clothes: str) -> None:
    look = Look(hair=hair, clothes=clothes, extras=tuple(EXTRAS))
    parts, marks = figure("child", standing(), look, {})
    assert roles(parts, marks) <= set(WORN)
    assert len({part.name for part in parts}) == len(parts)


@pytest.mark.parametrize("build", BUILDS)
def test_every_build_stands_on_its_own_soles(build: str) -> None:
    s = standing(build)
    inside = s.joints["left.ball"] + [0, 0.5, 0]
    for look in PEOPLE.values():
        parts, marks = figure("helper", s, look, {})
        assert roles(parts, marks) <= {role for role in KEY if role.startswith("helper.")}
        feet = [p for p in parts if p.name in ("helper.left.sole", "helper.left.foot")]
        assert min(part.distance(inside[None])[0] for part in feet) < 0


@pytest.mark.parametrize("mood", MOODS)
def test_every_mood_has_a_mouth_on_the_face(mood: str) -> None:
    s = standing(mood=mood)
    _, marks = figure("child", s, Look(), {})
    mouths = [m for m in marks if m.role in ("lip", "mouth")]
    assert len(mouths) == 1
    far = np.linalg.norm(mouths[0].points - s.joints["mouth"], axis=1)
    assert far.max() < 5


def test_a_bib_is_painted_on_the_front_of_the_shirt_only() -> None:
    s = standing("baby")
    parts, _ = figure("baby", s, Look(extras=("bib",)), {})
    paint = next(part for part in parts if part.name == "baby.torso").paint
    assert paint is not None
    chest = s.at("c7", 6, -4, 0, "thorax")
    back = s.at("c7", -6, -4, 0, "thorax")
    roles = paint(np.stack([chest, back]), np.zeros(2, np.int16))
    assert list(roles) == ["baby.tie", "baby.shirt"]


@pytest.mark.parametrize("side", ["left", "right"])
def test_an_orthosis_is_worn_on_its_own_leg(side: str) -> None:
    names = {p.name for p in figure("child", standing(), Look(extras=(f"afo-{side}",)), {})[0]}
    assert f"child.{side}.orthosis" in names
    assert len([n for n in names if n.endswith("orthosis")]) == 1


def test_a_face_moves_with_its_head() -> None:
    here, there = (standing(), settled(CHILD, replace(STANDING, yaw=180)))
    eyes = [
        next(m for m in figure("child", s, Look(), {})[1] if m.role == "eye").points.mean(axis=0)
        for s in (here, there)
    ]
    assert np.allclose(eyes[0] * [-1, 1, -1], eyes[1], atol=1e-6)


def test_a_person_who_stands_there_twice_has_the_same_colours() -> None:
    parts, marks = figure("helper-2", standing("adult"), Look(), {})
    assert {part.name.partition(".")[0] for part in parts} == {"helper-2"}
    assert roles(parts, marks) <= {role for role in KEY if role.startswith("helper.")}
