"""Pictures of the library, and the looks that they can show."""

from typing import Any

from flask import Response

from ..access.policy import allow, anyone
from ..ground.web import Room
from . import painted
from .schemas import LooksOut, PictureQuery

room: Room = Room(
    "media", __name__, url_prefix="/api/v1", description="Pictures in every look, on either side."
)


@room.get("/pictures/<hex:picture>.svg")
@allow(anyone)
@room.arguments(PictureQuery, location="query")
@room.response(200, {"type": "string"}, content_type="image/svg+xml")
@room.alt_response(304, description="You have it already.")
def get_picture(asked: dict[str, Any], picture: str) -> Response:
    """A picture that an exercise or a plan names, on a side and in a look; it never changes"""
    return painted.answer(picture, **asked)


@room.get("/looks")
@allow(anyone)
@room.response(200, LooksOut)
def get_looks() -> dict[str, Any]:
    """What a child can look like in the pictures"""
    return {"portrait": painted.portrait(), "items": painted.choices(), "next": None}
