"""What every endpoint does with what should not have been sent, and what every answer carries."""

import pytest

from exercises_app.ground.web import cursor_of
from tests.builders import ClinicBox
from tests.support.actors import Actor

LOGIN = {"email": "pat@example.org", "password": "long enough for all"}


def test_every_answer_carries_the_security_headers(nobody: Actor) -> None:
    for path in ("/health", "/me", "/nowhere"):
        headers = nobody.get(path).headers
        assert "require-trusted-types-for 'script'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"


def test_answers_of_the_api_are_not_kept_by_others(clinic: ClinicBox) -> None:
    assert clinic.therapist.get("/me").headers["Cache-Control"] == "private, no-store"


BROKEN = [
    *(f"{path}?cursor={cursor_of(half, 'x')}" for half in ("\ud800", "\0")
      for path in ("/children", "/invitations", "/caseload")),
    f"/invitations?cursor={cursor_of('0001-01-01T00:00:00+23:59', 'x')}",
    *(f"/children/CHILD/events?cursor={cursor_of(n)}" for n in (2**31, 2**63, -(10**300))),
]  # fmt: skip


@pytest.mark.parametrize("path", BROKEN)
def test_a_cursor_that_no_database_can_be_asked_for_is_refused(
    clinic: ClinicBox, path: str
) -> None:
    child = clinic.new_child()
    clinic.therapist.get(path.replace("CHILD", child.id), expect=422)


@pytest.mark.parametrize("body", ["{", "[]", "null", '"text"', '{"email": NaN}', "[" * 5000])
def test_what_is_no_json_object_is_refused_as_such(nobody: Actor, body: str) -> None:
    answer = nobody.call("POST", "/session", data=body, content_type="application/json", expect=400)
    assert answer.get_json()["type"] == "not-json"


def test_a_form_is_refused(nobody: Actor) -> None:
    answer = nobody.call("POST", "/session", data={"email": "a@b.de"}, expect=415)
    assert answer.get_json()["type"] == "not-json-type"


def test_two_megabytes_are_too_much(nobody: Actor) -> None:
    body = b'{"email": "' + b"a" * 2_000_000 + b'"}'
    answer = nobody.call("POST", "/session", data=body, content_type="application/json", expect=413)
    assert answer.get_json()["type"] == "too-large"


def test_a_body_without_a_length_is_measured_too(nobody: Actor) -> None:
    body = b'{"email": "' + b"a" * 2_000_000 + b'"}'
    answer = nobody.call(
        "POST",
        "/session",
        data=body,
        content_type="application/json",
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"CONTENT_LENGTH": "", "wsgi.input_terminated": True},
    )
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://evil.example"},
        {"X-App": ""},
        {"X-App": "other"},
    ],
)
def test_a_change_from_another_site_is_refused(nobody: Actor, headers: dict[str, str]) -> None:
    answer = nobody.post("/session", LOGIN, headers=headers, expect=403)
    assert answer.get_json()["type"] == "not-from-the-app"


@pytest.mark.parametrize("path", ["/nowhere", "/children/not-an-id", "/children/%00"])
def test_an_unknown_address_is_a_problem_too(nobody: Actor, path: str) -> None:
    answer = nobody.get(path)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


def test_a_wrong_method_says_which_are_right(nobody: Actor) -> None:
    answer = nobody.put("/health", {})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_another_host_is_refused(nobody: Actor) -> None:
    answer = nobody.get("/health", base_url="http://evil.example")
    assert answer.status_code == 400


def test_an_unknown_field_is_named(nobody: Actor) -> None:
    answer = nobody.post("/session", {**LOGIN, "admin": True}, expect=422)
    assert list(answer.get_json()["errors"]) == ["admin"]


def test_an_unknown_query_name_is_named(clinic: ClinicBox) -> None:
    answer = clinic.therapist.get("/children?colour=red", expect=422)
    assert list(answer.get_json()["errors"]) == ["colour"]


@pytest.mark.parametrize("limit", ["0", "101", "-1", "1.5", "many", ""])
def test_a_limit_outside_its_range_is_refused(clinic: ClinicBox, limit: str) -> None:
    answer = clinic.therapist.get(f"/children?limit={limit}", expect=422)
    assert list(answer.get_json()["errors"]) == ["limit"]


def test_what_one_has_already_is_not_sent_again(clinic: ClinicBox) -> None:
    etag = clinic.therapist.get("/me", expect=200).headers["ETag"]
    answer = clinic.therapist.get("/me", headers={"If-None-Match": f'W/{etag}, "x"'}, expect=304)
    assert answer.headers["ETag"] == etag
