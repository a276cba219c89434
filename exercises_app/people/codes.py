"""Codes: a link's secret of 128 bits, and eight letters to type, the first four being their place.

Wrong secrets count on the place: ten, and every code there is dead. A keyed hash stands where ASVS
6.5.2 asks for a password hash: the place limits, the short life and the key outside the database
make up for it (docs/security.md).
"""

import secrets
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta

from ..ground.keys import keyed_hash
from ..ground.limits import Limit, counted

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_READ_AS = str.maketrans("OIL", "011", "- ")

LIVES = timedelta(days=7)

DEAD = ("code-unknown", "This code stopped working. Ask for a new one.")
AT_PLACE = Limit("code-place", most=10, seconds=7 * 86400, refusal=DEAD)
BY_ADDRESS = Limit("code-address", most=10, seconds=3600)
EVERYWHERE = Limit("code-everywhere", most=300, seconds=3600)


def new_secret() -> str:
    """For the link's fragment: 128 random bits."""
    return secrets.token_urlsafe(16)


def new_code() -> str:
    """Eight letters at a place where nobody has guessed."""
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(8))
        if AT_PLACE.hits(code[:4]) == 0:
            return code


def read(code: str) -> str:
    """A typed code as it was meant: O is 0, I and L are 1; spaces and dashes do not count."""
    return code.upper().translate(_READ_AS)


def link_hmac(secret: str) -> str:
    """What is stored of a link's secret."""
    return keyed_hash("invitation-link", secret)


def code_hmac(code: str) -> str:
    """What is stored of a typed code."""
    return keyed_hash("invitation-code", code)


def tried(code: str | None, address: str) -> AbstractContextManager[None]:
    """Around the look for a secret: a wrong code counts. Raises Problem too-many-tries, or
    code-unknown for a place that was guessed at too often. Nobody guesses a link, so that who has
    one waits for nobody who mistypes in the same waiting room."""
    if not code:
        return nullcontext()
    return counted((BY_ADDRESS, address), (EVERYWHERE, "all"), (AT_PLACE, code[:4]))
