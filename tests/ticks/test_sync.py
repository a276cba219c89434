"""`POST /sync`, answer by answer."""

import pytest

from exercises_app.ground import clock
from exercises_app.ground.db import writing
from exercises_app.ground.keys import new_id
from exercises_app.ground.models import House
from exercises_app.people.models import Child
from tests.builders import ClinicBox, statements
from tests.plans.routines import cards, item, published
from tests.ticks.phones import Phone, days_ago, family


def test_first_contact_brings_the_plan_tag_and_35_days(clinic: ClinicBox) -> None:
    home = family(clinic)
    old, recent = home.mother.event(home.items[0]), home.mother.event(home.items[0])
    home.mother.send({**old, "day": days_ago(40)}, {**recent, "day": days_ago(30)})
    fresh = home.phone("Omar Haddad", relation="father")
    answer = fresh.send()
    news = answer["children"][home.child.id]
    assert (news["state"], news["plan"], news["more"]) == ("open", "v1-en-2", False)
    assert [change["id"] for change in news["changes"]] == [recent["id"]]
    assert news["changes"][0]["actor"] == home.mother.actor.person_id
    assert "reset" not in news
    assert fresh.news()["changes"] == []


def test_one_tick_is_stored_and_not_echoed(clinic: ClinicBox) -> None:
    home = family(clinic)
    before = home.mother.news()
    answer = home.mother.send(tick := home.mother.event(home.items[0]))
    assert answer["answers"] == [{"id": tick["id"], "is": "stored"}]
    news = answer["children"][home.child.id]
    assert (news["changes"], news["more"], news["plan"]) == ([], False, "v1-en-2")
    assert news["cursor"] != before["cursor"]


