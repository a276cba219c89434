"""A write transaction commits whole, and what follows it is done only then."""

import pytest
from flask import Flask

from exercises_app.ground.db import once_committed, writing
from exercises_app.ground.models import House


def twice() -> None:
    with writing() as session:
        session.add(House(key="half", value="done"))
        with writing():
            pass


def broken_off(said: list[str]) -> None:
    with writing():
        once_committed(lambda: said.append("of nothing"))
        raise ValueError("no")


def test_writing_inside_writing_is_refused_and_leaves_nothing(app: Flask) -> None:
    with app.app_context():
        with pytest.raises(RuntimeError, match="inside"):
            twice()
        with writing() as session:
            assert session.get(House, "half") is None


def test_what_follows_a_commit_is_done_after_it_and_never_without_it(app: Flask) -> None:
    said: list[str] = []
    with app.app_context():
        with pytest.raises(ValueError, match="no"):
            broken_off(said)
        assert said == []
        with writing():
            once_committed(lambda: said.append("of this"))
            assert said == []
        assert said == ["of this"]
