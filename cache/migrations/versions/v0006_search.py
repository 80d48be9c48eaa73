"""Find words in documents and in what was made of them; tags of documents."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables of the index, which is filled by the first search, and that of tags."""
    op.create_table(
        "search_editions",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("document_number", _NUMBER, sa.ForeignKey("documents.number", ondelete="SET NULL")),
        sa.Column("reached", sa.Integer, nullable=False),
    )
    op.create_index("ix_search_editions_document_number", "search_editions", ["document_number"], unique=True)
    op.create_table(
        "search_entries",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("edition_id", _NUMBER, sa.ForeignKey("search_editions.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("target_lang", sa.Text, nullable=False),
        sa.Column("source_key", sa.LargeBinary),
        sa.Column("words", sa.Text, nullable=False),
    )
    op.create_index("ix_search_entries_place", "search_entries", ["edition_id", "position", "target_lang"], unique=True)
    there = sa.text("source_key IS NOT NULL")
    op.create_index(
        "ix_search_entries_source_key", "search_entries", ["source_key"], sqlite_where=there, postgresql_where=there
    )
    op.create_table(
        "search_progress",
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("upto", _NUMBER, nullable=False),
    )
    op.create_table(
        "document_tags",
        sa.Column("document_number", _NUMBER, sa.ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True),
        sa.Column("tag", sa.Text, primary_key=True),
    )
    _index()


def _index() -> None:
    """Make what finds the words of entries. They are folded and parted already: nothing else may be done to them."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_index USING fts5(words, scope, content='', prefix='1 2', tokenize='ascii')"
        )
        return
    op.execute("CREATE TABLE search_index (id BIGINT PRIMARY KEY, vector TSVECTOR NOT NULL)")
    op.execute("CREATE INDEX ix_search_index_vector ON search_index USING gin (vector)")
