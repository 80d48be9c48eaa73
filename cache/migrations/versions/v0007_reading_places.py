"""Keep where people are in the documents that they read."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table of reading places."""
    document = sa.ForeignKey("documents.number", ondelete="CASCADE")
    op.create_table(
        "reading_places",
        sa.Column("document_number", _NUMBER, document, primary_key=True, nullable=False),
        sa.Column("person_key", sa.LargeBinary, primary_key=True, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("reached", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_reading_places_person_key", "reading_places", ["person_key"])
