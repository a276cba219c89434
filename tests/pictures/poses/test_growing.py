"""A picture is drawn for a child of any build: hands and feet still come to where they shall."""

from pathlib import Path

import numpy as np
import pytest

from exercises_app.pictures import draw
from exercises_app.pictures.body.build import BUILDS
from exercises_app.pictures.checks import look as looked_at
from exercises_app.pictures.looks import USUAL, Look
from exercises_app.pictures.poses import Pictures, Solved, load, solve
from exercises_app.pictures.poses.fitting import fitted

SHOWN = ("stand-line-look", "chair-table-close", "bench-sit-tall-sock", "jump-land-line")


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return load(Path(__file__).parents[3] / "seeds" / "pictures")


def of(pictures: Pictures, name: str, build: str) -> Solved:
    return solve(pictures, name, Look(build=build))


def lowest_sole(solved: Solved, who: str, *sides: str) -> float:
    joints = solved.people[who].joints
    return min(float(joints[f"{s}.{place}"][1]) for s in sides for place in ("heel", "ball", "toe"))


@pytest.mark.parametrize("build", [each for each in BUILDS if each != "baby"])
@pytest.mark.parametrize("name", SHOWN)
def test_the_same_picture_passes_the_checks_in_every_build(
    pictures: Pictures, name: str, build: str
) -> None:
    solved = of(pictures, name, build)
    assert solved.people["child"].build.name == build
    assert looked_at(solved) == []


@pytest.mark.parametrize("build", BUILDS)
def test_feet_stand_on_the_ground_in_every_build(pictures: Pictures, build: str) -> None:
    assert abs(lowest_sole(of(pictures, "stand", build), "child", "left", "right")) < 0.05


def test_a_teen_has_the_proportions_of_one_beside_things_that_grew_along(
    pictures: Pictures,
) -> None:
    child, teen = (of(pictures, "chair-table-sit", build) for build in ("child", "youth"))
    small, large = child.people["child"].build, teen.people["child"].build
    assert large.legs == pytest.approx(small.legs)  # a chair as high for its legs
    assert large.head / large.legs < 0.8 * small.head / small.legs
    hands = [each.people["child"].joints["right.wrist"][1] for each in (child, teen)]
    assert hands[0] == pytest.approx(hands[1], abs=1.5)  # on a table as high for its arms


def test_an_adult_stays_as_tall_as_it_is_and_keeps_its_feet_on_the_ground(
    pictures: Pictures,
) -> None:
    for build in ("toddler", "youth"):
        solved = of(pictures, "stand-still", build)
        helper, child = (solved.people[who].build for who in ("helper", "child"))
        true = BUILDS["adult"].stature / BUILDS[build].stature
        assert helper.stature / child.stature == pytest.approx(true)
        assert abs(lowest_sole(solved, "helper", "right")) < 0.05  # the left one lifts its heel


def test_another_child_of_the_same_age_grows_along(pictures: Pictures) -> None:
    solved = of(pictures, "stand-feet-together-arms", "youth")
    assert solved.people["sibling"].build == solved.people["child"].build


def test_what_is_held_grows_with_the_hand(pictures: Pictures) -> None:
    written = pictures.entry("throw-beanbag-back")["props"]
    grown = fitted(pictures.entry("throw-beanbag-back"), Look(build="youth"))["props"]
    teen, child = BUILDS["youth"], BUILDS["child"]
    share = teen.hand / child.hand * child.legs / teen.legs
    assert grown["bag"]["scale"] == pytest.approx(written["bag"]["scale"] * share)
    assert grown["basket"] == written["basket"]


def test_the_usual_look_leaves_every_entry_as_it_is_written(pictures: Pictures) -> None:
    assert all(fitted(entry, USUAL) is entry for entry in pictures.entries.values())


@pytest.mark.parametrize("name", ["high-chair-sit", "held-on-lap", "held-face-to-face"])
def test_a_child_that_has_to_be_small_stays_so(pictures: Pictures, name: str) -> None:
    entry = pictures.entry(name)
    assert fitted(entry, Look(build="youth")) is entry


def test_a_hand_close_up_is_the_same_in_every_build(pictures: Pictures) -> None:
    entry = pictures.entry("hand-tripod-pencil")
    assert fitted(entry, Look(build="adult")) is entry


def test_a_build_is_drawn_the_same_each_time_and_unlike_another(pictures: Pictures) -> None:
    def drawn(build: str) -> str:
        return draw.still(of(pictures, "stand", build).scene, resolution=200)

    assert drawn("youth") == drawn("youth") != drawn("child")


def test_the_other_side_is_the_mirror_image_in_every_build(pictures: Pictures) -> None:
    teen = Look(build="youth")
    right = solve(pictures, "single-leg-stand-chair", teen, "right").people["child"].joints
    left = solve(pictures, "single-leg-stand-chair", teen, "left").people["child"].joints
    for place in ("knee", "wrist", "ankle"):
        mirrored = left[f"left.{place}"] * (1, 1, -1)
        assert np.allclose(right[f"right.{place}"], mirrored, atol=0.1)
