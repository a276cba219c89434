"""The plan as a phone keeps it."""

import marshmallow as ma

from ...ground import fields
from ...ground.web import Out
from ...library.schemas import MistakeOut, ScheduleOut, StepOut, UnitOut
from .. import dosage
from .dose import DoseOut, WordsOut


class BlockOut(Out):
    """One block of a dose: a number and what it counts."""

    kind = fields.choice("count", "rounds", "hold", "duration", "side", "once")
    n = ma.fields.Integer(allow_none=True)
    words = ma.fields.String()
    rounds = ma.fields.Integer()
    seconds = ma.fields.Integer(allow_none=True)
    side = fields.choice(*dosage.SIDES)


class ThingOut(Out):
    title = ma.fields.String()
    at_home = ma.fields.String()


class PlanItemOut(Out):
    """An item with all its words, so that the phone needs nothing else."""

    id = fields.uuid()
    exercise_id = fields.uuid()
    revision_id = fields.uuid()
    slug = ma.fields.String()
    discipline = ma.fields.String()
    owner_id = fields.uuid()
    title = ma.fields.String()
    line = ma.fields.String()
    icon = ma.fields.String()
    picture = fields.picture()
    moving = fields.picture()
    unit = ma.fields.Nested(UnitOut)
    place = ma.fields.Integer()
    minutes = ma.fields.Integer()
    dose = ma.fields.Nested(DoseOut)
    schedule = ma.fields.Nested(ScheduleOut)
    starts = ma.fields.Date(allow_none=True)
    ends = ma.fields.Date(allow_none=True)
    words = ma.fields.Nested(WordsOut)
    blocks = ma.fields.List(ma.fields.Nested(BlockOut))
    set_up = ma.fields.String()
    guard = ma.fields.String(allow_none=True)
    steps = ma.fields.List(ma.fields.Nested(StepOut))
    why = ma.fields.String()
    good = ma.fields.String()
    mistakes = ma.fields.List(ma.fields.Nested(MistakeOut))
    easier = ma.fields.String()
    harder = ma.fields.String()
    games = ma.fields.List(ma.fields.String())
    stop = ma.fields.List(ma.fields.String())
    equipment = ma.fields.List(ma.fields.Nested(ThingOut))


class PlanOut(Out):
    """The plan as a phone keeps it: only what a version fixes."""

    child_id = fields.uuid()
    version = ma.fields.Integer()
    etag = ma.fields.String()
    language = ma.fields.String()
    at = fields.Instant()
    author_id = fields.uuid()
    reason = ma.fields.String()
    items = ma.fields.List(ma.fields.Nested(PlanItemOut))
