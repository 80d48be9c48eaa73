"""Keep what reviewers do: events at a place, accepted, undone, commented; drafts; collections of documents.

The keys of events that are there stay as they are: `cache.keys.event_key` writes what is new only where it says
something.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the columns of an event, the table of drafts and the collection of a document."""
    op.add_column("corrections", sa.Column("occurrence", sa.Integer))
    op.add_column("corrections", sa.Column("action", sa.Text, nullable=False, server_default="correct"))
    op.add_column("corrections", sa.Column("seen", _NUMBER))
    op.add_column("corrections", sa.Column("signature", sa.Text))
    op.add_column("corrections", sa.Column("undoes", _NUMBER))
    op.create_index("ix_corrections_undoes", "corrections", ["undoes"])
    bound = sa.text("document_id IS NOT NULL")
    op.create_index(
        "ix_corrections_document_id",
        "corrections",
        ["document_id"],
        postgresql_using="hash",
        sqlite_where=bound,
        postgresql_where=bound,
    )
    op.add_column("documents", sa.Column("collection", sa.Text))
    op.create_table(
        "drafts",
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("document_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("target_lang", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("seen", _NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source_key", sa.LargeBinary),
    )
    op.create_index("ix_drafts_author", "drafts", ["author"], postgresql_using="hash")
