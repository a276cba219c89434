"""The log of a child: what families said, one row for each event, never changed."""

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    Integer,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from ..ground.db import Base, Id, Key16, Tenant


class Event(Tenant, Base):
    """One immutable fact. `seq` numbers a child's events from 1 without a gap.

    What the phone sent stands here as it was sent (`of` and `value` as canonical JSON, `day` and
    `at` as text), so that `hash` can be computed again. The server adds who and which device, the
    actor's `sees` at that moment, and `flag`: null, or `dropped`, `ended`, `unknown_item`.
    An event outlives its item, its version and its device: no foreign keys to them.
    """

    __tablename__ = "event"
    child_id: Mapped[str] = mapped_column(Id, primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    id: Mapped[bytes] = mapped_column(Key16)
    actor_id: Mapped[str] = mapped_column(Id)
    device_id: Mapped[bytes] = mapped_column(Key16)
    sees: Mapped[str] = mapped_column(String(4))
    by: Mapped[str] = mapped_column(String(5))
    item_id: Mapped[bytes] = mapped_column(Key16)
    version: Mapped[int] = mapped_column(Integer)
    day: Mapped[str] = mapped_column(String(10))
    slot: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[str] = mapped_column(String(12))
    of: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(27))
    offset: Mapped[int] = mapped_column(SmallInteger)
    v: Mapped[int] = mapped_column(SmallInteger)
    hash: Mapped[bytes] = mapped_column(Key16)
    stored_at: Mapped[datetime]
    flag: Mapped[str | None] = mapped_column(String(12))
    __table_args__ = (
        ForeignKeyConstraint(["clinic_id", "child_id"], ["child.clinic_id", "child.id"]),
        ForeignKeyConstraint(["clinic_id", "actor_id"], ["person.clinic_id", "person.id"]),
        UniqueConstraint("clinic_id", "child_id", "id"),
        CheckConstraint("seq > 0", name="seq"),
        CheckConstraint("slot BETWEEN 0 AND 23", name="slot"),
        Index("ix_event_day", "clinic_id", "child_id", "day"),
        {"sqlite_with_rowid": False},  # a family's events lie together
    )
