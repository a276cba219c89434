"""The limits of the protocol, as the machine plays them: the real ones, or small ones, so that
every cut is met within a few events."""

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from flask import Flask

from exercises_app.ground import web
from exercises_app.ticks import envelope, judge, news, sync, values

KINDS = {1: ("skip", "partly", "done"), 2: ("skip", "partly", "done", "aided")}  # weakest first
SAID = ("rate", "note")
WORDS, UNDONE, SLOTS = 500, 100, 24
KEPT, FIRST, TAKEN, AHEAD, GRACE, RESTORED = 90, 35, 100, 1, 30, 90  # days


@dataclass(frozen=True)
class Limits:
    """`batch` and `bytes` bind phones; `events` and `body` are what the server takes at once."""

    batch: int
    bytes: int
    events: int
    body: int
    page: int


REAL = Limits(100, 48 * 1024, 100, 256 * 1024, 500)
SMALL = Limits(3, 1_500, 3, 6_000, 4)
UNEVEN = Limits(3, 4_000, 2, 2_500, 3)  # a server that takes less than its phones send


class Dials:
    """Turns the real service's own constants, and puts them back."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.stack = ExitStack()

    def limit(self, limits: Limits) -> None:
        for module, name, value in (
            (envelope, "MOST_EVENTS", limits.events),
            (news, "MOST_CHANGES", limits.page),
            (web, "MOST_BYTES", limits.body),
        ):
            self.stack.enter_context(patch.object(module, name, value))
        self.stack.enter_context(patch.dict(self.app.config, MAX_CONTENT_LENGTH=limits.body))

    def build(self, build: int) -> None:
        """Build 2 of the server understands format 2, which has one more kind."""
        aided: dict[str, Any] = {"aided": values.FIELDS_OF["done"]} if build == 2 else {}
        for target, name, value in (
            (judge, "FORMAT", build),
            (judge, "KINDS", (*judge.KINDS, *aided)),
            (sync, "BUILD", build),
        ):
            self.stack.enter_context(patch.object(target, name, value))
        self.stack.enter_context(patch.dict(values.FIELDS_OF, aided))

    def back(self) -> None:
        self.stack.close()
