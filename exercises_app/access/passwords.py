"""Passwords of staff, by Argon2id. Hashing is slow on purpose: never call it inside writing()."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from ..ground.keys import token_hash

_hasher = PasswordHasher()  # 64 MiB, 3 passes: the library's own recommendation

LEAST, MOST = 12, 200
NOBODYS = ""  # in the place of a hash: no password fits


def hashed(password: str) -> str:
    """The hash to store."""
    return _hasher.hash(password)


def trace(stored: str) -> str:
    """Tells a stored hash by, and nothing else: its salt alone has 128 random bits."""
    return token_hash(stored)


@cache
def _nobody() -> str:
    return _hasher.hash("nobody has this password")


def fits(stored: str | None, password: str) -> bool:
    """Whether the password is right; takes as long when there is no such login."""
    try:
        return _hasher.verify(stored or _nobody(), password) and bool(stored)
    except (VerifyMismatchError, InvalidHashError):
        return False
