"""The outside of a sync request: sound, or the whole of it is refused. Events are judged later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..ground.errors import field_problem
from ..ground.web import body_as_json, whole_body
from .values import is_text

MOST_EVENTS = 100
LONGEST_ID = 100  # characters of what stands where an id should


@dataclass(frozen=True)
class Envelope:
    """What a phone sends. `cursors`: by child, None where it has none."""

    epoch: str | None
    cursors: Mapping[str, str | None]
    events: list[dict[str, Any]]


def is_name(value: Any) -> bool:
    """Something short that can be answered as it was sent."""
    return is_text(value) and 0 < len(value) <= LONGEST_ID


def opened() -> Envelope:
    """The request's envelope; what it holds besides is for newer servers and passed over.

    Raises Problem not-json (400), too-large (413) or not-valid (422)."""
    body = body_as_json(whole_body())
    epoch, cursors, events = body.get("epoch"), body.get("cursors", {}), body.get("events", [])
    if not isinstance(body.get("client", {}), dict):
        raise field_problem("client", "Say which app this is: an object with its build.")
    if epoch is not None and not isinstance(epoch, str):
        raise field_problem("epoch", "Send the epoch of the last answer, or null.")
    if not isinstance(cursors, dict) or not all(map(_is_cursor, cursors.items())):
        raise field_problem("cursors", "Send the cursor of the last answer for each child.")
    if not isinstance(events, list):
        raise field_problem("events", "Send a list of events.")
    if len(events) > MOST_EVENTS:
        raise field_problem("events", f"Send at most {MOST_EVENTS} events at once.")
    for place, event in enumerate(events):
        if not isinstance(event, dict) or not is_name(event.get("id")):
            raise field_problem(f"events.{place}.id", "Each event needs its id, to be answered.")
    return Envelope(epoch, cursors, events)


def _is_cursor(entry: tuple[Any, Any]) -> bool:
    child_id, cursor = entry
    return is_name(child_id) and (cursor is None or isinstance(cursor, str))
