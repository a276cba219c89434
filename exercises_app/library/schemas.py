"""The library, in and out: what a list takes, a card, the whole exercise, the lists of words."""

from typing import Any

import marshmallow as ma

from ..ground import fields
from ..ground.web import ListQuery, Out
from .doses import SIDES
from .facets import FACETS
from .format import DISCIPLINES, KINDS, LEVELS, OLDEST, REVIEWS
from .schedules import MOMENTS, RULES

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def one(schema: type[Out], **options: Any) -> ma.fields.Nested:
    return ma.fields.Nested(schema, **options)


def many(schema: type[Out]) -> ma.fields.List[Any]:
    return ma.fields.List(ma.fields.Nested(schema))


def slug() -> ma.fields.String:
    """A word of one of the lists; one that nobody knows finds nothing."""
    hint = "Use small letters, digits and dashes."
    return fields.Words(
        validate=[ma.validate.Length(1, 60, error=hint), fields.Matches(SLUG, hint)],
        metadata={"pattern": SLUG},
    )


class ExercisesQuery(ListQuery):
    """What to find; all that is given must fit."""

    q = fields.text(100, metadata={"description": "Words; the beginning of a word is enough."})
    discipline = fields.choice(*DISCIPLINES[:2])
    kind = fields.choice(*KINDS)
    skill = slug()
    position = slug()
    equipment = slug()
    occupation = slug()
    age = fields.QueryInt(0, OLDEST, metadata={"description": "Months."})
    minutes = fields.QueryInt(1, 60, metadata={"description": "At most so many."})
    moment = fields.choice(*MOMENTS)
    gmfcs = fields.choice(*LEVELS)
    macs = fields.choice(*LEVELS)
    facets = fields.choice("yes", "no", load_default="yes")


class TermOut(Out):
    slug = ma.fields.String()
    title = ma.fields.String()


class UnitOut(Out):
    one = ma.fields.String()
    other = ma.fields.String()


class CardAgesOut(Out):
    from_months = ma.fields.Integer()
    to_months = ma.fields.Integer()


class LibraryDoseOut(Out):
    """Where the therapist starts. Side `prescribed`: name the side before you publish."""

    sets = ma.fields.Integer(allow_none=True)
    reps = ma.fields.Integer(allow_none=True)
    hold_s = ma.fields.Integer(allow_none=True)
    rest_s = ma.fields.Integer(allow_none=True)
    duration_s = ma.fields.Integer(allow_none=True)
    assistance = ma.fields.Integer(allow_none=True)
    side = fields.choice(*SIDES)
    resistance = ma.fields.String(allow_none=True)
    support = ma.fields.String(allow_none=True)
    note = ma.fields.String(allow_none=True)


class ScheduleOut(Out):
    rule = fields.choice(*RULES)
    days = ma.fields.List(ma.fields.Integer(), allow_none=True)
    days_a_week = ma.fields.Integer(allow_none=True)
    moments = ma.fields.List(fields.choice(*MOMENTS))


class PrecautionOut(Out):
    flag = ma.fields.String()
    rule = fields.choice("block", "warn")
    say = ma.fields.String()


class CardOut(Out):
    """An exercise in a list, with all that a routine needs of it."""

    id = fields.uuid()
    revision_id = fields.uuid()
    slug = ma.fields.String()
    title = ma.fields.String()
    line = ma.fields.String()
    discipline = fields.choice(*DISCIPLINES)
    kind = fields.choice(*KINDS)
    icon = ma.fields.String()
    skill = one(TermOut)
    position = one(TermOut)
    minutes = ma.fields.Integer()
    ages = one(CardAgesOut)
    equipment = ma.fields.List(ma.fields.String())
    clinic_only = ma.fields.Boolean()
    review = fields.choice(*REVIEWS)
    picture = fields.picture()
    moving = fields.picture()
    unit = one(UnitOut)
    dose = one(LibraryDoseOut)
    dose_limits = ma.fields.Dict(
        ma.fields.String(), ma.fields.List(ma.fields.Integer(), validate=ma.validate.Length(2, 2))
    )
    schedule = one(ScheduleOut)
    precautions = many(PrecautionOut)


class FacetOut(Out):
    """A value to choose, and how many exercises would be left."""

    value = ma.fields.String()
    title = ma.fields.String()
    parent = ma.fields.String(allow_none=True)
    count = ma.fields.Integer()


FacetsOut: Any = type(
    "FacetsOut",
    (Out,),
    {"__doc__": "Values to choose from, by facet.", **{name: many(FacetOut) for name in FACETS}},
)


class ExercisesOut(Out):
    items = many(CardOut)
    next = ma.fields.String(allow_none=True)
    total = ma.fields.Integer()
    facets = one(FacetsOut, allow_none=True)


# -- one exercise -----------------------------------------------------------------------------


class EquipmentOut(TermOut):
    at_home = ma.fields.String(metadata={"description": "What a home has instead; may be empty."})
    safety = ma.fields.String(allow_none=True)


class StepOut(Out):
    do = ma.fields.String()
    look = ma.fields.String(allow_none=True)
    picture = fields.picture()


class MistakeOut(Out):
    see = ma.fields.String()
    say = ma.fields.String()


class NeighbourOut(TermOut):
    id = fields.uuid(allow_none=True)
    discipline = fields.choice(*DISCIPLINES)
    icon = ma.fields.String()
    picture = fields.picture()
    changes = ma.fields.List(ma.fields.String())


class NeighboursOut(Out):
    easier = many(NeighbourOut)
    harder = many(NeighbourOut)


class FlaggedOut(PrecautionOut):
    title = ma.fields.String()


class ExerciseOut(CardOut):
    """An exercise whole, with every word a parent reads."""

    why = ma.fields.String()
    set_up = ma.fields.String()
    guard = ma.fields.String(allow_none=True)
    steps = many(StepOut)
    good = ma.fields.String()
    mistakes = many(MistakeOut)
    easier = ma.fields.String()
    harder = ma.fields.String()
    games = ma.fields.List(ma.fields.String())
    stop = ma.fields.List(ma.fields.String())
    equipment = many(EquipmentOut)
    precautions = many(FlaggedOut)
    skills = many(TermOut)
    occupations = many(TermOut)
    moments = ma.fields.List(fields.choice(*MOMENTS))
    icf = ma.fields.List(ma.fields.String())
    levels = ma.fields.Dict(ma.fields.String(), ma.fields.List(ma.fields.String()))
    space = ma.fields.String()
    noise = ma.fields.String()
    surface = ma.fields.String(allow_none=True)
    helpers = ma.fields.Integer()
    neighbours = one(NeighboursOut)
    source = ma.fields.String()


# -- the lists --------------------------------------------------------------------------------


class SkillOut(TermOut):
    """What can be trained. A group has no parent."""

    parent = ma.fields.String(allow_none=True)
    discipline = fields.choice(*DISCIPLINES)
    meaning = ma.fields.String()
    icon = ma.fields.String()


class SkillsOut(Out):
    items = many(SkillOut)
    next = ma.fields.String(allow_none=True)


class FlagTermOut(TermOut):
    """What a therapist knows of a child that exercises mind."""

    meaning = ma.fields.String()


class FlagsOut(Out):
    items = many(FlagTermOut)
    next = ma.fields.String(allow_none=True)
