"""The plan that a phone keeps."""

import gzip

import pytest

from exercises_app.plans import documents
from tests.builders import ClinicBox, statements
from tests.plans.routines import cards, etag, item, path, published


def test_before_the_first_version_there_is_no_plan_yet(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    mother = clinic.new_caregiver(child)
    answer = mother.get(path(child, "plan"), expect=404)
    assert answer.get_json()["type"] == "no-plan-yet"


def test_a_caregiver_gets_the_plan_with_all_its_words(clinic: ClinicBox) -> None:
    child, card = clinic.new_child(), cards(clinic.therapist)[0]
    made = published(
        clinic.therapist, child, item(card), reason="Zips", staff_reason="Ask about splint"
    )
    for caregiver in (
        clinic.new_caregiver(child),
        clinic.new_caregiver(child, "Ms Lee", sees="plan", relation="aide"),
    ):
        answer = caregiver.get(path(child, "plan"), expect=200)
        plan = answer.get_json()
        assert answer.headers["ETag"] == '"v1-en-2"'
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert (plan["version"], plan["etag"], plan["reason"]) == (1, "v1-en-2", "Zips")
        assert plan["author_id"] == clinic.therapist.person_id
        [mine] = plan["items"]
        assert (mine["id"], mine["title"]) == (made["items"][0]["id"], card["title"])
        assert mine["words"] == made["items"][0]["words"]
        assert all(mine[field] for field in ("steps", "why", "stop", "blocks"))
        assert "Ask about splint" not in answer.get_data(as_text=True)


def test_a_therapist_of_the_child_reads_the_same_plan(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    mother = clinic.new_caregiver(child)
    assert mother.get(path(child, "plan")).data == clinic.therapist.get(path(child, "plan")).data


def test_who_has_it_already_gets_304_until_the_next_version(clinic: ClinicBox) -> None:
    child, card = clinic.new_child(), cards(clinic.therapist)[0]
    published(clinic.therapist, child, item(card))
    mother = clinic.new_caregiver(child)
    tag = mother.get(path(child, "plan"), expect=200).headers["ETag"]
    answer = mother.get(path(child, "plan"), headers={"If-None-Match": tag})
    assert (answer.status_code, answer.data, answer.headers["ETag"]) == (304, b"", tag)
    published(clinic.therapist, child, item(card))
    answer = mother.get(path(child, "plan"), headers={"If-None-Match": tag}, expect=200)
    assert answer.headers["ETag"] == '"v2-en-2"'


def test_the_plan_comes_gzipped_when_accepted(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    plain = clinic.therapist.get(path(child, "plan"), expect=200)
    small = clinic.therapist.get(path(child, "plan"), headers={"Accept-Encoding": "gzip, br"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert len(small.data) < len(plain.data)


def test_the_plan_takes_two_statements_and_304_no_more(clinic: ClinicBox) -> None:
    child, found = clinic.new_child(), cards(clinic.therapist)
    published(clinic.therapist, child, *(item(found[n % len(found)]) for n in range(20)))
    for actor in (clinic.new_caregiver(child), clinic.therapist):
        for known in ("", '"v1-en-2"'):
            with statements(clinic.app) as sql:
                actor.get(path(child, "plan"), headers={"If-None-Match": known})
            assert len([line for line in sql if line not in ("BEGIN", "ROLLBACK")]) == 2, sql


def test_an_ended_plan_says_so_until_it_is_published_again(clinic: ClinicBox) -> None:
    child, card = clinic.new_child(), cards(clinic.therapist)[0]
    made = published(clinic.therapist, child, item(card))
    mother = clinic.new_caregiver(child)
    for _ in range(2):
        clinic.therapist.post(path(child, "routine/end"), {"reason": "All done"}, expect=204)
    assert mother.get(path(child, "plan"), expect=404).get_json()["type"] == "plan-ended"
    ended = clinic.therapist.get(path(child), expect=200).get_json()
    assert (ended["items"], ended["end_reason"]) == (made["items"], "All done")
    assert ended["ended_at"] is not None
    again = published(clinic.therapist, child, item(card))
    assert (again["version"], again["ended_at"]) == (2, None)
    mother.get(path(child, "plan"), expect=200)


def test_without_a_plan_there_is_nothing_to_end(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    answer = clinic.therapist.post(path(child, "routine/end"), {}, expect=404)
    assert answer.get_json()["type"] == "no-plan-yet"


def test_after_an_upgrade_plans_are_rendered_anew(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    before = clinic.therapist.get(path(child, "plan"), expect=200).get_json()
    monkeypatch.setattr(documents, "RENDERER", documents.RENDERER + 1)
    for _ in range(2):
        with clinic.app.app_context():
            documents.rerender({})
        answer = clinic.therapist.get(path(child, "plan"), expect=200)
        assert answer.headers["ETag"] == '"v1-en-3"'
        assert answer.get_json() == {**before, "etag": "v1-en-3"}
    assert etag(clinic.therapist, child) == '"v1"'


def test_strangers_find_no_plan(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    child, other = clinic.new_child(), clinic.new_child()
    published(clinic.therapist, child, item(cards(clinic.therapist)[0]))
    assert clinic.new_caregiver(other).get(path(child, "plan")).status_code == 404
    assert other_clinic.therapist.get(path(child, "plan")).status_code == 404
    assert clinic.admin.get(path(child, "plan")).status_code == 403
    off = clinic.new_therapist("Off Team").get(path(child, "plan"), expect=403)
    assert off.get_json()["type"] == "join-the-team"
