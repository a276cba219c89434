"""The list of exercises: filters, counts, words, pages, and what is refused."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.builders import ClinicBox, statements
from tests.library.folders import loaded, small_library


def test_facets_can_be_left_out(clinic: ClinicBox) -> None:
    assert clinic.therapist.get("/exercises?facets=no", expect=200).get_json()["facets"] is None


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "=SUM(A1:A9)",
        '" OR "1"="1',
        "NEAR(a b)",
        "title:cup*",
        "'; DROP TABLE exercise; --",
        "a & b | !c <-> d",
        "\\",
        "%",
        "🙂",
        "ي",
    ],
)
def test_text_that_looks_like_markup_stays_text(clinic: ClinicBox, words: str) -> None:
    clinic.therapist.get("/exercises", query_string={"q": words}, expect=200)


def test_only_signs_find_nothing(clinic: ClinicBox) -> None:
    answer = clinic.therapist.get("/exercises", query_string={"q": "*!"}, expect=200).get_json()
    assert (answer["items"], answer["total"]) == ([], 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("scisors", "scissors"),
        ("ballance", "balance"),
        ("keybord", "keyboard"),
        ("thred", "thread"),
    ],
)
def test_a_word_with_a_slip_finds_what_was_meant(clinic: ClinicBox, typed: str, meant: str) -> None:
    wrong, right = (
        clinic.therapist.get("/exercises", query_string={"q": word}, expect=200).get_json()
        for word in (typed, meant)
    )
    assert right["total"] > 0
    assert wrong == right


def test_a_word_like_no_other_finds_nothing(clinic: ClinicBox) -> None:
    answer = clinic.therapist.get("/exercises?q=xylophone", expect=200).get_json()
    assert (answer["items"], answer["total"]) == ([], 0)


def test_only_spaces_ask_for_all(clinic: ClinicBox) -> None:
    every = clinic.therapist.get("/exercises?facets=no").get_json()
    spaces = clinic.therapist.get("/exercises", query_string={"q": "  ", "facets": "no"})
    assert spaces.get_json() == every


def test_pages_hold_every_exercise_once(clinic: ClinicBox) -> None:
    every = clinic.therapist.get("/exercises?limit=100").get_json()
    seen: list[Any] = []
    cursor = ""
    while True:
        path = f"/exercises?limit=5&facets=no{cursor}"
        page = clinic.therapist.get(path, expect=200).get_json()
        assert page["total"] == every["total"]
        seen += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == every["items"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("cursor=from-nowhere", "cursor"),
        ("cursor=WzFd%00", "cursor"),
        ("cursor=Wy0xXQ", "cursor"),  # [-1]
        ("cursor=WzEuNV0", "cursor"),  # [1.5]
        ("cursor=WzFlOTld", "cursor"),  # [1e99]
        ("cursor=Wzk5OTk5OTk5OTk5OTk5XQ", "cursor"),  # [99999999999999]
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("age=-1", "age"),
        ("age=1441", "age"),
        ("age=three", "age"),
        ("minutes=0", "minutes"),
        ("minutes=5.5", "minutes"),
        ("discipline=SLP", "discipline"),
        ("gmfcs=VI", "gmfcs"),
        ("kind=sport", "kind"),
        ("moment=noon", "moment"),
        ("facets=maybe", "facets"),
        ("skill=Not%20A%20Slug", "skill"),
        ("skill=", "skill"),
        ("q=%00", "q"),
        ("colour=red", "colour"),
    ],
)
def test_an_odd_query_is_named_and_refused(clinic: ClinicBox, query: str, field: str) -> None:
    answer = clinic.therapist.get(f"/exercises?{query}", expect=422).get_json()
    assert list(answer["errors"]) == [field]


def test_a_question_of_more_than_100_signs_is_refused(clinic: ClinicBox) -> None:
    clinic.therapist.get("/exercises", query_string={"q": "a" * 100}, expect=200)
    clinic.therapist.get("/exercises", query_string={"q": "a" * 101}, expect=422)


def reads(app: Flask, clinic: ClinicBox, path: str) -> int:
    """How many statements read; BEGIN and ROLLBACK are the driver's."""
    with statements(app) as sql:
        clinic.therapist.get(path, expect=200)
    return len([each for each in sql if each.startswith(("SELECT", "WITH"))])


def test_a_list_costs_three_statements_with_counts_for_any_number(
    app: Flask, clinic: ClinicBox, tmp_path: Path
) -> None:
    with loaded(app, small_library(tmp_path)):
        assert reads(app, clinic, "/exercises?limit=1") == 3
    assert reads(app, clinic, "/exercises?limit=20") == 3
    assert reads(app, clinic, "/exercises?limit=50&discipline=OT&age=60&kind=game") == 3
    assert reads(app, clinic, "/exercises?q=cut") == 3


def test_counts_are_kept_until_the_library_changes(app: Flask, clinic: ClinicBox) -> None:
    reads(app, clinic, "/exercises?limit=20")
    assert reads(app, clinic, "/exercises?limit=20") == 2


def test_search_without_counts_costs_two_statements(app: Flask, clinic: ClinicBox) -> None:
    assert reads(app, clinic, "/exercises?q=cut&facets=no") == 2
    assert reads(app, clinic, "/exercises?q=cut&facets=no&age=60&moment=play") == 2
