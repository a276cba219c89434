"""What is done every day without being asked: forgetting what is spent, and a copy of the data."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select

from ..access.models import Clinic
from ..ground import clock, limits, migrate
from ..ground.db import acting_for, db, writing
from ..ground.jobs import handles
from ..people.models import Invitation

DAY = timedelta(days=1)
INVITATIONS_KEPT = timedelta(days=90)  # long enough to answer "which code was that?"


@handles("purge", every=DAY)
def purge(_: dict[str, Any]) -> None:
    """Forget spent limits, and invitations that nobody can use since ninety days."""
    with writing():
        limits.purge()
    for clinic_id in db.session.scalars(select(Clinic.id)).all():
        with acting_for(clinic_id), writing() as session:
            old = Invitation.expires < clock.now() - INVITATIONS_KEPT
            session.execute(delete(Invitation).where(old))


@handles("copy", every=DAY)
def copy(_: dict[str, Any]) -> None:
    """A copy of the database beside it; the newest seven are kept."""
    migrate.copy_database()
