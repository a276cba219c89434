"""The envelope of a sync is taken whole or refused whole."""

import pytest

from tests.builders import ClinicBox
from tests.ticks.phones import family


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"events": {}}, "events"),
        ({"events": ["tick"]}, "events.0.id"),
        ({"events": [{"id": "a"}, {"v": 1}]}, "events.1.id"),
        ({"events": [{"id": ""}]}, "events.0.id"),
        ({"events": [{"id": "a"}] * 101}, "events"),
        ({"cursors": []}, "cursors"),
        ({"cursors": {"a": 212}}, "cursors"),
        ({"epoch": 1}, "epoch"),
        ({"client": 12}, "client"),
    ],
)
def test_an_envelope_that_is_not_sound_is_refused_whole(
    clinic: ClinicBox, body: dict[str, object], field: str
) -> None:
    mother = clinic.new_caregiver(clinic.new_child())
    answer = mother.post("/sync", body, expect=422).get_json()
    assert list(answer["errors"]) == [field]


def test_what_a_newer_app_puts_on_the_envelope_is_passed_over(clinic: ClinicBox) -> None:
    home = family(clinic)
    tick = home.mother.event(home.items[0])
    answer = home.mother.send(tick, mood="sunny", client={"build": 99, "os": "x"})
    assert answer["answers"][0]["is"] == "stored"


def test_a_body_that_is_no_json_or_too_large_is_refused_whole(clinic: ClinicBox) -> None:
    mother = clinic.new_caregiver(clinic.new_child())
    for data, type_ in (
        ("[", "not-json"),
        ("[]", "not-json"),
        ('{"x":"' + "y" * 300_000, "too-large"),
    ):
        found = mother.problem("POST", "/sync", data=data, content_type="application/json")
        assert found == type_
    assert mother.problem("POST", "/sync", data="{}", content_type="text/plain") == "not-json-type"
