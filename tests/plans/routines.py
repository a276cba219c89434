"""What the tests of this room do often: choosing exercises, writing items, publishing."""

from typing import Any

from werkzeug.test import TestResponse

from exercises_app.ground.keys import new_id
from tests.builders import ChildBox
from tests.support.actors import Actor

LIST = "/exercises?limit=100&facets=no"  # tests/library holds its answer against the document
DAILY = {"rule": "daily", "moments": ["breakfast"]}


def path(child: ChildBox, more: str = "routine") -> str:
    return f"/children/{child.id}/{more}"


def cards(actor: Actor) -> list[dict[str, Any]]:
    """Cards of the library that any child may get at home."""
    found = actor.get(LIST).get_json()["items"]
    return [
        card
        for card in found
        if not card["clinic_only"] and all(each["rule"] != "block" for each in card["precautions"])
    ]


def item(card: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """An item with a dose inside the exercise's own limits."""
    low = {field: limits[0] for field, limits in card["dose_limits"].items()}
    made = {"id": new_id(), "exercise_id": card["id"], "schedule": DAILY, **changes}
    return {**made, "dose": {**low, **changes.get("dose", {})}}


def etag(actor: Actor, child: ChildBox) -> str:
    return actor.get(path(child), expect=200).headers["ETag"]


def put(
    actor: Actor,
    child: ChildBox,
    items: list[dict[str, Any]],
    if_match: str | None = None,
    expect: int | None = 200,
    **body: Any,
) -> TestResponse:
    """PUT the routine on what stands there now, with a reason."""
    body = {"reason": "Something new to try", "items": items, **body}
    return actor.put(path(child), body, if_match=if_match or etag(actor, child), expect=expect)


def published(actor: Actor, child: ChildBox, *items: dict[str, Any], **body: Any) -> dict[str, Any]:
    answer: dict[str, Any] = put(actor, child, list(items), **body).get_json()
    return answer


def sent_again(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Items of an answer as a client sends them back."""
    return [
        {
            "id": each["id"],
            "exercise_id": each["exercise"]["id"],
            "revision_id": each["revision_id"],
            **{key: each[key] for key in ("dose", "schedule", "starts", "ends", "override_reason")},
        }
        for each in items
    ]
