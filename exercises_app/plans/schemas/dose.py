"""A dose and a schedule, in and out."""

from typing import Any

import marshmallow as ma

from ...ground import fields
from ...ground.web import In, Out
from ...library.schedules import MOMENTS, RULES
from ...library.schemas import LibraryDoseOut
from .. import dosage


class Counted(fields.Int):
    """A number of a dose; its sentence names the field and the mend."""

    def __init__(self, field: str) -> None:
        least, most, _ = dosage.LIMITS[field]
        super().__init__(least, most, load_default=None, allow_none=True)
        sentence = dosage.limit_fault(field)
        self.validators = [ma.validate.Range(least, most, error=sentence)]


def words(field: str) -> ma.fields.String:
    """A text of a dose; what is empty is kept as null."""
    return fields.text(dosage.MOST_TEXT[field], load_default=None, allow_none=True)


class DoseIn(In):
    """How much. What is left out is not asked for; `affected` becomes the child's own side."""

    sets = Counted("sets")
    reps = Counted("reps")
    hold_s = Counted("hold_s")
    rest_s = Counted("rest_s")
    duration_s = Counted("duration_s")
    side = fields.choice(*dosage.SIDES_IN, load_default="none")
    resistance = words("resistance")
    assistance = Counted("assistance")
    support = words("support")
    note = words("note")

    @ma.post_load
    def nothing_is_null(self, dose: dict[str, Any], **_: Any) -> dict[str, Any]:
        for field in dosage.MOST_TEXT:
            dose[field] = (dose[field] or "").strip() or None
        return dose


class ScheduleIn(In):
    """On which days, and at which moments: one moment for each time a day."""

    rule = fields.choice(*RULES, required=True)
    days = ma.fields.List(
        fields.Int(1, 7), validate=ma.validate.Length(max=7), load_default=None, allow_none=True
    )
    days_a_week = fields.Int(1, 7, load_default=None, allow_none=True)
    moments = ma.fields.List(
        fields.choice(*MOMENTS),
        validate=ma.validate.Length(
            max=dosage.MOST_MOMENTS, error=f"At most {dosage.MOST_MOMENTS} times a day."
        ),
        load_default=list,
    )

    @ma.validates_schema
    def fits_together(self, schedule: Any, **_: Any) -> None:
        faults = dosage.schedule_faults(schedule)
        if faults:
            raise ma.ValidationError({field: [sentence] for field, sentence in faults})

    @ma.post_load
    def in_order(self, schedule: Any, **_: Any) -> Any:
        return dosage.in_order(schedule)


class DoseOut(LibraryDoseOut):
    """How much; null is not asked for. Times in seconds."""

    side = fields.choice(*dosage.SIDES)


class WordsOut(Out):
    """Dose and schedule in plain words."""

    dose = ma.fields.String()
    schedule = ma.fields.String()
