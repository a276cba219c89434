"""Filters, counts and words over three exercises, each answer counted by hand."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.builders import ClinicBox
from tests.library.folders import FILES, loaded


@pytest.fixture(autouse=True, scope="module")
def three_exercises(started_app: Flask) -> Iterator[None]:
    """The small library, for all tests of this file."""
    with loaded(started_app, FILES):
        yield


def slugs(clinic: ClinicBox, query: str = "") -> list[str]:
    answer = clinic.therapist.get(f"/exercises?{query}", expect=200).get_json()
    assert answer["total"] == len(answer["items"])
    return [card["slug"] for card in answer["items"]]


def counts(clinic: ClinicBox, facet: str, query: str = "") -> dict[str, int]:
    facets = clinic.therapist.get(f"/exercises?{query}", expect=200).get_json()["facets"]
    return {each["value"]: each["count"] for each in facets[facet]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["cup-tower", "roll-it-to-me", "tall-as-a-tree"]),
        ("discipline=OT", ["cup-tower", "tall-as-a-tree"]),
        ("discipline=PT", ["roll-it-to-me", "tall-as-a-tree"]),
        ("skill=stacking", ["cup-tower"]),
        ("skill=throwing-skills", ["roll-it-to-me", "tall-as-a-tree"]),
        ("position=standing", ["tall-as-a-tree"]),
        ("equipment=ball", ["roll-it-to-me"]),
        ("equipment=nothing", ["tall-as-a-tree"]),
        ("occupation=eating", ["cup-tower"]),
        ("moment=bedtime", ["tall-as-a-tree"]),
        ("kind=game", ["cup-tower"]),
        ("gmfcs=III", ["roll-it-to-me"]),
        ("macs=II", ["cup-tower"]),
        ("age=12", ["roll-it-to-me"]),
        ("age=13", ["roll-it-to-me"]),
        ("age=600", ["tall-as-a-tree"]),
        ("minutes=3", ["roll-it-to-me", "tall-as-a-tree"]),
        ("minutes=1", []),
        ("discipline=OT&age=40&minutes=4&kind=calm", ["tall-as-a-tree"]),
        ("discipline=OT&equipment=ball", []),
        ("skill=nobody-knows-this", []),
    ],
)
def test_all_filters_that_are_given_must_fit(
    clinic: ClinicBox, query: str, found: list[str]
) -> None:
    assert slugs(clinic, query) == found


def test_facets_count_what_would_be_left(clinic: ClinicBox) -> None:
    assert counts(clinic, "discipline") == {"OT": 2, "PT": 2}
    assert counts(clinic, "skill") == {
        "hands": 1, "stacking": 1, "throwing-skills": 2, "rolling": 1, "tall-standing": 1,
    }  # fmt: skip
    assert counts(clinic, "kind", "discipline=OT") == {"game": 1, "calm": 1}
    assert counts(clinic, "kind", "q=tower") == {"game": 1}
    assert counts(clinic, "kind", "age=13") == {"exercise": 1}


def test_a_chosen_facet_still_counts_its_other_values(clinic: ClinicBox) -> None:
    assert counts(clinic, "kind", "kind=game") == {"game": 1, "exercise": 1, "calm": 1}
    assert counts(clinic, "kind", "kind=game&minutes=3") == {"exercise": 1, "calm": 1}
    assert counts(clinic, "age", "age=12")["36"] == 3


def test_facets_have_titles_and_the_order_of_their_list(clinic: ClinicBox) -> None:
    facets = clinic.therapist.get("/exercises", expect=200).get_json()["facets"]
    assert facets["skill"][:2] == [
        {"value": "hands", "title": "Hands", "parent": None, "count": 1},
        {"value": "stacking", "title": "Putting one on another", "parent": "hands", "count": 1},
    ]
    assert [each["title"] for each in facets["moment"]][:2] == ["Wake-up", "After school"]
    assert facets["minutes"][0]["title"] == "2 minutes or less"
    assert [each["title"] for each in facets["age"]][:3] == ["12 months", "18 months", "2 years"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tree", ["tall-as-a-tree"]),
        ("TREES", ["tall-as-a-tree"]),
        ("rolling balls", ["roll-it-to-me"]),
        ("graded release", ["cup-tower"]),
        ("yoghurt", []),
        ("cup ball", []),
    ],
)
def test_words_find_titles_skills_and_steps(
    clinic: ClinicBox, words: str, found: list[str]
) -> None:
    assert slugs(clinic, f"q={words}") == found


def test_a_word_in_the_title_comes_first(clinic: ClinicBox) -> None:
    assert slugs(clinic, "q=stand")[0] == "tall-as-a-tree"
    assert slugs(clinic, "q=tower")[0] == "cup-tower"
