"""What a routine may not be: each refusal names the field and how to mend it."""

from typing import Any

import pytest

from exercises_app.ground.keys import new_id
from exercises_app.plans.dosage import LIMITS, MOST_ITEMS, MOST_MOMENTS, MOST_TEXT
from tests.builders import ClinicBox
from tests.plans.routines import DAILY, cards, item, path, published, put, sent_again


def errors(clinic: ClinicBox, *items: dict[str, Any], **body: Any) -> dict[str, list[str]]:
    """What a new child's first routine of these items is refused for."""
    child = body.pop("child", None) or clinic.new_child()
    answer = put(clinic.therapist, child, list(items), expect=422, **body)
    assert answer.get_json()["type"] == "not-valid"
    found: dict[str, list[str]] = answer.get_json()["errors"]
    return found


def any_card(clinic: ClinicBox) -> dict[str, Any]:
    return cards(clinic.therapist)[0]


@pytest.mark.parametrize("field", LIMITS)
def test_a_number_out_of_its_limits_is_refused(clinic: ClinicBox, field: str) -> None:
    least, most, called = LIMITS[field]
    for value in (least - 1, most + 1):
        found = errors(clinic, item(any_card(clinic), dose={field: value}))
        assert found == {f"items.0.dose.{field}": [f"{called}: choose {least} to {most}."]}


@pytest.mark.parametrize("field", MOST_TEXT)
def test_a_text_that_is_too_long_is_refused(clinic: ClinicBox, field: str) -> None:
    card, most = any_card(clinic), MOST_TEXT[field]
    published(clinic.therapist, clinic.new_child(), item(card, dose={field: "x" * most}))
    found = errors(clinic, item(card, dose={field: "x" * (most + 1)}))
    assert list(found) == [f"items.0.dose.{field}"]


def test_the_limits_of_the_exercise_hold(clinic: ClinicBox) -> None:
    card = next(each for each in cards(clinic.therapist) if "reps" in each["dose_limits"])
    least, most = card["dose_limits"]["reps"]
    found = errors(clinic, item(card), item(card, dose={"reps": most + 1}))
    assert found == {"items.1.dose.reps": [f"Times: this exercise takes {least} to {most}."]}


@pytest.mark.parametrize(
    ("schedule", "field"),
    [
        ({"rule": "now and then", "moments": ["bath"]}, "rule"),
        ({"rule": "weekdays", "moments": ["bath"]}, "days"),
        ({"rule": "weekdays", "days": [0], "moments": ["bath"]}, "days.0"),
        ({"rule": "per_week", "days_a_week": 8, "moments": ["bath"]}, "days_a_week"),
        ({"rule": "daily", "moments": []}, "moments"),
        ({"rule": "daily", "moments": ["lunch"]}, "moments.0"),
        ({"rule": "daily", "moments": ["any-time"] * (MOST_MOMENTS + 1)}, "moments"),
    ],
)
def test_a_schedule_that_makes_no_sense_is_refused(
    clinic: ClinicBox, schedule: dict[str, Any], field: str
) -> None:
    found = errors(clinic, item(any_card(clinic), schedule=schedule))
    assert list(found) == [f"items.0.schedule.{field}"]


@pytest.mark.parametrize("day", ["2026-02-30", "2026-2-3", "tomorrow", 20261124])
def test_a_day_that_does_not_exist_is_refused(clinic: ClinicBox, day: Any) -> None:
    assert list(errors(clinic, item(any_card(clinic), starts=day))) == ["items.0.starts"]


def test_a_range_that_ends_before_it_starts_is_refused(clinic: ClinicBox) -> None:
    found = errors(clinic, item(any_card(clinic), starts="2026-12-02", ends="2026-12-01"))
    assert found == {"items.0.ends": ["This ends before it starts. Choose a later last day."]}


def test_the_same_item_twice_is_refused(clinic: ClinicBox) -> None:
    one = item(any_card(clinic))
    assert list(errors(clinic, one, dict(one))) == ["items.1.id"]


def test_too_many_items_are_refused(clinic: ClinicBox) -> None:
    card = any_card(clinic)
    assert list(errors(clinic, *(item(card) for _ in range(MOST_ITEMS + 1)))) == ["items"]


def test_an_unknown_exercise_is_refused(clinic: ClinicBox) -> None:
    asked = item({**any_card(clinic), "id": new_id()})
    assert list(errors(clinic, asked)) == ["items.0.exercise_id"]


