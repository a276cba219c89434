"""Rate limits, kept in the database so that all workers and machines share them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
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
    "INSERT INTO limit_hit (bucket, key_hmac, ends, n) VALUES (:bucket, :key, :ends, 1)"
    " ON CONFLICT (bucket, key_hmac) DO UPDATE SET"
    " n = CASE WHEN limit_hit.ends > :now THEN limit_hit.n ELSE 0 END + 1,"
    " ends = CASE WHEN limit_hit.ends > :now AND limit_hit.n > 0 THEN limit_hit.ends ELSE :ends END"
    " WHERE limit_hit.n < :most OR limit_hit.ends <= :now"
    " RETURNING ends"
)
_GIVE_BACK = text(
    "UPDATE limit_hit SET n = n - 1"
    " WHERE bucket = :bucket AND key_hmac = :key AND ends = :ends AND n > 0"
)
TOO_MANY = ("too-many-tries", "Too many tries. Wait a little, then try again.")


@dataclass(frozen=True)
class Limit:
    """At most `most` hits for one key within `seconds` of the first; `refusal` answers the next."""

    bucket: str
    most: int
    seconds: int
    refusal: tuple[str, str] = TOO_MANY

    def hits(self, key: str) -> int:
        """How often `key` was counted since its first hit, if that is not too long ago."""
        row = self._row(key)
        return row.n if row and row.ends > clock.now() else 0

    def _row(self, key: str) -> Any:
        query = select(LimitHit.n, LimitHit.ends).where(
            LimitHit.bucket == self.bucket, LimitHit.key_hmac == keyed_hash(self.bucket, key)
        )
        return db.session.execute(query).first()

    def take(self, key: str) -> dict[str, Any]:
        """Count one hit in one step; answers what was counted. Raises Problem, too-many-tries with
        Retry-After or the limit's own refusal, when there is no room."""
        now = clock.now()
        hit = {"bucket": self.bucket, "key": keyed_hash(self.bucket, key)}
        ends = clock.text(now + timedelta(seconds=self.seconds))
        asked = {**hit, "most": self.most, "now": clock.text(now), "ends": ends}
        counted_until = db.session.scalar(_TAKE, asked)
        if counted_until is None:
            raise Problem(*self.refusal, headers=self._again(key))
        return {**hit, "ends": counted_until}

    def _again(self, key: str) -> dict[str, str]:
        """When to try again; never, where the refusal says something else."""
        row = self._row(key)
        if self.refusal is not TOO_MANY or row is None:
            return {}
        return {"Retry-After": str(max(1, int((row.ends - clock.now()).total_seconds())))}


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
