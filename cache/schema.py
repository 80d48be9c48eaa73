"""The tables as they are today. How a store came to have them is told by `cache/migrations`.

What engines made (`sentences`, `units`) can be dropped and made again, and is keyed with the engine's signature. What
people made (`corrections`) is only ever added to. Beside every key stands the text that it was made of, so that keys
can be rebuilt when normalisation changes.
"""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table

from cache.columns import Alignment, Digest, Flags, Lines, SafeText, UtcTime
from cache.details import Details, DroppedParts

# The newest step in cache/migrations/versions. It stands here too so that opening a store which is up to date needs no
# Alembic: importing that takes longer than all the rest.
SCHEMA_VERSION: Final = "0003"

# Not Alembic's own name for it: a database of another program that uses Alembic must not be taken for a store.
VERSION_TABLE: Final = "diglot_version"

# SQLite numbers rows by itself only where the column is called INTEGER, which is 64 bits wide there.
_Number: Final = BigInteger().with_variant(Integer(), "sqlite")

metadata: Final = MetaData()

originals: Final = Table(
    "originals",
    metadata,
    Column("sha256", Digest, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

documents: Final = Table(
    "documents",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("id", SafeText, nullable=False, unique=True),
    Column("name", SafeText, nullable=False),
    Column("media_type", SafeText, nullable=False),
    Column("encoding", SafeText),
    Column("lang", SafeText, nullable=False),
    Column("sha256", Digest, ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("added", UtcTime, nullable=False),
    Column("paragraphs", Integer, nullable=False),
    Column("translatable", Integer, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("dropped", DroppedParts),
    # A hash index on PostgreSQL: its ordered ones refuse a name of some thousand bytes.
    Index("ix_documents_name", "name", postgresql_using="hash"),
)

document_paragraphs: Final = Table(
    "document_paragraphs",
    metadata,
    Column(
        "document_number", _Number, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("position", Integer, primary_key=True, nullable=False),
    Column("kind", SafeText, nullable=False),
    Column("text", SafeText, nullable=False),
    Column("lang", SafeText, nullable=False),
    Column("translatable", Boolean, nullable=False),
    Column("lines", Lines, nullable=False),
    Column("source_key", Digest, nullable=False),
    Column("details", Details),
)

signatures: Final = Table(
    "signatures",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("text", SafeText, nullable=False, unique=True),
)

# Ids of sentences, units and corrections grow with every write, since writers take turns: the highest is the newest.
sentences: Final = Table(
    "sentences",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("key", Digest, nullable=False, unique=True),
    Column("source", SafeText, nullable=False),
    Column("source_lang", SafeText, nullable=False),
    Column("target_lang", SafeText, nullable=False),
    Column("signature_id", _Number, ForeignKey("signatures.id"), nullable=False, index=True),
    Column("target", SafeText, nullable=False),
    Column("score", Float),
    Column("truncated", Boolean, nullable=False),
)

units: Final = Table(
    "units",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("key", Digest, nullable=False, unique=True),
    Column("source_key", Digest, nullable=False),
    Column("source", SafeText, nullable=False),
    Column("source_lang", SafeText, nullable=False),
    Column("target_lang", SafeText, nullable=False),
    Column("signature_id", _Number, ForeignKey("signatures.id"), nullable=False, index=True),
    Column("target", SafeText, nullable=False),
    Column("state", SafeText, nullable=False),
    Column("score", Float),
    Column("alignment", Alignment, nullable=False),
    Column("flags", Flags, nullable=False),
    Column("note", SafeText),
    Index("ix_units_source", "source_key", "target_lang", "id"),
)

corrections: Final = Table(
    "corrections",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("source_key", Digest, nullable=False),
    Column("event_key", Digest, nullable=False, index=True),
    Column("source", SafeText, nullable=False),
    Column("source_lang", SafeText, nullable=False),
    Column("target_lang", SafeText, nullable=False),
    Column("before", SafeText),
    Column("after", SafeText, nullable=False),
    Column("author", SafeText, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("note", SafeText),
    Column("document_id", SafeText),
    Column("state", SafeText, nullable=False),
    Index("ix_corrections_source", "source_key", "target_lang", "id"),
    # An id is never given twice, not even after the newest event was taken out by hand.
    sqlite_autoincrement=True,
)
