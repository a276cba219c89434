"""Cursors and epochs: what a phone has not seen comes, in pages and without a gap."""

import pytest

from tests.builders import ClinicBox
from tests.ticks.phones import family


@pytest.mark.parametrize(
    "cursor", ["x", "", "999.2026-11-24T10:31:02.000Z", "1.", "-1", "1e3", "9" * 50]
)
def test_a_cursor_from_nowhere_begins_anew_and_loses_nothing(
    clinic: ClinicBox, cursor: str
) -> None:
    home = family(clinic)
    home.mother.send(tick := home.mother.event(home.items[0]))
    home.mother.cursors[home.child.id] = cursor
    news = home.mother.news()
    assert (news["reset"], news["state"]) == (True, "open")
    assert [change["id"] for change in news["changes"]] == [tick["id"]]
    assert "reset" not in home.mother.news()


def test_another_epoch_begins_anew(clinic: ClinicBox) -> None:
    home = family(clinic)
    home.mother.send(tick := home.mother.event(home.items[0]))
    home.mother.epoch = "of the database before"
    news = home.mother.news()
    assert news["reset"] is True
    assert [change["id"] for change in news["changes"]] == [tick["id"]]


def test_many_changes_come_in_pages_without_a_gap(clinic: ClinicBox) -> None:
    home = family(clinic)
    father = home.phone("Omar Haddad", relation="father")
    father.send()
    notes = 0
    for batch in range(6):
        events = [home.mother.event(home.items[0], slot=slot % 24) for slot in range(100)]
        if batch == 0:
            events = [{**each, "kind": "note", "value": {"words": "mine"}} for each in events]
            notes = len(events)
        home.mother.send(*events)
    for phone in (father, home.phone("Gran Haddad", relation="grandparent")):
        first, second = phone.news(), phone.news()
        assert (first["more"], second["more"]) == (True, False)
        seqs = [change["seq"] for change in (*first["changes"], *second["changes"])]
        assert seqs == list(range(notes + 1, 601))
        assert phone.news()["changes"] == []
