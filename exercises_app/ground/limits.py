"""Rate limits, kept in the database so that all workers and machines share them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network
from typing import Any

from sqlalchemy import delete, select, text

from . import clock
from .db import db, writing
from .errors import Problem
from .keys import keyed_hash
from .models import LimitHit

# counted only where there is room: of many at once, no more get in than one after the other
_TAKE = text(
    'INSERT INTO limit_hit (bucket, key_hmac, "window", ends, n)'
    " VALUES (:bucket, :key, :at, :ends, 1)"
    ' ON CONFLICT (bucket, key_hmac, "window") DO UPDATE SET n = limit_hit.n + 1'
    " WHERE limit_hit.n < :most"
)
_GIVE_BACK = text(
    "UPDATE limit_hit SET n = n - 1"
    ' WHERE bucket = :bucket AND key_hmac = :key AND "window" = :at AND n > 0'
)
TOO_MANY = ("too-many-tries", "Too many tries. Wait a little, then try again.")


@dataclass(frozen=True)
class Limit:
    """At most `most` hits for one key in each window of `seconds`; `refusal` answers the next."""

    bucket: str
    most: int
    seconds: int
    refusal: tuple[str, str] = TOO_MANY

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

    def take(self, key: str) -> dict[str, Any]:
        """Count one hit in one step; answers what was counted. Raises Problem, too-many-tries with
        Retry-After or the limit's own refusal, when the window is used up."""
        window, ends = self._window()
        hashed = keyed_hash(self.bucket, key)
        hit = {"bucket": self.bucket, "key": hashed, "at": window, "ends": clock.text(ends)}
        done = db.session.execute(_TAKE, {**hit, "most": self.most})
        if done.rowcount == 0:  # type: ignore[attr-defined]
            wait = max(1, int((ends - clock.now()).total_seconds()))
            again = {"Retry-After": str(wait)} if self.refusal is TOO_MANY else {}
            raise Problem(*self.refusal, headers=again)
        return hit


@contextmanager
def counted(*tries: tuple[Limit, str]) -> Iterator[None]:
    """A try counts before it is made, and no more once it went well. Raises Problem as Limit.take.
    Within it there is no transaction: a try may take long."""
    with writing():
        hits = [limit.take(key) for limit, key in tries]
    yield
    with writing() as session:
        for hit in hits:
            session.execute(_GIVE_BACK, hit)


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
