"""The shape of the library's files: strict, unknown keys refused. docs/library.md explains it."""

from typing import Any

import marshmallow as ma

from ..ground import fields
from ..ground.web import In
from .doses import COUNTED, SIDES
from .schedules import MOMENTS, RULES

DISCIPLINES = ("OT", "PT", "both")
KINDS = ("exercise", "daily-act", "game", "calm", "education")
REVIEWS = ("unreviewed", "reviewed")
SCALES = ("gmfcs", "macs", "mini_macs", "cfcs", "edacs")
LEVELS = ("I", "II", "III", "IV", "V")
OLDEST = 1440  # months
SPACES = ("bed", "chair", "table", "mat", "room", "outdoors", "water")
NOISES = ("quiet", "some", "loud")


def word(**options: Any) -> ma.fields.String:
    """A word of small letters, digits and dashes."""
    pattern = fields.Matches(r"[a-z0-9]+(-[a-z0-9]+)*", "Use small letters, digits and dashes.")
    size = ma.validate.Length(1, 60, error="Use 1 to 60 letters.")
    return ma.fields.String(validate=[size, pattern], **options)


def plain(most: int, **options: Any) -> ma.fields.String:
    """A text in plain words, 1 to `most` characters."""
    return fields.text(most, 1, **options)


def a_code() -> ma.fields.String:
    """A code of the ICF, such as d440."""
    return ma.fields.String(validate=fields.Matches(r"[bsde][0-9]{1,5}", "Write it like d440."))


def slugs(least: int, most: int) -> ma.fields.List[Any]:
    """Several words of a list."""
    size = ma.validate.Length(least, most)
    return ma.fields.List(word(), required=True, validate=size)


def nested(schema: type[In], **options: Any) -> ma.fields.Nested:
    return ma.fields.Nested(schema, **options)


def several(schema: type[In], least: int, most: int, **options: Any) -> ma.fields.List[Any]:
    size = ma.validate.Length(least, most)
    return ma.fields.List(ma.fields.Nested(schema), validate=size, **options)


class AgesIn(In):
    from_months = fields.Int(0, OLDEST, required=True)
    to_months = fields.Int(0, OLDEST, required=True)

    @ma.validates_schema
    def in_order(self, ages: dict[str, int], **_: Any) -> None:
        if ages["to_months"] < ages["from_months"]:
            raise ma.ValidationError("This is below from_months.", "to_months")


class ThingIn(In):
    """An equipment and what a home has instead."""

    is_ = word(required=True, data_key="is", attribute="is")
    at_home = plain(200, load_default="")


class UnitIn(In):
    one = plain(40, required=True)
    other = plain(40, required=True)


class StepIn(In):
    do = plain(160, required=True)
    look = plain(160, load_default=None)
    picture = word(load_default=None)


class MistakeIn(In):
    see = plain(200, required=True)
    say = plain(200, required=True)


class WordsIn(In):
    """Everything a parent reads."""

    title = plain(60, required=True)
    unit = nested(UnitIn, load_default={"one": "time", "other": "times"})
    line = plain(120, required=True)
    why = plain(300, required=True)
    set_up = plain(400, required=True)
    guard = plain(300, load_default=None)
    steps = several(StepIn, 2, 10, required=True)
    good = plain(300, required=True)
    mistakes = several(MistakeIn, 1, 6, required=True)
    easier = plain(300, required=True)
    harder = plain(300, required=True)
    games = ma.fields.List(plain(200), load_default=list)
    stop = ma.fields.List(plain(200), required=True, validate=ma.validate.Length(1, 6))


class DoseIn(In):
    """What the therapist starts from."""

    sets = fields.Int(*COUNTED["sets"], load_default=None)
    reps = fields.Int(*COUNTED["reps"], load_default=None)
    hold_s = fields.Int(*COUNTED["hold_s"], load_default=None)
    rest_s = fields.Int(*COUNTED["rest_s"], load_default=None)
    duration_s = fields.Int(*COUNTED["duration_s"], load_default=None)
    side = fields.choice(*SIDES, load_default="none")
    resistance = plain(60, load_default=None)
    assistance = fields.Int(*COUNTED["assistance"], load_default=None)
    support = plain(60, load_default=None)
    note = plain(500, load_default=None)


