"""Commands."""

from flask import Flask


def bind(app: Flask) -> None:
    """Add the commands."""
