"""A child, who cares for it, and how somebody comes to belong."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column

from ..ground.db import Base, Id, Tenant

SIDES = ("left", "right", "both", "none")
SHARES = ("careful", "open")
RELATIONS = ("mother", "father", "grandparent", "aide", "other", "self")
SEES = ("all", "plan")
SCALES = {
    "gmfcs": ("I", "II", "III", "IV", "V"),
    "macs": ("I", "II", "III", "IV", "V"),
    "mini_macs": ("I", "II", "III", "IV", "V"),
    "cfcs": ("I", "II", "III", "IV", "V"),
    "edacs": ("I", "II", "III", "IV", "V"),
}


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """The database refuses any other word."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def of_child() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["clinic_id", "child_id"], ["child.clinic_id", "child.id"])


def of_person(column: str = "person_id") -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["clinic_id", column], ["person.clinic_id", "person.id"])


class Child(Tenant, Base):
    """The patient. `seq` is the place of the last event in the child's own log."""

    __tablename__ = "child"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    given_name: Mapped[str] = mapped_column(String(200))
    family_name: Mapped[str] = mapped_column(String(200), default="")
    called: Mapped[str] = mapped_column(String(200))
    born: Mapped[date] = mapped_column(Date)
    zone: Mapped[str] = mapped_column(String(60))
    language: Mapped[str] = mapped_column(String(20))
    affected_side: Mapped[str] = mapped_column(String(5), default="none")
    look: Mapped[str] = mapped_column(String(64), default="")
    about: Mapped[str] = mapped_column(Text, default="")
    share: Mapped[str] = mapped_column(String(7), default="careful")
    seq: Mapped[int] = mapped_column(Integer, default=0)
    archived_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id"], ["clinic.id"]),
        one_of("affected_side", SIDES),
        one_of("share", SHARES),
        Index("ix_child_called", "clinic_id", "called", "id"),
    )


class ChildFlag(Tenant, Base):
    """A fact about the child that exercises must respect, such as `mouths-objects`."""

    __tablename__ = "child_flag"
    child_id: Mapped[str] = mapped_column(Id, primary_key=True)
    flag: Mapped[str] = mapped_column(String(60), primary_key=True)
    since: Mapped[date | None] = mapped_column(Date)
    note: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str] = mapped_column(Id)
    __table_args__ = (of_child(), of_person("by"))


class ChildLevel(Tenant, Base):
    """A classification that somebody rated; the last one of each scale counts."""

    __tablename__ = "child_level"
    child_id: Mapped[str] = mapped_column(Id, primary_key=True)
    scale: Mapped[str] = mapped_column(String(10), primary_key=True)
    at: Mapped[datetime] = mapped_column(primary_key=True)
    level: Mapped[str] = mapped_column(String(4))
    by: Mapped[str] = mapped_column(Id)
    __table_args__ = (of_child(), of_person("by"), one_of("scale", tuple(SCALES)))


class CareTeam(Tenant, Base):
    """A therapist on the child's team; a row with `until` is history."""

    __tablename__ = "care_team"
    child_id: Mapped[str] = mapped_column(Id, primary_key=True)
    person_id: Mapped[str] = mapped_column(Id, primary_key=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    __table_args__ = (
        of_child(),
        ForeignKeyConstraint(["clinic_id", "person_id"], ["staff.clinic_id", "staff.person_id"]),
        Index("ix_care_team_person", "clinic_id", "person_id"),
    )


class Caregiver(Tenant, Base):
    """A person who follows the child's plan at home; a row with `ended_at` is history."""

    __tablename__ = "caregiver"
    child_id: Mapped[str] = mapped_column(Id, primary_key=True)
    person_id: Mapped[str] = mapped_column(Id, primary_key=True)
    relation: Mapped[str] = mapped_column(String(12))
    relation_words: Mapped[str] = mapped_column(String(200), default="")
    sees: Mapped[str] = mapped_column(String(4))
    joined: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    __table_args__ = (
        of_child(),
        of_person(),
        one_of("relation", RELATIONS),
        one_of("sees", SEES),
        Index("ix_caregiver_person", "clinic_id", "person_id"),
    )


class Invitation(Tenant, Base):
    """A single-use code; link and typed code are kept only as keyed hashes."""

    __tablename__ = "invitation"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(9))
    child_id: Mapped[str | None] = mapped_column(Id)
    person_id: Mapped[str | None] = mapped_column(Id)
    relation: Mapped[str | None] = mapped_column(String(12))
    relation_words: Mapped[str] = mapped_column(String(200), default="")
    sees: Mapped[str | None] = mapped_column(String(4))
    therapist: Mapped[bool] = mapped_column(default=False)
    admin: Mapped[bool] = mapped_column(default=False)
    discipline: Mapped[str | None] = mapped_column(String(3))
    called: Mapped[str] = mapped_column(String(200), default="")
    language: Mapped[str] = mapped_column(String(20))
    link_hmac: Mapped[str] = mapped_column(String(64), unique=True)
    code_hmac: Mapped[str] = mapped_column(String(64), unique=True)
    place: Mapped[str] = mapped_column(String(4), index=True)
    from_device: Mapped[str | None] = mapped_column(ForeignKey("device.id"))
    made: Mapped[datetime]
    made_by: Mapped[str | None] = mapped_column(Id)
    expires: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_device: Mapped[str | None] = mapped_column(Id)
    revoked_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id"], ["clinic.id"]),
        of_child(),
        of_person(),
        one_of("kind", ("caregiver", "staff", "device")),
        Index("ix_invitation_child", "clinic_id", "child_id"),
    )


class Consent(Tenant, Base):
    """What an adult agreed to, in which words, on which phone, and how it was checked."""

    __tablename__ = "consent"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    child_id: Mapped[str] = mapped_column(Id)
    person_id: Mapped[str] = mapped_column(Id)
    device_id: Mapped[str] = mapped_column(Id)
    purpose: Mapped[str] = mapped_column(String(40))
    notice_version: Mapped[int] = mapped_column(Integer)
    notice_language: Mapped[str] = mapped_column(String(20))
    notice_hash: Mapped[str] = mapped_column(String(64))
    adult: Mapped[bool]
    checked_by: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    __table_args__ = (of_child(), of_person())


class Erased(Tenant, Base):
    """A tombstone: this child cannot come back, by phone or by backup."""

    __tablename__ = "erased"
    child_id: Mapped[str] = mapped_column(Id, primary_key=True)
    at: Mapped[datetime]
