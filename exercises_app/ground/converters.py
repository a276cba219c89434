"""What may stand in a path: ids, days and slugs."""

from werkzeug.routing import BaseConverter

from . import fields


class IdConverter(BaseConverter):
    """A UUID in a path, as text in lower case; anything else is 404."""

    regex = fields.UUID.strip("^$")


class DayConverter(BaseConverter):
    """A calendar day in a path; whether it exists is the view's question."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


class HexConverter(BaseConverter):
    """The name of a picture: the beginning of a hash."""

    regex = r"[0-9a-f]{8,64}"


class WordConverter(BaseConverter):
    """A slug in a path."""

    regex = r"[a-z0-9]+(?:-[a-z0-9]+)*"
