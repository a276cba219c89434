"""Children, their team, flags and levels."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, writing
from exercises_app.ground.keys import new_id
from exercises_app.people.models import ChildFlag
from tests.builders import ClinicBox, statements

RTL = "مايا 🌟"
NAMES = [
    RTL,
    "x" * 200,
    "🌟" * 200,
    "م" * 200,
    "=SUM(A1)",
    "@cmd|' /C calc'!A0",
    "<b>Maya</b>",
    "{{ 7 * 7 }}",
    "O'Neil; DROP",
]


def test_who_adds_a_child_joins_its_team(clinic: ClinicBox) -> None:
    child = clinic.new_child(given_name="Maya", family_name="Haddad")
    seen = clinic.therapist.get(f"/children/{child.id}", expect=200).get_json()
    assert seen["on_team"] is True
    assert [member["shown_as"] for member in seen["team"]] == ["Dana Ruiz"]
    assert seen["called"] == "Maya"


def test_adding_the_same_child_twice_adds_one(clinic: ClinicBox) -> None:
    body = {"id": new_id(), "given_name": "Maya", "born": "2020-05-04"}
    clinic.therapist.post("/children", body, expect=201)
    clinic.therapist.post("/children", body, expect=201)
    found = clinic.therapist.get("/children", expect=200).get_json()["items"]
    assert len(found) == 1


def test_the_same_id_for_another_child_is_refused(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    body = {"id": child.id, "given_name": "Tom", "born": "2019-01-01"}
    assert clinic.therapist.problem("POST", "/children", json=body) == "id-taken"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("born", "2026-02-30"),
        ("born", "1850-01-01"),
        ("born", "2199-01-01"),
        ("given_name", ""),
        ("given_name", "   "),
        ("given_name", "x" * 201),
        ("given_name", "🌟" * 201),
        ("family_name", "م" * 201),
        ("given_name", "a\x00b"),
        ("zone", "Mars/Olympus"),
        ("affected_side", "top"),
        ("shoe_size", "30"),
    ],
)
def test_a_bad_field_is_named_and_nothing_is_stored(
    clinic: ClinicBox, field: str, value: str
) -> None:
    body = {"id": new_id(), "given_name": "Maya", "born": "2020-05-04", field: value}
    answer = clinic.therapist.post("/children", body, expect=422)
    assert list(answer.get_json()["errors"]) == [field]
    assert clinic.therapist.get("/children", expect=200).get_json()["items"] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_as_it_was_written(clinic: ClinicBox, name: str) -> None:
    child = clinic.new_child(given_name=name)
    assert child.json["given_name"] == name
    again = clinic.therapist.get(f"/children/{child.id}", expect=200).get_json()
    assert (again["given_name"], again["called"]) == (name, name)


def test_an_age_runs_from_0_to_120(clinic: ClinicBox) -> None:
    with clock.frozen(datetime(2026, 11, 26, 12, tzinfo=UTC)):
        for born in ("2026-11-26", "1906-11-26", "1905-11-27"):
            clinic.new_child(born=born)
        for born in ("2026-11-27", "1905-11-26"):
            body = {"id": new_id(), "given_name": "Maya", "born": born}
            answer = clinic.therapist.post("/children", body, expect=422)
            assert list(answer.get_json()["errors"]) == ["born"]


def test_the_ages_in_the_list_are_in_whole_months(clinic: ClinicBox) -> None:
    with clock.frozen(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        child = clinic.new_child(born="2020-12-25")
    assert child.json["age_months"] == 70


def test_the_list_finds_by_any_part_of_the_name(clinic: ClinicBox) -> None:
    clinic.new_child(given_name="Maya", family_name="Haddad")
    clinic.new_child(given_name="Tom", family_name="Lind")
    found = clinic.therapist.get("/children?q=hadd", expect=200).get_json()["items"]
    assert [each["given_name"] for each in found] == ["Maya"]


@pytest.mark.parametrize("asked", ["Élodie", "élodie", "ÉLODIE", "öst"])
def test_the_list_finds_a_name_in_capitals_and_small_letters(clinic: ClinicBox, asked: str) -> None:
    clinic.new_child(given_name="Élodie", family_name="Östlund")
    found = clinic.therapist.get("/children", query_string={"q": asked}, expect=200).get_json()
    assert [each["given_name"] for each in found["items"]] == ["Élodie"]


@pytest.mark.parametrize("sign", ["%", "_", "\\"])
def test_a_sign_in_the_search_is_only_a_sign(clinic: ClinicBox, sign: str) -> None:
    clinic.new_child(given_name="Maya")
    found = clinic.therapist.get("/children", query_string={"q": sign}, expect=200).get_json()
    assert found["items"] == []


def test_pages_of_children_show_each_once(clinic: ClinicBox) -> None:
    names = [f"Child {n:02d}" for n in range(7)]
    for name in names:
        clinic.new_child(given_name=name)
    seen, cursor = [], ""
    for _ in range(4):
        path = f"/children?limit=2{cursor}"
        found = clinic.therapist.get(path, expect=200).get_json()
        seen += [each["given_name"] for each in found["items"]]
        cursor = f"&cursor={found['next']}"
    assert seen == names
    assert found["next"] is None


def test_a_cursor_from_nowhere_is_refused(clinic: ClinicBox) -> None:
    answer = clinic.therapist.get("/children?cursor=abc", expect=422)
    assert list(answer.get_json()["errors"]) == ["cursor"]


def test_only_the_team_sees_care(clinic: ClinicBox) -> None:
    child = clinic.new_child(about="Loves trains")
    off = clinic.new_therapist()
    assert child.json["care"]["about"] == "Loves trains"
    assert off.get(f"/children/{child.id}", expect=200).get_json()["care"] is None
    off.put(f"/children/{child.id}/team/me", expect=200)
    seen = off.get(f"/children/{child.id}", expect=200).get_json()
    assert seen["care"]["about"] == "Loves trains"


def test_adding_a_child_again_tells_who_left_the_team_nothing_of_its_care(
    clinic: ClinicBox,
) -> None:
    body = {"id": new_id(), "given_name": "Maya", "born": "2020-05-04"}
    clinic.therapist.post("/children", {**body, "about": "Loves trains"}, expect=201)
    again = clinic.therapist.post("/children", body, expect=201).get_json()
    assert (again["on_team"], again["care"]["about"]) == (True, "Loves trains")
    other = clinic.new_therapist().post("/children", body, expect=201).get_json()
    assert (other["on_team"], other["care"]) == (False, None)


def test_leaving_the_team_closes_the_child_again(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    clinic.therapist.delete(f"/children/{child.id}/team/me", expect=204)
    seen = clinic.therapist.get(f"/children/{child.id}", expect=200).get_json()
    assert seen["care"] is None
    assert seen["team"] == []


def test_a_change_needs_the_version_it_changes(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    path = f"/children/{child.id}"
    assert clinic.therapist.problem("PATCH", path, json={"called": "M"}) == "if-match-missing"
    etag = clinic.therapist.get(path).headers["ETag"]
    clinic.therapist.patch(path, {"called": "Mimi"}, if_match=etag, expect=200)
    stale = clinic.therapist.patch(path, {"called": "Momo"}, if_match=etag, expect=412)
    assert stale.get_json()["type"] == "stale"
    assert clinic.therapist.get(path).get_json()["called"] == "Mimi"


def test_an_archived_child_leaves_the_list_and_comes_back(clinic: ClinicBox) -> None:
    child = clinic.new_child()

    def listed(query: str) -> int:
        return len(clinic.therapist.get(f"/children{query}", expect=200).get_json()["items"])

    clinic.therapist.put(f"/children/{child.id}/archive", expect=204)
    assert (listed(""), listed("?archived=yes")) == (0, 1)
    clinic.therapist.delete(f"/children/{child.id}/archive", expect=204)
    assert (listed(""), listed("?archived=yes")) == (1, 0)


def test_flags_and_levels_are_kept_with_who_set_them(clinic: ClinicBox) -> None:
    path = f"/children/{clinic.new_child().id}"
    clinic.therapist.put(f"{path}/flags/seizures", {"note": "Since March"}, expect=200)
    care = clinic.therapist.post(
        f"{path}/levels", {"scale": "gmfcs", "level": "II"}, expect=201
    ).get_json()["care"]
    assert [(flag["flag"], flag["note"]) for flag in care["flags"]] == [("seizures", "Since March")]
    assert [(each["level"], each["by"]) for each in care["levels"]] == [
        ("II", clinic.therapist.person_id)
    ]
    clinic.therapist.delete(f"{path}/flags/seizures", expect=204)
    assert clinic.therapist.get(path).get_json()["care"]["flags"] == []


def test_a_flag_that_the_library_does_not_know_is_not_set_but_can_be_taken_away(
    clinic: ClinicBox,
) -> None:
    path = f"/children/{clinic.new_child().id}"
    for unknown in ("seizure", "a" * 61):
        asked = f"{path}/flags/{unknown}"
        assert clinic.therapist.problem("PUT", asked, json={}) == "not-found"
    clinic.therapist.put(f"{path}/flags/seizures", {}, expect=200)
    with clinic.app.app_context(), acting_for(clinic.id), writing() as session:
        session.execute(update(ChildFlag).values(flag="of-an-older-library"))
    clinic.therapist.delete(f"{path}/flags/of-an-older-library", expect=204)
    assert clinic.therapist.get(path).get_json()["care"]["flags"] == []


def test_the_list_costs_the_same_for_one_child_and_for_thirty(clinic: ClinicBox) -> None:
    def cost() -> int:
        with statements(clinic.app) as ran:
            clinic.therapist.get("/children?limit=50", expect=200)
        return len(ran)

    clinic.new_child()
    one = cost()
    for n in range(30):
        clinic.new_child(given_name=f"Child {n}")
    assert cost() == one