class ScheduleIn(In):
    rule = fields.choice(*RULES, required=True)
    days = ma.fields.List(fields.Int(1, 7), load_default=None)
    days_a_week = fields.Int(1, 7, load_default=None)
    moments = ma.fields.List(fields.choice(*MOMENTS), load_default=list)

    @ma.validates_schema
    def fits_together(self, schedule: dict[str, Any], **_: Any) -> None:
        rule = schedule["rule"]
        for field, owner in (("days", "weekdays"), ("days_a_week", "per_week")):
            if bool(schedule[field]) != (rule == owner):
                raise ma.ValidationError(f"This belongs to {owner}, and only there.", field)
        if bool(schedule["moments"]) == (rule == "when_fits"):
            raise ma.ValidationError("Name a moment, except with when_fits.", "moments")


class PrecautionIn(In):
    flag = word(required=True)
    rule = fields.choice("block", "warn", required=True)
    say = plain(200, required=True)


class NeighbourIn(In):
    to = word(required=True)
    changes = slugs(1, 6)


class NeighboursIn(In):
    easier = several(NeighbourIn, 0, 4, required=True)
    harder = several(NeighbourIn, 0, 4, required=True)


class ExerciseIn(In):
    """One file of `seeds/exercises/`."""

    slug = word(required=True)
    discipline = fields.choice(*DISCIPLINES, required=True)
    kind = fields.choice(*KINDS, required=True)
    skills = slugs(1, 5)
    occupations = slugs(1, 5)
    icf = ma.fields.List(a_code(), required=True, validate=ma.validate.Length(1, 6))
    position = word(required=True)
    ages = nested(AgesIn, required=True)
    levels = ma.fields.Dict(
        fields.choice(*SCALES), ma.fields.List(fields.choice(*LEVELS)), load_default=dict
    )
    equipment = several(ThingIn, 0, 6, required=True)
    space = fields.choice(*SPACES, required=True)
    noise = fields.choice(*NOISES, required=True)
    surface = word(load_default=None)
    minutes = fields.Int(1, 60, required=True)
    helpers = fields.Int(0, 3, required=True)
    moments = ma.fields.List(
        fields.choice(*MOMENTS), required=True, validate=ma.validate.Length(1, 8)
    )
    words = nested(WordsIn, required=True)
    dose = nested(DoseIn, required=True)
    schedule = nested(ScheduleIn, required=True)
    dose_limits = ma.fields.Dict(
        fields.choice(*COUNTED),
        ma.fields.List(fields.Int(0, 7200), validate=ma.validate.Length(equal=2)),
        required=True,
    )
    precautions = several(PrecautionIn, 0, 8, required=True)
    neighbours = nested(NeighboursIn, required=True)
    clinic_only = fields.Flag(required=True)
    source = plain(300, required=True)
    review = fields.choice(*REVIEWS, required=True)
    pictures = ma.fields.Dict(word(), ma.fields.Raw(), required=True)


class TermIn(In):
    """A line of a list in `seeds/`."""

    slug = word(required=True)
    title = plain(200, required=True)


class SkillIn(TermIn):
    parent = word(required=True, allow_none=True)
    discipline = fields.choice(*DISCIPLINES, required=True)
    clinical_name = plain(200, required=True)
    icf = ma.fields.List(a_code(), required=True)
    meaning = plain(300, required=True)


class EquipmentIn(TermIn):
    at_home = plain(300, required=True, allow_none=True)
    safety = plain(400, required=True, allow_none=True)


class MeaningIn(TermIn):
    meaning = plain(300, required=True)


class PlannedIn(TermIn):
    discipline = fields.choice(*DISCIPLINES, required=True)


LISTS: dict[str, type[In]] = {
    "skills": SkillIn,
    "equipment": EquipmentIn,
    "positions": MeaningIn,
    "flags": MeaningIn,
    "occupations": TermIn,
    "planned": PlannedIn,
}
