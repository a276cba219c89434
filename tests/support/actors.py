"""Somebody with a browser: each has cookies of their own and speaks to the API as the app does."""

from collections.abc import Mapping
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

BASE = "/api/v1"


class Actor:
    """A browser on one side. Every answer that is expected is held against the API document."""

    def __init__(self, app: Flask, side: str, name: str = "", person_id: str = "") -> None:
        self.app = app
        self.side = side
        self.name = name
        self.person_id = person_id
        self.browser = app.test_client()

    def call(
        self,
        method: str,
        path: str,
        json: Any = None,
        expect: int | None = None,
        if_match: str | None = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> TestResponse:
        """One request below /api/v1. With `expect`, its status and its shape are checked."""
        sent = {"X-App": self.side, "Sec-Fetch-Site": "same-origin", **(headers or {})}
        if if_match is not None:
            sent["If-Match"] = if_match
        if json is not None:
            more["json"] = json
        answer = self.browser.open(BASE + path, method=method, headers=sent, buffered=True, **more)
        if expect is not None:
            assert answer.status_code == expect, (
                f"{method} {path}: {answer.status_code} not {expect}: {answer.get_data(True)[:500]}"
            )
            self.app.extensions["contract"].check(method, BASE + path, answer)
        return answer

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.call("GET", path, **more)

    def post(self, path: str, json: Any = None, **more: Any) -> TestResponse:
        return self.call("POST", path, json, **more)

    def put(self, path: str, json: Any = None, **more: Any) -> TestResponse:
        return self.call("PUT", path, json, **more)

    def patch(self, path: str, json: Any = None, **more: Any) -> TestResponse:
        return self.call("PATCH", path, json, **more)

    def delete(self, path: str, **more: Any) -> TestResponse:
        return self.call("DELETE", path, **more)

    def problem(self, method: str, path: str, **more: Any) -> str:
        """The type of the problem that a call is answered with; '' when it went well."""
        answer = self.call(method, path, **more)
        return (
            str((answer.get_json(silent=True) or {}).get("type", ""))
            if answer.status_code >= 400
            else ""
        )
