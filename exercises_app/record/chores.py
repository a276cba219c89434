"""What is done every day without being asked: forgetting, checking, and a copy of the data."""

from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import and_, delete, not_, select

from ..access.models import Clinic
from ..ground import audit, clock, limits, migrate
from ..ground.db import acting_for, db, reading, writing
from ..ground.jobs import handles
from ..media import kept, painted
from ..people.look import shapes_worn
from ..people.models import Invitation

log = structlog.get_logger()
DAY = timedelta(days=1)
INVITATIONS_KEPT = timedelta(days=90)  # long enough to answer "which code was that?"


@handles("purge", every=DAY)
def purge(_: dict[str, Any]) -> None:
    """Forget spent limits, and invitations that nobody can use since ninety days; but not those
    that made somebody staff, by which a start sees that they came back (people/returns.py)."""
    with writing():
        limits.purge()
    made_staff = and_(
        Invitation.kind == "staff", Invitation.person_id.is_(None), Invitation.used_at.is_not(None)
    )
    for clinic_id in db.session.scalars(select(Clinic.id)).all():
        with acting_for(clinic_id), writing() as session:
            old = Invitation.expires < clock.now() - INVITATIONS_KEPT
            session.execute(delete(Invitation).where(old, not_(made_staff)))


@handles("tidy-pictures", every=DAY)
def tidy_pictures(_: dict[str, Any]) -> None:
    """Forget drawings in shapes that no child has any more."""
    worn: set[str] = set()
    for clinic_id in db.session.scalars(select(Clinic.id)).all():
        with acting_for(clinic_id), reading():
            worn |= shapes_worn()
    kept.forget(worn, painted.LIBRARY)


@handles("audit-check", every=DAY)
def check_audit(_: dict[str, Any]) -> None:
    """Whether every clinic's audit still stands as it was written; what does not is logged."""
    for clinic_id in db.session.scalars(select(Clinic.id)).all():
        with acting_for(clinic_id), reading():
            if not audit.is_whole(clinic_id):
                log.error("audit_broken", clinic_id=clinic_id)


@handles("copy", every=DAY)
def copy(_: dict[str, Any]) -> None:
    """A copy of the database beside it; the newest seven are kept."""
    migrate.copy_database()
