"""The installation's key: made once and whole, and never too short to protect anything."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask

from exercises_app import create_app
from exercises_app.ground import keys
from exercises_app.ground.config import settings_from


def key_of(app: Flask, folder: Path) -> bytes:
    keys.bind(app, folder)
    return bytes(app.extensions["key"])


def test_many_first_starts_at_once_have_one_key(tmp_path: Path) -> None:
    # made beforehand: Python 3.11 cannot parse in two threads at once, as Flask's routes do
    apps = [Flask(__name__) for _ in range(40)]
    with ThreadPoolExecutor(8) as starts:
        found = set(starts.map(key_of, apps, [tmp_path / "data"] * 40))
    assert [len(key) for key in found] == [32]
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["key"]
    assert (tmp_path / "data/key").stat().st_mode & 0o077 == 0


def test_a_key_that_was_cut_off_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"")
    with pytest.raises(SystemExit, match=r"is not a whole key; put it back from a backup"):
        create_app(settings_from({"DATA_DIR": str(tmp_path)}))


def test_a_data_folder_that_cannot_be_made_stops_the_start_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SystemExit, match=r"^Handsteps cannot start\. DATA_DIR=.* cannot be used: "):
        create_app(settings_from({"DATA_DIR": str(tmp_path / "file" / "data")}))
