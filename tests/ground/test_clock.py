"""Days begin at four, in the family's own zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises_app.ground import clock

INSTANTS = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)
)


@pytest.mark.parametrize(
    ("at", "zone", "day"),
    [
        ("2026-11-24T03:59:59Z", "UTC", date(2026, 11, 23)),
        ("2026-11-24T04:00:00Z", "UTC", date(2026, 11, 24)),
        ("2026-11-24T02:30:00Z", "Europe/Berlin", date(2026, 11, 23)),
        ("2026-11-24T03:30:00Z", "Europe/Berlin", date(2026, 11, 24)),
        ("2026-03-29T01:30:00Z", "Europe/Berlin", date(2026, 3, 28)),
        ("2026-03-29T02:00:00Z", "Europe/Berlin", date(2026, 3, 29)),
        ("2026-12-31T18:30:00Z", "Pacific/Auckland", date(2027, 1, 1)),
    ],
)
def test_a_day_begins_at_four_where_the_family_lives(at: str, zone: str, day: date) -> None:
    assert clock.local_day(datetime.fromisoformat(at), zone) == day


@given(INSTANTS)
def test_what_is_written_is_read_back_to_the_millisecond(at: datetime) -> None:
    kept = at.replace(microsecond=at.microsecond // 1000 * 1000)
    assert clock.read(clock.text(at)) == kept


@given(INSTANTS, INSTANTS)
def test_written_times_sort_as_the_times_do(one: datetime, other: datetime) -> None:
    if abs(one - other) >= timedelta(milliseconds=1):
        assert (clock.text(one) < clock.text(other)) == (one < other)


@given(INSTANTS, st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]))
def test_a_family_day_never_runs_ahead_of_its_calendar(at: datetime, zone: str) -> None:
    assert clock.local_day(at, zone) <= at.astimezone(ZoneInfo(zone)).date()


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        clock.read("2026-11-24T10:00:00")
