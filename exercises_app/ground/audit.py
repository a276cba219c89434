"""The audit log of a clinic: append-only lines, numbered without gaps, chained by hash."""

import hashlib
import json
from typing import Any

from sqlalchemy import column, select, table

from . import clock
from .db import acting_clinic, db
from .models import Audit

_clinic = table("clinic", column("id"))  # the ground knows no room; it only locks the row


def write(
    verb: str,
    *,
    actor_id: str | None = None,
    device_id: str | None = None,
    child_id: str | None = None,
    **what: Any,
) -> None:
    """Add a line for the clinic acted for, in the caller's transaction. `what` holds no names."""
    clinic_id = acting_clinic()
    # not its key: who else writes a row of this clinic has a share in that, and would wait for us
    db.session.execute(
        select(_clinic.c.id).where(_clinic.c.id == clinic_id).with_for_update(key_share=True)
    )
    last = db.session.execute(
        select(Audit.number, Audit.hash)
        .where(Audit.clinic_id == clinic_id)
        .order_by(Audit.number.desc())
        .limit(1)
    ).first()
    number, before = (last.number + 1, last.hash) if last else (1, "")
    now = clock.now()
    line: dict[str, Any] = {
        "number": number,
        "at": clock.text(now),
        "actor_id": actor_id,
        "device_id": device_id,
        "child_id": child_id,
        "verb": verb,
        "what": what,
    }
    own = hashlib.sha256((before + json.dumps(line, sort_keys=True)).encode()).hexdigest()
    db.session.add(Audit(**{**line, "at": now}, before_hash=before, hash=own))
    db.session.flush()


def is_whole(clinic_id: int) -> bool:
    """Whether every line of a clinic still stands as it was written."""
    whole, before = True, ""
    query = select(Audit).where(Audit.clinic_id == clinic_id).order_by(Audit.number)
    # years of lines would fill the memory
    rows = db.session.scalars(query.execution_options(yield_per=500))
    for number, row in enumerate(rows, start=1):
        line = {
            "number": row.number,
            "at": clock.text(row.at),
            "actor_id": row.actor_id,
            "device_id": row.device_id,
            "child_id": row.child_id,
            "verb": row.verb,
            "what": row.what,
        }
        own = hashlib.sha256((before + json.dumps(line, sort_keys=True)).encode()).hexdigest()
        whole = whole and (row.number, row.before_hash, row.hash) == (number, before, own)
        before = own
        db.session.expunge(row)
    return whole
