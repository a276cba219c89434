"""people: the code of a look has room for a build and a wheelchair."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _room(40, 64)


def downgrade() -> None:
    op.execute(sa.text("UPDATE child SET look = '' WHERE length(look) > 40"))
    _room(64, 40)


def _room(before: int, after: int) -> None:
    with op.batch_alter_table("child") as child:
        child.alter_column(
            "look",
            existing_type=sa.String(before),
            type_=sa.String(after),
            existing_nullable=False,
        )
