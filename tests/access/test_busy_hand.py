"""What a family's phone may write within an hour: enough for anybody, and no disk is filled."""

import pytest

from exercises_app.access import standing
from exercises_app.ground.limits import Limit
from tests.builders import ClinicBox
from tests.people.test_in_flight import phone_of, second_phone
from tests.support.actors import Actor

MOST = 3


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "CHANGES", Limit("family-changes", most=MOST, seconds=3600))


def renamed(phone: Actor) -> str:
    return phone.problem("PATCH", "/me", json={"name": "Noor"}, if_match="*")


def test_one_person_writes_so_much_an_hour_on_all_their_phones_and_others_do_not_wait(
    clinic: ClinicBox,
) -> None:
    child = clinic.new_child()
    mother, father = clinic.new_caregiver(child), clinic.new_caregiver(child, "Omar")
    tablet = second_phone(mother)  # its code was the first
    assert [renamed(mother) for _ in range(MOST)] == ["", "", "too-many-tries"]
    assert tablet.problem("POST", "/devices/code", json={}) == "too-many-tries"
    assert renamed(father) == ""


def test_whoever_wrote_too_much_still_signs_a_lost_phone_out_and_leaves(clinic: ClinicBox) -> None:
    child = clinic.new_child()
    lost = clinic.new_caregiver(child)
    own = second_phone(lost)
    assert any(renamed(lost) for _ in range(MOST + 1))
    own.delete(f"/devices/{phone_of(lost)}", expect=204)
    own.delete(f"/children/{child.id}/caregivers/me", expect=204)


def test_staff_write_as_much_as_there_is_to_do(clinic: ClinicBox) -> None:
    for _ in range(MOST + 1):
        clinic.new_child()
