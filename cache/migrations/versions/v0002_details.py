"""Keep what only some paragraphs have (levels, markers, pages, marks), and what was dropped from each document."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column of JSON to both tables; documents that are there already have nothing in it."""
    op.add_column("documents", sa.Column("dropped", sa.Text))
    op.add_column("document_paragraphs", sa.Column("details", sa.Text))
