"""An entry is its base and what differs."""

from pathlib import Path

from exercises_app.pictures.poses import digest
from tests.pictures.poses.folder import faults, written

BASE = """
    base: {camera: {yaw: 10, pitch: 5}, people: {child: {pitch: 3, both: {hip_flexion: 20}, right: {hand_at: [20, 50, 9]}}}}
"""  # noqa: E501


def test_mappings_merge_and_a_tilde_deletes(tmp_path: Path) -> None:
    found = written(
        tmp_path, BASE + "    more: {base: base, camera: {yaw: 60}, people: {child: {pitch: ~}}}"
    )
    more = found.entries["more"]
    assert more["camera"] == {"yaw": 60, "pitch": 5}
    assert "pitch" not in more["people"]["child"]
    assert more["people"]["child"]["left"] == {"hip_flexion": 20}


def test_both_is_written_for_the_right_side(tmp_path: Path) -> None:
    text = BASE + (
        "    more: {base: base, people: {child: {both: {hand_at: [30, 40, 12], palm: [0, -1, 0.5]},"
        " left: {hip_flexion: 5}}}}\n"
        "    less: {base: more, people: {child: {both: {hand_at: ~}}}}"
    )
    found = written(tmp_path, text)
    child = found.entries["more"]["people"]["child"]
    assert child["right"] == {"hip_flexion": 20, "hand_at": [30, 40, 12], "palm": [0, -1, 0.5]}
    assert child["left"] == {"hip_flexion": 5, "hand_at": [30, 40, -12], "palm": [0, -1, -0.5]}
    child = found.entries["less"]["people"]["child"]
    assert "hand_at" not in child["right"]
    assert "hand_at" not in child["left"]


def test_bases_that_are_not_there_or_stand_on_each_other_are_told(tmp_path: Path) -> None:
    found = written(tmp_path, "one: {base: two}\ntwo: {base: one}\nthree: {base: on}")
    told = faults(found)
    assert any("one: base: these stand on each other: one -> two -> one." in t for t in told)
    assert any("three: base: there is no picture on. Did you mean one?" in t for t in told)


def test_a_helper_like_a_base_is_as_much_bigger_as_its_legs(tmp_path: Path) -> None:
    text = """
        kneel: {people: {child: {at: [0, 28, 0], right: {foot_at: [20, 0, 6]}}}}
        two: {people: {helper: {like: kneel, build: adult, place: {at: [60, 0, 0], yaw: 180}}}}
    """
    helper = written(tmp_path, text).entries["two"]["people"]["helper"]
    assert helper["right"]["foot_at"][0] > 30
    assert helper["at"][1] > 42
    assert helper["place"] == {"at": [60, 0, 0], "yaw": 180}


def test_the_digest_follows_the_bases_and_nothing_else(tmp_path: Path) -> None:
    before = written(tmp_path, BASE + "    more: {base: base}\n    other: {people: {child: {}}}")
    hashes = {name: digest(before, name) for name in ("more", "other")}
    again = written(
        tmp_path,
        BASE.replace("pitch: 5", "pitch: 6")
        + "    more: {base: base}\n    other: {people: {child: {}}}",
    )
    assert digest(again, "other") == hashes["other"]
    assert digest(again, "more") != hashes["more"]
