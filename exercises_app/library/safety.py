"""What an exercise must mind in a child: precautions that meet a flag, or an age. Pure."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

AGE_FLAGS = {"age-under-6-months": 6, "age-under-36-months": 36}  # never set by hand
RULES = ("block", "warn")


class Met(NamedTuple):
    """A precaution that holds for a child: `block` needs a reason in writing, `warn` is shown."""

    rule: str
    flag: str
    say: str


def flags_met(flags: Iterable[str], age_months: int) -> set[str]:
    """The child's flags and the flags of its age, in whole months, that hold now."""
    young = {flag for flag, months in AGE_FLAGS.items() if age_months < months}
    return (set(flags) - AGE_FLAGS.keys()) | young


def precautions_met(
    precautions: Iterable[Mapping[str, Any]], flags: Collection[str], age_months: int
) -> list[Met]:
    """Which precautions of a revision hold for a child; those that block come first."""
    now = flags_met(flags, age_months)
    met = [Met(each["rule"], each["flag"], each["say"]) for each in precautions]
    return sorted((each for each in met if each.flag in now), key=lambda m: RULES.index(m.rule))
