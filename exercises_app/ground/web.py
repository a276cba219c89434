"""The web base: strict bodies and queries, problem answers, ETags, cursors."""

import base64
import hashlib
import json
from collections.abc import Callable, Iterable
from functools import cache
from threading import Lock
from typing import Any

import marshmallow as ma
from flask import Flask, Response, request
from flask_smorest import Api as SmorestApi
from flask_smorest import Blueprint
from marshmallow.orderedset import OrderedSet
from webargs.flaskparser import FlaskParser

from . import fields
from .errors import Problem, flat

MOST_BYTES = 256 * 1024  # of one request's body
PROBLEM = "application/problem+json"


class Schema(ma.Schema):
    """Base of all schemas; the class is the contract, in order of its lines."""

    set_class = OrderedSet


class In(Schema):
    """A body. Unknown fields are errors."""

    class Meta:
        unknown = ma.RAISE


class Query(In):
    """A query string. Unknown names are errors."""


class Out(Schema):
    """An answer: every field is there, even when it is null."""

    def on_bind_field(self, field_name: str, field_obj: ma.fields.Field[Any]) -> None:
        field_obj.required = True


class ProblemOut(Schema):
    """RFC 9457: what happened, and what to do; some types say more (docs/problems.md)."""

    class Meta:
        unknown = ma.INCLUDE

    type = ma.fields.String(required=True)
    title = ma.fields.String(required=True)
    status = ma.fields.Integer(required=True)
    detail = ma.fields.String(required=True)
    errors = ma.fields.Dict(
        keys=ma.fields.String(), values=ma.fields.List(ma.fields.String()), required=False
    )


class ListQuery(Query):
    """What every list takes."""

    cursor = fields.text(400)
    limit = fields.QueryInt(1, 100, load_default=20)


class Parser(FlaskParser):
    """webargs with our answers: not JSON is 400, not valid is 422 by dotted field."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"query": ma.RAISE, "json": ma.RAISE}

    def load_querystring(self, req: Any, schema: Any) -> Any:
        """The first value of each name. webargs would ask werkzeug for every field of the schema,
        and each that is absent costs an exception."""
        return req.args.to_dict()

    def load_json(self, req: Any, schema: Any) -> Any:
        return body_as_json(whole_body())

    def handle_error(self, error: ma.ValidationError, req: Any, schema: Any, **kwargs: Any) -> Any:
        errors: dict[str, list[str]] = {}
        for place in error.messages_dict.values():
            errors |= flat(place)
        raise Problem("not-valid", errors=errors)


def whole_body() -> bytes:
    """The request's body. Raises Problem too-large; without a length werkzeug cuts in silence."""
    data = request.get_data()
    if request.content_length is None and len(data) >= MOST_BYTES:
        raise Problem("too-large", f"Send at most {MOST_BYTES} bytes at once.")
    return data


