"""Fields that mean the same to JSON Schema, to marshmallow and to both databases."""

import re
from datetime import date
from functools import cache
from typing import Any
from zoneinfo import available_timezones

import marshmallow as ma

from . import clock

UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
NO_NUL = r"^[^\u0000]*$"
SOMETHING = r"^[^\u0000]*[^\s\u0000][^\u0000]*$"
BIGGEST = 2**53 - 1  # what every JSON reader can hold
BIGGEST_COUNT = 2**31 - 1  # what a column of a count can hold, on both databases


class Matches(ma.validate.Validator):
    """The whole text matches; the pattern stands in the API document as it is."""

    def __init__(self, pattern: str, error: str) -> None:
        self.pattern, self.error = re.compile(pattern), error

    def __call__(self, value: str) -> str:
        if not self.pattern.fullmatch(value):
            raise ma.ValidationError(str(self.error))
        return value


def text(most: int, least: int = 0, **options: Any) -> ma.fields.String:
    """Free text of `least` to `most` characters, kept as it was typed. NUL is refused."""
    pattern = SOMETHING if least else NO_NUL
    hint = f"Write {least} to {most} characters." if least else f"At most {most} characters."
    options.setdefault("metadata", {})["pattern"] = pattern
    return Words(
        validate=[
            ma.validate.Length(min=least or None, max=most, error=hint),
            Matches(
                pattern, "Write at least one letter." if least else "This sign is not allowed."
            ),
        ],
        **options,
    )


class Words(ma.fields.String):
    """Text that both databases can keep: no lone surrogates."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        words = super()._deserialize(value, attr, data, **kwargs)
        try:
            words.encode()
        except UnicodeEncodeError:
            raise ma.ValidationError("This sign cannot be kept.") from None
        return words


def name(**options: Any) -> ma.fields.String:
    """A name of 1 to 200 characters, in any script."""
    return text(200, 1, **options)


def uuid(**options: Any) -> ma.fields.String:
    """An id made by whoever makes the thing: a UUID in lower case."""
    options.setdefault("metadata", {})["format"] = "uuid"
    options["metadata"]["pattern"] = UUID
    return Words(validate=Matches(UUID, "Give a UUID in lower-case letters."), **options)


def picture() -> ma.fields.String:
    """In an answer: the name of a picture, or null where none is drawn."""
    said = (
        "Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or "
        "right, and the child's `look`. Null: nothing is drawn; show the icon."
    )
    return ma.fields.String(allow_none=True, metadata={"description": said})


def choice(*values: str, **options: Any) -> ma.fields.String:
    """One of a closed list of words."""
    words = ", ".join(values)
    return ma.fields.String(
        validate=ma.validate.OneOf(values, error=f"Choose one of: {words}."), **options
    )


class Int(ma.fields.Integer):
    """A whole number as JSON Schema means it: 3 and 3.0, but neither "3" nor true."""

    def __init__(self, least: int = -BIGGEST, most: int = BIGGEST, **options: Any) -> None:
        hint = f"Give a whole number from {least} to {most}."
        super().__init__(validate=ma.validate.Range(least, most, error=hint), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        if isinstance(value, bool) or not whole:
            raise ma.ValidationError("Give a whole number.")
        return int(value)


class QueryInt(Int):
    """A whole number in a query string: plain ASCII digits."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not re.fullmatch(r"-?[0-9]{1,16}", str(value)):
            raise ma.ValidationError("Give a whole number.")
        return int(value)


class Flag(ma.fields.Boolean):
    """true or false, nothing that looks like it."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, bool):
            raise ma.ValidationError("Say true or false.")
        return value


class Day(ma.fields.Date):
    """A calendar day, `2026-11-24`; 30 February is refused."""

    default_error_messages = {"invalid": "Give a day that exists, such as 2026-11-24."}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise self.make_error("invalid")
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self.make_error("invalid") from None


class Instant(ma.fields.AwareDateTime):
    """An instant in answers: RFC 3339, UTC, milliseconds."""

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:
        return value if value is None or isinstance(value, str) else clock.text(value)


@cache
def zones() -> tuple[str, ...]:
    """The time zones that this machine knows; listing them walks through its folder of zones."""
    return tuple(sorted(available_timezones()))


class Zone(Words):
    """An IANA time zone such as Asia/Kolkata; the API document lists those that exist."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        name = super()._deserialize(value, attr, data, **kwargs)
        if name not in zones():
            raise ma.ValidationError("Choose a time zone such as Asia/Kolkata or Europe/Paris.")
        return name


def e_mail(**options: Any) -> ma.fields.String:
    """An e-mail address, kept in lower case."""
    pattern = r"^[^\s@\u0000]{1,64}@[^\s@\u0000]{1,180}$"
    options.setdefault("metadata", {})["pattern"] = pattern
    return Words(validate=Matches(pattern, "Write an e-mail address: name@example.org."), **options)
