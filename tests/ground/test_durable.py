"""What a commit on SQLite promises: no test can play a power cut, but its setting can be held."""

from pathlib import Path
from typing import Any

from exercises_app.ground.db import db
from exercises_app.ground.hot import connection
from tests.support.house import installation

FULL = 2


def test_every_connection_waits_for_the_disk_and_for_other_writers(tmp_path: Path) -> None:
    with installation(tmp_path / "data") as app, app.app_context():

        def said(pragma: str) -> list[Any]:
            through_orm = db.session.connection().exec_driver_sql(f"PRAGMA {pragma}").scalar()
            return [through_orm, connection().execute(f"PRAGMA {pragma}").fetchone()[0]]

        assert said("synchronous") == [FULL, FULL]
        assert said("journal_mode") == ["wal", "wal"]
        assert said("busy_timeout") == [5000, 5000]
        assert said("foreign_keys") == [1, 1]
