"""Database: base class, types, the tenant wall, and the only places that begin and commit."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    bindparam,
    event,
    or_,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    mapped_column,
    with_loader_criteria,
)
from sqlalchemy.types import TypeDecorator

from . import clock

COMMONS = 0  # the clinic that owns the shared library; no route can act for it


class UtcDateTime(TypeDecorator[datetime]):
    """An instant, kept as text of one width on both engines.

    Hot statements run without type processors and answer it as it stands; text order is time order.
    """

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a time needs its zone")
        return None if value is None else clock.text(value)

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:
        return None if value is None else clock.read(value)


Id = String(36)  # a UUID as text; text reads two to three times faster than Uuid columns
ClinicId = BigInteger().with_variant(Integer, "sqlite")
Key16 = LargeBinary(16)


class Base(DeclarativeBase):
    """All tables. Names of constraints are fixed, so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime(), bytes: LargeBinary()}


db = SQLAlchemy(metadata=Base.metadata)

# -- the tenant wall --------------------------------------------------------------------------

_acting: ContextVar[int | None] = ContextVar("acting_for", default=None)


class NoTenant(RuntimeError):
    """A tenant table was touched without, or across, `acting_for`."""


def acting_clinic() -> int:
    """The clinic of the present `acting_for`. Raises NoTenant outside one."""
    clinic = _acting.get()
    if clinic is None:
        raise NoTenant("open acting_for(clinic) first")
    return clinic


@contextmanager
def acting_for(clinic_id: int) -> Iterator[None]:
    """Within it, ORM statements see this clinic and the commons, and write only this clinic."""
    if _acting.get() not in (None, clinic_id):
        raise NoTenant(f"acting for clinic {_acting.get()}, asked for {clinic_id}")
    token = _acting.set(clinic_id)
    try:
        yield
    finally:
        _acting.reset(token)


@contextmanager
def acting_elsewhere(clinic_id: int) -> Iterator[None]:
    """Within `writing()`: what ends at several clinics at once is told at each, as of a device."""
    db.session.flush()  # each row is held to the clinic that it was made for
    token = _acting.set(clinic_id)
    try:
        yield
        db.session.flush()
    finally:
        _acting.reset(token)


class Tenant:
    """Mixin of every table that belongs to a clinic: `clinic_id` opens its primary key."""

    clinic_id: Mapped[int] = mapped_column(
        ClinicId, primary_key=True, sort_order=-10, default=acting_clinic, autoincrement=False
    )


_OWN = bindparam("own_clinic", callable_=acting_clinic, type_=ClinicId)
_WALL = with_loader_criteria(
    Tenant,
    lambda cls: or_(cls.clinic_id == _OWN, cls.clinic_id == COMMONS),
    include_aliases=True,
)


@event.listens_for(Session, "do_orm_execute")
def _filter_tenant(state: ORMExecuteState) -> None:
    if (
        state.is_orm_statement
        and (state.is_select or state.is_update or state.is_delete)
        and not state.is_column_load
        and not state.is_relationship_load
        and not state.execution_options.get("all_tenants")
    ):
        state.statement = state.statement.options(_WALL)


@event.listens_for(Session, "before_flush")
def _refuse_other_tenants(session: Session, *_: Any) -> None:
    for row in (*session.new, *session.dirty, *session.deleted):
        if isinstance(row, Tenant) and row.clinic_id not in (None, acting_clinic()):
            raise NoTenant(f"{type(row).__name__} of clinic {row.clinic_id} written from another")


# -- begin and commit -------------------------------------------------------------------------


_THEN = "done once it is committed"
_asked_first: list[Callable[[], None]] = []
LONGEST_WAIT_MS = 5000  # for a lock; then the answer is 503, and the phone asks again

PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",
    f"busy_timeout={LONGEST_WAIT_MS}",
    "cache_size=-1024",  # KiB of each connection, and a worker has five; 2 MiB was no quicker
)


def _lower(text: str | None) -> str | None:
    return text and text.lower()


def begin_on_sqlite(engine: Engine) -> None:
    """SQLite begins when we say so: a write locks at once, so that it can never fail half-way."""

    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None
        # its own leaves É as it is
        connection.create_function("lower", 1, _lower, deterministic=True)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("begin", "DEFERRED")
        connection.connection.driver_connection.execute(f"BEGIN {mode}")  # type: ignore[union-attr]


def wait_for_locks_on_postgresql(engine: Engine) -> None:
    """As long as on SQLite: a lock that somebody keeps must not keep all our threads."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        connection.execute(f"SET lock_timeout = {LONGEST_WAIT_MS}")
        connection.commit()


def is_sqlite() -> bool:
    return bool(current_app.extensions["settings"].sqlite)


@contextmanager
def writing() -> Iterator[Session]:
    """One write transaction around one call of a room; commits at its end or leaves nothing.
    Raises RuntimeError within another one, whose work it would take back."""
    session = db.session()
    if _THEN in session.info:
        raise RuntimeError("writing() inside writing()")
    session.rollback()  # ends the read transaction; what was read is read again inside
    if is_sqlite():
        session.connection(execution_options={"begin": "IMMEDIATE"})
    acts = session.info[_THEN] = []
    try:
        for ask in _asked_first:
            ask()
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        del session.info[_THEN]
    for act in acts:
        act()


def asked_first(ask: Callable[[], None]) -> Callable[[], None]:
    """Rooms add what each `writing()` asks before anything is written; it raises what refuses."""
    _asked_first.append(ask)
    return ask


def once_committed(act: Callable[[], None]) -> None:
    """Done after the present `writing()` has committed, and never when it does not. It must not
    raise: what was committed is answered."""
    db.session().info[_THEN].append(act)


@contextmanager
def reading() -> Iterator[Session]:
    """One read transaction: everything read inside is of one moment."""
    session = db.session()
    try:
        yield session
    finally:
        session.rollback()


@contextmanager
def driver_writing(connection: Any) -> Iterator[Any]:
    """`writing()` for hot statements, on a driver's own connection.

    PostgreSQL's driver has begun with the first statement; each of the next sees what is committed
    by then (READ COMMITTED), so nothing read before the lock is relied on."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def bind(app: Flask, url: str) -> None:
    """Give the app its engine. SQLite is tuned for one machine; see ARCHITECTURE, Data."""
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    # an error's words reach logs: they must not hold what somebody wrote
    app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {"hide_parameters": True})
    db.init_app(app)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            begin_on_sqlite(db.engine)
        else:
            wait_for_locks_on_postgresql(db.engine)
