"""What a start costs: no heavy library is loaded before it is needed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# yaml is not here: flask_smorest itself loads it (11 ms)
HEAVY = ("PIL", "segno", "alembic", "jsonschema", "psycopg", "sqlalchemy.dialects.mysql")


def test_no_heavy_library_is_loaded_at_start(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from exercises_app import create_app\n"
        "from exercises_app.ground.config import settings_from\n"
        f"create_app(settings_from({{'DATA_DIR': {str(tmp_path)!r}}}))\n"
        f"print(*(name for name in {HEAVY!r} if name in sys.modules))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []


def test_a_bad_setting_stops_the_start_with_one_line(tmp_path: Path) -> None:
    code = "import wsgi"
    settings = {"PORT": "eighty", "DATA_DIR": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, text=True
    )
    assert run.returncode == 1
    assert run.stderr.splitlines() == [
        "Handsteps cannot start. PORT='eighty' cannot be used: give a whole number from 1 to 65535."
    ]
