"""Every refusal in one shape: RFC 9457 problem+json, with a word, a sentence and what to do."""

import errno
import sqlite3
from typing import Any

import structlog
from flask import Flask, Response, json
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

log = structlog.get_logger()

# type -> (status, title); docs/problems.md is made from this table
PROBLEMS: dict[str, tuple[int, str]] = {
    "not-json": (400, "The request could not be read as JSON."),
    "bad-request": (400, "The request could not be understood."),
    "signed-out": (401, "You are not signed in."),
    "device-revoked": (401, "This device was signed out for good."),
    "wrong-password": (401, "The e-mail or the password is not right."),
    "not-allowed": (403, "You may see this, but not do that."),
    "join-the-team": (403, "Join the child's team first."),
    "not-from-the-app": (403, "This request did not come from the app."),
    "demo-only-here": (403, "The demo clinic works only on its own computer."),
    "not-found": (404, "There is nothing here for you."),
    "no-plan-yet": (404, "There is no plan yet."),
    "plan-ended": (404, "The plan has ended."),
    "code-unknown": (404, "This code is not known."),
    "wrong-method": (405, "This address does not take that kind of request."),
    "not-acceptable": (406, "This answer comes as JSON only."),
    "choose-clinic": (409, "Choose the clinic to sign in to."),
    "id-taken": (409, "This id is already used for something else."),
    "code-used": (410, "This code was used already."),
    "code-expired": (410, "This code is too old."),
    "code-revoked": (410, "This code was taken back."),
    "stale": (412, "Somebody changed this in the meantime."),
    "too-large": (413, "This is too much at once."),
    "not-json-type": (415, "Send this as application/json."),
    "not-valid": (422, "Something in the request needs mending."),
    "if-match-missing": (428, "Say which version you changed, in If-Match."),
    "too-many-tries": (429, "Too many tries. Wait a little."),
    "unexpected": (500, "Something went wrong on our side. Nothing was half-saved."),
    "busy": (503, "The server cannot save right now. Try again in a moment."),
}
BY_STATUS = {
    400: "bad-request",
    401: "signed-out",
    403: "not-allowed",
    404: "not-found",
    405: "wrong-method",
    406: "not-acceptable",
    413: "too-large",
    415: "not-json-type",
    422: "not-valid",
    429: "too-many-tries",
    503: "busy",
}


class Problem(Exception):
    """A refusal on purpose. `errors` maps a dotted field name to sentences that say how to mend it.

    Extras become members of the answer. Raises KeyError for a type that PROBLEMS does not list.
    """

    def __init__(
        self,
        type_: str,
        detail: str = "",
        errors: dict[str, list[str]] | None = None,
        headers: dict[str, str] | None = None,
        **extras: Any,
    ) -> None:
        self.status, self.title = PROBLEMS[type_]
        self.type, self.detail, self.errors = type_, detail, errors
        self.headers, self.extras = headers or {}, extras
        super().__init__(type_, detail)

    def response(self) -> Response:
        body = {"type": self.type, "title": self.title, "status": self.status, **self.extras}
        body["detail"] = self.detail or self.title
        if self.errors:
            body["errors"] = self.errors
        answer = Response(json.dumps(body), status=self.status, mimetype="application/problem+json")
        answer.headers.extend(self.headers)
        return answer


def field_problem(field: str, sentence: str) -> Problem:
    """One field is not valid; the sentence says how to mend it."""
    return Problem("not-valid", sentence, errors={field: [sentence]})


def flat(errors: Any, path: str = "") -> dict[str, list[str]]:
    """Marshmallow's nested messages as dotted paths: `items.0.dose.reps`."""
    if isinstance(errors, dict):
        found: dict[str, list[str]] = {}
        for key, value in errors.items():
            name = path if key == "_schema" else f"{path}.{key}".lstrip(".")
            for inner, sentences in flat(value, name).items():
                found.setdefault(inner, []).extend(sentences)
        return found
    sentences = errors if isinstance(errors, list) else [errors]
    return {path or "body": [str(sentence) for sentence in sentences]}


def from_http(error: HTTPException) -> Problem:
    """Werkzeug's own refusals, with their headers (405 keeps its Allow)."""
    headers = {k: v for k, v in error.get_headers() if k.lower() != "content-type"}
    status = error.code or 500
    if isinstance(error, RequestEntityTooLarge):
        return Problem("too-large", "Send less at once.", headers=headers)
    type_ = BY_STATUS.get(status, "bad-request" if status < 500 else "unexpected")
    return Problem(type_, headers=headers)


# Of psycopg, by name, as it is loaded only where it is used; other errors are faults of ours
AWAY = {"OperationalError", "InterfaceError", "ReadOnlySqlTransaction"}
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}  # of a file beside the database


def is_busy(error: BaseException) -> bool:
    """A database that is locked, read-only, full or away: the phone keeps its ticks and retries."""
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.OperationalError):
        words = ("locked", "busy", "readonly", "full", "disk i/o", "unable to open")
        return any(word in str(cause).lower() for word in words)
    if isinstance(cause, OSError) and cause.errno in FULL:
        return True
    return not AWAY.isdisjoint(kind.__name__ for kind in type(cause).__mro__)


def has_collided(error: BaseException) -> bool:
    """Two requests made the same thing at once: the second finds it there when it asks again."""
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.IntegrityError):
        return str(cause).startswith("UNIQUE constraint failed")
    return type(cause).__name__ == "UniqueViolation"


def bind(app: Flask) -> None:
    """Every error of the app, expected or not, leaves it as a problem."""

    def on_problem(problem: Problem) -> Response:
        return problem.response()

    def on_http(error: HTTPException) -> Response:
        return from_http(error).response()

    def on_anything(error: Exception) -> Response:
        if is_busy(error):
            log.warning("database_busy", error=type(error).__name__)
            return Problem("busy", headers={"Retry-After": "5"}).response()
        if has_collided(error):
            log.exception("collided", error=type(error).__name__)
            return Problem("busy", headers={"Retry-After": "1"}).response()
        log.exception("unexpected", error=type(error).__name__)
        return Problem("unexpected").response()

    app.register_error_handler(Problem, on_problem)
    app.register_error_handler(HTTPException, on_http)
    app.register_error_handler(Exception, on_anything)
