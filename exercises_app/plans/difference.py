"""What changed between two versions, in plain words: added, dropped, changed, moved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from .schedule import Schedule
from .words import HELP, SIDES, Dose, schedule_words, seconds

NUMBERS = ("sets", "reps")
TIMES = ("hold_s", "rest_s", "duration_s")
TEXTS = ("resistance", "support", "note")


@dataclass(frozen=True)
class Line:
    """An item of a version, with what can differ."""

    id: str
    title: str
    discipline: str
    revision_id: str
    dose: Dose
    schedule: Schedule
    starts: date | None
    ends: date | None
    override_reason: str | None


def fields_of(line: Line) -> dict[str, str | None]:
    """Each field of an item as a person reads it; null is nothing."""
    dose: dict[str, Any] = {**line.dose}
    side = SIDES["OT" if line.discipline == "OT" else "PT"]
    found: dict[str, str | None] = {"title": line.title}
    found |= {field: _text(dose[field]) for field in NUMBERS}
    found |= {field: seconds(dose[field]) if dose[field] else None for field in TIMES}
    found["side"] = side.get(dose["side"])
    found["assistance"] = None if dose["assistance"] is None else HELP[dose["assistance"]]
    found |= {field: dose[field] for field in TEXTS}
    found["schedule"] = schedule_words(line.schedule)
    found |= {"starts": _text(line.starts), "ends": _text(line.ends)}
    found["override_reason"] = line.override_reason
    return found


def _text(value: int | date | None) -> str | None:
    return None if value is None else str(value)


def _changes(before: Line, after: Line) -> list[dict[str, str | None]]:
    old, new = fields_of(before), fields_of(after)
    changed: list[dict[str, str | None]] = [
        {"field": field, "before": old[field], "after": new[field]}
        for field in old
        if old[field] != new[field]
    ]
    if before.revision_id != after.revision_id:
        ids = {"before": before.revision_id, "after": after.revision_id}
        changed.append({"field": "revision_id", **ids})
    return changed


def difference(before: Iterable[Line], after: Iterable[Line]) -> dict[str, Any]:
    """`{added, dropped, changed, moved}`; both lists in the order of their version."""
    old, new = {line.id: line for line in before}, {line.id: line for line in after}
    both = [key for key in new if key in old]
    changed = [(new[key], _changes(old[key], new[key])) for key in both]
    return {
        "added": [_named(line) for key, line in new.items() if key not in old],
        "dropped": [_named(line) for key, line in old.items() if key not in new],
        "changed": [{**_named(line), "fields": fields} for line, fields in changed if fields],
        "moved": both != [key for key in old if key in new],
    }


def _named(line: Line) -> dict[str, str]:
    return {"id": line.id, "title": line.title}
