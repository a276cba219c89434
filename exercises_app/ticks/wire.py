"""The words of `POST /sync` for the API document. The request is read by hand: an event gets an
answer of its own, so only what refuses a whole request is a rule here."""

import marshmallow as ma

from ..ground import fields
from ..ground.web import Schema
from .envelope import LONGEST_ID, MOST_EVENTS

STATES = ("open", "gone", "revoked", "unknown")
REFUSED = (
    "not_yours", "unknown_item", "too_old", "in_future", "id_reuse", "too_long", "bad_value", "gone"
)  # fmt: skip


def told(words: str) -> ma.fields.Raw:
    """A field of an event that is judged, not validated."""
    return ma.fields.Raw(allow_none=True, metadata={"description": words})


class Open(Schema):
    class Meta:
        unknown = ma.INCLUDE


class EventIn(Open):
    """One event, format 1; what it may say: SYNC.md and tests/vectors/events.json."""

    id = fields.text(LONGEST_ID, 1, required=True)
    v = told("The format: 1.")
    child = told("The child's id.")
    item = told("The item's id.")
    version = told("The version of the plan that the phone had.")
    day = told("The family's day, chosen once on the phone: 2026-11-24.")
    slot = told("Which time of the day, 0 to 23.")
    kind = told("done, partly, skip, undo, rate or note.")
    of = told("Of an undo: the ids that it cancels, at most 100.")
    value = told("What there is to say, by kind.")
    by = told("me, or child from the child's own mode.")
    at = told("The instant, UTC with Z.")
    offset = told("Minutes from UTC on the phone.")


class SyncIn(Open):
    """What a phone sends. Unknown fields are for newer servers and passed over."""

    client = ma.fields.Dict()
    epoch = ma.fields.String(allow_none=True)
    cursors = ma.fields.Dict(
        keys=fields.text(LONGEST_ID, 1), values=ma.fields.String(allow_none=True)
    )
    events = ma.fields.List(ma.fields.Nested(EventIn), validate=ma.validate.Length(max=MOST_EVENTS))


class AnswerOut(Schema):
    id = ma.fields.String(required=True)
    is_ = fields.choice(
        "stored", "duplicate", "later", "refused", data_key="is", attribute="is", required=True
    )
    why = fields.choice(*REFUSED)


class ChangeOut(Open):
    """An event as this phone may see it. `sees` stands only beside an undo that reaches no more
    than its maker's own marks."""

    seq = ma.fields.Integer(required=True)
    id = fields.uuid(required=True)
    kind = ma.fields.String(required=True)
    item = fields.uuid(required=True)
    version = ma.fields.Integer(required=True)
    day = ma.fields.String(required=True, metadata={"format": "date"})
    slot = ma.fields.Integer(required=True)
    of = ma.fields.List(ma.fields.String(), required=True)
    value = ma.fields.Dict(required=True)
    actor = ma.fields.String(required=True, allow_none=True)
    by = ma.fields.String(required=True)
    at = fields.Instant(required=True, allow_none=True)
    sees = fields.choice("plan")


class ChildNewsOut(Schema):
    """What is new of a child. Only `open` has more than its state."""

    state = fields.choice(*STATES, required=True)
    plan = ma.fields.String(
        allow_none=True,
        metadata={"description": "The plan's ETag without quotes; null: none yet; `ended`."},
    )
    reset = ma.fields.Boolean(metadata={"description": "Begin anew: forget what was known."})
    from_day = ma.fields.Date(metadata={"description": "The first day of the changes."})
    cursor = ma.fields.String(metadata={"description": "To be sent back as it is."})
    more = ma.fields.Boolean()
    changes = ma.fields.List(ma.fields.Nested(ChangeOut))


class SyncOut(Schema):
    """Answers in the order of the events; `children`: every child this device may see or named."""

    epoch = ma.fields.String(required=True)
    now = fields.Instant(required=True)
    build = ma.fields.Integer(required=True)
    min_client = ma.fields.Integer(required=True)
    answers = ma.fields.List(ma.fields.Nested(AnswerOut), required=True)
    children = ma.fields.Dict(
        keys=ma.fields.String(), values=ma.fields.Nested(ChildNewsOut), required=True
    )
