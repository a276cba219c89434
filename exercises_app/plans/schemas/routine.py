"""A routine, in and out: its items, versions and their difference."""

from typing import Any

import marshmallow as ma

from ...ground import fields
from ...ground.web import In, ListQuery, Out
from ...library.schemas import CardOut, ScheduleOut
from .. import dosage
from .dose import DoseIn, DoseOut, ScheduleIn, WordsOut


class ItemIn(In):
    """An item as it shall be; its place is its place in the list."""

    id = fields.uuid(required=True)
    exercise_id = fields.uuid(required=True)
    revision_id = fields.uuid(
        metadata={"description": "Left out: the newest. An older one of the same exercise stays."}
    )
    dose = ma.fields.Nested(DoseIn, required=True)
    schedule = ma.fields.Nested(ScheduleIn, required=True)
    starts = fields.Day(load_default=None, allow_none=True)
    ends = fields.Day(load_default=None, allow_none=True)
    override_reason = fields.text(dosage.MOST_REASON, load_default=None, allow_none=True)

    @ma.validates_schema
    def in_range(self, item: dict[str, Any], **_: Any) -> None:
        fault = dosage.range_fault(item.get("starts"), item.get("ends"))
        if fault:
            raise ma.ValidationError({"ends": [fault]})


class RoutineIn(In):
    """The whole routine. A family reads `reason`; `staff_reason` stays with the team."""

    reason = fields.text(dosage.MOST_REASON, load_default="")
    staff_reason = fields.text(dosage.MOST_REASON, load_default="")
    items = ma.fields.List(
        ma.fields.Nested(ItemIn),
        required=True,
        validate=ma.validate.Length(
            max=dosage.MOST_ITEMS, error=f"At most {dosage.MOST_ITEMS} exercises."
        ),
    )

    @ma.validates_schema
    def each_item_once(self, body: dict[str, Any], **_: Any) -> None:
        seen: set[str] = set()
        faults = {}
        for place, item in enumerate(body.get("items", [])):
            if item.get("id") in seen:
                faults[place] = {"id": ["This item stands here twice. Give each its own id."]}
            seen.add(item.get("id", ""))
        if faults:
            raise ma.ValidationError({"items": faults})


class EndIn(In):
    reason = fields.text(dosage.MOST_REASON, load_default="")


# -- answers ----------------------------------------------------------------------------------


class AuthorOut(Out):
    person_id = fields.uuid()
    shown_as = ma.fields.String()


class ItemOut(Out):
    id = fields.uuid()
    exercise = ma.fields.Nested(CardOut)
    revision_id = fields.uuid()
    newer_revision = ma.fields.Boolean()
    owner_id = fields.uuid()
    discipline = ma.fields.String()
    place = ma.fields.Integer()
    dose = ma.fields.Nested(DoseOut)
    schedule = ma.fields.Nested(ScheduleOut)
    starts = ma.fields.Date(allow_none=True)
    ends = ma.fields.Date(allow_none=True)
    override_reason = ma.fields.String(allow_none=True)
    words = ma.fields.Nested(WordsOut)


class VersionOut(Out):
    """One publication; version 0 has neither author nor time."""

    version = ma.fields.Integer()
    at = fields.Instant(allow_none=True)
    author = ma.fields.Nested(AuthorOut, allow_none=True)
    reason = ma.fields.String()
    staff_reason = ma.fields.String()
    ended_at = fields.Instant(
        allow_none=True, metadata={"description": "Set when the plan was ended in this version."}
    )
    end_reason = ma.fields.String()


class RoutineOut(VersionOut):
    """A routine, as its therapists see it."""

    child_id = fields.uuid()
    items = ma.fields.List(ma.fields.Nested(ItemOut))


class VersionsOut(Out):
    items = ma.fields.List(ma.fields.Nested(VersionOut))
    next = ma.fields.String(allow_none=True)


class VersionsQuery(ListQuery):
    """Newest first."""


class SinceQuery(In):
    since = fields.QueryInt(0, fields.BIGGEST, metadata={"description": "The one before."})


class NamedOut(Out):
    id = fields.uuid()
    title = ma.fields.String()


class FieldOut(Out):
    """One field that changed, in plain words; null is nothing."""

    field = ma.fields.String()
    before = ma.fields.String(allow_none=True)
    after = ma.fields.String(allow_none=True)


class ChangedOut(NamedOut):
    fields_ = ma.fields.List(ma.fields.Nested(FieldOut), attribute="fields", data_key="fields")


class DifferenceOut(Out):
    """What changed from one version to another."""

    since = ma.fields.Integer()
    version = ma.fields.Integer()
    added = ma.fields.List(ma.fields.Nested(NamedOut))
    dropped = ma.fields.List(ma.fields.Nested(NamedOut))
    changed = ma.fields.List(ma.fields.Nested(ChangedOut))
    moved = ma.fields.Boolean(metadata={"description": "Whether the order changed."})
