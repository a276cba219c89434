"""Another process keeps the real server's database for ten seconds, longer than we wait for a lock:
phones hear 503 and when to come back, nothing is lost, and nothing is an error of ours.

In the soak for the full ten seconds; otherwise until somebody has been told to come back."""

import threading
import time
from pathlib import Path

import pytest
from flask import Flask

from tests.killed.test_kill import SOAK, Traffic, check, ticking
from tests.support.house import installation
from tests.support.postgres import running_postgres
from tests.trouble.locks import held_by_another

HELD_S, WITHIN_S = (10 if SOAK else 0), 60


def told_to_come_back(traffic: Traffic, url: str) -> str:
    """Ticks before, during and after the lock."""
    traffic.server.start()
    for phone in traffic.all():
        phone.start()
    traffic.tally.wait_for("stored", 20, WITHIN_S)
    with held_by_another(url):
        began = time.monotonic()
        traffic.tally.wait_for("busy", 1, WITHIN_S)
        threading.Event().wait(max(0.0, HELD_S - (time.monotonic() - began)))
    traffic.tally.wait_for("stored", 20, WITHIN_S)
    return check(traffic)


def run(app: Flask, folder: Path, url: str, **settings: str) -> str:
    with ticking(app, folder, **settings) as traffic:
        return told_to_come_back(traffic, url)


def test_a_sqlite_file_that_is_held_for_long_loses_no_tick(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    with installation(folder) as app:
        said = run(app, folder, f"sqlite:///{folder / 'handsteps.db'}")
    with capsys.disabled():
        print(f"\n  SQLite held by another, {said}")


def test_a_postgresql_table_that_is_held_for_long_loses_no_tick(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    with running_postgres() as url, installation(folder, DATABASE_URL=url) as app:
        said = run(app, folder, url, DATABASE_URL=url)
    with capsys.disabled():
        print(f"\n  PostgreSQL held by another, {said}")
