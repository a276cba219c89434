"""A phone cannot fill the disk: a child has so many events within a day, and no more."""

from datetime import timedelta

import pytest

from exercises_app.ground import clock
from exercises_app.ticks import sync
from tests.builders import ClinicBox
from tests.ticks.phones import Family, Phone, family

MOST = 5


@pytest.fixture
def home(clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch) -> Family:
    monkeypatch.setattr(sync, "MOST_IN_A_DAY", MOST)
    return family(clinic)


def fill(home: Family) -> list[dict[str, object]]:
    """As much as a day takes."""
    ticks = [home.mother.event(home.items[0], slot=n) for n in range(MOST)]
    for tick in ticks:
        assert home.mother.says(tick) == ["stored"]
    return ticks


def stored(home: Family, child_id: str = "") -> int:
    path = f"/children/{child_id or home.child.id}/events?limit=100"
    return len(home.clinic.therapist.get(path, expect=200).get_json()["items"])


def test_a_full_day_takes_no_more_of_anybody_and_the_phone_is_told_to_wait(home: Family) -> None:
    fill(home)
    for phone in (home.mother, home.phone("Omar", relation="father")):
        more = {"events": [phone.event(home.items[0], slot=9)]}
        answer = phone.actor.post("/sync", more, expect=429)
        assert answer.get_json()["type"] == "too-many-tries"
        assert int(answer.headers["Retry-After"]) > 0
    assert stored(home) == MOST


def test_what_a_full_day_has_is_answered_still(home: Family) -> None:
    ticks = fill(home)
    bad = home.mother.event(home.items[0], slot=99)
    assert home.mother.says(ticks[0], bad) == ["duplicate", "refused:bad_value"]


def test_a_day_later_it_is_taken(home: Family) -> None:
    fill(home)
    late = home.mother.event(home.items[0], slot=9)
    with clock.frozen(clock.now() + timedelta(days=1, seconds=1)):
        assert home.mother.says(late) == ["stored"]


def test_another_child_of_the_same_phone_does_not_wait(home: Family) -> None:
    other = family(home.clinic)
    home.clinic.new_caregiver(other.child, phone=home.mother.actor)
    there = Phone(home.mother.actor, other.child.id)
    fill(home)
    both = [home.mother.event(home.items[0], slot=9), there.event(other.items[0])]
    home.mother.actor.post("/sync", {"events": both}, expect=429)
    assert (stored(home), stored(home, other.child.id)) == (MOST, 1)
