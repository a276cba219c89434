"""What a dose and a schedule may say: the limits of each field, and sentences that mend a fault.

The limits keep out slips of the keyboard (100 rounds, 90 minutes of holding), not a therapist's
judgement; an exercise may set narrower ones (`dose_limits` in its file).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from .schedule import MOMENTS, Schedule

SIDES = ("left", "right", "both", "alternate", "none")
SIDES_IN = (*SIDES, "affected")  # resolved to left, right or both when published


class Limit(NamedTuple):
    """Smallest and largest value, with the words that a sentence uses for the field."""

    least: int
    most: int
    called: str


LIMITS = {
    "sets": Limit(1, 10, "Rounds"),
    "reps": Limit(1, 100, "Times"),
    "hold_s": Limit(1, 600, "Seconds to hold"),
    "rest_s": Limit(1, 600, "Seconds of rest"),
    "duration_s": Limit(5, 7200, "Seconds it lasts"),
    "assistance": Limit(0, 7, "Level of help"),
}
MOST_TEXT = {"resistance": 60, "support": 60, "note": 500}  # characters
MOST_MOMENTS = 12  # times a day
MOST_ITEMS = 20  # in one routine
MOST_REASON = 500  # characters, of each reason
FURTHEST = (date(2000, 1, 1), date(2100, 12, 31))  # first and last day of a range

Faults = list[tuple[str, str]]


def limit_fault(field: str) -> str:
    """The sentence for a number out of its limits: `Rounds: choose 1 to 10.`"""
    limit = LIMITS[field]
    return f"{limit.called}: choose {limit.least} to {limit.most}."


def dose_faults(dose: Mapping[str, Any], limits: Mapping[str, Any]) -> Faults:
    """Where a dose leaves the limits of its exercise (`{reps: [3, 30]}`): field and sentence."""
    faults = []
    for field, (least, most) in limits.items():
        value = dose.get(field)
        if isinstance(value, int) and not least <= value <= most:
            called = LIMITS[field].called if field in LIMITS else field
            faults.append((field, f"{called}: this exercise takes {least} to {most}."))
    return faults


def schedule_faults(schedule: Schedule) -> Faults:
    """What does not fit together in a schedule: field and sentence."""
    rule, moments, faults = schedule["rule"], schedule["moments"], []
    for field, owner, mend in (
        ("days", "weekdays", "Choose at least one weekday, or another rule."),
        ("days_a_week", "per_week", "Say on how many days a week, 1 to 7."),
    ):
        given = bool(schedule[field])  # type: ignore[literal-required]
        if given != (rule == owner):
            faults.append((field, mend if rule == owner else f"Leave this out for {rule}."))
    if rule == "when_fits" and moments:
        faults.append(("moments", "Leave the moments out: it is done when it fits."))
    if rule != "when_fits" and not moments:
        faults.append(("moments", "Choose at least one moment; any-time is one."))
    named = [moment for moment in moments if moment != "any-time"]
    if len(named) != len(set(named)):
        faults.append(("moments", "Name each moment once; only any-time may come again."))
    days = schedule["days"] or []
    if len(days) != len(set(days)):
        faults.append(("days", "Name each weekday once."))
    return faults


def range_fault(starts: date | None, ends: date | None) -> str | None:
    """What is wrong with a range of days, if anything."""
    if starts and ends and ends < starts:
        return "This ends before it starts. Choose a later last day."
    for day in (starts, ends):
        if day and not FURTHEST[0] <= day <= FURTHEST[1]:
            return "Choose a day between 2000 and 2100."
    return None


def in_order(schedule: Schedule) -> Schedule:
    """The same schedule as it is stored: weekdays in order, moments in the order of a day."""
    return {
        "rule": schedule["rule"],
        "days": sorted(schedule["days"]) if schedule["days"] else None,
        "days_a_week": schedule["days_a_week"],
        "moments": sorted(schedule["moments"], key=MOMENTS.index),
    }
