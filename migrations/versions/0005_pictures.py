"""library: a revision names its pictures; people: a look is a code that the pictures know."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drawn = sa.Column("drawn", sa.JSON(), nullable=False, server_default=sa.text("'{}'"))
    op.add_column("revision", drawn)
    # what stood there was any text, and was shown nowhere
    op.execute(sa.text("UPDATE child SET look = ''"))


def downgrade() -> None:
    op.drop_column("revision", "drawn")
