"""Who a request comes from: one hot statement from a cookie's hash to persons and their rights.

Three statements look across clinics, all here or named here: `device_person` by this device and
`staff` by this login (below), and an invitation by its HMAC (people/redeem.py). Each is keyed by a
secret that only its holder has.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from flask import current_app, g, request
from sqlalchemy import Select, and_, bindparam, select, update
from sqlalchemy.exc import DBAPIError

from ..ground import clock
from ..ground.config import Settings
from ..ground.db import db, writing
from ..ground.errors import Problem
from ..ground.hot import Hot
from ..ground.keys import token_hash
from ..ground.models import House
from .models import Clinic, Device, DevicePerson, Login, Staff

log = structlog.get_logger()
TOUCH_EVERY = timedelta(minutes=10)
SIDES = ("home", "work")


@dataclass(frozen=True)
class Principal:
    """Whom this request stands for. `facts` are what other rooms asked to read along."""

    side: str
    device_id: str
    device_name: str
    epoch: str = ""
    clinic_id: int | None = None
    person_id: str | None = None
    login_id: str | None = None
    therapist: bool = False
    admin: bool = False
    discipline: str | None = None
    persons: dict[int, str] = field(default_factory=dict)
    facts: tuple[tuple[Any, ...], ...] = ()

    def person_at(self, clinic_id: int) -> str | None:
        """The person that this device stands for at a clinic."""
        return self.person_id if clinic_id == self.clinic_id else self.persons.get(clinic_id)


_EPOCH = select(House.value).where(House.key == "epoch").scalar_subquery()
_DEVICE: tuple[Any, ...] = (
    Device.id,
    Device.name,
    Device.last_used,
    Device.idle_minutes,
    Device.idle_until,
    Device.dies_at,
    Device.revoked_at,
    _EPOCH,
)
_HOME_BASE = select(*_DEVICE, DevicePerson.clinic_id, DevicePerson.person_id, DevicePerson.ended_at)
_WORK_BASE = select(
    *_DEVICE,
    Device.clinic_id,
    Staff.person_id,
    Staff.ended_at,
    Device.login_id,
    Login.disabled_at,
    Staff.therapist,
    Staff.admin,
    Staff.discipline,
    Clinic.demo,
)
_HOME_OWN, _WORK_OWN = len(_DEVICE) + 3, len(_DEVICE) + 9


class _Statement:
    """The session statement of one side; rooms above add columns and joins first."""

    def __init__(self, base: Select[Any]) -> None:
        self.base = base
        self.columns: list[Any] = []
        self.joins: list[tuple[Any, Any]] = []
        self.paths: list[str] = []
        self.hot: Hot | None = None

    def build(self, source: Any) -> Hot:
        if self.hot is None:
            for target, on in self.joins:
                source = source.outerjoin(target, on)
            where = and_(Device.token_hash == bindparam("token"), Device.side == bindparam("side"))
            query = self.base.add_columns(*self.columns).select_from(source).where(where)
            self.hot = Hot(query)
        return self.hot


_statements = {"home": _Statement(_HOME_BASE), "work": _Statement(_WORK_BASE)}


def add_facts(
    side: str, columns: list[Any], joins: list[tuple[Any, Any]], paths: tuple[str, ...] = ()
) -> slice:
    """Read more with each session: columns and outer joins. Answers where they lie in a fact row.

    `paths` names path arguments; their values are bound as `path_<name>` ('' where absent).
    """
    statement = _statements[side]
    start = len(statement.columns)
    statement.columns += columns
    statement.joins += joins
    statement.paths += paths
    return slice(start, start + len(columns))


def _sources() -> dict[str, Any]:
    home = Device.__table__.outerjoin(DevicePerson, DevicePerson.device_id == Device.id)
    work = (
        Device.__table__.join(Login, Login.id == Device.login_id)
        .join(Clinic, Clinic.id == Device.clinic_id)
        .outerjoin(
            Staff, and_(Staff.login_id == Device.login_id, Staff.clinic_id == Device.clinic_id)
        )
    )
    return {"home": home, "work": work}


def build() -> None:
    """At the roof, after all rooms are there: fix both statements."""
    for side, source in _sources().items():
        _statements[side].build(source)


def cookie_name(side: str) -> str:
    """`__Host-home` under https; browsers refuse that prefix on plain loopback."""
    return f"__Host-{side}" if settings_now().secure else side


def settings_now() -> Settings:
    """The settings of the running app."""
    settings: Settings = current_app.extensions["settings"]
    return settings


def resolve(
    view_args: dict[str, Any], side: str | None = None, token: str | None = None
) -> Principal:
    """The principal of this request, or of a side or a fresh token.

    Raises Problem signed-out or device-revoked."""
    asked = side or request.headers.get("X-App")
    sides = (asked,) if asked in SIDES else SIDES
    problem = Problem("signed-out", "Sign in, then try again.")
    for each in sides:
        given = token or _cookie(cookie_name(each))
        if not given:
            continue
        try:
            return _by_token(each, given, view_args)
        except Problem as refused:
            problem = refused
    raise problem


def standing_here(side: str) -> Principal | None:
    """Whom this browser stands for already; a broken cookie counts as none."""
    if not _cookie(cookie_name(side)):
        return None
    try:
        return resolve({}, side=side)
    except Problem:
        return None


def _cookie(name: str) -> str | None:
    """The value of our cookie; it has no signs that would need more reading (keys.new_token)."""
    for part in request.environ.get("HTTP_COOKIE", "").split(";"):
        key, _, value = part.strip().partition("=")
        if key == name:
            found: str = value
            return found
    return None


def _by_token(side: str, token: str, view_args: dict[str, Any]) -> Principal:
    statement = _statements[side]
    assert statement.hot is not None
    paths = {f"path_{name}": view_args.get(name, "") for name in statement.paths}
    rows = statement.hot.all(token=token_hash(token), side=side, **paths)
    now = clock.text(clock.now())
    out = Problem("signed-out", "Sign in, then try again.")
    if not rows:
        raise out
    # a phone that was revoked wipes, however long it lay in a drawer
    principal = _home(rows) if side == "home" else _work(rows[0])
    if rows[0][4] <= now or rows[0][5] <= now:
        raise out
    _touch_later(rows[0])
    return principal


def _home(rows: list[Any]) -> Principal:
    first, open_ = rows[0], [row for row in rows if row[8] is not None and row[10] is None]
    if first[6] is not None or not open_:
        raise Problem("device-revoked", "This phone was signed out. Ask the clinic for a new code.")
    return Principal(
        side="home",
        device_id=first[0],
        device_name=first[1],
        epoch=first[7],
        persons={row[8]: row[9] for row in open_},
        facts=tuple(tuple(row[8:11]) + tuple(row[_HOME_OWN:]) for row in rows),
    )


def _work(row: Any) -> Principal:
    revoked, ended, disabled = row[6], row[10], row[12]
    if revoked is not None or ended is not None or disabled is not None or row[9] is None:
        raise Problem("signed-out", "Sign in, then try again.")
    if row[16] and not settings_now().only_here:
        raise Problem("demo-only-here")
    return Principal(
        side="work",
        device_id=row[0],
        device_name=row[1],
        epoch=row[7],
        clinic_id=row[8],
        person_id=row[9],
        login_id=row[11],
        therapist=bool(row[13]),
        admin=bool(row[14]),
        discipline=row[15],
        facts=(tuple(row[_WORK_OWN:]),),
    )


def _touch_later(row: Any) -> None:
    """Remember that the device was used, at most every ten minutes, after the answer."""
    if clock.now() - clock.read(row[2]) >= TOUCH_EVERY:
        g.touch = (row[0], row[3])


def touch_after(noted: tuple[str, int]) -> Callable[[], None]:
    """What writes it, once the answer is on its way."""
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    device_id, minutes = noted

    def write() -> None:
        now = clock.now()
        change = update(Device).where(Device.id == device_id)
        values = {"last_used": now, "idle_until": now + timedelta(minutes=minutes)}
        with app.app_context():
            try:
                with writing() as session:
                    session.execute(change.values(**values))
            except DBAPIError as error:  # the answer has gone; the next request notes it
                log.warning("device_not_touched", error=type(error).__name__)

    return write


def current() -> Principal:
    """The principal that `@allow` has found for this request."""
    principal: Principal = g.principal
    return principal


def clinics_of_login(login_id: str) -> list[Any]:
    """Where a login works now: rows of clinic id, name, demo, person and roles."""
    query = (
        select(Clinic.id, Clinic.name, Clinic.demo, Staff.person_id, Staff.admin, Staff.therapist)
        .join(Staff, Staff.clinic_id == Clinic.id)
        .where(Staff.login_id == login_id, Staff.ended_at.is_(None))
        .order_by(Clinic.id)
        .execution_options(all_tenants=True)
    )
    return list(db.session.execute(query).all())
