"""What each kind of event may say in its `value`, and the plain types of its fields."""

import re
from collections.abc import Mapping
from typing import Any

MOST_WORDS = 500  # characters, everywhere
REASONS = ("tired", "unwell", "no_time", "not_want", "too_hard", "hurt", "other")

# Limits of a number, the words of a choice, or `words`: free text
_COUNT, _OF, _SECONDS = (0, 9_999), (1, 9_999), (0, 86_400)
_WORDS = "words"
FIELDS_OF: dict[str, dict[str, Any]] = {
    "done": {"count": _COUNT, "of": _OF, "seconds": _SECONDS},
    "partly": {
        "count": _COUNT,
        "of": _OF,
        "side": frozenset(("left", "right")),
        "reason": frozenset(REASONS),
        "words": _WORDS,
    },
    "skip": {"reason": frozenset(REASONS), "words": _WORDS},
    "undo": {},
    "rate": {
        "effort": frozenset(("easy", "right", "hard")),
        "pain": frozenset(("no", "some", "lot")),
        "joy": frozenset(("yes", "soso", "no")),
    },
    "note": {"words": _WORDS},
}
NEEDED = {"skip": "reason", "note": "words"}
SHOWN_TO_OTHERS = ("count", "of", "side")  # while the child's sharing is careful

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def is_id(value: Any) -> bool:
    """A UUID as text, in lower case: other spellings would not come back as they were sent."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def is_whole(value: Any, least: int, most: int | None) -> bool:
    """A whole number within limits; neither 3.0 nor true."""
    return type(value) is int and value >= least and (most is None or value <= most)


def is_text(value: Any) -> bool:
    """Text that both databases can keep: neither NUL nor half a character."""
    if not isinstance(value, str) or "\x00" in value:
        return False
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def words_too_long(value: Any) -> bool:
    """Whether the words have more characters than are kept."""
    words = value.get("words") if isinstance(value, dict) else None
    return isinstance(words, str) and len(words) > MOST_WORDS


def value_fault(kind: str, value: Any) -> bool:
    """Whether a value is none that this kind may have."""
    fields = FIELDS_OF[kind]
    if not isinstance(value, dict) or NEEDED.get(kind) not in (None, *value):
        return True
    if kind == "note" and not str(value["words"]).strip():
        return True
    return bool(value) and any(not _fits(fields.get(name), each) for name, each in value.items())


def _fits(limit: Any, value: Any) -> bool:
    if limit == _WORDS:
        return is_text(value)
    if isinstance(limit, tuple):
        return is_whole(value, *limit)
    return isinstance(limit, frozenset) and isinstance(value, str) and value in limit


def for_others(value: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody else may read of a mark's value while sharing is careful."""
    return {name: value[name] for name in SHOWN_TO_OTHERS if name in value}
