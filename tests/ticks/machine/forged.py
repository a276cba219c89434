"""What an honest app never sends: each with the fault that its maker knows of."""

from datetime import datetime
from typing import Any

from tests.ticks.machine.model import Row
from tests.ticks.machine.phone import event_of

NOBODY = "00000000-0000-7000-8000-0000000000ff"
BAD: dict[str, tuple[Row, str]] = {
    "slot": ({"slot": 99}, "bad_value"),
    "half a slot": ({"slot": 1.5}, "bad_value"),
    "version": ({"version": -1}, "bad_value"),
    "offset": ({"offset": 5_000}, "bad_value"),
    "by": ({"by": "them"}, "bad_value"),
    "instant": ({"at": "2026-13-45T00:00:00Z"}, "bad_value"),
    "count": ({"value": {"count": -1}}, "bad_value"),
    "no such day": ({"day": "2026-02-30"}, "bad_day"),
    "an undo of nothing": ({"kind": "undo"}, "bad_value"),
    "a mark that undoes": ({"of": [NOBODY]}, "bad_value"),
    "no id in it": ({"kind": "undo", "of": ["e1"]}, "bad_value"),
    "half a character": ({"kind": "note", "value": {"words": "\ud800"}}, "bad_value"),
    "501 characters": ({"kind": "note", "value": {"words": "x" * 501}}, ""),
    "101 ids": ({"kind": "undo", "of": [NOBODY] * 101}, ""),
    "somebody else's": ({"actor": NOBODY}, "later"),
    "a kind to come": ({"kind": "hop"}, "later"),
    "a value to come": ({"value": {"mood": "good"}}, "later"),
    "a format to come": ({"v": 9}, "later"),
    "no child": ({"child": 7}, ""),
    "nobody's child": ({"child": NOBODY}, ""),
    "a day that is long ago": ({"day": "1999-12-31"}, ""),
    "a day that is far off": ({"day": "2999-12-31"}, ""),
}
AIMED = ("foreign", "other item", "reuse", "twin", "mixed", "elsewhere", "to come")


def badly(how: str, id_: str, at: datetime, child: str, item: str) -> tuple[Row, str]:
    changes, fault = BAD[how]
    return event_of(id_, at, child, item, "done") | changes, fault


def aimed(
    how: str,
    id_: str,
    at: datetime,
    there: list[tuple[str, str, list[Row]]],
    coming: list[str],
) -> Row:
    """At what others have stored. `there`: own child and a stranger's, each with an item of
    theirs and their log; `coming`: ids that phones will make next."""
    (child, item, log), (strange, theirs, their_log) = there
    row: dict[str, Any] = log[len(log) // 2] if log else {"id": coming[0]}
    cell = {name: row[name] for name in ("item", "day", "slot") if name in row}
    event = event_of(id_, at, child, item, "undo") | cell
    if how == "foreign":
        return event_of(id_, at, strange, theirs, "done")
    if how == "other item":
        return event_of(id_, at, child, theirs, "done")
    if how == "reuse":
        return event | {"id": row["id"], "kind": "partly", "by": "child"}
    if how == "twin":
        twin = their_log[-1]["id"] if their_log else id_
        return event_of(twin, at, child, item, "done")
    undos = [each["id"] for each in log if each["kind"] == "undo"]
    if how == "mixed":
        return event | {"of": sorted({row["id"], *undos})[:100]}
    if how == "elsewhere":
        return event | {"of": [row["id"]], "slot": 9}
    return event | {"of": coming}
