"""A watched file is drawn when it changes: what differs, and nothing else."""

from pathlib import Path

from exercises_app.pictures.studio.watching import drawn
from tests.pictures.poses.folder import written

TWO = """
small: {props: {ball: {kind: ball, radius: 4}}}
large: {props: {ball: {kind: ball, radius: 9}}}
"""


def test_only_what_differs_is_drawn_again_and_faults_are_told(tmp_path: Path) -> None:
    poses, out = tmp_path / "poses", tmp_path / "out"
    poses.mkdir()
    file, seen = poses / "some.yaml", dict[str, str]()

    def lines(text: str) -> list[str]:
        told: list[str] = []
        drawn(written(poses, text), poses, file, out, told.append, seen)
        return told

    assert [line.split("/")[-1].split()[0] for line in lines(TWO)] == ["small.png", "large.png"]
    assert (out / "small.png").read_bytes().startswith(b"\x89PNG")
    assert lines(TWO) == []
    (told,) = lines(TWO.replace("radius: 9", "radius: 8"))
    assert "large.png" in told
    (told,) = lines(TWO.replace("radius: 9", "raduis: 9"))
    assert told.endswith("a ball has no such option. Did you mean radius?")
    bent = "bent: {people: {child: {right: {knee_flexion: -40}}}}"
    told_now = lines(f"{TWO}\n{bent}\n")
    assert any("bent.png" in line for line in told_now)
    assert any("limits: child.right.knee_flexion: " in line for line in told_now)
