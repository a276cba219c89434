"""A child's plan in the child's own shape: hair, clothes of another cut and aids are drawn for it.

Asked for when a look is saved and when a plan is published; never by looking at a picture.
"""

from typing import Any

from sqlalchemy import select

from ..ground import jobs
from ..ground.db import db, reading
from ..library import drawn, exercises
from ..people.look import DRAW, look_of
from .models import ItemDose, Routine


@jobs.handles(DRAW)
def draw(payload: dict[str, Any]) -> None:
    """The pictures of the plan in force. Raises Unfinished, and is then asked again."""
    with reading():
        look = look_of(payload["child_id"])
        found = exercises.revisions(_revisions(payload["child_id"])).values()
    if look:
        drawn.wear(found, look)


def _revisions(child_id: str) -> set[str]:
    query = (
        select(ItemDose.revision_id)
        .join(
            Routine,
            (Routine.clinic_id == ItemDose.clinic_id)
            & (Routine.id == ItemDose.routine_id)
            & (Routine.version == ItemDose.version),
        )
        .where(Routine.child_id == child_id, Routine.ended_at.is_(None))
    )
    return set(db.session.scalars(query))
