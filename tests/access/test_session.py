"""Signing in, sessions and the clinic's staff."""

from datetime import timedelta

from exercises_app.ground import clock
from tests.builders import PASSWORD, ClinicBox
from tests.support.actors import Actor


def test_a_wrong_password_says_nothing_about_the_email(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    desk = Actor(clinic.app, "work")
    known = {"email": "pat@example.org", "password": "not the password"}
    unknown = {"email": "who@example.org", "password": "not the password"}
    answers = [desk.post("/session", body, expect=401).get_json() for body in (known, unknown)]
    assert answers[0] == answers[1]


def test_many_wrong_passwords_stop_even_the_right_one(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    desk = Actor(clinic.app, "work")
    for _ in range(10):
        desk.post("/session", {"email": "pat@example.org", "password": "wrong"}, expect=401)
    right = {"email": "pat@example.org", "password": PASSWORD}
    answer = desk.post("/session", right, expect=429)
    assert int(answer.headers["Retry-After"]) > 0
    with clock.frozen(clock.now() + timedelta(minutes=16)):
        desk.post("/session", right, expect=204)


def test_staff_of_two_clinics_choose_one(clinic: ClinicBox, other_clinic: ClinicBox) -> None:
    for box in (clinic, other_clinic):
        box.new_staff("Pat", email="pat@example.org", therapist=True)
    desk = Actor(clinic.app, "work")
    login = {"email": "pat@example.org", "password": PASSWORD}
    choice = desk.post("/session", login, expect=409).get_json()
    assert {each["name"] for each in choice["clinics"]} == {
        "Willow Street Clinic",
        "Harbour Clinic",
    }
    desk.post("/session", {**login, "clinic_id": other_clinic.id}, expect=204)
    assert desk.get("/me", expect=200).get_json()["clinic"]["name"] == "Harbour Clinic"


def test_a_session_ends_when_it_is_not_used(clinic: ClinicBox) -> None:
    clinic.therapist.get("/me", expect=200)
    with clock.frozen(clock.now() + timedelta(hours=13)):
        assert clinic.therapist.problem("GET", "/me") == "signed-out"


def test_use_keeps_a_session_alive(clinic: ClinicBox) -> None:
    now = clock.now()
    for hours in (8, 16, 24):
        with clock.frozen(now + timedelta(hours=hours)):
            clinic.therapist.get("/me", expect=200)


def test_ended_staff_are_out_at_once(clinic: ClinicBox) -> None:
    gone = clinic.new_therapist("Sam")
    clinic.admin.delete(f"/staff/{gone.person_id}", expect=204)
    assert gone.problem("GET", "/me") == "signed-out"
    listed = clinic.admin.get("/staff", expect=200).get_json()["items"]
    assert next(each for each in listed if each["name"] == "Sam")["ended_at"] is not None


def test_nobody_ends_their_own_access(clinic: ClinicBox) -> None:
    path = f"/staff/{clinic.admin.person_id}"
    assert clinic.admin.problem("DELETE", path) == "not-allowed"


def test_an_admin_mends_the_clinic(clinic: ClinicBox) -> None:
    etag = clinic.admin.get("/clinic", expect=200).headers["ETag"]
    changed = clinic.admin.patch("/clinic", {"phone": "030 99"}, if_match=etag, expect=200)
    assert changed.get_json()["phone"] == "030 99"
    child = clinic.new_child()
    me = clinic.new_caregiver(child).get("/me").get_json()
    assert me["children"][0]["clinic"]["phone"] == "030 99"


def test_a_device_of_ones_own_can_be_signed_out_from_another(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    desks = [Actor(clinic.app, "work"), Actor(clinic.app, "work")]
    for desk in desks:
        desk.post("/session", {"email": "pat@example.org", "password": PASSWORD}, expect=204)
    devices = desks[0].get("/devices", expect=200).get_json()["items"]
    other = desks[1].get("/devices").get_json()["items"]
    this = next(each["id"] for each in other if each["this"])
    assert this in {each["id"] for each in devices}
    desks[0].delete(f"/devices/{this}", expect=204)
    assert desks[1].problem("GET", "/me") == "signed-out"


def test_signing_in_again_ends_the_session_that_the_browser_had(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    desk, thief = Actor(clinic.app, "work"), Actor(clinic.app, "work")
    login = {"email": "pat@example.org", "password": PASSWORD}
    desk.post("/session", login, expect=204)
    cookie = desk.browser.get_cookie("work")
    assert cookie is not None
    thief.browser.set_cookie("work", cookie.value)
    thief.get("/me", expect=200)
    desk.post("/session", login, expect=204)
    assert thief.problem("GET", "/me") == "signed-out"
    desk.get("/me", expect=200)
    assert len(desk.get("/devices", expect=200).get_json()["items"]) == 2


def test_a_refused_sign_in_leaves_the_session_that_the_browser_has(clinic: ClinicBox) -> None:
    clinic.new_staff("Pat", email="pat@example.org", therapist=True)
    desk = Actor(clinic.app, "work")
    desk.post("/session", {"email": "pat@example.org", "password": PASSWORD}, expect=204)
    desk.post("/session", {"email": "pat@example.org", "password": "no"}, expect=401)
    desk.get("/me", expect=200)
