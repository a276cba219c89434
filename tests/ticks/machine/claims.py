"""The invariants of TRUST.md 2.3, as far as one answer or one moment shows them, by name."""

from datetime import datetime
from typing import Any

from exercises_app.ticks.statements import size_for
from tests.ticks.machine.expected import Expected
from tests.ticks.machine.limits import KEPT
from tests.ticks.machine.model import Row
from tests.ticks.machine.phone import age
from tests.ticks.machine.real import Work

REASONS = {
    "not_yours", "unknown_item", "too_old", "in_future", "id_reuse", "too_long", "bad_value",
    "gone",
}  # fmt: skip
NAMED = {
    "duplicate": "I3 a repetition is no duplicate, or something else is",
    "id_reuse": "I3 one id has two contents",
    "later": "I13 a format is not read as it should be",
    "not_yours": "I9 written, or told, without the right",
    "gone": "I2 after an end, not what SYNC.md says",
}


def claim(holds: Any, what: str, *seen: Any) -> None:
    """Raises AssertionError with the invariant's name, and what was seen."""
    assert holds, f"{what}: {seen}" if seen else what


def pruned(event: Row, now: datetime) -> bool:
    return age(event["day"], now.date().isoformat()) > KEPT


def answered(expected: tuple[int, Row], status: int, answer: Row) -> None:
    """The real service answers as the model."""
    claim(status == expected[0], "I9 I14 the whole answer", status, expected[0], answer)
    if status == 401:
        claim(answer["type"] == expected[1]["type"], "I15 the session", answer, expected[1])
    if status != 200:
        return
    said = [each.get("why") or each["is"] for each in answer["answers"]]
    wanted = expected[1]["answers"]
    claim(len(said) == len(wanted), "I14 an event without an answer")
    for is_, should in zip(said, wanted, strict=True):
        claim(is_ in REASONS | {"stored", "duplicate", "later"}, "I14 an answer of no meaning", is_)
        name = NAMED.get(should, NAMED.get(is_, "I14 an event has the wrong answer"))
        claim(is_ == should, name, is_, should)
    claim(answer["children"].keys() == expected[1]["children"].keys(), "I9 whose children")
    for child, news in answer["children"].items():
        of_child(news, expected[1]["children"][child])


def of_child(news: Row, wanted: Row) -> None:
    claim(news["state"] == wanted["state"], "I9 I15 the state of a child", news, wanted)
    if wanted["state"] != "open":
        claim(set(news) == {"state"}, "I9 an answer tells of a closed child", news)
        return
    claim(bool(news.get("reset")) == wanted["reset"], "I11 a reset", news, wanted)
    claim(news["changes"] == wanted["changes"], "I4 I9 the changes", news, wanted)
    claim(news["cursor"] == wanted["cursor"], "I4 the cursor", news["cursor"], wanted["cursor"])
    claim(news["more"] == wanted["more"], "I4 I16 more", news["more"])
    tag = (news["plan"] or "").split("-")[0]
    claim(tag == wanted["plan"], "the plan's tag", news["plan"], wanted["plan"])


def bounded(model: Expected, request: Row, answer: Row, work: Work) -> None:
    """I16: the work grows with what is sent and what is new, not with what was."""
    page, children = model.limits.page, answer["children"]
    sent = [event["child"] for event in request["events"]]
    items = sum(len(child.items) for child in model.kept.children.values())
    busy = [child for child in children if child in sent]
    rows = 16 + (page + 2) * len(children) + items + sum(size_for(sent.count(c)) for c in busy)
    # a cursor whose row is another one costs a second look
    anew = sum(bool(news.get("reset")) for news in children.values())
    rows += (page + 2) * anew
    statements = 1 + 5 * len(busy) + (len(children) - len(busy)) + anew
    claim(work.rows <= rows, "I16 rows", work.rows, rows)
    claim(work.statements <= statements, "I16 statements", work.statements, statements)
    for news in children.values():
        claim(len(news.get("changes", ())) <= page, "I16 a page", news)


def numbered(model: Expected, counts: list[tuple[Any, ...]]) -> None:
    """I3 and I5 by SQL: no id twice, seqs exactly 1 to n; and as many as the model has."""
    for child, rows, ids, last, own in counts:
        claim(rows == ids, "I3 an id is stored twice", child, rows, ids)
        claim(rows == last == own, "I5 seq has a gap", child, rows, last, own)
        have = len(model.kept.children[child].log)
        claim(rows == have, "I3 not stored exactly once", child, rows, have)
