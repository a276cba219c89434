"""Planted faults are found, each by the rule that is meant for it; sound pictures are clean."""

from pathlib import Path
from textwrap import indent

import pytest

from exercises_app.pictures.checks import check
from exercises_app.pictures.poses import Pictures, load
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
