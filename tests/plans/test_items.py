"""What the ticks room reads: a child's items over all versions."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for
from exercises_app.plans.items import History, histories
from exercises_app.plans.schedule import day_plans
from tests.builders import ChildBox, ClinicBox, statements
from tests.plans.routines import cards, item, path, published, sent_again

MONDAY = datetime(2025, 11, 24, 11, 0, tzinfo=UTC)


def history(clinic: ClinicBox, child: ChildBox) -> History:
    with clinic.app.app_context(), acting_for(clinic.id):
        return histories([child.id])[child.id]


def states(found: History, day: str) -> dict[str, str]:
    plans = day_plans(found.spans, date.fromisoformat(day), "Europe/Berlin", {})
    return {key: plan.state for key, plan in plans.items()}


def two_versions(clinic: ClinicBox, child: ChildBox) -> tuple[dict[str, Any], dict[str, Any]]:
    """One item on Monday, and from Tuesday another in its place."""
    first, second = cards(clinic.therapist)[:2]
    with clock.frozen(MONDAY):
        [one] = published(clinic.therapist, child, item(first))["items"]
    with clock.frozen(MONDAY + timedelta(days=1)):
        [two] = published(clinic.therapist, child, item(second))["items"]
    return one, two


def test_a_child_without_a_routine_has_no_items(clinic: ClinicBox) -> None:
    found = history(clinic, clinic.new_child())
    assert (found.version, found.spans, found.items) == (0, (), {})


def test_items_live_over_versions_and_say_when_they_were_dropped(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    one, two = two_versions(clinic, child)
    found = history(clinic, child)
    assert (found.version, found.ended_at) == (2, None)
    assert [span.until for span in found.spans] == [MONDAY + timedelta(days=1), None]
    old, new = found.items[one["id"]], found.items[two["id"]]
    assert (old.title, old.dropped, old.versions) == (one["exercise"]["title"], True, (1,))
    assert (new.owner_id, new.dropped) == (clinic.therapist.person_id, False)


def test_the_morning_decides_what_is_due(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    one, two = (each["id"] for each in two_versions(clinic, child))
    found = history(clinic, child)
    assert states(found, "2025-11-23") == {}
    assert states(found, "2025-11-24") == {one: "offered"}
    assert states(found, "2025-11-25") == {one: "due", two: "offered"}
    assert states(found, "2025-11-26") == {two: "due"}


def test_a_pause_asks_for_nothing(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    with clock.frozen(MONDAY):
        made = published(clinic.therapist, child, item(cards(clinic.therapist)[0]))["items"]
    with clock.frozen(MONDAY + timedelta(days=1)):
        clinic.therapist.post(path(child, "routine/end"), {}, expect=204)
    ended = history(clinic, child)
    assert ended.ended_at == MONDAY + timedelta(days=1)
    assert ended.items[made[0]["id"]].dropped
    with clock.frozen(MONDAY + timedelta(days=3)):
        published(clinic.therapist, child, *sent_again(made))
    found = history(clinic, child)
    key = made[0]["id"]
    days = ("2025-11-25", "2025-11-26", "2025-11-27", "2025-11-28")
    assert [states(found, day).get(key) for day in days] == ["due", None, "offered", "due"]


def test_many_children_take_as_many_statements_as_one(clinic: ClinicBox) -> None:
    found = cards(clinic.therapist)
    children = [clinic.new_child() for _ in range(4)]
    for child in children:
        published(clinic.therapist, child, *(item(card) for card in found[:3]))
    numbers = []
    for some in (children[:1], children):
        with clinic.app.app_context(), acting_for(clinic.id), statements(clinic.app) as sql:
            assert len(histories([child.id for child in some])) == len(some)
        numbers.append(len(sql))
    assert numbers[0] == numbers[1]


def test_another_clinics_children_are_not_seen(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    with clinic.app.app_context(), acting_for(other_clinic.id):
        assert histories([child.id])[child.id].version == 0