def test_a_revision_of_another_exercise_is_refused(clinic: ClinicBox) -> None:
    first, second = cards(clinic.therapist)[:2]
    asked = item(first, revision_id=second["revision_id"])
    assert list(errors(clinic, asked)) == ["items.0.revision_id"]


def test_an_item_cannot_become_another_exercise(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    [stands] = published(clinic.therapist, child, item(first))["items"]
    found = errors(clinic, item(second, id=stands["id"]), child=child)
    assert list(found) == ["items.0.exercise_id"]


def test_an_item_of_another_child_is_refused(clinic: ClinicBox) -> None:
    asked = item(any_card(clinic))
    published(clinic.therapist, clinic.new_child(), asked)
    answer = put(clinic.therapist, clinic.new_child(), [asked], expect=409)
    assert answer.get_json()["type"] == "id-taken"


def test_a_change_needs_a_reason(clinic: ClinicBox) -> None:
    child, card = clinic.new_child(), any_card(clinic)
    made = published(clinic.therapist, child, item(card), reason="")
    found = errors(clinic, *sent_again(made["items"]), child=child, reason="   ")
    assert list(found) == ["reason"]


def test_the_affected_side_needs_one(clinic: ClinicBox) -> None:
    asked = item(any_card(clinic), dose={"side": "affected"})
    assert list(errors(clinic, asked)) == ["items.0.dose.side"]


def test_unknown_fields_are_refused(clinic: ClinicBox) -> None:
    asked = item(any_card(clinic), dose={"speed": 3}, colour="red")
    assert set(errors(clinic, asked)) == {"items.0.dose.speed", "items.0.colour"}


def test_publishing_says_which_version_it_was_made_from(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    answer = clinic.therapist.put(path(child), {"items": []}, expect=428)
    assert answer.get_json()["type"] == "if-match-missing"


def test_two_therapists_at_once_one_is_told_what_changed(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    sam = clinic.new_therapist("Sam Okafor")
    sam.put(f"/children/{child.id}/team/me", expect=200)
    published(clinic.therapist, child, item(first))
    [added] = published(sam, child, item(second))["items"]
    answer = put(clinic.therapist, child, [item(first)], if_match='"v1"', expect=412)
    told = answer.get_json()
    assert (told["type"], told["current_version"]) == ("stale", 2)
    assert answer.headers["ETag"] == '"v2"'
    assert (told["difference"]["since"], told["difference"]["version"]) == (1, 2)
    assert [each["id"] for each in told["difference"]["added"]] == [added["id"]]
    assert clinic.therapist.get(path(child), expect=200).get_json()["version"] == 2


def test_a_strange_if_match_is_stale(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    for tag in ('"v7"', "*", '"x"', '"v99999999999999999999"'):
        assert put(clinic.therapist, child, [], if_match=tag, expect=412).status_code == 412


def test_who_may_not_publish(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    child = clinic.new_child()
    mother = clinic.new_caregiver(child)
    body = {"items": [item(any_card(clinic), schedule=DAILY)]}
    for actor, status in (
        (mother, 403),
        (clinic.admin, 403),
        (clinic.new_therapist("Off Team"), 403),
        (other_clinic.therapist, 404),
    ):
        assert actor.put(path(child), body, if_match='"v0"').status_code == status
        assert actor.get(path(child)).status_code == status


def test_a_precaution_that_blocks_needs_a_reason(clinic: ClinicBox) -> None:
    card, flag = blocked_card(clinic)
    child = clinic.new_child()
    clinic.therapist.put(f"/children/{child.id}/flags/{flag['flag']}", {}, expect=200)
    found = errors(clinic, item(card), child=child)
    assert list(found) == ["items.0.override_reason"]
    assert found["items.0.override_reason"][0].startswith(flag["say"])
    errors(clinic, item(card, override_reason="  "), child=child)
    [made] = published(clinic.therapist, child, item(card, override_reason=" Large beads only "))[
        "items"
    ]
    assert made["override_reason"] == "Large beads only"


def test_without_the_flag_nothing_blocks(clinic: ClinicBox) -> None:
    card, _ = blocked_card(clinic)
    published(clinic.therapist, clinic.new_child(born="2015-01-01"), item(card))


def blocked_card(clinic: ClinicBox) -> tuple[dict[str, Any], dict[str, Any]]:
    """An exercise with a precaution that blocks, and that precaution."""
    found = clinic.therapist.get("/exercises?limit=100&facets=no", expect=200).get_json()
    return next(
        (card, each)
        for card in found["items"]
        for each in card["precautions"]
        if each["rule"] == "block" and not each["flag"].startswith("age-")
    )
