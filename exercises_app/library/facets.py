"""By which values exercises are filtered and counted, and what each is called. Pure."""

from collections.abc import Mapping
from typing import Any

# Whole values of these become rows of exercise_facet; lists named here have titles in `term`
FACETS = (
    "discipline",
    "kind",
    "skill",
    "position",
    "equipment",
    "occupation",
    "moment",
    "age",
    "minutes",
    "gmfcs",
    "macs",
)
AGES = (3, 6, 9, 12, 18, 24, 36, 48, 60, 72, 96, 120, 144, 192, 216)  # months, to choose from
MINUTES = (2, 3, 5, 10, 15)
NOTHING = "nothing"  # an exercise that needs no equipment

TITLES: dict[str, dict[str, str]] = {
    "discipline": {"OT": "Hands (OT)", "PT": "Steps (PT)"},
    "kind": {
        "exercise": "Exercise",
        "daily-act": "Part of the day",
        "game": "Game",
        "calm": "Calming",
        "education": "Good to know",
    },
    "moment": {
        "wake-up": "Wake-up",
        "breakfast": "Breakfast",
        "way-to-school": "Way to school",
        "after-school": "After school",
        "play": "Play",
        "bath": "Bath",
        "bedtime": "Bedtime",
        "any-time": "Any time",
    },
    "age": {str(months): "" for months in AGES},
    "minutes": {str(minutes): f"{minutes} minutes or less" for minutes in MINUTES},
    "gmfcs": {level: f"GMFCS {level}" for level in ("I", "II", "III", "IV", "V")},
    "macs": {level: f"MACS {level}" for level in ("I", "II", "III", "IV", "V")},
    "equipment": {NOTHING: "Nothing needed"},
}
for _months in AGES:
    _years, _rest = divmod(_months, 12)
    TITLES["age"][str(_months)] = (
        f"{_months} months" if _rest or _months < 24 else f"{_years} years"
    )


def values_of(
    exercise: Mapping[str, Any], groups: Mapping[str, str | None]
) -> set[tuple[str, str]]:
    """Facet and value of everything an exercise can be found by.

    `groups` names the group of each skill: an exercise counts for it too.
    """
    both = exercise["discipline"] == "both"
    skills = exercise["skills"]
    ages, things = exercise["ages"], [thing["is"] for thing in exercise["equipment"]]
    found: dict[str, list[Any]] = {
        "discipline": ["OT", "PT"] if both else [exercise["discipline"]],
        "kind": [exercise["kind"]],
        "skill": [*skills, *(groups.get(skill) for skill in skills)],
        "position": [exercise["position"]],
        "equipment": things or [NOTHING],
        "occupation": exercise["occupations"],
        "moment": exercise["moments"],
        "age": [at for at in AGES if ages["from_months"] <= at <= ages["to_months"]],
        "minutes": [most for most in MINUTES if exercise["minutes"] <= most],
        "gmfcs": exercise["levels"].get("gmfcs", []),
        "macs": exercise["levels"].get("macs", []),
    }
    return {(facet, str(value)) for facet, values in found.items() for value in values if value}


def counted(rows: list[tuple[str, str, int, str | None, str | None, int | None]]) -> dict[str, Any]:
    """The facets of an answer, each in the order of its list.

    A row is facet, value, count, and from the lists: title, parent, place."""
    answer: dict[str, list[dict[str, Any]]] = {facet: [] for facet in FACETS}
    for facet, value, count, title, parent, _ in sorted(rows, key=_place):
        name = title or TITLES.get(facet, {}).get(value, value)
        answer[facet].append({"value": value, "title": name, "parent": parent, "count": count})
    return answer


def _place(row: tuple[str, str, int, str | None, str | None, int | None]) -> tuple[int, str]:
    facet, value, place = row[0], row[1], row[5]
    own = list(TITLES.get(facet, {}))
    return (own.index(value) - len(own) if value in own else place or 0, value)
