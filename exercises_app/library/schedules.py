"""The words of a schedule: on which days, and at which moments of a day. Pure."""

from typing import Literal, get_args

Rule = Literal["daily", "weekdays", "per_week", "alternate", "when_fits"]
RULES: tuple[Rule, ...] = get_args(Rule)
MOMENTS = (
    "wake-up",
    "breakfast",
    "way-to-school",
    "after-school",
    "play",
    "bath",
    "bedtime",
    "any-time",
)
