"""The ground's own tables: global ones have no clinic in their key, and a test lists them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from .db import Base, ClinicId, Id, Tenant

BigId = BigInteger().with_variant(Integer, "sqlite")


class LimitHit(Base):
    """How often something was tried from the first time until `ends`; who, only as a keyed hash."""

    __tablename__ = "limit_hit"
    bucket: Mapped[str] = mapped_column(String(40), primary_key=True)
    key_hmac: Mapped[str] = mapped_column(String(64), primary_key=True)
    ends: Mapped[datetime] = mapped_column(index=True)
    n: Mapped[int] = mapped_column(Integer)


class Job(Base):
    """Work for later, written in the same transaction as what asks for it; done at least once."""

    __tablename__ = "job"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    clinic_id: Mapped[int | None] = mapped_column(ClinicId)
    kind: Mapped[str] = mapped_column(String(60))
    dedupe: Mapped[str] = mapped_column(String(200), unique=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    due: Mapped[datetime] = mapped_column(index=True)
    lease_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(Integer, default=0)
    fault: Mapped[str | None] = mapped_column(Text)


class House(Base):
    """Facts about this installation: epoch, restored_at, renderer."""

    __tablename__ = "house"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class Audit(Tenant, Base):
    """Who did what to whom, in order; each line's hash holds the one before."""

    __tablename__ = "audit"
    number: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor_id: Mapped[str | None] = mapped_column(Id)
    device_id: Mapped[str | None] = mapped_column(Id)
    child_id: Mapped[str | None] = mapped_column(Id)
    verb: Mapped[str] = mapped_column(String(60))
    what: Mapped[dict[str, Any]] = mapped_column(JSON)
    before_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    __table_args__ = (Index("ix_audit_child", "clinic_id", "child_id"),)
