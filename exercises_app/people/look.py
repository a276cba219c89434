"""What a child looks like in the pictures, as a short code, chosen by who cares for the child."""

from typing import Any

import marshmallow as ma

from ..ground import fields
from ..pictures import looks

MOST = 40
PATTERN = r"^([a-z0-9-]+(\.[a-z0-9-]+)*)?$"
SAID = "Words of `GET /looks` with dots between, each left out where it is the usual one."


class Look(fields.Words):
    """A look; what was read is its shortest code, the same for all who choose the same."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        code = super()._deserialize(value, attr, data, **kwargs)
        try:
            return looks.code(looks.read(code))
        except ValueError as why:
            raise ma.ValidationError(f"Choose a look that the app offers: {why}.") from None


def look(**options: Any) -> Look:
    """A field for a look."""
    told = {"description": SAID, "pattern": PATTERN, "maxLength": MOST}
    return Look(metadata=told, **options)


def needs_drawing(code: str) -> bool:
    """Whether a look is of another shape than the pictures of the library; colours need none."""
    return looks.shape(looks.read(code)) != ""
