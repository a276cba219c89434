"""Exercises and their immutable revisions, the lists they name, and what search reads.

The shared library belongs to the commons (clinic 0); a clinic's own would stand beside it.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
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

from ..ground.db import Base, Id, Tenant


class Term(Tenant, Base):
    """A word of one of the library's lists: skill, equipment, position, flag, occupation.

    `more` holds what only some lists have, as their file says it (format.py).
    """

    __tablename__ = "term"
    list: Mapped[str] = mapped_column(String(10), primary_key=True)
    slug: Mapped[str] = mapped_column(String(60), primary_key=True)
    place: Mapped[int] = mapped_column(Integer)
    title: Mapped[str] = mapped_column(String(200))
    parent: Mapped[str | None] = mapped_column(String(60))
    more: Mapped[dict[str, Any]] = mapped_column(JSON)
    __table_args__ = (ForeignKeyConstraint(["clinic_id"], ["clinic.id"]),)


class Exercise(Tenant, Base):
    """What stays the same while its content is mended; the columns are those lists filter by."""

    __tablename__ = "exercise"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    slug: Mapped[str] = mapped_column(String(60))
    current_revision_id: Mapped[str] = mapped_column(Id)
    title: Mapped[str] = mapped_column(String(200))
    from_months: Mapped[int] = mapped_column(SmallInteger)
    to_months: Mapped[int] = mapped_column(SmallInteger)
    minutes: Mapped[int] = mapped_column(SmallInteger)
    archived_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id"], ["clinic.id"]),
        UniqueConstraint("clinic_id", "slug"),
        Index("ix_exercise_title", "clinic_id", "title", "slug"),
    )


class Revision(Tenant, Base):
    """The content of an exercise at one time, as its file had it (`review` apart: it may change).

    `drawn` are the pictures that belong to it, by their hash (media/made.py).
    `card` and `document` are what answers are made of: rendered from `content` when it is loaded,
    and anew when a title that they name, or the renderer, changes.
    """

    __tablename__ = "revision"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    exercise_id: Mapped[str] = mapped_column(Id)
    number: Mapped[int] = mapped_column(Integer)
    content_hash: Mapped[str] = mapped_column(String(64))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    drawn: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    review: Mapped[str] = mapped_column(String(20))
    made: Mapped[datetime]
    card: Mapped[str] = mapped_column(Text)
    document: Mapped[bytes] = mapped_column(LargeBinary)
    document_gz: Mapped[bytes] = mapped_column(LargeBinary)
    etag: Mapped[str] = mapped_column(String(40))
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id", "exercise_id"], ["exercise.clinic_id", "exercise.id"]),
        UniqueConstraint("clinic_id", "exercise_id", "number"),
    )


class ExerciseFacet(Tenant, Base):
    """One value of an exercise that lists filter by and count."""

    __tablename__ = "exercise_facet"
    exercise_id: Mapped[str] = mapped_column(Id, primary_key=True)
    facet: Mapped[str] = mapped_column(String(12), primary_key=True)
    value: Mapped[str] = mapped_column(String(60), primary_key=True)
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id", "exercise_id"], ["exercise.clinic_id", "exercise.id"]),
        Index("ix_exercise_facet_value", "clinic_id", "facet", "value", "exercise_id"),
    )