def body_as_json(data: bytes) -> Any:
    """One JSON object. Raises Problem not-json for anything else, NaN and deep nests included."""
    try:
        value = json.loads(data, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Problem("not-json", "Send one JSON object.") from None
    if not isinstance(value, dict):
        raise Problem("not-json", "Send one JSON object.")
    return value


def _no_constant(word: str) -> Any:
    raise ValueError(word)


class Room(Blueprint):
    """A room's endpoints: flask-smorest with our parser, and problem+json as the other answer."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, name: str, import_name: str, **options: Any) -> None:
        super().__init__(name, import_name, **options)
        self._prepare_doc_cbks.append(_with_problem)

    def arguments(self, schema: type[Schema], **options: Any) -> Any:
        """What an endpoint takes; the schema is made once, not for each request."""
        return super().arguments(_made(schema), **options)


def _with_problem(doc: dict[str, Any], _: Any, **kwargs: Any) -> dict[str, Any]:
    answers = doc.setdefault("responses", {})
    answers.pop("422", None), answers.pop(422, None)
    answers["default"] = {
        "description": "A problem: what happened and what to do.",
        "content": {PROBLEM: {"schema": ProblemOut}},
    }
    return doc


class Api(SmorestApi):
    """flask-smorest, with our own error answers; the API document is written when first asked for,
    since that takes as long as all the rest of a start."""

    def __init__(self, app: Flask, **options: Any) -> None:
        self._unwritten: list[Blueprint] = []
        self._writing = Lock()
        super().__init__(app, **options)
        self.ma_plugin.converter.add_attribute_function(_zones)

    def register_blueprint(self, blp: Blueprint, **options: Any) -> None:
        """Register a room's endpoints. They stand in the document under the room's name."""
        self._app.register_blueprint(blp, **options)
        self._unwritten.append(blp)

    def document(self) -> dict[str, Any]:
        """OpenAPI 3.1."""
        assert self.spec is not None
        with self._writing:
            for room in self._unwritten:
                room.register_views_in_doc(
                    self, self._app, self.spec, name=room.name, parameters=None
                )
                self.spec.tag({"name": room.name, "description": room.description})
            self._unwritten.clear()
            written: dict[str, Any] = self.spec.to_dict()
        return written

    def _register_error_handlers(self) -> None:
        """Errors are bound in ground.errors, once for the whole app."""

    def _register_responses(self) -> None:
        """No named responses: every operation has its `default` problem."""


def _zones(_: Any, field: Any, **kwargs: Any) -> dict[str, Any]:
    return {"enum": list(fields.zones())} if isinstance(field, fields.Zone) else {}


# -- answers ----------------------------------------------------------------------------------


def json_answer(body: bytes, status: int = 200, **headers: str) -> Response:
    """Bytes that are JSON already."""
    answer = Response(body, status=status, mimetype="application/json")
    for key, value in headers.items():
        answer.headers[key.replace("_", "-")] = value
    return answer


def rendered(schema: type[Schema], data: Any) -> bytes:
    """The answer as bytes, by its schema."""
    return _WRITER.encode(_made(schema).dump(data)).encode()


_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@cache
def _made(schema: type[Schema]) -> Schema:
    """One of each kind: making one costs more than writing with it."""
    return schema()


def etag_of(body: bytes) -> str:
    """The ETag of an answer that has no version of its own: a hash of its bytes."""
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'


def tagged(schema: type[Schema], data: Any, etag: str = "", status: int = 200) -> Response:
    """The answer with its ETag, or 304 when the client has it already."""
    body = rendered(schema, data)
    tag = etag or etag_of(body)
    if request.method == "GET" and is_known(tag):
        return Response(status=304, headers={"ETag": tag})
    return json_answer(body, status, ETag=tag)


def is_known(etag: str) -> bool:
    """Whether the client said in If-None-Match that it has this one."""
    given = request.environ.get("HTTP_IF_NONE_MATCH", "")  # `headers` raises within when absent
    return etag in (part.strip().removeprefix("W/") for part in given.split(","))


class IfMatch(Schema):
    """The ETag of what was changed; without it a change cannot be made."""

    class Meta:
        unknown = ma.EXCLUDE

    if_match = ma.fields.String(data_key="If-Match")


def if_match() -> str:
    """The client's If-Match. Raises Problem if-match-missing (428)."""
    given = request.headers.get("If-Match", "").strip().removeprefix("W/")
    if not given:
        raise Problem("if-match-missing", "Send the ETag of what you changed in If-Match.")
    return given


def must_match(given: str, current: str) -> None:
    """Raises Problem stale (412) when what was changed is no longer what stands here."""
    if given not in (current, "*"):
        raise Problem("stale", "Fetch it again, then change it.", headers={"ETag": current})


# -- cursors ----------------------------------------------------------------------------------


def cursor_of(*place: Any) -> str:
    """An opaque place in a list."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def read_cursor(text: str | None, *kinds: type) -> tuple[Any, ...] | None:
    """The place that `cursor_of` wrote; None at the start. Raises Problem not-valid otherwise."""
    if not text:
        return None
    try:
        place = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        fits = isinstance(place, list) and [type(part) for part in place] == list(kinds)
        fits = fits and all(map(_can_be_asked, place))
    except ValueError:
        fits = False
    if not fits:
        sentence = "Use the `next` of the page before, or leave the cursor out."
        raise Problem("not-valid", sentence, errors={"cursor": [sentence]})
    return tuple(place)


def _can_be_asked(part: Any) -> bool:
    """Whether a database can be asked for it: no half characters, no NUL, no endless number."""
    if isinstance(part, str):
        part.encode()  # half a character is a ValueError
        return "\0" not in part
    return not isinstance(part, int) or abs(part) <= fields.BIGGEST_COUNT


def page(
    rows: Iterable[Any], limit: int, place: Callable[[Any], tuple[Any, ...]]
) -> dict[str, Any]:
    """`{items, next}` of rows that were asked for with one more than the limit."""
    items = list(rows)
    more = len(items) > limit
    items = items[:limit]
    return {"items": items, "next": cursor_of(*place(items[-1])) if more else None}
