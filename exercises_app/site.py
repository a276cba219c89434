"""Serves the built PWA: hashed assets for ever, everything else fresh, every path its shell."""

from flask import Flask


def bind(app: Flask) -> None:
    """Add the routes of the site."""
