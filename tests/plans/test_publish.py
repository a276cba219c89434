"""Publishing a routine: the way it goes well, and what it writes."""

from datetime import UTC, datetime

from sqlalchemy import select

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, db
from exercises_app.ground.models import Audit
from tests.builders import ClinicBox, statements
from tests.plans.routines import cards, item, path, published, put, sent_again

NOON = datetime(2025, 11, 24, 11, 0, tzinfo=UTC)


def test_a_child_without_a_routine_reads_as_version_0(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    answer = clinic.therapist.get(path(child), expect=200)
    assert answer.headers["ETag"] == '"v0"'
    assert (answer.get_json()["version"], answer.get_json()["items"]) == (0, [])


def test_a_routine_is_published_in_the_order_of_its_items(clinic: ClinicBox) -> None:
    child, found = clinic.new_child(), cards(clinic.therapist)[:3]
    items = [item(card) for card in found]
    answer = put(clinic.therapist, child, items, if_match='"v0"', reason="")
    made = answer.get_json()
    assert answer.headers["ETag"] == '"v1"'
    assert [each["id"] for each in made["items"]] == [each["id"] for each in items]
    assert [each["place"] for each in made["items"]] == [0, 1, 2]
    assert [each["exercise"]["slug"] for each in made["items"]] == [c["slug"] for c in found]
    assert made["author"] == {"person_id": clinic.therapist.person_id, "shown_as": "Dana Ruiz"}
    assert not any(each["newer_revision"] for each in made["items"])
    assert clinic.therapist.get(path(child), expect=200).get_json() == made


def test_dose_and_schedule_come_back_with_their_words(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    card = next(each for each in cards(clinic.therapist) if each["discipline"] == "OT")
    reps = card["dose_limits"].get("reps", [6])[0]
    asked = item(
        card,
        dose={"sets": 2, "reps": reps, "side": "left", "note": "  Slowly  "},
        schedule={"rule": "daily", "moments": ["bedtime", "breakfast"]},
        starts="2026-12-01",
        ends="2026-12-24",
    )
    [got] = published(clinic.therapist, child, asked)["items"]
    unit = card["unit"]["one" if reps == 1 else "other"]
    assert got["dose"]["note"] == "Slowly"
    assert got["schedule"]["moments"] == ["breakfast", "bedtime"]
    assert got["words"]["schedule"] == "Every day, after breakfast and at bedtime"
    assert got["words"]["dose"].startswith(f"{reps} {unit}, 2 rounds, left hand")
    assert (got["starts"], got["ends"]) == ("2026-12-01", "2026-12-24")


def test_the_affected_side_is_resolved_when_published(clinic: ClinicBox) -> None:
    child = clinic.new_child(affected_side="right")
    asked = item(cards(clinic.therapist)[0], dose={"side": "affected"})
    [got] = published(clinic.therapist, child, asked)["items"]
    assert got["dose"]["side"] == "right"


def test_every_other_day_without_a_start_counts_from_today(clinic: ClinicBox) -> None:
    child = clinic.new_child(zone="Europe/Berlin")
    asked = item(cards(clinic.therapist)[0], schedule={"rule": "alternate", "moments": ["bath"]})
    with clock.frozen(NOON):
        assert published(clinic.therapist, child, asked)["items"][0]["starts"] == "2025-11-24"
    [again] = published(clinic.therapist, child, asked)["items"]
    assert again["starts"] == "2025-11-24"


def test_items_keep_their_owner_over_versions(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    sam = clinic.new_therapist("Sam Okafor", discipline="PT")
    sam.put(f"/children/{child.id}/team/me", expect=200)
    mine = published(clinic.therapist, child, item(first))["items"]
    both = published(sam, child, *sent_again(mine), item(second))["items"]
    assert [each["owner_id"] for each in both] == [clinic.therapist.person_id, sam.person_id]


def test_what_is_not_hers_is_named_in_the_audit(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    sam = clinic.new_therapist("Sam Okafor", discipline="PT")
    sam.put(f"/children/{child.id}/team/me", expect=200)
    dropped, kept = published(clinic.therapist, child, item(first), item(second))["items"]
    published(sam, child, *sent_again([kept]))
    with clinic.app.app_context(), acting_for(clinic.id):
        query = select(Audit.what).where(Audit.verb == "routine-published").order_by(Audit.number)
        lines = list(db.session.scalars(query))
    assert lines == [
        {"version": 1, "items_of_others": []},
        {"version": 2, "items_of_others": [dropped["id"]]},
    ]


def test_a_dropped_item_may_come_back_with_its_id(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    one, two = published(clinic.therapist, child, item(first), item(second))["items"]
    published(clinic.therapist, child, *sent_again([two]))
    back = published(clinic.therapist, child, *sent_again([two, one]))["items"]
    assert [each["id"] for each in back] == [two["id"], one["id"]]


def test_an_empty_routine_can_be_published(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    assert published(clinic.therapist, child)["items"] == []


def test_publishing_and_reading_take_the_same_statements_for_1_and_20(clinic: ClinicBox) -> None:
    found, puts, gets = cards(clinic.therapist), [], []
    for many in (1, 20):
        child = clinic.new_child()
        items = [item(found[n % len(found)]) for n in range(many)]
        with statements(clinic.app) as sql:
            put(clinic.therapist, child, items, if_match='"v0"')
        puts.append(len(sql))
        with statements(clinic.app) as sql:
            clinic.therapist.get(path(child), expect=200)
        gets.append(len(sql))
    assert (puts[0], gets[0]) == (puts[1], gets[1])
