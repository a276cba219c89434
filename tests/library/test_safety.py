"""Which precautions hold for a child: its flags, and its age."""

from exercises_app.library.safety import Met, flags_met, precautions_met

COINS = [
    {"flag": "age-under-36-months", "rule": "warn", "say": "Use large pieces."},
    {"flag": "mouths-objects", "rule": "block", "say": "Coins are small enough to choke on."},
]


def test_a_flag_of_the_child_meets_its_precaution() -> None:
    met = precautions_met(COINS, {"mouths-objects"}, 60)
    assert met == [Met("block", "mouths-objects", "Coins are small enough to choke on.")]


def test_nothing_holds_for_a_child_without_flags() -> None:
    assert precautions_met(COINS, set(), 60) == []


def test_what_blocks_comes_before_what_warns() -> None:
    assert [met.rule for met in precautions_met(COINS, {"mouths-objects"}, 12)] == ["block", "warn"]


def test_an_age_flag_ends_on_the_birthday() -> None:
    assert "age-under-36-months" in flags_met([], 35)
    assert "age-under-36-months" not in flags_met([], 36)
    assert flags_met([], 5) == {"age-under-6-months", "age-under-36-months"}


def test_an_age_flag_set_by_hand_does_not_outlive_the_age() -> None:
    assert flags_met(["age-under-36-months", "seizures"], 40) == {"seizures"}
