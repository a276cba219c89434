"""Somebody else who acts at the same time, in a thread and a transaction of their own."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from itertools import count
from typing import Any

import pytest
from flask import Flask

from exercises_app.ground.db import db

LONG_ENOUGH_S = 1.0  # for what nothing holds up
AT_MOST_S = 20.0


class Aside:
    """Tells another when to act while a request is on its way."""

    def __init__(self, pool: ThreadPoolExecutor, patch: pytest.MonkeyPatch) -> None:
        self.pool, self.patch = pool, patch
        self.first = count()  # the other calls the same functions, and goes through
        self.begun: list[Future[Any]] = []

    def _begin(self, act: Callable[[], object], longest: float) -> None:
        if next(self.first) == 0:
            self.begun.append(self.pool.submit(act))
            wait(self.begun, longest)

    def after(self, place: str, honest: Callable[..., Any], act: Callable[[], object]) -> None:
        """`act` is done, once, when the function at `place` has answered."""

        def slow(*given: Any, **named: Any) -> Any:
            answer = honest(*given, **named)
            self._begin(act, AT_MOST_S)
            return answer

        self.patch.setattr(place, slow)

    def before(self, place: str, honest: Callable[..., Any], act: Callable[[], object]) -> None:
        """`act` begins, once, when the function at `place` is called. If it has to wait for our
        transaction, it goes on after that."""

        def slow(*given: Any, **named: Any) -> Any:
            self._begin(act, LONG_ENOUGH_S)
            return honest(*given, **named)

        self.patch.setattr(place, slow)

    def done(self) -> Any:
        """What the other got; raises what they met."""
        return self.begun[0].result(AT_MOST_S)


@contextmanager
def acting_aside(app: Flask, patch: pytest.MonkeyPatch) -> Iterator[Aside]:
    """Tests that count statements find the one connection that they always had afterwards."""
    with ThreadPoolExecutor(1) as pool:
        yield Aside(pool, patch)
    with app.app_context():
        db.engine.dispose()
