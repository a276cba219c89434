"""ground: a limit counts from the first try on, no more in windows that all share."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
HIT = sa.table("limit_hit", *map(sa.column, ("bucket", "key_hmac", "window", "ends", "n")))


def upgrade() -> None:
    # of each key its last window stays
    later = HIT.alias("later")
    newer = sa.exists().where(
        later.c.bucket == HIT.c.bucket,
        later.c.key_hmac == HIT.c.key_hmac,
        later.c.window > HIT.c.window,
    )
    op.execute(sa.delete(HIT).where(newer))
    with op.batch_alter_table("limit_hit") as table:
        table.drop_constraint("pk_limit_hit", type_="primary")
        table.drop_column("window")
        table.create_primary_key("pk_limit_hit", ["bucket", "key_hmac"])


def downgrade() -> None:
    window = sa.Column("window", WHOLE, nullable=False, server_default="0")
    with op.batch_alter_table("limit_hit") as table:
        table.drop_constraint("pk_limit_hit", type_="primary")
        table.add_column(window)
        table.create_primary_key("pk_limit_hit", ["bucket", "key_hmac", "window"])
    with op.batch_alter_table("limit_hit") as table:
        table.alter_column("window", server_default=None, existing_type=WHOLE)
