"""Disks that are full: by SQLite's own limit, by a small disk, by a limit of files."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import event

from exercises_app.ground.db import db

SMALL = "size=6m"
ROOM_LEFT = 40_000  # bytes: a few ticks fit, a hundred do not
NO_LIMIT = 2**31 - 2


@contextmanager
def page_limit(app: Flask) -> Iterator[None]:
    """Within it the database may not grow by more than a page, on connections old and new."""
    limit = [1]  # fewer than there are means: as many as there are

    def on_use(connection: Any, *_: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={limit[0]}")

    with app.app_context():
        engine = db.engine
        db.session.remove()
    event.listen(engine, "checkout", on_use)
    try:
        yield
    finally:
        limit[0] = NO_LIMIT
        with app.app_context(), engine.connect():
            pass
        event.remove(engine, "checkout", on_use)


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """The folder is a disk of its own of a few megabytes; False where nobody may mount one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", SMALL, "handsteps-test", str(folder)]
    done = subprocess.run(mount, capture_output=True, check=False)
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Within it another file takes what the disk has left, but for a little."""
    filler = folder / "filler"
    room = os.statvfs(folder)
    filler.write_bytes(b"x" * max(0, room.f_bavail * room.f_frsize - ROOM_LEFT))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def no_larger_files(largest: int) -> Iterator[None]:
    """Within it this process can make no file larger: writing fails as on a broken disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
