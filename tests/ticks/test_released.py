"""Every event format that was ever released is stored and read as it was then, for ever."""

import hashlib
import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, db
from exercises_app.ticks.fold import Fact, fold
from exercises_app.ticks.judge import FORMAT, canonical, hash_of
from exercises_app.ticks.models import Event
from tests.builders import ClinicBox
from tests.plans.routines import cards, item, published
from tests.ticks.phones import DAILY, Phone

FOLDER = Path(__file__).parents[1] / "vectors/released"
# What a phone made must mean the same for ever: a file gets its line here once, and keeps it
FILES = {"v1.json": "b9a6c88c29edbb9efa5387f3371441cefba17f10925865cb898ecbd7ec32203c"}
RELEASED = [json.loads((FOLDER / name).read_text("utf-8")) for name in FILES]
EVENTS = [
    pytest.param(event, id=f"v{each['format']}, {event['name']}")
    for each in RELEASED
    for event in each["events"]
]
each_release = pytest.mark.parametrize("release", RELEASED, ids=lambda each: f"v{each['format']}")


def test_no_file_of_a_released_format_is_changed_or_missing() -> None:
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FOLDER.iterdir()}
    assert found == FILES
    assert [each["format"] for each in RELEASED] == list(range(1, FORMAT + 1))


@pytest.mark.parametrize("event", EVENTS)
def test_the_bytes_still_have_their_hash(event: dict[str, Any]) -> None:
    sent = json.loads(event["bytes"])
    assert canonical(sent).decode() == event["bytes"]
    assert hash_of(sent).hex() == event["hash"]


@each_release
def test_the_service_stores_and_reads_them(clinic: ClinicBox, release: dict[str, Any]) -> None:
    sent = [json.loads(event["bytes"]) for event in release["events"]]
    with clock.frozen(clock.read(release["now"])):
        child = clinic.new_child(id=release["child"])
        card = cards(clinic.therapist)[0]
        published(clinic.therapist, child, item(card, id=release["item"], schedule=DAILY))
        phone = Phone(clinic.new_caregiver(child), child.id)
        assert phone.says(*sent) == [event["is"] for event in release["events"]]
        stored = [event for event in release["events"] if event["is"] == "stored"]
        again = [json.loads(event["bytes"]) for event in stored]
        assert phone.says(*again) == ["duplicate"] * len(stored)
        changes = phone.news(cursors={})["changes"]
    kept = [{key: change[key] for key in change if key in again[0]} for change in changes]
    unsaid = ("v", "child", "offset", "at")
    assert [{**each, "at": None} for each in kept] == [
        {**{key: event[key] for key in event if key not in unsaid}, "at": None} for event in again
    ]
    with clinic.app.app_context(), acting_for(clinic.id):
        rows = db.session.query(Event).filter_by(child_id=child.id)
        hashes = {str(UUID(bytes=row.id)): row.hash.hex() for row in rows}
    assert hashes == {each["id"]: event["hash"] for each, event in zip(again, stored, strict=True)}


@each_release
def test_what_stands_is_what_stood_then(release: dict[str, Any]) -> None:
    facts = []
    for event in release["events"]:
        said = json.loads(event["bytes"])
        names = ("id", "kind", "item", "day", "slot", "value")
        if event["is"] == "stored":
            facts.append(Fact(**{name: said[name] for name in names}, of=tuple(said["of"])))
    found = {f"{slot} {day}": cell.mark for (_, day, slot), cell in fold(facts).items()}
    assert found == release["cells"]
