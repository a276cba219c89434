"""The people room's place in the API; `routes/` fills it, one file a noun."""

from ..ground.web import Room

room: Room = Room(
    "people", __name__, url_prefix="/api/v1", description="Children and their people."
)
