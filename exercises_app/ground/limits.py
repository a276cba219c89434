"""Rate limits, kept in the database so that all workers and machines share them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network

from sqlalchemy import delete, select, text

from . import clock
from .db import db
from .errors import Problem
from .keys import keyed_hash
from .models import LimitHit

_ADD = text(
    'INSERT INTO limit_hit (bucket, key_hmac, "window", ends, n)'
    " VALUES (:bucket, :key, :at, :ends, 1)"
    ' ON CONFLICT (bucket, key_hmac, "window") DO UPDATE SET n = limit_hit.n + 1'
)


@dataclass(frozen=True)
class Limit:
    """At most `most` hits for one key in each window of `seconds`."""

    bucket: str
    most: int
    seconds: int

    def _window(self) -> tuple[int, datetime]:
        window = int(clock.now().timestamp()) // self.seconds
        return window, datetime.fromtimestamp((window + 1) * self.seconds, UTC)

    def hits(self, key: str) -> int:
        """How often `key` was counted in the present window."""
        window, _ = self._window()
        query = select(LimitHit.n).where(
            LimitHit.bucket == self.bucket,
            LimitHit.key_hmac == keyed_hash(self.bucket, key),
            LimitHit.window == window,
        )
        return db.session.scalar(query) or 0

    def check(self, key: str) -> None:
        """Raises Problem too-many-tries, with Retry-After, when the window is used up."""
        if self.hits(key) < self.most:
            return
        _, ends = self._window()
        wait = max(1, int((ends - clock.now()).total_seconds()))
        raise Problem(
            "too-many-tries",
            "Too many tries. Wait a little, then try again.",
            headers={"Retry-After": str(wait)},
        )

    def add(self, key: str) -> None:
        """Count one hit. Call it in a `writing()` of its own, so that a refusal keeps it."""
        window, ends = self._window()
        hashed = keyed_hash(self.bucket, key)
        values = {"bucket": self.bucket, "key": hashed, "at": window, "ends": clock.text(ends)}
        db.session.execute(_ADD, values)


def place_of(address: str) -> str:
    """Whom a limit by address counts: an IPv6 host has 2^64 addresses of its own, all one place."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if known.version == 4:
        return address
    return str(known.ipv4_mapped or ip_network((int(known), 64), strict=False))


def purge() -> None:
    """Forget windows that have ended."""
    db.session.execute(delete(LimitHit).where(LimitHit.ends < clock.now()))