def test_the_same_again_is_a_duplicate_and_other_content_is_id_reuse(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick = home.mother.event(home.items[0])
    other = {**tick, "slot": 3}
    assert home.mother.says(tick, tick, other) == ["stored", "duplicate", "refused:id_reuse"]
    assert home.mother.says(tick, other) == ["duplicate", "refused:id_reuse"]


def test_a_duplicate_whose_answer_was_lost_comes_with_the_changes(clinic: ClinicBox) -> None:
    home = family(clinic)
    home.mother.send()
    cursors = dict(home.mother.cursors)
    home.mother.send(tick := home.mother.event(home.items[0]))
    home.mother.cursors = cursors
    answer = home.mother.send(tick)
    assert answer["answers"][0]["is"] == "duplicate"
    changes = answer["children"][home.child.id]["changes"]
    assert [change["id"] for change in changes] == [tick["id"]]


def test_another_phone_gets_what_came_after_its_cursor(clinic: ClinicBox) -> None:
    home = family(clinic)
    father = home.phone("Omar Haddad", relation="father")
    father.send()
    ticks = [home.mother.event(home.items[0], slot=slot) for slot in range(3)]
    home.mother.send(*ticks)
    assert [each["id"] for each in father.news()["changes"]] == [each["id"] for each in ticks]
    own = father.event(home.items[1])
    assert father.news(own)["changes"] == []


def test_answers_stand_by_event_and_a_bad_one_blocks_nobody(clinic: ClinicBox) -> None:
    home, mother = family(clinic), None
    mother = home.mother
    said = mother.says(
        mother.event(home.items[0], day="2026-02-30"),
        mother.event(new_id()),
        mother.event(home.items[0], v=2),
        mother.event(home.items[0], kind="aided"),
        mother.event(home.items[0], mood="happy"),
        mother.event(home.items[0], day=days_ago(101)),
        mother.event(home.items[0], day=days_ago(-2)),
        mother.event(home.items[0], kind="note", value={"words": "x" * 501}),
        mother.event(home.items[0], kind="note", value={"words": "a\x00b"}),
        mother.event(home.items[0], slot=24),
        mother.event(home.items[0], child=new_id()),
        mother.event(home.items[0], child=7),
        mother.event(home.items[0]),
    )
    assert said == [
        "refused:bad_value",
        "refused:unknown_item",
        *["later"] * 3,
        "refused:too_old",
        "refused:in_future",
        "refused:too_long",
        "refused:bad_value",
        "refused:bad_value",
        "refused:not_yours",
        "refused:not_yours",
        "stored",
    ]


def test_an_item_of_another_child_is_refused_and_a_strangers_child_unknown(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    home = family(clinic)
    for away in (family(clinic, given_name="Tom"), family(other_clinic)):
        foreign = home.mother.event(away.items[0])
        theirs = home.mother.event(away.items[0], child=away.child.id)
        answer = home.mother.send(foreign, theirs, cursors={away.child.id: "3.x"})
        assert [each.get("why") for each in answer["answers"]] == ["unknown_item", "not_yours"]
        assert answer["children"][away.child.id] == {"state": "unknown"}
        log = away.clinic.therapist.get(f"/children/{away.child.id}/events", expect=200)
        assert log.get_json()["items"] == []


def test_a_child_that_does_not_exist_looks_like_a_strangers(clinic: ClinicBox) -> None:
    home = family(clinic)
    nowhere = new_id()
    answer = home.mother.send(cursors={nowhere: None})
    assert answer["children"][nowhere] == {"state": "unknown"}


def test_an_undo_of_what_is_not_known_yet_is_stored(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick = home.mother.event(home.items[0])
    undo = home.mother.event(home.items[0], "undo", of=[tick["id"]])
    assert home.mother.says(undo) == ["stored"]
    assert home.mother.says(tick) == ["stored"]


def test_a_dropped_item_and_an_ended_plan_are_stored_and_flagged(clinic: ClinicBox) -> None:
    home = family(clinic)
    published(clinic.therapist, home.child, item(cards(clinic.therapist)[2]))
    assert home.mother.says(home.mother.event(home.items[0])) == ["stored"]
    clinic.therapist.post(f"/children/{home.child.id}/routine/end", {}, expect=204)
    news = home.mother.news(home.mother.event(home.items[0]))
    assert news["plan"] == "ended"
    log = clinic.therapist.get(f"/children/{home.child.id}/events", expect=200).get_json()
    assert [each["flag"] for each in log["items"]] == ["ended", "dropped"]


def test_without_a_plan_the_tag_is_null(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    phone = Phone(clinic.new_caregiver(child), child.id)
    assert phone.news()["plan"] is None
    assert phone.says(phone.event(new_id())) == ["refused:unknown_item"]


def test_near_a_restore_an_unknown_item_is_stored_and_flagged(clinic: ClinicBox) -> None:
    home = family(clinic)
    with clinic.app.app_context(), writing() as session:
        session.merge(House(key="restored_at", value=clock.text(clock.now())))
    try:
        assert home.mother.says(home.mother.event(new_id())) == ["stored"]
        log = clinic.therapist.get(f"/children/{home.child.id}/events", expect=200).get_json()
        assert log["items"][0]["flag"] == "unknown_item"
    finally:
        with clinic.app.app_context(), writing() as session:
            session.delete(session.get_one(House, "restored_at"))


def test_every_child_of_the_phone_is_answered_asked_or_not(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    here, there = family(clinic), other_clinic.new_child()
    other_clinic.new_caregiver(there, phone=here.mother.actor)
    answer = here.mother.send(here.mother.event(here.items[0]))
    states = {child: news["state"] for child, news in answer["children"].items()}
    assert states == {here.child.id: "open", there.id: "open"}


# -- what it costs ----------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [1, 50, 100])
def test_one_child_with_events_takes_eight_statements(clinic: ClinicBox, rows: int) -> None:
    home = family(clinic)
    home.mother.send()
    events = [home.mother.event(home.items[0], slot=n % 24) for n in range(rows)]
    with statements(clinic.app) as sql:
        home.mother.send(*events)
    assert len(sql) == 8, sql
    assert (sql[-1], sum("INSERT INTO event" in line for line in sql)) == ("COMMIT", 1)


def test_a_child_without_events_takes_one_statement(clinic: ClinicBox) -> None:
    home = family(clinic)
    home.mother.send()
    with statements(clinic.app) as sql:
        home.mother.send()
    assert len([line for line in sql if line not in ("BEGIN", "ROLLBACK")]) == 2, sql


def test_what_is_stored_is_numbered_without_a_gap(clinic: ClinicBox) -> None:
    home = family(clinic)
    for _ in range(3):
        events = [home.mother.event(home.items[0], slot=n) for n in range(5)]
        home.mother.send(*events, home.mother.event(new_id()), events[0])
    log = clinic.therapist.get(f"/children/{home.child.id}/events?limit=100", expect=200)
    assert [each["seq"] for each in log.get_json()["items"]] == list(range(15, 0, -1))
    with clinic.app.app_context():
        from exercises_app.ground.db import acting_for, db

        with acting_for(clinic.id):
            assert db.session.get_one(Child, (clinic.id, home.child.id)).seq == 15
