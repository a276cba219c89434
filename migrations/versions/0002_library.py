"""library: terms, exercises, their revisions and facets, and the text index of search."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def clinic() -> sa.Column[int]:
    return sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False)


def an_id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=36), nullable=False)


def of_clinic(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["clinic_id"], ["clinic.id"], name=f"fk_{table}_clinic_id_clinic"
    )


def of_exercise(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["clinic_id", "exercise_id"],
        ["exercise.clinic_id", "exercise.id"],
        name=f"fk_{table}_clinic_id_exercise_id_exercise",
    )


def upgrade() -> None:
    op.create_table(
        "term",
        clinic(),
        sa.Column("list", sa.String(length=10), nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("parent", sa.String(length=60), nullable=True),
        sa.Column("more", sa.JSON(), nullable=False),
        of_clinic("term"),
        sa.PrimaryKeyConstraint("clinic_id", "list", "slug", name="pk_term"),
    )
    op.create_table(
        "exercise",
        clinic(),
        an_id("id"),
        sa.Column("slug", sa.String(length=60), nullable=False),
        an_id("current_revision_id"),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("from_months", sa.SmallInteger(), nullable=False),
        sa.Column("to_months", sa.SmallInteger(), nullable=False),
        sa.Column("minutes", sa.SmallInteger(), nullable=False),
        sa.Column("archived_at", sa.String(length=24), nullable=True),
        of_clinic("exercise"),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_exercise"),
        sa.UniqueConstraint("clinic_id", "slug", name="uq_exercise_clinic_id_slug"),
    )
    op.create_index("ix_exercise_title", "exercise", ["clinic_id", "title", "slug"], unique=False)
    op.create_table(
        "revision",
        clinic(),
        an_id("id"),
        an_id("exercise_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("review", sa.String(length=20), nullable=False),
        sa.Column("made", sa.String(length=24), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("document_gz", sa.LargeBinary(), nullable=False),
        sa.Column("etag", sa.String(length=40), nullable=False),
        of_exercise("revision"),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_revision"),
        sa.UniqueConstraint(
            "clinic_id", "exercise_id", "number", name="uq_revision_clinic_id_exercise_id_number"
        ),
    )
    op.create_table(
        "exercise_facet",
        clinic(),
        an_id("exercise_id"),
        sa.Column("facet", sa.String(length=12), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        of_exercise("exercise_facet"),
        sa.PrimaryKeyConstraint(
            "clinic_id", "exercise_id", "facet", "value", name="pk_exercise_facet"
        ),
    )
    columns = ["clinic_id", "facet", "value", "exercise_id"]
    op.create_index("ix_exercise_facet_value", "exercise_facet", columns, unique=False)
    for statement in TEXT[op.get_bind().dialect.name]:
        op.execute(statement)


# The words are folded and parted by our own code (library/search.py), so that both engines find
# the same; neither knows a language.
TEXT = {
    "sqlite": (
        "CREATE VIRTUAL TABLE exercise_text USING fts5("
        "clinic_id UNINDEXED, exercise_id UNINDEXED, language UNINDEXED, title, skills, words, "
        "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M*'\", prefix = '2 3 4')",
    ),
    "postgresql": (
        "CREATE TABLE exercise_text ("
        "clinic_id BIGINT NOT NULL, exercise_id VARCHAR(36) NOT NULL, "
        "language VARCHAR(20) NOT NULL, "
        "title TEXT NOT NULL, skills TEXT NOT NULL, words TEXT NOT NULL, "
        "search TSVECTOR NOT NULL GENERATED ALWAYS AS ("
        "setweight(to_tsvector('simple', title), 'A') || "
        "setweight(to_tsvector('simple', skills), 'B') || "
        "setweight(to_tsvector('simple', words), 'D')) STORED, "
        "CONSTRAINT pk_exercise_text PRIMARY KEY (clinic_id, exercise_id, language), "
        "CONSTRAINT fk_exercise_text_clinic_id_exercise_id_exercise "
        "FOREIGN KEY (clinic_id, exercise_id) REFERENCES exercise (clinic_id, id))",
        "CREATE INDEX ix_exercise_text_search ON exercise_text USING gin (search)",
    ),
}


def downgrade() -> None:
    op.execute("DROP TABLE exercise_text")
    op.drop_index("ix_exercise_facet_value", table_name="exercise_facet")
    op.drop_table("exercise_facet")
    op.drop_table("revision")
    op.drop_index("ix_exercise_title", table_name="exercise")
    op.drop_table("exercise")
    op.drop_table("term")
