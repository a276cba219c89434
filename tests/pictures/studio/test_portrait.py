"""The child in every hair, for who chooses a look."""

from pathlib import Path

import pytest

from exercises_app.pictures import looks
from exercises_app.pictures.studio import portrait

POSES = Path(__file__).parents[3] / "seeds" / "pictures"


def test_every_build_and_hair_is_there_in_short_and_long_clothes_and_with_glasses() -> None:
    found = portrait.shapes()
    assert len(found) == len(set(found)) == len(looks.HAIRS) * 2 * (len(looks.BUILDS) + 1)
    assert {"", "gl", "afro.gl", "b4", "b4.afro.moss"} <= set(found)
    assert [looks.shape(looks.read(shape)) for shape in found] == found


def test_what_is_drawn_is_kept_until_the_code_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portrait, "shapes", lambda: ["", "bob"])
    assert portrait.make(POSES, tmp_path, lambda *_: None) == 2
    names = sorted(path.name.split(".", 1)[1] for path in tmp_path.glob("*.gz"))
    assert names == ["none.bob.svg.gz", "none.svg.gz"]
    assert portrait.make(POSES, tmp_path, lambda *_: None) == 0
    (tmp_path / portrait.CODE).write_text("older")
    assert portrait.make(POSES, tmp_path, lambda *_: None) == 2
