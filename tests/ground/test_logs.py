"""What goes wrong is logged without what people wrote, and without taking an answer back."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from exercises_app.access import principal
from exercises_app.ground import clock, limits
from exercises_app.ground.keys import new_id
from exercises_app.people import children
from tests.builders import ClinicBox


def test_an_unexpected_fault_is_logged_without_names(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(children, "_join", lambda *_: None)
    monkeypatch.setattr(children, "_who", lambda _: {"actor_id": None, "device_id": None})
    monkeypatch.setattr(children, "check_born", broken)
    body = {"id": new_id(), "given_name": "Maximiliane", "born": "2020-05-04"}
    assert clinic.therapist.post("/children", body).status_code == 500
    said = capsys.readouterr().err
    assert "Maximiliane" not in said
    assert "IntegrityError" in said
    assert "children.py" in said


def broken(*_: object) -> None:
    raise IntegrityError("INSERT", {"given_name": "Maximiliane"}, Exception("Key (Maximiliane)"))


def test_a_device_that_cannot_be_noted_as_used_does_not_spoil_the_answer(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(principal, "writing", broken)
    with clock.frozen(clock.now() + timedelta(minutes=11)):
        clinic.therapist.get("/children?q=Maximiliane", expect=200)
    assert "device_not_touched" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("", "", True),
    ],
)
def test_a_limit_by_address_counts_all_addresses_of_one_house_as_one(
    one: str, other: str, same: bool
) -> None:
    assert (limits.place_of(one) == limits.place_of(other)) is same
