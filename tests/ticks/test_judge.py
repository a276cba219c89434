"""The bytes, hash and answer of an event, case by case; the phone runs the same file."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from exercises_app.ground import clock
from exercises_app.ticks.judge import FIELDS, Knowledge, canonical, examine, hash_of, judge
from exercises_app.ticks.values import is_id
from exercises_app.ticks.wire import REFUSED

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/events.json").read_text("utf-8"))
ANSWERS: list[dict[str, Any]] = VECTORS["answers"]


def knowledge(case: dict[str, Any]) -> Knowledge:
    known = VECTORS["usual"] | case["known"]
    stored = [VECTORS["base"] | change for change in known.get("stored", [])]
    flag = "ended" if known["ended"] else None
    return Knowledge(
        now=clock.read(known["now"]),
        state=known["state"],
        ended_at=clock.read(known["ended_at"]) if known["ended_at"] else None,
        restored_on=date.fromisoformat(known["restored_on"]) if known["restored_on"] else None,
        items=dict.fromkeys(known["items"], flag) | dict.fromkeys(known["dropped"], "dropped"),
        hashes={UUID(event["id"]).bytes: hash_of(event) for event in stored if is_id(event["id"])},
    )


@pytest.mark.parametrize("case", VECTORS["hashes"], ids=lambda case: case["name"])
def test_bytes_and_hash_are_as_the_vectors_say(case: dict[str, Any]) -> None:
    assert canonical(case["event"]).decode() == case["bytes"]
    assert hash_of(case["event"]).hex() == case["hash"]


@pytest.mark.parametrize("case", ANSWERS, ids=lambda case: case["name"])
def test_the_answer_is_as_the_vectors_say(case: dict[str, Any]) -> None:
    event = VECTORS["base"] | case["change"]
    event.pop(case.get("without", ""), None)
    verdict = judge(examine(event), knowledge(case))
    answer = verdict.answer if verdict.why is None else f"{verdict.answer}:{verdict.why}"
    assert answer == case["is"]
    assert verdict.flag == case.get("flag")


def test_every_answer_of_the_protocol_is_among_the_cases() -> None:
    expected = {"stored", "duplicate", "later", *(f"refused:{why}" for why in REFUSED)}
    assert {case["is"] for case in ANSWERS} == expected
    assert len({case["name"] for case in ANSWERS}) == len(ANSWERS)
    assert set(VECTORS["base"]) == set(FIELDS)


def test_what_no_honest_client_can_have_made_is_no_duplicate_of_anything() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    assert hash_of({"id": deep}) == b""
    assert hash_of({"id": 2**70}) == b""
    assert hash_of({"id": "\ud800"}) == b""


def test_an_endless_number_is_no_duplicate_of_what_is_stored() -> None:
    stored = examine(VECTORS["base"])
    again = examine(VECTORS["base"] | {"slot": float("inf")})
    assert stored.key
    now = clock.read("2026-11-24T12:00:00.000Z")
    known = Knowledge(now=now, state="open", hashes={stored.key: stored.hash})
    assert judge(stored, known).answer == "duplicate"
    assert judge(again, known).why == "id_reuse"
