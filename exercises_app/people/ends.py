"""The ledger of ends: lines beside the database, so that a restored backup revives nobody.

Lines are replayed at each start: replaying what stands already changes nothing. `again` is a
relation, a phone or work taken up anew, and says as what: a copy from before gives back no more
than that. One from between must not say that a relation or phone has ended, for then a phone would
forget what it has; staff who came back after the copy are invited anew.

When a line is written, and what stands after a crash:
- What closes (`end`, `revoke`, `signed-out`, `take-back`, and `reset`, which closes a password)
  before its transaction commits. A crash in between, or a commit that fails, leaves the line alone:
  the next start does what somebody with the right to it has asked for.
- What says that somebody came (`again`, `used`) after it: a commit that fails leaves no word of it.
  A crash in between leaves the database alone, which shows who came after an end (returns.py) and
  which codes were used: nobody is ended again, and the next start writes the lines that are missing
  (`catch_up`). So does a restore before it, from the database that it replaces.
"""

import errno
import json
import os
from datetime import datetime
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any

import structlog
from flask import current_app
from sqlalchemy import Delete, Update, and_, delete, or_, select, update

from ..access import passwords
from ..access.clinics import when_staff_end
from ..access.models import Device, DevicePerson, Login, Staff
from ..access.principal import Principal
from ..access.sessions import THERAPIST, revoke, when_signed_out
from ..ground import clock, owner
from ..ground.db import COMMONS, acting_for, db, once_committed, reading, writing
from . import codes
from .models import Caregiver, CareTeam, Invitation
from .returns import ROLES, came_back

log = structlog.get_logger()


def _path() -> Path:
    folder: Path = current_app.extensions["settings"].data_dir
    return folder / "ledger.jsonl"


