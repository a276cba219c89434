"""What the ticks room answers, and what it is asked."""

from typing import Any

import marshmallow as ma

from ..ground import fields
from ..ground.web import ListQuery, Out, Query
from ..people.models import RELATIONS
from ..people.schemas import ChildCardOut
from ..plans.schedule import MOMENTS
from .fold import MARKS
from .judge import BY

STATES = ("due", "offered", "not_due")


def many(schema: type[Out]) -> ma.fields.List[Any]:
    return ma.fields.List(ma.fields.Nested(schema))


def mark() -> ma.fields.String:
    return fields.choice(*MARKS, allow_none=True)


class DaysQuery(Query):
    """Days from and to, both included."""

    from_ = fields.Day(data_key="from")
    to = fields.Day()


class EventsQuery(ListQuery):
    from_ = fields.Day(data_key="from")
    to = fields.Day()


class CaseloadQuery(ListQuery):
    days = fields.QueryInt(1, 56, load_default=14)


# -- a day ------------------------------------------------------------------------------------


class QuotaOut(Out):
    asked = ma.fields.Integer()
    done = ma.fields.Integer()


class DaySlotOut(Out):
    slot = ma.fields.Integer()
    moment = fields.choice(*MOMENTS, allow_none=True)
    mark = mark()
    by = ma.fields.List(ma.fields.String())
    value = ma.fields.Dict()


class DayItemOut(Out):
    item_id = fields.uuid()
    title = ma.fields.String()
    state = fields.choice(*STATES)
    quota = ma.fields.Nested(QuotaOut, allow_none=True)
    slots = many(DaySlotOut)


class DayOut(Out):
    """What is asked on a day, and what stands."""

    day = ma.fields.Date()
    version = ma.fields.Integer()
    items = many(DayItemOut)


# -- the log ----------------------------------------------------------------------------------


class ActorOut(Out):
    person_id = ma.fields.String()
    name = ma.fields.String()
    relation = fields.choice(*RELATIONS)


class EventOut(Out):
    """An event as it is stored; `stored_at` is the server's time, `at` the phone's."""

    seq = ma.fields.Integer()
    id = fields.uuid()
    kind = ma.fields.String()
    item_id = fields.uuid()
    version = ma.fields.Integer()
    day = ma.fields.String(metadata={"format": "date"})
    slot = ma.fields.Integer()
    of = ma.fields.List(ma.fields.String())
    value = ma.fields.Dict()
    actor = ma.fields.Nested(ActorOut)
    device_name = ma.fields.String()
    by = fields.choice(*BY)
    at = fields.Instant()
    offset = ma.fields.Integer(metadata={"description": "Minutes from UTC."})
    stored_at = fields.Instant()
    flag = fields.choice("dropped", "ended", "unknown_item", allow_none=True)


class EventsOut(Out):
    items = many(EventOut)
    next = ma.fields.String(allow_none=True)


# -- adherence --------------------------------------------------------------------------------


class CountsOut(Out):
    """Slots, but for `not_due`: days that asked nothing. What one caregiver did has no `planned`,
    `nothing` and `not_due`: they are 0 there."""

    planned = ma.fields.Integer()
    done = ma.fields.Integer()
    partly = ma.fields.Integer()
    skipped = ma.fields.Integer()
    skipped_why = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.Integer())
    extra = ma.fields.Integer()
    nothing = ma.fields.Integer()
    not_due = ma.fields.Integer()


class MarkOut(Out):
    event_id = fields.uuid()
    kind = fields.choice(*MARKS)
    value = ma.fields.Dict()
    person_id = ma.fields.String()
    name = ma.fields.String()
    relation = fields.choice(*RELATIONS)
    device_name = ma.fields.String()
    by = fields.choice(*BY)
    at = fields.Instant()
    stored_at = fields.Instant()


class SlotOut(Out):
    slot = ma.fields.Integer()
    mark = mark()
    marks = many(MarkOut)


class CellOut(Out):
    day = ma.fields.Date()
    state = fields.choice(*STATES)
    mark = mark()
    extra = ma.fields.Boolean()
    slots = many(SlotOut)


class ItemAdherenceOut(Out):
    item_id = fields.uuid()
    title = ma.fields.String()
    discipline = ma.fields.String()
    dropped = ma.fields.Boolean()
    counts = ma.fields.Nested(CountsOut)
    cells = many(CellOut)


class CaregiverCountsOut(Out):
    person_id = ma.fields.String()
    name = ma.fields.String()
    relation = fields.choice(*RELATIONS)
    counts = ma.fields.Nested(CountsOut)


AdherenceOut = Out.from_dict(
    {
        "from": ma.fields.Date(),
        "to": ma.fields.Date(),
        "items": many(ItemAdherenceOut),
        "caregivers": many(CaregiverCountsOut),
        "counts": ma.fields.Nested(CountsOut),
    },
    name="AdherenceOut",
)


# -- the caseload -----------------------------------------------------------------------------


class CaseDayOut(Out):
    day = ma.fields.Date()
    mark = fields.choice(*MARKS, "nothing", "not_due")


class CaseOut(Out):
    """A child with its last days; exercises and minutes are those of a usual day."""

    child = ma.fields.Nested(ChildCardOut)
    version = ma.fields.Integer()
    exercises_a_day = ma.fields.Integer()
    minutes_a_day = ma.fields.Integer()
    days = many(CaseDayOut)
    done = ma.fields.Integer()
    planned = ma.fields.Integer()
    last_from_home = fields.Instant(allow_none=True)


class CaseloadOut(Out):
    items = many(CaseOut)
    next = ma.fields.String(allow_none=True)
