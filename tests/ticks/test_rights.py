"""Who may still send: after an end, a revoked phone, staff and strangers."""

from datetime import timedelta

from exercises_app.ground import clock
from tests.builders import ClinicBox
from tests.support.actors import Actor
from tests.ticks.phones import days_ago, family


def test_after_the_end_what_was_made_before_is_taken_for_thirty_days(clinic: ClinicBox) -> None:
    home = family(clinic)
    mother, before, late = home.mother, None, None
    before, late = mother.event(home.items[0]), mother.event(home.items[0])
    clinic.therapist.delete(
        f"/children/{home.child.id}/caregivers/{mother.actor.person_id}", expect=204
    )
    with clock.frozen(clock.now() + timedelta(minutes=5)):
        after = mother.event(home.items[0])
        assert mother.says(before, after) == ["stored", "refused:gone"]
        assert mother.news() == {"state": "gone"}
    with clock.frozen(clock.now() + timedelta(days=31)):
        assert mother.says(late, before) == ["refused:gone", "refused:gone"]


def test_who_was_ended_ticks_no_later_days_by_a_time_before_the_end(clinic: ClinicBox) -> None:
    home = family(clinic)
    mother = home.mother
    made = clock.text(clock.now())
    clinic.therapist.delete(
        f"/children/{home.child.id}/caregivers/{mother.actor.person_id}", expect=204
    )
    with clock.frozen(clock.now() + timedelta(days=10)):
        own = mother.event(home.items[0], at=made)
        earlier = mother.event(home.items[0], at=made, day=days_ago(10))
        assert mother.says(own, earlier) == ["refused:gone", "stored"]


def test_a_phone_revoked_at_one_clinic_keeps_the_other(
    clinic: ClinicBox, other_clinic: ClinicBox
) -> None:
    here, there = family(clinic), other_clinic.new_child()
    other_clinic.new_caregiver(there, phone=here.mother.actor)
    tick = here.mother.event(here.items[0])
    devices = here.mother.actor.get("/devices", expect=200).get_json()["items"]
    clinic.therapist.delete(f"/children/{here.child.id}/devices/{devices[0]['id']}", expect=204)
    answer = here.mother.send(tick)
    assert answer["answers"] == [{"id": tick["id"], "is": "refused", "why": "not_yours"}]
    assert answer["children"][here.child.id] == {"state": "revoked"}
    assert answer["children"][there.id]["state"] == "open"


def test_of_a_phone_that_stands_for_nobody_nothing_is_read(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick = home.mother.event(home.items[0])
    devices = home.mother.actor.get("/devices", expect=200).get_json()["items"]
    clinic.therapist.delete(f"/children/{home.child.id}/devices/{devices[0]['id']}", expect=204)
    answer = home.mother.actor.post("/sync", {"events": [tick]}, expect=401)
    assert answer.get_json()["type"] == "device-revoked"
    log = clinic.therapist.get(f"/children/{home.child.id}/events", expect=200).get_json()
    assert log["items"] == []


def test_nobody_and_staff_do_not_sync(clinic: ClinicBox, nobody: Actor) -> None:
    assert nobody.problem("POST", "/sync", json={}) == "signed-out"
    assert clinic.therapist.problem("POST", "/sync", json={}) == "not-allowed"
