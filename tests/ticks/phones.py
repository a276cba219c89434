"""A family's phone as far as sync sees it, and a child with a routine to tick."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from exercises_app.ground import clock
from exercises_app.ground.keys import new_id
from tests.builders import ChildBox, ClinicBox
from tests.plans.routines import cards, item, published
from tests.support.actors import Actor

DAILY = {"rule": "daily", "moments": ["breakfast"]}


@dataclass
class Family:
    """A child with published items and a mother's phone that has synced once."""

    clinic: ClinicBox
    child: ChildBox
    items: list[str]
    mother: "Phone"

    def phone(self, name: str, **facts: Any) -> "Phone":
        """Somebody else of the family joins."""
        return Phone(self.clinic.new_caregiver(self.child, name, **facts), self.child.id)


def family(clinic: ClinicBox, items: int = 2, schedule: Any = None, **child: Any) -> Family:
    box = clinic.new_child(**child)
    found = cards(clinic.therapist)
    asked = [item(found[n % len(found)], schedule=schedule or DAILY) for n in range(items)]
    published(clinic.therapist, box, *asked)
    mother = Phone(clinic.new_caregiver(box), box.id)
    return Family(clinic, box, [each["id"] for each in asked], mother)


class Phone:
    """Keeps the epoch and the cursors as the app does."""

    def __init__(self, actor: Actor, child_id: str) -> None:
        self.actor, self.child_id = actor, child_id
        self.epoch: str | None = None
        self.cursors: dict[str, str] = {}

    def event(self, item_id: str, kind: str = "done", **changes: Any) -> dict[str, Any]:
        """An event of this very moment."""
        now = clock.now()
        return {
            "v": 1,
            "id": new_id(),
            "child": self.child_id,
            "item": item_id,
            "version": 1,
            "day": now.date().isoformat(),
            "slot": 0,
            "kind": kind,
            "of": [],
            "value": {},
            "by": "me",
            "at": clock.text(now),
            "offset": 60,
            **changes,
        }

    def send(self, *events: dict[str, Any], **envelope: Any) -> dict[str, Any]:
        """One sync; what comes back is checked against the API document, cursors are kept."""
        body = {"client": {"build": 1}, "epoch": self.epoch, "cursors": dict(self.cursors)}
        answer: dict[str, Any] = self.actor.post(
            "/sync", {**body, "events": list(events), **envelope}, expect=200
        ).get_json()
        self.epoch = answer["epoch"]
        for child_id, news in answer["children"].items():
            if "cursor" in news:
                self.cursors[child_id] = news["cursor"]
        return answer

    def news(self, *events: dict[str, Any], **envelope: Any) -> dict[str, Any]:
        """What one sync says of the child."""
        news: dict[str, Any] = self.send(*events, **envelope)["children"][self.child_id]
        return news

    def says(self, *events: dict[str, Any]) -> list[str]:
        """The answers to events: `stored`, or `refused:why`."""
        answers = self.send(*events)["answers"]
        assert [answer["id"] for answer in answers] == [event["id"] for event in events]
        return [":".join(filter(None, (each["is"], each.get("why")))) for each in answers]


def days_ago(days: int) -> str:
    return (clock.now().date() - timedelta(days=days)).isoformat()
