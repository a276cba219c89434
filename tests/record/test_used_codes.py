"""A code that was used after the copy opens nothing once the copy is put back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.builders import CONSENT, ClinicBox, new_clinic
from tests.record.copies import command, copied, present, put_back
from tests.support.actors import Actor
from tests.support.house import close, installation

JOIN = {"name": "Noor", "relation": "mother", "device_name": "Phone", "consent": CONSENT}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Flask]:
    """An installation on SQLite, since only its file is put back by us."""
    with installation(tmp_path / "data") as app:
        yield app


@pytest.fixture
def clinic(house: Flask) -> ClinicBox:
    return new_clinic(house, "Willow Street Clinic", "Dana Ruiz")


def used_after(clinic: ClinicBox) -> tuple[Path, str]:
    """A copy that has the code open, and the code, which was used since."""
    code = clinic.invite(clinic.new_child())["code"]
    copy = copied(clinic.app)
    Actor(clinic.app, "home").post("/invitations/redeem", {"code": code, **JOIN}, expect=201)
    return copy, code


def opens(clinic: ClinicBox, code: str) -> str:
    """Why it does not open; '' when it does."""
    finder = Actor(clinic.app, "home")
    return finder.problem("POST", "/invitations/redeem", json={"code": code, **JOIN})


def test_a_code_used_after_the_copy_stays_used(clinic: ClinicBox) -> None:
    copy, code = used_after(clinic)
    assert "ended again: 0." in put_back(clinic.app, copy).output
    assert opens(clinic, code) == "code-used"


def test_a_code_used_after_a_copy_that_was_put_in_place_by_hand_stays_used(
    clinic: ClinicBox,
) -> None:
    copy, code = used_after(clinic)
    close(clinic.app)
    shutil.copyfile(copy, present(clinic.app))
    for beside in ("-wal", "-shm"):
        present(clinic.app).with_name(f"handsteps.db{beside}").unlink(missing_ok=True)
    assert opens(clinic, "0000 0000") == "code-unknown"
    assert command(clinic.app, "restored").exit_code == 0
    assert opens(clinic, code) == "code-used"


def test_what_a_crash_left_out_of_the_ledger_is_read_from_the_database_that_goes(
    clinic: ClinicBox,
) -> None:
    copy, code = used_after(clinic)
    present(clinic.app).with_name("ledger.jsonl").unlink()
    put_back(clinic.app, copy)
    assert opens(clinic, code) == "code-used"


def test_a_code_that_nobody_has_used_opens_after_the_copy_is_put_back(clinic: ClinicBox) -> None:
    code = clinic.invite(clinic.new_child())["code"]
    put_back(clinic.app, copied(clinic.app))
    assert opens(clinic, code) == ""
