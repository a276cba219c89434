"""What a child looks like in the pictures, as a short code, chosen by who cares for the child."""

from typing import Any

import marshmallow as ma
from sqlalchemy import select

from ..ground import fields, jobs
from ..ground.db import db
from ..pictures import looks
from .models import Child

DRAW = "draw"  # the job that draws a child's pictures; the room of plans does it

MOST = 64
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


def look_of(child_id: str) -> str:
    """The code of what a child looks like."""
    return db.session.scalar(select(Child.look).where(Child.id == child_id)) or ""


def shapes_worn() -> set[str]:
    """The shapes of all children of the clinic acted for."""
    codes = db.session.scalars(select(Child.look).distinct())
    return {looks.shape(looks.read(code)) for code in codes}


def ask_to_draw(child: Child, why: str) -> None:
    """Where the child's look has a shape of its own, its pictures are drawn later; colours need no
    drawing. `why` tells this wish from the one before it, which may be under way already."""
    if looks.shape(looks.read(child.look)):
        key = f"{child.id} {why}"
        jobs.ask(DRAW, dedupe=key, clinic_id=child.clinic_id, child_id=child.id)
