"""Many pictures are checked in the order they were asked for, loops among them."""

from pathlib import Path

import pytest

from exercises_app.pictures.poses import BadPicture
from exercises_app.pictures.studio.checking import asked, run
from exercises_app.pictures.studio.exercises import named_by
from tests.pictures.poses.folder import written

PICTURES = """
near: {props: {ball: {kind: ball, radius: 4}}}
far: {props: {ball: {kind: ball, radius: 4, at: [20, 0, 0]}}}
bent: {people: {child: {right: {elbow_flexion: -40}}}}
lost: {props: {ball: {kind: ball, at: table.top}}}
to-and-fro: {loop: [{show: near}, {show: far}]}
"""


def test_pictures_and_loops_are_checked_in_order(tmp_path: Path) -> None:
    poses, exercises = tmp_path / "poses", tmp_path / "exercises"
    poses.mkdir()
    exercises.mkdir()
    written(poses, PICTURES)
    (poses / "exercises").mkdir()
    beginning = "begins: {props: {ball: {kind: ball}}}\nends: {base: begins, side: left}\n"
    pictures = written(poses, beginning, "exercises/roll.yaml")
    roll = "pictures: {one: near, two: far, four: ends, moving: [one, two]}\n"
    (exercises / "roll.yaml").write_text(roll, "utf-8")
    (exercises / "odd.yaml").write_text("pictures: {a: gone, moving: [a]}\n", "utf-8")
    named = named_by(exercises)

    everything = asked(pictures, named, ["all"])
    labels = ["loop:roll", "loop:to-and-fro", "ends", "near", "far", "bent", "lost"]
    assert [label for label, _ in everything] == labels
    assert [label for label, _ in asked(pictures, named, ["exercise:roll", "ben*"])] == [
        "loop:roll", "near", "far", "ends", "bent",
    ]  # fmt: skip
    with pytest.raises(BadPicture, match="There is no picture nobody"):
        asked(pictures, named, ["nobody"])

    found = dict(run(poses, everything, 1, sized=False))
    assert list(found) == labels
    assert [label for label in labels if found[label]] == ["bent", "lost"]
    assert "limits" in {finding.rule for finding in found["bent"]}
    assert "nothing is called table" in found["lost"][0].says
