"""Whole conversations of `POST /sync`: the real service answers exactly what the vectors say."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from exercises_app.ground import clock
from exercises_app.ground.db import writing
from exercises_app.ground.models import House
from exercises_app.ticks import news
from tests.builders import ClinicBox
from tests.ticks.conversations import Conversation

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/sync.json").read_text("utf-8"))
CASES: list[Any] = [pytest.param(each, id=each["name"]) for each in VECTORS["conversations"]]
START = "2026-11-24T10:31:02.000Z"


def played(case: dict[str, Any], clinic: ClinicBox, other: ClinicBox) -> list[Any]:
    """What the phones heard, step by step."""
    at, heard = START, []
    with clock.frozen(clock.read(at)):
        talk = Conversation(clinic, other, case)
    for step in case["steps"]:
        at = step.get("clock", at)
        with clock.frozen(clock.read(at)):
            if "do" in step:
                talk.do(*step["do"])
            if "phone" in step:
                name = step["phone"]
                heard.append(talk.heard(name, talk.ask(name, step)))
    return heard


@pytest.fixture(autouse=True)
def _installation(app: Flask) -> Iterator[None]:
    """Its epoch, and whether it was restored, are as they were before."""
    yield
    with app.app_context(), writing() as session:
        for row in session.query(House).filter_by(key="restored_at"):
            session.delete(row)


@pytest.mark.parametrize("case", CASES)
def test_the_service_answers_what_the_vectors_say(
    case: dict[str, Any],
    clinic: ClinicBox,
    other_clinic: ClinicBox,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(news, "MOST_CHANGES", case.get("page", news.MOST_CHANGES))
    wanted = [step["heard"] for step in case["steps"] if "phone" in step]
    assert played(case, clinic, other_clinic) == wanted


def test_there_are_enough_conversations() -> None:
    names = {case["name"] for case in VECTORS["conversations"]}
    assert len(names) == len(VECTORS["conversations"]) >= 35
