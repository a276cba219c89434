"""Whose the files are that a command of root's makes among those of the server's own user."""

import os
import stat
from contextlib import suppress
from pathlib import Path


def give(made: Path, like: Path) -> None:
    """What root has just made gets the owner and group of `like`, where root may; for anybody else,
    nothing.

    The server's user owns the folder and may have put a link there in the meantime: root gives away
    nothing that has a second name elsewhere."""
    if os.geteuid() == 0:
        with suppress(OSError):
            _give(made, like.stat())


def _give(made: Path, of: os.stat_result) -> None:
    handle = os.open(made, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        here = os.fstat(handle)
        if here.st_uid == 0 and (stat.S_ISDIR(here.st_mode) or here.st_nlink == 1):
            os.fchown(handle, of.st_uid, of.st_gid)
    finally:
        os.close(handle)
