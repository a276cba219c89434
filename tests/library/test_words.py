"""How questions become words: folded, parted, and taken to their root."""

import pytest

from exercises_app.library.search import fold, respelled, root, roots


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("scissors", "scissor"),
        ("cutting", "cut"),
        ("hopped", "hop"),
        ("jumping", "jump"),
        ("brushes", "brush"),
        ("writing", "writ"),
        ("write", "writ"),
        ("balls", "ball"),
        ("class", "class"),
        ("string", "string"),
        ("bus", "bus"),
        ("shoe", "shoe"),
    ],
)
def test_forms_of_a_word_share_a_root(word: str, kept: str) -> None:
    assert root(word) == kept


def test_latin_accents_and_capitals_do_not_matter() -> None:
    assert fold("Écriture ÜBEN") == ["ecriture", "uben"]


def test_vowel_signs_of_other_scripts_stay() -> None:
    assert fold("कैंची") == ["कैंची"]


def test_signs_of_a_query_language_are_parted_away() -> None:
    assert roots('<b>"ball" OR NEAR(a*, col:b) -- ; DROP') == [
        "b", "ball", "or", "near", "a", "col", "drop",
    ]  # fmt: skip


def test_only_signs_ask_for_nothing() -> None:
    assert roots("!? *()\"' --") == []


def test_a_word_that_begins_a_known_one_stays_as_it_is_typed() -> None:
    assert respelled(["scis", "cut"], {"scissors", "cutting"}) == ["scis", "cut"]


def test_a_slip_is_put_right_and_a_stranger_left_alone() -> None:
    assert respelled(["scisor", "zebra", "cot"], {"scissors", "cutting"}) == [
        "scissor", "zebra", "cot",
    ]  # fmt: skip
