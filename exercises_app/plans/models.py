"""The one routine of a child, its immutable versions, and the plan as each phone gets it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from ..ground.db import Base, ClinicId, Id, Tenant
from .dosage import SIDES

DOSE = (
    "sets",
    "reps",
    "hold_s",
    "rest_s",
    "duration_s",
    "side",
    "resistance",
    "assistance",
    "support",
    "note",
)


def _of_routine() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["clinic_id", "routine_id"], ["routine.clinic_id", "routine.id"])


def _of_version() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["clinic_id", "routine_id", "version"],
        ["routine_version.clinic_id", "routine_version.routine_id", "routine_version.version"],
    )


def _of_staff(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["clinic_id", column], ["staff.clinic_id", "staff.person_id"])


class Routine(Tenant, Base):
    """A child's plan, all disciplines together; `version` is the one in force (at least 1)."""

    __tablename__ = "routine"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    child_id: Mapped[str | None] = mapped_column(Id)
    version: Mapped[int] = mapped_column(Integer)
    ended_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id", "child_id"], ["child.clinic_id", "child.id"]),
        UniqueConstraint("clinic_id", "child_id"),
    )


class RoutineVersion(Tenant, Base):
    """One publication. `base` is what its author had before; `ended_at`: the plan was ended here.

    A plan that is taken up again keeps its pause: the next version's `at` comes later.
    """

    __tablename__ = "routine_version"
    routine_id: Mapped[str] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    author_id: Mapped[str] = mapped_column(Id)
    at: Mapped[datetime]
    base: Mapped[int] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(Text, default="")
    staff_reason: Mapped[str] = mapped_column(Text, default="")
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(Text, default="")
    __table_args__ = (_of_routine(), _of_staff("author_id"))


class Item(Tenant, Base):
    """One prescribed exercise. Its id lives over all versions, and ticks speak of it."""

    __tablename__ = "item"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    routine_id: Mapped[str] = mapped_column(Id)
    owner_id: Mapped[str] = mapped_column(Id)
    discipline: Mapped[str] = mapped_column(String(4))
    exercise_id: Mapped[str] = mapped_column(Id)
    __table_args__ = (
        _of_routine(),
        _of_staff("owner_id"),
        Index("ix_item_routine", "clinic_id", "routine_id"),
    )


class ItemDose(Tenant, Base):
    """An item in one version: which words and pictures, how much, on which days."""

    __tablename__ = "item_dose"
    routine_id: Mapped[str] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    item_id: Mapped[str] = mapped_column(Id, primary_key=True)
    place: Mapped[int] = mapped_column(SmallInteger)
    revision_c: Mapped[int] = mapped_column(ClinicId)
    revision_id: Mapped[str] = mapped_column(Id)
    sets: Mapped[int | None] = mapped_column(SmallInteger)
    reps: Mapped[int | None] = mapped_column(SmallInteger)
    hold_s: Mapped[int | None] = mapped_column(SmallInteger)
    rest_s: Mapped[int | None] = mapped_column(SmallInteger)
    duration_s: Mapped[int | None] = mapped_column(SmallInteger)
    side: Mapped[str] = mapped_column(String(9))
    resistance: Mapped[str | None] = mapped_column(String(60))
    assistance: Mapped[int | None] = mapped_column(SmallInteger)
    support: Mapped[str | None] = mapped_column(String(60))
    note: Mapped[str | None] = mapped_column(Text)
    schedule: Mapped[dict[str, Any]] = mapped_column(JSON)
    starts: Mapped[date | None] = mapped_column(Date)
    ends: Mapped[date | None] = mapped_column(Date)
    override_reason: Mapped[str | None] = mapped_column(Text)
    __table_args__ = (
        _of_version(),
        ForeignKeyConstraint(["clinic_id", "item_id"], ["item.clinic_id", "item.id"]),
        ForeignKeyConstraint(["revision_c", "revision_id"], ["revision.clinic_id", "revision.id"]),
        CheckConstraint("revision_c IN (0, clinic_id)", name="revision_c"),
        CheckConstraint(f"side IN {SIDES}", name="side"),
        Index("ix_item_dose_item", "clinic_id", "item_id"),
    )


class PlanDocument(Tenant, Base):
    """The plan of a version in one language, as bytes, and gzipped beside them."""

    __tablename__ = "plan_document"
    routine_id: Mapped[str] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(String(20), primary_key=True)
    body: Mapped[bytes] = mapped_column("bytes", LargeBinary)
    gz: Mapped[bytes] = mapped_column(LargeBinary)
    etag: Mapped[str] = mapped_column(String(60))
    __table_args__ = (_of_version(),)
