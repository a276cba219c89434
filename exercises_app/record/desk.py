"""A therapist's browser without a screen: what the demo has is made through the API."""

from typing import Any, Self

from flask import Flask
from flask.testing import FlaskClient


class Desk:
    """Signed in within `with`; no session is left behind."""

    def __init__(self, app: Flask, email: str, password: str) -> None:
        self.app = app
        self.browser: FlaskClient = app.test_client()
        self.sign_in = {"email": email, "password": password, "device_name": "Demo"}

    def __enter__(self) -> Self:
        self.call("POST", "/session", self.sign_in)
        return self

    def __exit__(self, *_: object) -> None:
        self.call("DELETE", "/session")

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """One request; raises RuntimeError when it is refused."""
        base = self.app.extensions["settings"].public_url
        sent = {"X-App": "work", "Origin": base, **headers}
        answer = self.browser.open(
            f"/api/v1{path}", method=method, json=body, headers=sent, base_url=base
        )
        if answer.status_code >= 400:
            raise RuntimeError(f"{method} {path}: {answer.get_data(as_text=True)}")
        return answer
