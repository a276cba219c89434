"""What is done every day without being asked: forgetting what is spent, and a copy of the data."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete

from ..ground import clock, limits, migrate
from ..ground.db import writing
from ..ground.jobs import handles
from ..people.models import Invitation

DAY = timedelta(days=1)
INVITATIONS_KEPT = timedelta(days=90)  # long enough to answer "which code was that?"


@handles("purge", every=DAY)
def purge(_: dict[str, Any]) -> None:
    """Forget spent limits, and invitations that nobody can use since ninety days."""
    old = clock.now() - INVITATIONS_KEPT
    with writing() as session:
        limits.purge()
        session.execute(
            delete(Invitation)
            .where(Invitation.expires < old)
            .execution_options(all_tenants=True, synchronize_session=False)
        )


@handles("copy", every=DAY)
def copy(_: dict[str, Any]) -> None:
    """A copy of the database beside it; the newest seven are kept."""
    migrate.copy_database()
