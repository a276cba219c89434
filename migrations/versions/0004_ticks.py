"""ticks: the log of what families said."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def whole(name: str, kind: type[sa.Integer] = sa.SmallInteger) -> sa.Column[int]:
    return sa.Column(name, kind(), autoincrement=False, nullable=False)


def text(name: str, length: int, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=nullable)


def key16(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(length=16), nullable=False)


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        text("child_id", 36),
        whole("seq", sa.Integer),
        key16("id"),
        text("actor_id", 36),
        key16("device_id"),
        text("sees", 4),
        text("by", 5),
        key16("item_id"),
        whole("version", sa.Integer),
        text("day", 10),
        whole("slot"),
        text("kind", 12),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        text("at", 27),
        whole("offset"),
        whole("v"),
        key16("hash"),
        text("stored_at", 24),
        text("flag", 12, nullable=True),
        sa.CheckConstraint("seq > 0", name="ck_event_seq"),
        sa.CheckConstraint("slot BETWEEN 0 AND 23", name="ck_event_slot"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_event_clinic_id_child_id_child",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "actor_id"],
            ["person.clinic_id", "person.id"],
            name="fk_event_clinic_id_actor_id_person",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "child_id", "seq", name="pk_event"),
        sa.UniqueConstraint("clinic_id", "child_id", "id", name="uq_event_clinic_id_child_id_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_day", "event", ["clinic_id", "child_id", "day"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_event_day", table_name="event")
    op.drop_table("event")
