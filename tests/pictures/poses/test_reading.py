"""Pose files are read strictly, and every fault says where it is and what to do."""

from pathlib import Path

from exercises_app.pictures.poses import load
from tests.pictures.poses.folder import SEEDS, faults, written


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("a: {b: [", "utf-8")
    found = written(
        tmp_path,
        """
        one: {people: {child: {right: {knee_flexon: 20}}}}
        two: {camera: {yaw: left}, still: maybe}
        three: {props: {box: {kind: bxo}}}
        """,
    )
    told = faults(found)
    assert any(t.startswith("broken.yaml: line ") for t in told)
    where = "some.yaml: one: people.child.right.knee_flexon"
    assert any(t.startswith(f"{where}: knee_flexon is no key here. Did you mean") for t in told)
    assert "some.yaml: two: camera.yaw: left stands here; write a number of degrees." in told
    assert "some.yaml: two: still: maybe stands here; write true or false." in told
    assert any("three: props.box.kind: bxo is no kind of prop." in t for t in told)
    assert found.entries == {}


def test_off_is_a_word_and_true_is_no_key(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        """
        good: {people: {child: {right: {hand_at: {to: child.mouth, off: [2, 0, 0]}}}}}
        bad: {people: {child: {true: 3}}}
        """,
    )
    (told,) = faults(found)
    assert told.startswith("some.yaml: bad: people.child.True: YAML reads this key as bool; put it")
    assert "good" in found.entries


def test_a_name_or_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    written(tmp_path, "stand: {people: {child: {}}}", "first.yaml")
    found = written(tmp_path, "stand: {people: {child: {}}}", "second.yaml")
    assert faults(found) == [
        "second.yaml: stand: first.yaml has a picture of this name; choose another name"
    ]
    again = written(tmp_path, "walk: {side: left, side: right}", "second.yaml")
    assert faults(again) == ["second.yaml: line 1: side stands twice here; keep one of them"]


def test_options_and_references_are_held_against_what_is_there(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        """
        one: {props: {chair: {kind: chair, heigth: 30, arms: 2}}}
        two:
          people: {child: {holds: {right: cup}}}
          arrows: {up: {follow: child.head, from: noone}}
        """,
    )
    told = faults(found)
    assert (
        "some.yaml: one: props.chair.heigth: a chair has no such option. Did you mean height?"
        in told
    )
    assert "some.yaml: one: props.chair.arms: 2 stands here; write true or false." in told
    assert any("two: people.child.holds.right: there is no prop cup" in t for t in told)
    assert any("two: arrows.up.from: name the picture" in t for t in told)


def test_our_own_files_have_no_fault() -> None:
    assert faults(load(SEEDS)) == []
