"""access and people."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.Column("actor_id", sa.String(length=36), nullable=True),
        sa.Column("device_id", sa.String(length=36), nullable=True),
        sa.Column("child_id", sa.String(length=36), nullable=True),
        sa.Column("verb", sa.String(length=60), nullable=False),
        sa.Column("what", sa.JSON(), nullable=False),
        sa.Column("before_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "number", name="pk_audit"),
    )
    op.create_index("ix_audit_child", "audit", ["clinic_id", "child_id"], unique=False)
    op.create_table(
        "clinic",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.Column("hours", sa.String(length=200), nullable=False),
        sa.Column("zone", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("library_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clinic"),
    )
    op.create_table(
        "erased",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.PrimaryKeyConstraint("clinic_id", "child_id", name="pk_erased"),
    )
    op.create_table(
        "house",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_house"),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("clinic_id", WHOLE, nullable=True),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("dedupe", sa.String(length=200), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("due", sa.String(length=24), nullable=False),
        sa.Column("lease_until", sa.String(length=24), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("fault", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_job"),
        sa.UniqueConstraint("dedupe", name="uq_job_dedupe"),
    )
    op.create_index(("ix_job_due"), "job", ["due"], unique=False)
    op.create_table(
        "limit_hit",
        sa.Column("bucket", sa.String(length=40), nullable=False),
        sa.Column("key_hmac", sa.String(length=64), nullable=False),
        sa.Column("window", WHOLE, autoincrement=False, nullable=False),
        sa.Column("ends", sa.String(length=24), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("bucket", "key_hmac", "window", name="pk_limit_hit"),
    )
    op.create_index(("ix_limit_hit_ends"), "limit_hit", ["ends"], unique=False)
    op.create_table(
        "login",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("disabled_at", sa.String(length=24), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_login"),
        sa.UniqueConstraint("email", name="uq_login_email"),
    )
    op.create_table(
        "child",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("given_name", sa.String(length=200), nullable=False),
        sa.Column("family_name", sa.String(length=200), nullable=False),
        sa.Column("called", sa.String(length=200), nullable=False),
        sa.Column("born", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("affected_side", sa.String(length=5), nullable=False),
        sa.Column("look", sa.String(length=40), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("share", sa.String(length=7), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.String(length=24), nullable=True),
        sa.CheckConstraint(
            "affected_side IN ('left', 'right', 'both', 'none')", name="ck_child_affected_side"
        ),
        sa.CheckConstraint("share IN ('careful', 'open')", name="ck_child_share"),
        sa.ForeignKeyConstraint(["clinic_id"], ["clinic.id"], name="fk_child_clinic_id_clinic"),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_child"),
    )
    op.create_index("ix_child_called", "child", ["clinic_id", "called", "id"], unique=False)
    op.create_table(
        "device",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("side", sa.String(length=4), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("login_id", sa.String(length=36), nullable=True),
        sa.Column("clinic_id", WHOLE, nullable=True),
        sa.Column("made", sa.String(length=24), nullable=False),
        sa.Column("last_used", sa.String(length=24), nullable=False),
        sa.Column("idle_minutes", sa.Integer(), nullable=False),
        sa.Column("idle_until", sa.String(length=24), nullable=False),
        sa.Column("dies_at", sa.String(length=24), nullable=False),
        sa.Column("revoked_at", sa.String(length=24), nullable=True),
        sa.CheckConstraint("side IN ('home', 'work')", name="ck_device_side"),
        sa.ForeignKeyConstraint(["clinic_id"], ["clinic.id"], name="fk_device_clinic_id_clinic"),
        sa.ForeignKeyConstraint(["login_id"], ["login.id"], name="fk_device_login_id_login"),
        sa.PrimaryKeyConstraint("id", name="pk_device"),
        sa.UniqueConstraint("token_hash", name="uq_device_token_hash"),
    )
    op.create_index(("ix_device_login_id"), "device", ["login_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("made", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["clinic_id"], ["clinic.id"], name="fk_person_clinic_id_clinic"),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_person"),
    )
    op.create_table(
        "caregiver",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("relation", sa.String(length=12), nullable=False),
        sa.Column("relation_words", sa.String(length=200), nullable=False),
        sa.Column("sees", sa.String(length=4), nullable=False),
        sa.Column("joined", sa.String(length=24), nullable=False),
        sa.Column("ended_at", sa.String(length=24), nullable=True),
        sa.CheckConstraint(
            "relation IN ('mother', 'father', 'grandparent', 'aide', 'other', 'self')",
            name="ck_caregiver_relation",
        ),
        sa.CheckConstraint("sees IN ('all', 'plan')", name="ck_caregiver_sees"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_caregiver_clinic_id_child_id_child",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "person_id"],
            ["person.clinic_id", "person.id"],
            name="fk_caregiver_clinic_id_person_id_person",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "child_id", "person_id", name="pk_caregiver"),
    )
    op.create_index("ix_caregiver_person", "caregiver", ["clinic_id", "person_id"], unique=False)
    op.create_table(
        "child_flag",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("flag", sa.String(length=60), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id", "by"],
            ["person.clinic_id", "person.id"],
            name="fk_child_flag_clinic_id_by_person",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_child_flag_clinic_id_child_id_child",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "child_id", "flag", name="pk_child_flag"),
    )
    op.create_table(
        "child_level",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("scale", sa.String(length=10), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.Column("level", sa.String(length=4), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "scale IN ('gmfcs', 'macs', 'mini_macs', 'cfcs', 'edacs')", name="ck_child_level_scale"
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "by"],
            ["person.clinic_id", "person.id"],
            name="fk_child_level_clinic_id_by_person",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_child_level_clinic_id_child_id_child",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "child_id", "scale", "at", name="pk_child_level"),
    )
    op.create_table(
        "consent",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("notice_version", sa.Integer(), nullable=False),
        sa.Column("notice_language", sa.String(length=20), nullable=False),
        sa.Column("notice_hash", sa.String(length=64), nullable=False),
        sa.Column("adult", sa.Boolean(), nullable=False),
        sa.Column("checked_by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_consent_clinic_id_child_id_child",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "person_id"],
            ["person.clinic_id", "person.id"],
            name="fk_consent_clinic_id_person_id_person",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_consent"),
    )
    op.create_table(
        "device_person",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("ended_at", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(
            ["clinic_id", "person_id"],
            ["person.clinic_id", "person.id"],
            name="fk_device_person_clinic_id_person_id_person",
        ),
        sa.ForeignKeyConstraint(
            ["device_id"], ["device.id"], name="fk_device_person_device_id_device"
        ),
        sa.PrimaryKeyConstraint("clinic_id", "device_id", name="pk_device_person"),
    )
    op.create_index("ix_device_person_device", "device_person", ["device_id"], unique=False)
    op.create_table(
        "invitation",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=True),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("relation", sa.String(length=12), nullable=True),
        sa.Column("relation_words", sa.String(length=200), nullable=False),
        sa.Column("sees", sa.String(length=4), nullable=True),
        sa.Column("therapist", sa.Boolean(), nullable=False),
        sa.Column("admin", sa.Boolean(), nullable=False),
        sa.Column("discipline", sa.String(length=3), nullable=True),
        sa.Column("called", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("link_hmac", sa.String(length=64), nullable=False),
        sa.Column("code_hmac", sa.String(length=64), nullable=False),
        sa.Column("place", sa.String(length=4), nullable=False),
        sa.Column("from_device", sa.String(length=36), nullable=True),
        sa.Column("made", sa.String(length=24), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=True),
        sa.Column("expires", sa.String(length=24), nullable=False),
        sa.Column("used_at", sa.String(length=24), nullable=True),
        sa.Column("used_device", sa.String(length=36), nullable=True),
        sa.Column("revoked_at", sa.String(length=24), nullable=True),
        sa.CheckConstraint("kind IN ('caregiver', 'staff', 'device')", name="ck_invitation_kind"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_invitation_clinic_id_child_id_child",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "person_id"],
            ["person.clinic_id", "person.id"],
            name="fk_invitation_clinic_id_person_id_person",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name="fk_invitation_clinic_id_clinic"
        ),
        sa.ForeignKeyConstraint(
            ["from_device"], ["device.id"], name="fk_invitation_from_device_device"
        ),
        sa.PrimaryKeyConstraint("clinic_id", "id", name="pk_invitation"),
        sa.UniqueConstraint("code_hmac", name="uq_invitation_code_hmac"),
        sa.UniqueConstraint("link_hmac", name="uq_invitation_link_hmac"),
    )
    op.create_index("ix_invitation_child", "invitation", ["clinic_id", "child_id"], unique=False)
    op.create_index(("ix_invitation_place"), "invitation", ["place"], unique=False)
    op.create_table(
        "staff",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("login_id", sa.String(length=36), nullable=False),
        sa.Column("therapist", sa.Boolean(), nullable=False),
        sa.Column("admin", sa.Boolean(), nullable=False),
        sa.Column("discipline", sa.String(length=3), nullable=True),
        sa.Column("shown_as", sa.String(length=200), nullable=False),
        sa.Column("ended_at", sa.String(length=24), nullable=True),
        sa.CheckConstraint("discipline IN ('OT', 'PT', 'SLP')", name="ck_staff_discipline"),
        sa.ForeignKeyConstraint(
            ["clinic_id", "person_id"],
            ["person.clinic_id", "person.id"],
            name="fk_staff_clinic_id_person_id_person",
        ),
        sa.ForeignKeyConstraint(["login_id"], ["login.id"], name="fk_staff_login_id_login"),
        sa.PrimaryKeyConstraint("clinic_id", "person_id", name="pk_staff"),
        sa.UniqueConstraint("clinic_id", "login_id", name="uq_staff_clinic_id_login_id"),
    )
    op.create_index(("ix_staff_login_id"), "staff", ["login_id"], unique=False)
    op.create_table(
        "care_team",
        sa.Column("clinic_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("since", sa.String(length=24), nullable=False),
        sa.Column("until", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(
            ["clinic_id", "child_id"],
            ["child.clinic_id", "child.id"],
            name="fk_care_team_clinic_id_child_id_child",
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id", "person_id"],
            ["staff.clinic_id", "staff.person_id"],
            name="fk_care_team_clinic_id_person_id_staff",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "child_id", "person_id", name="pk_care_team"),
    )
    op.create_index("ix_care_team_person", "care_team", ["clinic_id", "person_id"], unique=False)
    first_rows()


def first_rows() -> None:
    """The commons, which owns the shared library, and the epoch of this database."""
    op.execute(
        "INSERT INTO clinic (id, name, phone, hours, zone, language, demo, library_version)"
        " VALUES (0, 'Handsteps library', '', '', 'UTC', 'en', false, 0)"
    )
    house = sa.table("house", sa.column("key"), sa.column("value"))
    op.bulk_insert(house, [{"key": "epoch", "value": secrets.token_hex(8)}])


def downgrade() -> None:
    op.drop_index("ix_care_team_person", table_name="care_team")
    op.drop_table("care_team")
    op.drop_index(("ix_staff_login_id"), table_name="staff")
    op.drop_table("staff")
    op.drop_index(("ix_invitation_place"), table_name="invitation")
    op.drop_index("ix_invitation_child", table_name="invitation")
    op.drop_table("invitation")
    op.drop_index("ix_device_person_device", table_name="device_person")
    op.drop_table("device_person")
    op.drop_table("consent")
    op.drop_table("child_level")
    op.drop_table("child_flag")
    op.drop_index("ix_caregiver_person", table_name="caregiver")
    op.drop_table("caregiver")
    op.drop_table("person")
    op.drop_index(("ix_device_login_id"), table_name="device")
    op.drop_table("device")
    op.drop_index("ix_child_called", table_name="child")
    op.drop_table("child")
    op.drop_table("login")
    op.drop_index(("ix_limit_hit_ends"), table_name="limit_hit")
    op.drop_table("limit_hit")
    op.drop_index(("ix_job_due"), table_name="job")
    op.drop_table("job")
    op.drop_table("house")
    op.drop_table("erased")
    op.drop_table("clinic")
    op.drop_index("ix_audit_child", table_name="audit")
    op.drop_table("audit")
