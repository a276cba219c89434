"""Who there is: clinics, logins of staff, persons, and the devices that stand for them."""

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from ..ground.db import Base, ClinicId, Id, Tenant

DISCIPLINES = ("OT", "PT", "SLP")


class Clinic(Base):
    """The tenant: an organisation with its staff, children and own library. 0 is the commons."""

    __tablename__ = "clinic"
    id: Mapped[int] = mapped_column(ClinicId, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(200))
    phone: Mapped[str] = mapped_column(String(60), default="")
    hours: Mapped[str] = mapped_column(String(200), default="")
    zone: Mapped[str] = mapped_column(String(60), default="UTC")
    language: Mapped[str] = mapped_column(String(20), default="en")
    demo: Mapped[bool] = mapped_column(default=False)
    library_version: Mapped[int] = mapped_column(Integer, default=0)


class Login(Base):
    """How a person of the staff signs in; one e-mail may work at several clinics."""

    __tablename__ = "login"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    disabled_at: Mapped[datetime | None]


class Device(Base):
    """One browser with its own revocable session; only the hash of its cookie is kept."""

    __tablename__ = "device"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    side: Mapped[str] = mapped_column(String(4))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    login_id: Mapped[str | None] = mapped_column(ForeignKey("login.id"), index=True)
    clinic_id: Mapped[int | None] = mapped_column(ForeignKey("clinic.id"))
    made: Mapped[datetime]
    last_used: Mapped[datetime]
    idle_minutes: Mapped[int] = mapped_column(Integer)
    idle_until: Mapped[datetime]
    dies_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    __table_args__ = (CheckConstraint("side IN ('home', 'work')", name="side"),)


class Person(Tenant, Base):
    """Somebody at a clinic: staff, a caregiver, or both in two rows."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    made: Mapped[datetime]
    __table_args__ = (ForeignKeyConstraint(["clinic_id"], ["clinic.id"]),)


class Staff(Tenant, Base):
    """A person who works at the clinic."""

    __tablename__ = "staff"
    person_id: Mapped[str] = mapped_column(Id, primary_key=True)
    login_id: Mapped[str] = mapped_column(ForeignKey("login.id"), index=True)
    therapist: Mapped[bool] = mapped_column(default=True)
    admin: Mapped[bool] = mapped_column(default=False)
    discipline: Mapped[str | None] = mapped_column(String(3))
    shown_as: Mapped[str] = mapped_column(String(200))
    ended_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id", "person_id"], ["person.clinic_id", "person.id"]),
        UniqueConstraint("clinic_id", "login_id"),
        CheckConstraint("discipline IN ('OT', 'PT', 'SLP')", name="discipline"),
    )


class DevicePerson(Tenant, Base):
    """A family's device stands for this person at this clinic."""

    __tablename__ = "device_person"
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(Id)
    ended_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id", "person_id"], ["person.clinic_id", "person.id"]),
        Index("ix_device_person_device", "device_id"),
    )
