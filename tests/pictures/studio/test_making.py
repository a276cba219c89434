"""The finished pictures: drawn once, kept while nothing changed, taken away when nobody asks."""

import gzip
import json
from pathlib import Path

import pytest

from exercises_app.pictures.studio import making, sheet
from tests.pictures.poses.folder import written

BALLS = """
small: {props: {ball: {kind: ball, radius: 4}}}
large: {side: right, props: {ball: {kind: ball, radius: 9, at: [5, 0, 4]}}}
words: {side: right, props: {card: {kind: name-card}}}
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    poses, exercises, made = (tmp_path / name for name in ("poses", "exercises", "made"))
    poses.mkdir()
    exercises.mkdir()
    written(poses, BALLS)
    roll = "pictures: {near: small, far: large, sign: words, moving: [near, far], still: far}\n"
    (exercises / "roll.yaml").write_text(roll, "utf-8")
    (exercises / "odd.yaml").write_text("pictures: {near: gone, still: near}\n", "utf-8")
    return poses, exercises, made


def told(done: int, all_: int) -> None:
    assert 0 < done <= all_


def test_pictures_are_drawn_once_and_named_in_the_index(folders: tuple[Path, Path, Path]) -> None:
    first = making.make(*folders, 1, told)
    assert (first.drawn, first.kept) == (4, 0)
    assert first.bad == ["odd: There is no picture gone. Choose from: large, small, words."]
    made = folders[2]
    index = json.loads((made / "index.json").read_text("utf-8"))
    roll = index["exercises"]["roll"]
    assert set(roll["steps"]) == {"near", "far", "sign"}
    assert roll["still"] == roll["steps"]["far"] == index["pictures"]["large"]["hash"]
    assert index["pictures"]["large"] == {"hash": roll["still"], "side": "right", "flip": True}
    assert index["pictures"]["words"]["flip"] is False
    assert (made / f"{roll['steps']['sign']}.mirrored.svg.gz").exists()
    assert "odd" not in index["exercises"]
    packed = (made / f"{roll['moving']}.svg.gz").read_bytes()
    assert gzip.decompress(packed).startswith(b"<svg")
    second = making.make(*folders, 1, told)
    assert (second.drawn, second.kept, second.removed) == (0, 4, 0)


def test_the_same_pose_gives_the_same_bytes_by_any_worker_and_old_files_go(
    folders: tuple[Path, Path, Path],
) -> None:
    poses, _, made = folders
    making.make(*folders, 1, told)
    before = {path.name: path.read_bytes() for path in made.glob("*.svg.gz")}
    index = made / "index.json"
    index.write_text(index.read_text("utf-8").replace('"code": "', '"code": "old'), "utf-8")
    again = making.make(*folders, 2, told)
    assert (again.drawn, again.changed) == (4, 0)
    assert {path.name: path.read_bytes() for path in made.glob("*.svg.gz")} == before
    written(poses, BALLS.replace("radius: 4", "radius: 5"))
    third = making.make(*folders, 1, told)
    assert (third.drawn, third.kept, third.removed) == (2, 2, 2)


def test_a_picture_says_what_it_shows_in_the_words_of_its_exercise(
    folders: tuple[Path, Path, Path],
) -> None:
    _, exercises, made = folders
    said = {
        "title": "Roll & catch",
        "line": "Roll it.",
        "steps": [{"do": "Sit.", "picture": "far"}],
    }
    roll = (exercises / "roll.yaml").read_text("utf-8")
    (exercises / "roll.yaml").write_text(f"{roll}words: {json.dumps(said)}\n", "utf-8")
    making.make(*folders, 1, told)
    shown = json.loads((made / "index.json").read_text("utf-8"))["exercises"]["roll"]
    for picture, desc in ((shown["still"], "Sit."), (shown["moving"], "Roll it.")):
        text = gzip.decompress((made / f"{picture}.svg.gz").read_bytes()).decode()
        assert '<title id="t">Roll &amp; catch</title>' in text
        assert f'<desc id="d">{desc}</desc>' in text


def test_a_picture_with_a_fault_is_not_written_unless_anyway(
    folders: tuple[Path, Path, Path],
) -> None:
    poses, exercises, made = folders
    written(poses, BALLS + "bent: {people: {child: {right: {knee_flexion: -40}}}}\n")
    bend = "pictures: {near: small, bend: bent, still: near}\n"
    (exercises / "bend.yaml").write_text(bend, "utf-8")
    first = making.make(*folders, 1, told)
    assert list(first.findings) == ["bent"]
    assert "right knee flexion is -40 degrees" in first.said()[0]
    index = json.loads((made / "index.json").read_text("utf-8"))
    assert "bent" not in index["pictures"]
    assert set(index["exercises"]) == {"roll"}
    assert index["findings"] == first.findings
    second = making.make(*folders, 1, told, anyway=True)
    assert (second.drawn, second.kept, second.findings) == (1, 4, first.findings)
    third = making.make(*folders, 1, told, anyway=True)
    assert (third.drawn, third.kept, third.findings) == (0, 5, first.findings)
    index = json.loads((made / "index.json").read_text("utf-8"))
    assert set(index["exercises"]) == {"roll", "bend"}
    last = making.make(*folders, 1, told)
    assert (last.drawn, last.removed, last.findings) == (0, 1, first.findings)


def test_a_sheet_shows_names_patterns_exercises_and_loops(
    folders: tuple[Path, Path, Path],
) -> None:
    poses, exercises, _ = folders
    asked = ["sm*", "exercise:roll", "loop:roll", "nobody"]
    cells, wrong = sheet.cells(poses, exercises, asked, resolution=64)
    assert [cell.label for cell in cells][:4] == ["small", "small", "large", "words"]
    assert len(cells) == 4 + 7
    assert wrong == ["There is no picture nobody. Choose from: large, small, words."]
    assert sheet.contact(cells, columns=4, size=60).startswith(b"\x89PNG")
