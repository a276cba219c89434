"""Randomness and keyed hashes. The installation's key is made at first start, never in code."""

import hashlib
import hmac
import os
import secrets
import tempfile
import uuid
from pathlib import Path

from flask import Flask, current_app

from . import clock

KEY_BYTES = 32


class BadKey(ValueError):
    """The key's file is not a key; its text is one clear line for who runs the server."""


def bind(app: Flask, data_dir: Path) -> None:
    """Read the installation's key, or make it (32 random bytes, readable by the owner alone).

    Raises OSError, or BadKey when the file is cut off: hashes under it would protect nothing."""
    path = data_dir / "key"
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    app.extensions["key"] = key = path.read_bytes()
    if len(key) < KEY_BYTES:
        raise BadKey(f"{path} is not a whole key; put it back from a backup")


def _make(path: Path) -> None:
    """Whole under its name or not there: of two starts at once, both read the one that won."""
    handle, made = tempfile.mkstemp(prefix="key-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(made, path)
        except FileExistsError:
            pass
        except OSError:  # a file system without hard links
            os.replace(made, path)
    finally:
        Path(made).unlink(missing_ok=True)


def keyed_hash(purpose: str, text: str) -> str:
    """HMAC-SHA-256 under the installation's key, as hex; `purpose` keeps uses apart."""
    message = f"{purpose}\0{text}".encode()
    return hmac.new(current_app.extensions["key"], message, hashlib.sha256).hexdigest()


def token_hash(token: str) -> str:
    """SHA-256 of a random token of 256 bits, as hex: enough where nothing can be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """256 random bits for a cookie."""
    return secrets.token_urlsafe(32)


def new_id() -> str:
    """A UUIDv7: in order of time, unique, and never a secret."""
    milliseconds = int(clock.now().timestamp() * 1000)
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0x2 << 62
    return str(uuid.UUID(int=value | secrets.randbits(62)))
