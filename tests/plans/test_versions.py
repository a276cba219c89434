"""Versions stay as they were published, and say what they changed."""

from tests.builders import ClinicBox, statements
from tests.plans.routines import cards, item, path, published, put, sent_again


def test_old_versions_stay_readable(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    one = published(clinic.therapist, child, item(first), reason="")
    two = published(clinic.therapist, child, item(second), reason="Better with a toy")
    for made in (one, two):
        answer = clinic.therapist.get(
            path(child, f"routine/versions/{made['version']}"), expect=200
        )
        assert answer.headers["ETag"] == f'"v{made["version"]}"'
        assert answer.get_json() == made


def test_versions_are_listed_newest_first_in_pages(clinic: ClinicBox) -> None:
    child, card = clinic.new_child(), cards(clinic.therapist)[0]
    for number in range(3):
        published(clinic.therapist, child, item(card), reason=f"Reason {number + 1}")
    list_ = path(child, "routine/versions")
    page = clinic.therapist.get(f"{list_}?limit=2", expect=200).get_json()
    assert [each["version"] for each in page["items"]] == [3, 2]
    assert page["items"][0]["author"]["shown_as"] == "Dana Ruiz"
    rest = clinic.therapist.get(f"{list_}?limit=2&cursor={page['next']}", expect=200).get_json()
    assert [each["reason"] for each in rest["items"]] == ["Reason 1"]
    assert rest["next"] is None


def test_a_cursor_from_nowhere_is_refused(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    for cursor in ("abc", "W10", "WyJhIl0"):
        answer = clinic.therapist.get(path(child, f"routine/versions?cursor={cursor}"), expect=422)
        assert list(answer.get_json()["errors"]) == ["cursor"]


def test_a_version_says_what_it_changed(clinic: ClinicBox) -> None:
    child, (first, second, third) = clinic.new_child(), cards(clinic.therapist)[:3]
    a, b = published(clinic.therapist, child, item(first), item(second))["items"]
    changed = {**sent_again([a])[0], "schedule": {"rule": "when_fits", "moments": []}}
    published(clinic.therapist, child, changed, item(third))
    told = clinic.therapist.get(path(child, "routine/versions/2/difference"), expect=200).get_json()
    assert (told["since"], told["version"], told["moved"]) == (1, 2, False)
    assert told["dropped"] == [{"id": b["id"], "title": second["title"]}]
    assert [each["title"] for each in told["added"]] == [third["title"]]
    [field] = told["changed"][0]["fields"]
    assert (field["field"], field["before"], field["after"]) == (
        "schedule",
        "Every day, after breakfast",
        "When it fits",
    )
    since_0 = path(child, "routine/versions/2/difference?since=0")
    assert len(clinic.therapist.get(since_0, expect=200).get_json()["added"]) == 2


def test_another_order_is_a_move(clinic: ClinicBox) -> None:
    child, (first, second) = clinic.new_child(), cards(clinic.therapist)[:2]
    stands = sent_again(published(clinic.therapist, child, item(first), item(second))["items"])
    published(clinic.therapist, child, *reversed(stands))
    told = clinic.therapist.get(path(child, "routine/versions/2/difference"), expect=200).get_json()
    assert (told["moved"], told["changed"]) == (True, [])


def test_a_version_that_never_was_is_not_found(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    for place in ("2", "99999999999", "2/difference", "1/difference?since=5"):
        answer = clinic.therapist.get(path(child, f"routine/versions/{place}"))
        assert (answer.status_code, answer.get_json()["type"]) == (404, "not-found")


def test_a_difference_takes_the_same_statements_for_1_and_20(clinic: ClinicBox) -> None:
    found, numbers = cards(clinic.therapist), []
    for many in (1, 20):
        child = clinic.new_child()
        put(clinic.therapist, child, [item(found[n % len(found)]) for n in range(many)])
        with statements(clinic.app) as sql:
            clinic.therapist.get(path(child, "routine/versions/1/difference"), expect=200)
        numbers.append(len(sql))
    assert numbers[0] == numbers[1]


def test_only_the_team_reads_versions(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    mother = clinic.new_caregiver(child)
    for place in ("routine/versions", "routine/versions/1", "routine/versions/1/difference"):
        assert mother.get(path(child, place)).status_code == 403
        assert clinic.admin.get(path(child, place)).status_code == 403
        assert other_clinic.therapist.get(path(child, place)).status_code == 404
