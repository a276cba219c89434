"""A picture is drawn in a child's build and wheelchair; one that they break, without them."""

import gzip
from pathlib import Path

import pytest

from exercises_app.pictures import looks
from exercises_app.pictures.studio import wearing
from exercises_app.pictures.studio.wearing import Worn, plainer
from tests.pictures.poses.folder import written

# in `bend` nobody's knees are as they are expected, which tells that it was looked at
POSES = """
reach:
  people: {child: {at: [0, 51, 0], both: {foot_at: [0, 0, 7]}, neck_flexion: 4}}
bend:
  base: reach
  people: {child: {at: [0, 47, 0]}}
  expect: {child.right.knee_flexion: [0, 0]}
sit:
  people:
    child:
      sits: chair.seat
      both:
        foot_at: [19, 0, 6.3]
        toes: [1, 0, 0]
        hand_at: {to: child.right.knee, off: [-3.5, 0.3, 0.5]}
        fingers: [1, -0.15, -0.1]
        palm: [-0.15, -1, 0]
        elbow_hint: [-0.7, 0, 1]
  props: {chair: {kind: chair}}
"""
NAMED = "pictures: {a: reach, b: bend, c: sit, still: a}\n"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    poses, exercises = tmp_path / "poses", tmp_path / "exercises"
    poses.mkdir()
    exercises.mkdir()
    written(poses, POSES)
    (exercises / "try.yaml").write_text(NAMED, "utf-8")
    return poses, exercises


def drawn(folders: tuple[Path, Path], key: str, look: str) -> Worn:
    from exercises_app.pictures.poses import load
    from exercises_app.pictures.studio.exercises import named_by
    from exercises_app.pictures.studio.jobs import plan

    poses, exercises = folders
    steps = plan(load(poses), named_by(exercises)).exercises["try"]["steps"]
    (found,) = wearing.worn(*folders, [steps[key]], looks.read(look))
    return found


def svg(worn: Worn) -> str:
    return gzip.decompress(worn.files["none"]).decode()


def test_a_picture_that_suits_a_build_is_drawn_in_it(folders: tuple[Path, Path]) -> None:
    teen, child = (drawn(folders, "a", look) for look in ("b4", ""))
    assert (teen.shown, teen.why) == ("b4", ())
    assert svg(teen) != svg(child)


def test_a_picture_with_findings_in_a_build_is_drawn_in_the_usual_one(
    folders: tuple[Path, Path],
) -> None:
    teen = drawn(folders, "b", "b4.afro.gl")
    assert teen.shown == "afro.gl"
    assert teen.why[0].startswith("expect: child.right.knee_flexion")
    assert svg(teen) == svg(drawn(folders, "b", "afro.gl"))


def test_a_wheelchair_is_there_where_one_sits_on_a_chair(folders: tuple[Path, Path]) -> None:
    wheeled, plain = (drawn(folders, "c", look) for look in ("wc", ""))
    assert (wheeled.shown, wheeled.why) == ("wc", ())
    assert svg(wheeled) != svg(plain)
    assert svg(drawn(folders, "a", "wc")) == svg(drawn(folders, "a", ""))


def test_the_wheelchair_goes_first_then_the_build() -> None:
    tried = [looks.code(each) for each in plainer(looks.read("b4.gl.wc"))]
    assert tried == ["b4.gl.wc", "b4.gl", "gl.wc", "gl"]
    assert [looks.code(each) for each in plainer(looks.read("gl"))] == ["gl"]