def note(verb: str, clinic_id: int, **what: str | bool | None) -> None:
    """Add one line, as of what closes; on disk when this returns. `at`: now, if it is not said."""
    line = {"verb": verb, "at": clock.text(clock.now()), "clinic_id": clinic_id, **what}
    handle = os.open(_path(), os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        length = os.fstat(handle).st_size
        torn = length > 0 and os.pread(handle, 1, length - 1) != b"\n"
        words = ("\n" if torn else "") + json.dumps(line) + "\n"
        if os.write(handle, words.encode()) < len(words):
            raise OSError(errno.ENOSPC, "the ledger of ends is not whole")
        os.fsync(handle)
    finally:
        os.close(handle)
    owner.give(_path(), like=_path().parent)


def came(verb: str, clinic_id: int, **what: str | bool | None) -> datetime:
    """Add a line of somebody who came, `again` or `used`, once that is committed. Answers when."""
    at = clock.now()
    once_committed(partial(_note_if_possible, verb, clinic_id, at=clock.text(at), **what))
    return at


def _note_if_possible(verb: str, clinic_id: int, **what: str | bool | None) -> None:
    try:
        note(verb, clinic_id, **what)
    except OSError as why:  # it has happened all the same, and the next start writes it
        log.error("ledger_of_ends_behind", verb=verb, error=str(why))


@when_signed_out
def _note_signed_out(device_id: str, by: Principal) -> None:
    """A device ends at all clinics at once, so that the line is of none. Its owner's own devices
    are all of one side."""
    note("signed-out", COMMONS, device_id=device_id, side=by.side)


@when_staff_end
def _note_staff(_: Principal, member: Staff) -> None:
    note("end", member.clinic_id, staff_id=member.person_id)


def join(other: Path) -> None:
    """Take over the lines of a ledger that lay beside a copy, such as one from another computer."""
    own = _lines()
    theirs = [line for line in _lines(other) if line not in own]
    if theirs:
        # the last word on a relation is the one that counts
        lines = sorted([*own, *theirs], key=itemgetter("at"))
        whole = _path().with_suffix(".part")
        with whole.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        whole.chmod(0o600)
        owner.give(whole, like=whole.parent)
        whole.rename(_path())


def _lines(path: Path | None = None) -> list[dict[str, Any]]:
    """What was written whole. A power cut may tear a line: what it belongs to was not committed."""
    path = path or _path()
    if not path.exists():
        return []
    found = []
    for line in filter(None, path.read_text("utf-8", "replace").splitlines()):
        try:
            found.append(json.loads(line))
        except ValueError:
            log.error("ledger_of_ends_torn", bytes=len(line))
    return found


# what else a newer program wrote is its own business
CLOSE, COME = ("end", "revoke", "signed-out", "take-back", "reset"), ("again", "used")
OF = ("clinic_id", "child_id", "person_id", "device_id", "staff_id", "invitation_id", "was")


def _last_words() -> list[dict[str, Any]]:
    """Of all that is told of somebody, or of a code, the last line is the one that counts."""
    known = [line for line in _lines() if line["verb"] in (*CLOSE, *COME)]
    since = clock.text(clock.now() - max(codes.LIVES, THERAPIST.most))
    known = [line for line in known if line["at"] > since or not _is_of_many(line)]
    return list({tuple(map(line.get, OF)): line for line in known}.values())


def _is_of_many(line: dict[str, Any]) -> bool:
    """Codes, and what staff sign out each evening: an old one opens nothing anyway."""
    evening = line["verb"] == "signed-out" and line.get("side") == "work"
    return evening or "invitation_id" in line


def replay() -> int:
    """Apply the last word on each; answers how many accesses had to be ended again."""
    catch_up()
    _close_teams()
    changed = 0
    for line in _last_words():
        with acting_for(line["clinic_id"]), writing():
            done = _apply(line)
        changed += done if line["verb"] in CLOSE and "invitation_id" not in line else 0
    return changed


def catch_up() -> None:
    """Write the lines that a crash, or an older program, left out, as the database shows them."""
    words = _last_words()
    for line in words:
        with acting_for(line["clinic_id"]), reading():
            back = came_back(line)
        if back:
            whom = {key: line[key] for key in OF[1:] if key in line}
            _note_if_possible("again", line["clinic_id"], **whom, **back)
    told = {line["invitation_id"] for line in words if line["verb"] == "used"}
    used = select(Invitation.clinic_id, Invitation.id, Invitation.used_at).where(
        Invitation.used_at.is_not(None), Invitation.expires > clock.now()
    )
    with reading() as session:
        rows = session.execute(used.execution_options(all_tenants=True)).all()
    for clinic_id, invitation_id, at in rows:
        if at is not None and invitation_id not in told:
            _note_if_possible("used", clinic_id, invitation_id=invitation_id, at=clock.text(at))


def _apply(line: dict[str, Any]) -> int:
    change = None if came_back(line) else _change(line)
    if change is None:
        return 0
    done = int(db.session.execute(change).rowcount)  # type: ignore[attr-defined]
    if done and line["verb"] == "revoke" and not stands_for_anybody(line["device_id"]):
        revoke(line["device_id"])
    return done


def _change(line: dict[str, Any]) -> Update | Delete | None:
    at = clock.read(line["at"])
    if "child_id" in line:
        return _of_relation(line)
    if "staff_id" in line:
        return _of_staff(line)
    if "login_id" in line:
        return _of_login(line)
    if "invitation_id" in line:
        code = update(Invitation).where(Invitation.id == line["invitation_id"])
        if line["verb"] == "used":
            return code.where(Invitation.used_at.is_(None)).values(used_at=at)
        return code.where(Invitation.revoked_at.is_(None)).values(revoked_at=at)
    return _of_device(line)


def _of_staff(line: dict[str, Any]) -> Update | None:
    present = update(Staff).where(Staff.person_id == line["staff_id"], Staff.ended_at.is_(None))
    if line["verb"] == "end":
        return present.values(ended_at=clock.read(line["at"]))
    roles = {role: line[role] for role in ROLES if role in line}
    return present.values(**roles) if roles else None  # lines of older programs do not say them


def _close_teams() -> None:
    """Whoever left, left every team of then, also when they came back since."""
    for line in _lines():
        if line["verb"] == "end" and "staff_id" in line:
            at = clock.read(line["at"])
            team = update(CareTeam).where(CareTeam.person_id == line["staff_id"])
            team = team.where(CareTeam.until.is_(None), CareTeam.since <= at)
            with acting_for(line["clinic_id"]), writing() as session:
                session.execute(team.values(until=at))


def _of_relation(line: dict[str, Any]) -> Update:
    at = clock.read(line["at"])
    change = update(Caregiver).where(
        Caregiver.child_id == line["child_id"], Caregiver.person_id == line["person_id"]
    )
    if line["verb"] == "end":
        return change.where(Caregiver.ended_at.is_(None), Caregiver.joined <= at).values(
            ended_at=at
        )
    sees = line.get("sees", Caregiver.sees)  # lines of older programs do not say it
    # who was ended anew before the word of their return was written has not come back
    never = and_(Caregiver.ended_at.is_(None), Caregiver.joined < at)
    older = or_(Caregiver.ended_at <= at, never)
    return change.where(older).values(ended_at=None, joined=at, sees=sees)


def _of_device(line: dict[str, Any]) -> Update | Delete:
    at, device_id = clock.read(line["at"]), line["device_id"]
    if line["verb"] == "signed-out":
        ended = update(Device).where(Device.id == device_id, Device.revoked_at.is_(None))
        return ended.values(revoked_at=at)
    if line["verb"] == "revoke":
        revoked = update(DevicePerson).where(DevicePerson.device_id == device_id)
        return revoked.where(DevicePerson.ended_at.is_(None)).values(ended_at=at)
    # an older copy does not know who it stands for since: it is a stranger, and has to ask anew
    since = line.get("stands_for", DevicePerson.person_id)  # lines of older programs do not say it
    older = or_(DevicePerson.ended_at.is_not(None), DevicePerson.person_id != since)
    return delete(DevicePerson).where(DevicePerson.device_id == device_id, older)


def _of_login(line: dict[str, Any]) -> Update | None:
    """An older copy has the password of then, and does not know the new one: it is nobody's."""
    login = db.session.get(Login, line["login_id"])
    if login is None or passwords.trace(login.password_hash) != line["was"]:
        return None
    return update(Login).where(Login.id == login.id).values(password_hash=passwords.NOBODYS)


def stands_for_anybody(device_id: str) -> bool:
    """Whether a device still stands for a person at any clinic."""
    query = (
        select(DevicePerson.device_id)
        .where(DevicePerson.device_id == device_id, DevicePerson.ended_at.is_(None))
        .execution_options(all_tenants=True)
    )
    return db.session.scalar(query) is not None
