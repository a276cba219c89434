"""A password that was changed after the copy opens nothing once the copy is put back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from tests.builders import PASSWORD, ClinicBox, new_clinic
from tests.people.test_takeover import NEW, joined, staff_code
from tests.record.copies import command, copied, put_back
from tests.support.actors import Actor
from tests.support.house import installation

ADA = "ada@example.org"
NEWEST = "and another password"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Flask]:
    """An installation on SQLite, since only its file is put back by us."""
    with installation(tmp_path / "data") as app:
        yield app


@pytest.fixture
def clinic(house: Flask) -> ClinicBox:
    return new_clinic(house, "Willow Street Clinic", "Dana Ruiz")


def changed_after(clinic: ClinicBox) -> Path:
    """A copy of the day when Ada's old password opened still."""
    ada = clinic.new_staff("Ada Admin", admin=True, email=ADA)
    copy = copied(clinic.app)
    joined(clinic, staff_code(clinic, person_id=ada.person_id), ADA, NEW)
    return copy


def opens(clinic: ClinicBox, password: str) -> bool:
    asked = {"email": ADA, "password": password}
    return Actor(clinic.app, "work").problem("POST", "/session", json=asked) == ""


def said(done: Result) -> str:
    assert done.exit_code == 0, done.output
    return done.output


def test_the_old_password_opens_nothing_and_the_server_s_keeper_lets_an_only_admin_in(
    clinic: ClinicBox,
) -> None:
    put_back(clinic.app, changed_after(clinic))
    assert not opens(clinic, PASSWORD)
    assert not opens(clinic, NEW)
    code = said(command(clinic.app, "staff", "password", ADA)).split()[-1]
    joined(clinic, code, ADA, NEWEST).get("/staff", expect=200)
    put_back(clinic.app, copied(clinic.app))
    assert opens(clinic, NEWEST)


def test_a_password_that_was_changed_before_the_copy_opens_still(clinic: ClinicBox) -> None:
    changed_after(clinic)
    assert "ended again: 0." in put_back(clinic.app, copied(clinic.app)).output
    assert opens(clinic, NEW)
    assert not opens(clinic, PASSWORD)


def test_the_ledger_has_no_password_and_no_hash_of_one(clinic: ClinicBox) -> None:
    changed_after(clinic)
    folder: Path = clinic.app.extensions["settings"].data_dir
    lines = (folder / "ledger.jsonl").read_text().splitlines()
    (line,) = [each for each in lines if '"reset"' in each]
    assert "argon2" not in line
    assert PASSWORD not in line


def test_nobody_gets_a_code_for_a_password_of_somebody_who_works_elsewhere_or_not_here(
    clinic: ClinicBox,
) -> None:
    other = new_clinic(clinic.app, "Harbour Clinic", "Ingrid Berg")
    for box in (clinic, other):
        box.new_staff("Ada Admin", admin=True, email=ADA)
    for email, why in ((ADA, "another clinic"), ("who@example.org", "Nobody")):
        done = command(clinic.app, "staff", "password", email, "--clinic", str(clinic.id))
        assert (done.exit_code, why in done.output) == (1, True)
