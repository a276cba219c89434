"""Entries become people, hands and things in their places."""

from pathlib import Path

import numpy as np
import pytest

from exercises_app.pictures.poses import BadPicture, Pictures, Solved, load, solve
from tests.pictures.poses.folder import SEEDS, written


@pytest.fixture(scope="module")
def seeds() -> Pictures:
    return load(SEEDS)


def solved(folder: Path, text: str, name: str = "it") -> Solved:
    return solve(written(folder, text), name)


def test_a_hand_lies_on_the_anchor_that_it_reaches_for(tmp_path: Path) -> None:
    it = solved(
        tmp_path,
        """
        it:
          people: {child: {right: {hand_at: table.top, hand: flat}}}
          props: {table: {kind: table, at: [19, 0, 8], height: 48}}
        """,
    )
    skin = it.hands["child.right"].palm.point
    assert it.people["child"].unreached == {}
    assert np.abs(skin - it.props["table"].anchors["top"].point).max() < 1.6
    assert skin[1] == pytest.approx(48, abs=0.3)


def test_a_cup_is_carried_by_the_hand_that_holds_it(tmp_path: Path) -> None:
    text = """
        it:
          people: {child: {right: {elbow_flexion: %d}, holds: {right: cup}}}
          props: {cup: {kind: cup}}
    """
    for bend in (20, 90):
        it = solved(tmp_path, text % bend)
        cup = it.props["cup"].anchors["grip"].point
        assert np.linalg.norm(cup - it.people["child"].joints["right.palm"]) < 5


def test_a_named_grasp_brings_the_fingers_to_the_thing(tmp_path: Path) -> None:
    it = solved(
        tmp_path,
        """
        it:
          people: {child: {holds: {right: {prop: pencil, grasp: tripod}}}}
          props: {pencil: {kind: pencil}}
        """,
    )
    grip, hand = it.props["pencil"].anchors["grip"], it.hands["child.right"]
    for finger in ("index", "thumb"):
        off = hand.pad(finger).point - grip.point
        off = off - grip.along * float(off @ grip.along)
        assert np.linalg.norm(off) < grip.radius + 0.35


def test_a_helper_touches_the_child_and_is_placed_after_it(tmp_path: Path) -> None:
    it = solved(
        tmp_path,
        """
        it:
          people:
            helper:
              build: adult
              at: [-24, 0, 30]
              both: {knee_flexion: 90}
              left: {hand_at: child.right.shoulder}
            child: {sits: {to: stool.seat, off: [2, 0, 0]}}
          props: {stool: {kind: stool, at: [0, 0, 0]}}
        """,
    )
    shoulder = it.people["child"].joints["right.shoulder"]
    seat = it.props["stool"].anchors["seat"].point
    assert it.people["helper"].unreached == {}
    assert np.linalg.norm(it.people["helper"].joints["left.palm"] - shoulder) < 7
    assert it.people["child"].joints["pelvis"][1] == pytest.approx(seat[1] + 7.4, abs=0.1)


def test_a_hand_reaches_for_its_own_body(tmp_path: Path) -> None:
    it = solved(
        tmp_path,
        """
        it:
          people:
            child:
              spine_flexion: 20
              left: {hip_flexion: 110, knee_flexion: 90}
              right: {hand_at: child.left.knee}
        """,
    )
    body = it.people["child"]
    assert np.linalg.norm(body.joints["right.palm"] - body.joints["left.knee"]) < 8


def test_a_rope_runs_between_the_hands(tmp_path: Path) -> None:
    it = solved(
        tmp_path,
        """
        it:
          people: {child: {both: {elbow_flexion: 90}}}
          props: {rope: {kind: rope, points: [child.left.palm, [40, 3, 0], child.right.palm]}}
        """,
    )
    ends = it.props["rope"].anchors
    assert ends["start"].point == pytest.approx(it.people["child"].joints["left.palm"])
    assert ends["end"].point == pytest.approx(it.people["child"].joints["right.palm"])


ASTRAY = {
    "it: {people: {child: {sits: stool.seta}}, props: {stool: {kind: stool}}}": "stool.seat",
    "it: {people: {child: {right: {hand_at: helper.head}}}}": "nothing is called helper",
    """
    it:
      people: {child: {right: {foot_at: box.top}}}
      props: {box: {kind: box, at: child.left.knee}}
    """: "these wait for each other",
    """
    it:
      hands: {right: {grasp: tripd, on: pencil.grip}}
      props: {pencil: {kind: pencil}}
    """: "Did you mean tripod?",
    "it: {hands: {right: {shape: fist}}}": "say grasp and on",
}


@pytest.mark.parametrize(("text", "told"), ASTRAY.items(), ids=ASTRAY.values())
def test_what_leads_nowhere_is_told_with_its_file_and_name(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(BadPicture) as why:
        solved(tmp_path, text)
    assert str(why.value).startswith("some.yaml: it: ")
    assert told in str(why.value)


def test_every_base_is_solved_and_reaches_what_it_reaches_for(seeds: Pictures) -> None:
    far: dict[str, float] = {}
    for name in seeds.drawable():
        if seeds.files[name].startswith("bases/"):
            people = solve(seeds, name).people
            far |= {f"{name} {k} {p}": v for k, s in people.items() for p, v in s.unreached.items()}
    assert {name: round(cm, 1) for name, cm in far.items() if cm > 1.0} == {}
