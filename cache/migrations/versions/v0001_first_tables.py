"""Make the first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables of documents, of machine text and of corrections."""
    _documents()
    _machine()
    _corrections()
    if op.get_bind().dialect.name == "sqlite":
        _forbid_changes_on_sqlite()
    else:
        _forbid_changes_on_postgresql()


def _documents() -> None:
    op.create_table(
        "originals",
        sa.Column("sha256", sa.LargeBinary, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("encoding", sa.Text),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("sha256", sa.LargeBinary, sa.ForeignKey("originals.sha256"), nullable=False),
        sa.Column("added", _TIME, nullable=False),
        sa.Column("paragraphs", sa.Integer, nullable=False),
        sa.Column("translatable", sa.Integer, nullable=False),
        sa.Column("characters", sa.Integer, nullable=False),
    )
    op.create_index("ix_documents_sha256", "documents", ["sha256"])
    op.create_index("ix_documents_name", "documents", ["name"], postgresql_using="hash")
    op.create_table(
        "document_paragraphs",
        sa.Column("document_number", _NUMBER, sa.ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("translatable", sa.Boolean, nullable=False),
        sa.Column("lines", sa.Text, nullable=False),
        sa.Column("source_key", sa.LargeBinary, nullable=False),
    )


def _machine() -> None:
    op.create_table(
        "signatures",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("text", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "sentences",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("key", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("source_lang", sa.Text, nullable=False),
        sa.Column("target_lang", sa.Text, nullable=False),
        sa.Column("signature_id", _NUMBER, sa.ForeignKey("signatures.id"), nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("score", sa.Float),
        sa.Column("truncated", sa.Boolean, nullable=False),
    )
    op.create_index("ix_sentences_signature_id", "sentences", ["signature_id"])
    op.create_table(
        "units",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("key", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("source_key", sa.LargeBinary, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("source_lang", sa.Text, nullable=False),
        sa.Column("target_lang", sa.Text, nullable=False),
        sa.Column("signature_id", _NUMBER, sa.ForeignKey("signatures.id"), nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("score", sa.Float),
        sa.Column("alignment", sa.Text, nullable=False),
        sa.Column("flags", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
    )
    op.create_index("ix_units_source", "units", ["source_key", "target_lang", "id"])
    op.create_index("ix_units_signature_id", "units", ["signature_id"])


def _corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("source_key", sa.LargeBinary, nullable=False),
        sa.Column("event_key", sa.LargeBinary, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("source_lang", sa.Text, nullable=False),
        sa.Column("target_lang", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("document_id", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_corrections_event_key", "corrections", ["event_key"])
    op.create_index("ix_corrections_source", "corrections", ["source_key", "target_lang", "id"])


def _forbid_changes_on_sqlite() -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER corrections_no_{verb.lower()} BEFORE {verb} ON corrections "
            "BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END"
        )


def _forbid_changes_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION diglot_keep_corrections() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'corrections are only ever added to'; END $$"
    )
    op.execute(
        "CREATE TRIGGER corrections_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON corrections "
        "FOR EACH STATEMENT EXECUTE FUNCTION diglot_keep_corrections()"
    )
