"""Holds answers against our own OpenAPI document, and the document's objects are closed."""

import copy
import re
from typing import Any

from flask import Flask
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from werkzeug.test import TestResponse

DOCUMENT = "urn:handsteps"


def _content(answer: TestResponse) -> Any:
    return answer.get_json() if answer.is_json else answer.get_data(as_text=True)


class Contract:
    """What each endpoint promises to answer."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.spec = app.test_client().get("/api/openapi.json").get_json()
        closed = copy.deepcopy(self.spec)
        for name, schema in closed["components"]["schemas"].items():
            if "properties" in schema and not name.startswith("Problem"):
                schema.setdefault("additionalProperties", False)
        resource = Resource.from_contents(closed, default_specification=DRAFT202012)
        self.registry: Registry[Any] = Registry().with_resource(DOCUMENT, resource)

    def check(self, method: str, path: str, answer: TestResponse) -> None:
        """Raises AssertionError when the answer is not as the document says."""
        place = self._template(method, path.split("?")[0])
        answers = self.spec["paths"][place][method.lower()]["responses"]
        status = str(answer.status_code)
        known = status in answers
        assert known or answer.status_code >= 400, f"{method} {place}: {status} is undocumented"
        key = status if known else "default"
        content = answers[key].get("content")
        if not content:
            assert not answer.data, f"{method} {place}: {status} has a body"
            return
        assert answer.mimetype in content, f"{method} {place}: {answer.mimetype}"
        pointer = "/".join(
            str(part).replace("~", "~0").replace("/", "~1")
            for part in ("paths", place, method.lower(), "responses", key, "content",
                         answer.mimetype, "schema")
        )  # fmt: skip
        schema = {"$ref": f"{DOCUMENT}#/{pointer}"}
        validator = Draft202012Validator(schema, registry=self.registry)
        faults = [
            f"{fault.json_path}: {fault.message}"
            for fault in validator.iter_errors(_content(answer))
        ]
        assert not faults, f"{method} {place}: " + "; ".join(faults[:5])

    def _template(self, method: str, path: str) -> str:
        rule, _ = self.app.url_map.bind("localhost").match(path, method, return_rule=True)
        return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
