"""A password that was changed opens nothing more, also while somebody signs in by the old one."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import pytest
from flask import Flask

from exercises_app.access import passwords, sessions, signin
from exercises_app.ground.db import db
from tests.builders import PASSWORD, ClinicBox
from tests.people.test_takeover import NEW, joined, staff_code
from tests.support.actors import Actor

PAT = "pat@example.org"
OLD = {"email": PAT, "password": PASSWORD}
LONG_ENOUGH_S = 1.0  # for what nothing holds up


@pytest.fixture(autouse=True)
def one_connection_after(app: Flask) -> Iterator[None]:
    """Tests that count statements want the one connection that they always had."""
    yield
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    """Where somebody else acts at the same time."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


def reset_of_pat(clinic: ClinicBox) -> Callable[[], Actor]:
    """What sets Pat's new password."""
    pat = clinic.new_staff("Pat", email=PAT, therapist=True, discipline="PT")
    code = staff_code(clinic, person_id=pat.person_id)
    return lambda: joined(clinic, code, PAT, NEW)


def once_looked_at(
    monkeypatch: pytest.MonkeyPatch, aside: ThreadPoolExecutor, act: Callable[[], object]
) -> None:
    """`act` is done while a password has been looked at, but nothing was opened yet."""
    honest = passwords.fits

    def fits(stored: str | None, password: str) -> bool:
        right = honest(stored, password)
        aside.submit(act).result()
        return right

    monkeypatch.setattr(passwords, "fits", fits)


def test_who_signs_in_by_the_old_password_while_it_is_changed_stays_out(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch, aside: ThreadPoolExecutor
) -> None:
    once_looked_at(monkeypatch, aside, reset_of_pat(clinic))
    thief = Actor(clinic.app, "work")
    assert thief.problem("POST", "/session", json=OLD) == "wrong-password"
    assert thief.get("/me").status_code == 401


def test_who_joins_another_clinic_by_the_old_password_while_it_is_changed_stays_out(
    clinic: ClinicBox,
    other_clinic: ClinicBox,
    monkeypatch: pytest.MonkeyPatch,
    aside: ThreadPoolExecutor,
) -> None:
    code = staff_code(other_clinic, therapist=True, discipline="PT")
    once_looked_at(monkeypatch, aside, reset_of_pat(clinic))
    thief = joined(other_clinic, code, PAT, PASSWORD, refused="wrong-password")
    assert thief.get("/me").status_code == 401


def test_a_session_that_the_old_password_opens_while_it_is_changed_ends_with_it(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch, aside: ThreadPoolExecutor
) -> None:
    reset, honest, begun = reset_of_pat(clinic), sessions.open_device, list[Future[Actor]]()

    def open_device(*given: Any) -> Any:
        begun.append(aside.submit(reset))
        wait(begun, LONG_ENOUGH_S)  # it has to wait for us, so this one ends by its time
        return honest(*given)

    monkeypatch.setattr("exercises_app.access.signin.open_device", open_device)
    thief = Actor(clinic.app, "work")
    thief.post("/session", OLD, expect=204)
    begun[0].result().get("/me", expect=200)
    assert thief.problem("GET", "/me") == "signed-out"


def test_who_is_signed_in_and_signs_in_anew_while_the_password_is_changed_holds_nobody_up(
    clinic: ClinicBox, monkeypatch: pytest.MonkeyPatch, aside: ThreadPoolExecutor
) -> None:
    reset, honest, begun = reset_of_pat(clinic), signin.must_still_fit, list[Future[Actor]]()
    thief = Actor(clinic.app, "work")
    thief.post("/session", OLD, expect=204)

    def must_still_fit(*given: str) -> None:
        begun.append(aside.submit(reset))
        wait(begun, LONG_ENOUGH_S)
        honest(*given)

    monkeypatch.setattr(signin, "must_still_fit", must_still_fit)
    refused = thief.problem("POST", "/session", json=OLD)
    begun[0].result().get("/me", expect=200)
    assert refused in ("wrong-password", "")  # who locks first on SQLite, has signed in
    assert thief.problem("GET", "/me") == "signed-out"


def test_nobodys_password_fits_nobody() -> None:
    for stored in (None, passwords.NOBODYS):
        for password in ("", PASSWORD, "nobody has this password"):
            assert not passwords.fits(stored, password)
