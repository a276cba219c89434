"""Randomness and keyed hashes. The installation's key is made at first start, never in code."""

import hashlib
import hmac
import os
import secrets
import uuid
from pathlib import Path

from flask import Flask, current_app

from . import clock


def bind(app: Flask, data_dir: Path) -> None:
    """Read the installation's key, or make it (32 random bytes, readable by the owner alone)."""
    path = data_dir / "key"
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(32))
    app.extensions["key"] = path.read_bytes()


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
