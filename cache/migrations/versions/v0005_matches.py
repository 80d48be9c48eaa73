"""Find what is like a text among what people made, and keep glossaries."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables of the index, which is filled by the first look-up, and those of terms."""
    _matches()
    _terms()
    if op.get_bind().dialect.name == "sqlite":
        _forbid_changes_on_sqlite()
    else:
        _forbid_changes_on_postgresql()


def _matches() -> None:
    op.create_table(
        "match_units",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("correction_id", _NUMBER, sa.ForeignKey("corrections.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("source_start", sa.Integer, nullable=False),
        sa.Column("source_end", sa.Integer, nullable=False),
        sa.Column("target_start", sa.Integer, nullable=False),
        sa.Column("target_end", sa.Integer, nullable=False),
    )
    op.create_index("ix_match_units_correction_id", "match_units", ["correction_id"])
    op.create_table(
        "match_keys",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("unit_id", _NUMBER, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "match_progress",
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("upto", _NUMBER, nullable=False),
    )


def _terms() -> None:
    op.create_table(
        "terms",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("source_lang", sa.Text, nullable=False),
        sa.Column("target_lang", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("collection", sa.Text),
        sa.Column("document_id", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "term_removals",
        sa.Column("term_id", _NUMBER, sa.ForeignKey("terms.id"), primary_key=True, autoincrement=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", _TIME, nullable=False),
    )


def _forbid_changes_on_sqlite() -> None:
    for table in ("terms", "term_removals"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'terms are only ever added to'); END"
            )


def _forbid_changes_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION diglot_keep_terms() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'terms are only ever added to'; END $$"
    )
    for table in ("terms", "term_removals"):
        op.execute(
            f"CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION diglot_keep_terms()"
        )
