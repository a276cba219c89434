"""Who works on the data folder: servers share it, and whoever puts a copy back has it alone.

The lock is the kernel's: it ends with the last process that holds it, however that ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import owner

FILE = "in-use.lock"
SERVED = "A server runs on this data. Stop it first (Ctrl-C where it was started)."
RESTORED = "A copy of the database is being put back right now. Try again when that is done."


class InUse(RuntimeError):
    """Somebody else works on the folder; the text is one clear line for who runs the server."""


@contextmanager
def shared(folder: Path) -> Iterator[None]:
    """Within it nobody puts a copy back; processes that are forked inside hold it as well."""
    with _held(folder, fcntl.LOCK_SH, RESTORED):
        yield


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Within it no server runs or starts. Raises InUse when one does."""
    with _held(folder, fcntl.LOCK_EX, SERVED):
        yield


@contextmanager
def _held(folder: Path, how: int, otherwise: str) -> Iterator[None]:
    handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        owner.give(folder / FILE, like=folder)
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(otherwise) from None
        yield
    finally:
        os.close(handle)
