"""What the machine does at random, once on purpose: dying, upgrades, answers lost for months, and
a database that somebody copies back by hand."""

from datetime import timedelta

from exercises_app.ground import clock
from exercises_app.ground.db import writing
from exercises_app.ground.keys import new_id
from exercises_app.ground.models import House
from tests.builders import ClinicBox
from tests.ticks.machine.copies import Copies
from tests.ticks.machine.limits import Dials
from tests.ticks.machine.real import dying
from tests.ticks.phones import days_ago, family


def test_a_server_that_dies_before_the_commit_has_stored_nothing(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick = home.mother.event(home.items[0])
    with dying(0):
        home.mother.actor.post("/sync", {"events": [tick]}, expect=500)
    assert home.mother.says(tick, tick) == ["stored", "duplicate"]


def test_a_newer_server_still_takes_the_old_format(clinic: ClinicBox) -> None:
    home, dials = family(clinic), Dials(clinic.app)
    old = home.mother.event(home.items[0])
    new = home.mother.event(home.items[0], "aided", v=2)
    assert home.mother.says(new) == ["later"]
    dials.build(2)
    try:
        assert home.mother.says(old, new) == ["stored", "stored"]
    finally:
        dials.back()


def test_an_answer_lost_for_a_hundred_and_one_days_is_a_duplicate(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick, never = home.mother.event(home.items[0]), home.mother.event(home.items[0])
    assert home.mother.says(tick) == ["stored"]
    with clock.frozen(clock.now() + timedelta(101)):
        assert home.mother.says(tick, never) == ["duplicate", "refused:too_old"]


def test_after_a_restore_the_events_day_counts_not_the_day_of_sending(clinic: ClinicBox) -> None:
    home = family(clinic)
    with clinic.app.app_context(), writing() as session:
        session.merge(House(key="restored_at", value=clock.text(clock.now())))
    try:
        with clock.frozen(clock.now() + timedelta(95)):
            near = home.mother.event(new_id(), day=days_ago(90))
            far = home.mother.event(new_id(), day=days_ago(4))
            assert home.mother.says(near, far) == ["stored", "refused:unknown_item"]
    finally:
        with clinic.app.app_context(), writing() as session:
            session.delete(session.get_one(House, "restored_at"))


def test_a_database_that_is_copied_back_by_hand_is_noticed(clinic: ClinicBox) -> None:
    home, copies = family(clinic), Copies(clinic.app)
    now, father = clock.now(), home.phone("Omar Haddad", relation="father")
    before = copies.taken()
    with clock.frozen(now):
        home.mother.send(home.mother.event(home.items[0]))
    copies.put_back(before)
    with clock.frozen(now + timedelta(minutes=1)):
        other = father.event(home.items[0], slot=1)
        assert father.says(other) == ["stored"]
        news = home.mother.news()
    assert news["reset"] is True
    assert [change["id"] for change in news["changes"]] == [other["id"]]
