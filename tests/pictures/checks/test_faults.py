"""Planted faults are found, each by the rule that is meant for it; sound pictures are clean."""

import random
from pathlib import Path
from textwrap import indent

import pytest

from exercises_app.pictures.checks import check, check_loop
from exercises_app.pictures.checks.sizes import small
from exercises_app.pictures.poses import Pictures, load
from exercises_app.pictures.poses.vocabulary import RULES
from exercises_app.pictures.weights import MOST_LOOP, MOST_STILL
from tests.pictures.checks.planted import FAULTS, SOUND

SOUND_NAMES = [line.rstrip(":") for line in SOUND.splitlines() if line.startswith("sound-")]


def pictures(folder: Path, text: str = "") -> Pictures:
    (folder / "some.yaml").write_text(SOUND + text, "utf-8")
    loaded = load(folder)
    assert not loaded.faults
    return loaded


def differing(folder: Path, base: str, differs: str) -> Pictures:
    return pictures(folder, f"faulty:\n  base: {base}\n{indent(differs, '  ')}\n")


@pytest.mark.parametrize("name", SOUND_NAMES)
def test_a_sound_picture_is_clean(name: str, tmp_path: Path) -> None:
    assert check(pictures(tmp_path), name, sized=False) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found_by_its_rule(fault: str, tmp_path: Path) -> None:
    base, differs, rule, words = FAULTS[fault]
    found = check(differing(tmp_path, base, differs), "faulty", sized=False)
    assert [each for each in found if each.rule == rule and words in each.says], found


def test_a_fault_is_planted_for_every_rule() -> None:
    assert {rule for _, _, rule, _ in FAULTS.values()} | {"size"} == set(RULES)


@pytest.mark.parametrize(
    ("word", "stays"),
    [
        ("limits", 0),
        ("limits.child.right.elbow_flexion", 1),
        ("limits.child.right", 1),
        ("limits.child", 0),
        ("limits.child.rig", 2),
        ("balance", 2),
        ("limit", None),
    ],
)
def test_what_is_allowed_with_a_reason_is_no_finding(
    word: str, stays: int | None, tmp_path: Path
) -> None:
    text = f"""
bent:
  base: sound-stand
  people: {{child: {{both: {{elbow_flexion: -40}}}}}}
  allow: {{{word}: "a doll"}}
"""
    (tmp_path / "some.yaml").write_text(SOUND + text, "utf-8")
    loaded = load(tmp_path)
    if stays is None:
        assert [fault.mend for fault in loaded.faults] == ["limit is no rule. Did you mean limits?"]
    else:
        assert len(check(loaded, "bent", sized=False)) == stays


def test_a_finding_that_is_allowed_on_one_side_is_allowed_on_the_other(tmp_path: Path) -> None:
    text = """
bent:
  base: sound-stand
  exercised: ~
  people: {child: {right: {elbow_flexion: -40}}}
  allow: {limits.child.right.elbow_flexion: "a doll"}
mirrored: {mirror_of: bent}
"""
    assert check(pictures(tmp_path, text), "mirrored", sized=False) == []


LOOP = """
apart:
  base: sound-stand
  people: {child: {lowest: ~, at: [0, 50, 0], right: {foot_at: [12, 0, 3]}, left: {foot_at: [-12, 0, -3]}}}
changed: {base: apart, people: {child: {right: {foot_at: [-12, 0, -3]}, left: {foot_at: [12, 0, 3]}}}}
"""  # noqa: E501


def test_a_loop_is_looked_at_between_its_pictures(tmp_path: Path) -> None:
    loaded = pictures(tmp_path, LOOP)
    found = check_loop(loaded, ("apart", "changed"), sized=False)
    assert ("through", "child.right.foot") in {(each.rule, each.where) for each in found}
    assert all(each.says.startswith("in frame 4 of the loop ") for each in found)
    assert check_loop(loaded, ("apart", "apart"), sized=False) == []


def test_a_drawing_is_small_and_calm() -> None:
    noise = random.Random(4).choices("ABCDEFGHIJKLNOPQ0123456789", k=MOST_LOOP * 3)
    large = "".join(noise)
    (finding,) = small("forest", large[: MOST_STILL * 2])
    assert (finding.rule, finding.where) == ("size", "forest")
    assert "more than 14000" in finding.says
    assert list(small("forest", large[: MOST_STILL * 2], moves=True)) == []
    assert "more than 28000" in next(small("forest", large, moves=True)).says
    assert "it is noisy" in next(small("forest", "M0 0h9" * 901)).says
    assert list(small("forest", "M0 0h9" * 901, moves=True, frames=7)) == []
