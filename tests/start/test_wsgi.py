"""The server's entry point: what it makes is its own user's alone."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_files_of_a_data_folder_that_others_may_read_are_closed_to_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "setup"]
    env = {**os.environ, "DATA_DIR": str(tmp_path), "PUBLIC_URL": "https://home.example.org"}
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    made = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert "handsteps.db" in {path.name for path in made}
    assert [path.name for path in made if path.stat().st_mode & 0o077] == []
