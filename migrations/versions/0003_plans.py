"""plans: routines, their versions and items, and the plan as bytes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SIDES = "('left', 'right', 'both', 'alternate', 'none')"


def clinic() -> sa.Column[int]:
    return sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False)


def an_id(name: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=36), nullable=nullable)


def number(name: str, nullable: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger(), nullable=nullable)


def version() -> sa.Column[int]:
    return sa.Column("version", sa.Integer(), autoincrement=False, nullable=False)


def of(table: str, target: str, *columns: str, to: tuple[str, ...]) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        columns,
        [f"{target}.{column}" for column in to],
        name=f"fk_{table}_{'_'.join(columns)}_{target}",
    )


def upgrade() -> None:
    op.create_table(
        "routine",
        clinic(),
        an_id("id"),
        an_id("child_id", nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.String(length=24), nullable=True),
        of("routine", "child", "clinic_id", "child_id", to=("clinic_id", "id")),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_routine"),
        sa.UniqueConstraint("clinic_id", "child_id", name="uq_routine_clinic_id_child_id"),
    )
    op.create_table(
        "routine_version",
        clinic(),
        an_id("routine_id"),
        version(),
        an_id("author_id"),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("staff_reason", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.String(length=24), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False),
        of("routine_version", "routine", "clinic_id", "routine_id", to=("clinic_id", "id")),
        of("routine_version", "staff", "clinic_id", "author_id", to=("clinic_id", "person_id")),
        sa.PrimaryKeyConstraint("clinic_id", "routine_id", "version", name="pk_routine_version"),
    )
    op.create_table(
        "item",
        clinic(),
        an_id("id"),
        an_id("routine_id"),
        an_id("owner_id"),
        sa.Column("discipline", sa.String(length=4), nullable=False),
        an_id("exercise_id"),
        of("item", "routine", "clinic_id", "routine_id", to=("clinic_id", "id")),
        of("item", "staff", "clinic_id", "owner_id", to=("clinic_id", "person_id")),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_item"),
    )
    op.create_index("ix_item_routine", "item", ["clinic_id", "routine_id"], unique=False)
    _item_dose()
    op.create_table(
        "plan_document",
        clinic(),
        an_id("routine_id"),
        version(),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.Column("gz", sa.LargeBinary(), nullable=False),
        sa.Column("etag", sa.String(length=60), nullable=False),
        _of_version("plan_document"),
        sa.PrimaryKeyConstraint(
            "clinic_id", "routine_id", "version", "language", name="pk_plan_document"
        ),
    )


def _of_version(table: str) -> sa.ForeignKeyConstraint:
    columns = ("clinic_id", "routine_id", "version")
    return of(table, "routine_version", *columns, to=columns)


def _item_dose() -> None:
    op.create_table(
        "item_dose",
        clinic(),
        an_id("routine_id"),
        version(),
        an_id("item_id"),
        number("place", nullable=False),
        sa.Column("revision_c", WHOLE, nullable=False),
        an_id("revision_id"),
        number("sets"),
        number("reps"),
        number("hold_s"),
        number("rest_s"),
        number("duration_s"),
        sa.Column("side", sa.String(length=9), nullable=False),
        sa.Column("resistance", sa.String(length=60), nullable=True),
        number("assistance"),
        sa.Column("support", sa.String(length=60), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("schedule", sa.JSON(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("override_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("revision_c IN (0, clinic_id)", name="ck_item_dose_revision_c"),
        sa.CheckConstraint(f"side IN {SIDES}", name="ck_item_dose_side"),
        of("item_dose", "item", "clinic_id", "item_id", to=("clinic_id", "id")),
        of("item_dose", "revision", "revision_c", "revision_id", to=("clinic_id", "id")),
        _of_version("item_dose"),
        sa.PrimaryKeyConstraint(
            "clinic_id", "routine_id", "version", "item_id", name="pk_item_dose"
        ),
    )
    op.create_index("ix_item_dose_item", "item_dose", ["clinic_id", "item_id"], unique=False)


def downgrade() -> None:
    op.drop_table("plan_document")
    op.drop_index("ix_item_dose_item", table_name="item_dose")
    op.drop_table("item_dose")
    op.drop_index("ix_item_routine", table_name="item")
    op.drop_table("item")
    op.drop_table("routine_version")
    op.drop_table("routine")
