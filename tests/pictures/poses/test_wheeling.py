"""Who sits on a chair sits in the wheelchair, where the chair does nothing but carry the child."""

from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest

from exercises_app.pictures.checks import look as looked_at
from exercises_app.pictures.looks import Look
from exercises_app.pictures.poses import Pictures, load, solve
from exercises_app.pictures.poses.fitting import fitted

WHEELED = Look(extras=("wheelchair",))


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return load(Path(__file__).parents[3] / "seeds" / "pictures")


@pytest.mark.parametrize("name", ["chair-table-sit", "child-talking", "child-reads-screen"])
def test_the_chair_at_a_table_is_the_wheelchair_and_nothing_is_wrong(
    pictures: Pictures, name: str
) -> None:
    solved = solve(pictures, name, WHEELED)
    assert solved.entry["props"]["chair"]["kind"] == "wheelchair"
    assert looked_at(solved) == []


def test_the_child_sits_where_it_sat_with_its_feet_on_the_footplate(pictures: Pictures) -> None:
    before, now = (solve(pictures, "chair-table-sit", look) for look in (Look(), WHEELED))
    pelvis = [each.people["child"].joints["pelvis"] for each in (before, now)]
    assert np.allclose(pelvis[0], pelvis[1], atol=0.01)
    foot = now.props["chair"].anchors["foot-right"].point
    assert abs(now.people["child"].joints["right.ball"][1] - foot[1]) < 1


@pytest.mark.parametrize(
    "name",
    [
        "single-leg-stand-chair",  # stands beside the chair
        "chair-table-close",  # feet on a box of their own
        "chair-table-hips-back",  # hands on the chair
        "bench-sit-hand-knee",  # a stool
        "adapted-seat-sit",
        "stand",
    ],
)
def test_every_other_picture_shows_the_exercise_as_it_is_prescribed(
    pictures: Pictures, name: str
) -> None:
    entry = pictures.entry(name)
    assert fitted(entry, WHEELED) is entry


def test_a_chair_that_a_hand_holds_stays_a_chair(pictures: Pictures) -> None:
    entry = deepcopy(pictures.entry("chair-table-sit"))
    assert fitted(entry, WHEELED)["props"]["chair"]["kind"] == "wheelchair"
    entry["people"]["child"]["left"]["hand_at"] = {"to": "chair.side-left", "off": [0, 0, 0]}
    assert fitted(entry, WHEELED) is entry


def test_a_teen_in_a_wheelchair_passes_too(pictures: Pictures) -> None:
    teen = Look(build="youth", extras=("wheelchair",))
    assert looked_at(solve(pictures, "chair-table-sit", teen)) == []
