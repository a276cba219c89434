"""Whether who asks still may: asked again at the start of each write, in its transaction.

`@allow` let them in a moment ago, and in that moment somebody may have ended them. Their rows stay
locked to the end: whoever ends them waits, and then finds what this request has made."""

from flask import g, has_request_context, request
from sqlalchemy import select

from ..ground.db import asked_first, db
from ..ground.errors import Problem
from ..ground.limits import Limit
from .models import Device, Staff
from .principal import Principal

# of one person, on all their phones: nobody fills the disk with codes, names and looks
CHANGES = Limit("family-changes", most=200, seconds=3600)


@asked_first
def stands_still() -> None:
    """Nothing is asked of jobs and commands, nor of who signs in or joins just now.
    Raises Problem signed-out, device-revoked or too-many-tries."""
    asker: Principal | None = g.get("principal") if has_request_context() else None
    if asker is None:
        return
    if asker.side == "work" and not _works_here(asker):
        raise Problem("signed-out", "Sign in, then try again.")
    if asker.side == "home" and request.method != "DELETE":  # what ends anything waits for nothing
        CHANGES.take(str(min(asker.persons.items())))  # before the device: one may end another one
    if asker.side == "home" and not _is_signed_in(asker):
        raise Problem("device-revoked", "This phone was signed out just now.")


def _works_here(asker: Principal) -> bool:
    """Whoever comes back with another role signs in anew, so that the role is not asked for."""
    query = (
        select(Staff.person_id)
        .join(Device, Device.login_id == Staff.login_id)
        .where(
            Staff.clinic_id == asker.clinic_id,
            Staff.person_id == asker.person_id,
            Staff.ended_at.is_(None),
            Device.id == asker.device_id,
            Device.revoked_at.is_(None),
        )
        .with_for_update(key_share=True, of=[Staff, Device])
    )
    return db.session.scalar(query) is not None


def _is_signed_in(asker: Principal) -> bool:
    query = select(Device.id).where(Device.id == asker.device_id, Device.revoked_at.is_(None))
    return db.session.scalar(query.with_for_update(key_share=True)) is not None
