"""The nightly check finds what was not written by sync."""

from typing import Any

import pytest
from sqlalchemy import delete, text, update

from exercises_app.ground.db import acting_for, reading, writing
from exercises_app.people.models import Child
from exercises_app.ticks import ledger
from exercises_app.ticks.models import Event
from tests.builders import ClinicBox
from tests.ticks.phones import Family, family

WORDS = 'She said "again" 🎉\n\tआज'


def checked(clinic: ClinicBox) -> dict[str, Any]:
    with clinic.app.app_context():
        ledger.check({})
        report = ledger.last_check()
        assert report is not None
        return report


def logged(clinic: ClinicBox) -> Family:
    home = family(clinic)
    mother, (first, second) = home.mother, home.items
    tick = mother.event(first)
    mother.send(
        tick,
        mother.event(first, "undo", of=[tick["id"]]),
        mother.event(second, "note", value={"words": WORDS}),
        mother.event(second, "rate", value={"joy": "yes", "effort": "right"}, by="child"),
        mother.event(second, "partly", value={"of": 10, "count": 4}, at="2026-11-20T10:31:00.25Z"),
    )
    return home


def test_what_sync_has_stored_is_whole(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    logged(clinic), logged(other_clinic)
    found = checked(clinic)
    assert (found["children"], found["events"], found["faults"]) == (2, 10, 0)


@pytest.mark.parametrize(
    "change",
    [
        update(Event).where(Event.seq == 3).values(value='{"words":"Mine"}'),
        update(Event).where(Event.seq == 3).values(day="2026-11-01"),
        update(Event).where(Event.seq == 3).values(slot=3),
        update(Event).where(Event.seq == 3).values(hash=b"0" * 16),
        delete(Event).where(Event.seq == 3),
        delete(Event).where(Event.seq == 5),
        update(Child).values(seq=7),
    ],
    ids=["value", "day", "slot", "hash", "gap", "last", "number"],
)
def test_a_tampered_row_is_found_and_named(
    clinic: ClinicBox, other_clinic: ClinicBox, change: Any
) -> None:
    home = logged(clinic)
    logged(other_clinic)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(change)
    found = checked(clinic)
    assert found["faults"] == 1
    [fault] = found["first"]
    assert (fault["clinic_id"], fault["child_id"]) == (clinic.id, home.child.id)


def test_the_check_waits_among_the_jobs(clinic: ClinicBox) -> None:
    from exercises_app.ground import jobs

    with clinic.app.app_context():
        jobs.ask_repeating()
        with reading() as session:
            kinds = set(session.scalars(text("SELECT kind FROM job")))
    assert "ledger-check" in kinds
