"""The one source of time. Nothing else asks the machine what time it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

DAY_STARTS_AT = 4  # o'clock; a tick at 01:00 belongs to the evening before

_frozen: ContextVar[datetime | None] = ContextVar("frozen", default=None)


def now() -> datetime:
    """The present instant, UTC, cut to milliseconds (what the database keeps)."""
    at = _frozen.get() or datetime.now(UTC)
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def local_day(at: datetime, zone: str) -> date:
    """The calendar day that `at` belongs to in `zone`; a day starts at 04:00."""
    return (at.astimezone(ZoneInfo(zone)) - timedelta(hours=DAY_STARTS_AT)).date()


def today(zone: str) -> date:
    """The family's day right now, by the server's clock."""
    return local_day(now(), zone)


def text(at: datetime) -> str:
    """`2026-11-24T10:31:02.000Z`: one width, so that order as text is order in time."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


def read(written: str) -> datetime:
    """The instant that `text` wrote. Raises ValueError for anything without a zone."""
    at = datetime.fromisoformat(written)
    if at.tzinfo is None:
        raise ValueError("a time needs its zone")
    try:
        return at.astimezone(UTC)
    except OverflowError:  # the first or last hours that a calendar has
        raise ValueError("no such time") from None


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """For tests: within it, `now()` is `at`."""
    token = _frozen.set(at)
    try:
        yield
    finally:
        _frozen.reset(token)
