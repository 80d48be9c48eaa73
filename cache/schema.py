"""The tables as they are today. How a store came to have them is told by `cache/migrations`.

What engines made (`sentences`, `units`) can be dropped and made again, and is keyed with the engine's signature. What
people made (`corrections`) is only ever added to; what they have typed and not saved (`drafts`) is theirs to drop.
Beside every key stands the text that it was made of, so that keys can be rebuilt when normalisation changes.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    text,
)

from cache.columns import Alignment, Digest, Flags, Lines, SafeText, UtcTime
from cache.details import Details, DroppedParts

# The newest step in cache/migrations/versions. It stands here too so that opening a store which is up to date needs no
# Alembic: importing that takes longer than all the rest.
SCHEMA_VERSION: Final = "0007"

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
    Column("collection", SafeText),
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

_BOUND: Final = text("document_id IS NOT NULL")

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
    Column("occurrence", Integer),
    Column("action", SafeText, nullable=False, server_default="correct"),
    Column("seen", _Number),
    Column("signature", SafeText),
    Column("undoes", _Number, index=True),
    Index("ix_corrections_source", "source_key", "target_lang", "id"),
    # Partial: SQLite would else take it for the scope of everywhere, where it holds nearly every row.
    Index(
        "ix_corrections_document_id",
        "document_id",
        postgresql_using="hash",
        sqlite_where=_BOUND,
        postgresql_where=_BOUND,
    ),
    # An id is never given twice, not even after the newest event was taken out by hand.
    sqlite_autoincrement=True,
)

# Keyed by a hash of whose they are and where: PostgreSQL's ordered indices refuse a name of some thousand bytes.
drafts: Final = Table(
    "drafts",
    metadata,
    Column("key", Digest, primary_key=True),
    Column("author", SafeText, nullable=False),
    Column("document_id", SafeText, nullable=False),
    Column("position", Integer, nullable=False),
    Column("target_lang", SafeText, nullable=False),
    Column("text", SafeText, nullable=False),
    Column("seen", _Number, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("source_key", Digest),
    Index("ix_drafts_author", "author", postgresql_using="hash"),
)

# The index of matches, which can be dropped and made again. A unit is a corrected paragraph (position 0) or one of its
# sentences; its text is that of the correction, which never changes.
match_units: Final = Table(
    "match_units",
    metadata,
    Column("id", _Number, primary_key=True, autoincrement=False),
    Column("correction_id", _Number, ForeignKey("corrections.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("source_start", Integer, nullable=False),
    Column("source_end", Integer, nullable=False),
    Column("target_start", Integer, nullable=False),
    Column("target_end", Integer, nullable=False),
)

# Sixteen rows a unit: so nothing but the two numbers, once, in the order in which they are looked up.
match_keys: Final = Table(
    "match_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("unit_id", _Number, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# How far into the corrections the index goes, and how it was made.
match_progress: Final = Table(
    "match_progress",
    metadata,
    Column("part", SafeText, primary_key=True),
    Column("version", SafeText, nullable=False),
    Column("upto", _Number, nullable=False),
)

# Glossaries. What is removed stays, and is named in the table behind.
terms: Final = Table(
    "terms",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("source", SafeText, nullable=False),
    Column("target", SafeText, nullable=False),
    Column("source_lang", SafeText, nullable=False),
    Column("target_lang", SafeText, nullable=False),
    Column("author", SafeText, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("note", SafeText),
    Column("collection", SafeText),
    Column("document_id", SafeText),
    sqlite_autoincrement=True,
)

term_removals: Final = Table(
    "term_removals",
    metadata,
    Column("term_id", _Number, ForeignKey("terms.id"), primary_key=True, autoincrement=False),
    Column("author", SafeText, nullable=False),
    Column("at", UtcTime, nullable=False),
)

# The index of words, which can be dropped and made again; what finds its entries, `search_index`, is another thing in
# each database, and made and used in SQL. An edition is a document as it was when the index began to take it in; when
# the document goes or is read anew, the edition is left behind without it, until the index is next brought up to date.
search_editions: Final = Table(
    "search_editions",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("document_number", _Number, ForeignKey("documents.number", ondelete="SET NULL"), index=True, unique=True),
    Column("reached", Integer, nullable=False),
)

_IS_SOURCE: Final = text("source_key IS NOT NULL")

# One side of a paragraph: of the source, whose `target_lang` is empty and which has its key, or of a translation.
search_entries: Final = Table(
    "search_entries",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("edition_id", _Number, ForeignKey("search_editions.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("target_lang", SafeText, nullable=False),
    Column("source_key", Digest),
    Column("words", SafeText, nullable=False),
    Index("ix_search_entries_place", "edition_id", "position", "target_lang", unique=True),
    Index("ix_search_entries_source_key", "source_key", sqlite_where=_IS_SOURCE, postgresql_where=_IS_SOURCE),
)

# How far into what engines and people made the index goes, and by which rules it was made.
search_progress: Final = Table(
    "search_progress",
    metadata,
    Column("part", SafeText, primary_key=True),
    Column("version", SafeText, nullable=False),
    Column("upto", _Number, nullable=False),
)

document_tags: Final = Table(
    "document_tags",
    metadata,
    Column(
        "document_number", _Number, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("tag", SafeText, primary_key=True),
)

# Where people are in what they read: one row a person and document, which goes with the document. Keyed by a hash of
# the name, for the reason that drafts are.
reading_places: Final = Table(
    "reading_places",
    metadata,
    Column(
        "document_number", _Number, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("person_key", Digest, primary_key=True, nullable=False, index=True),
    Column("person", SafeText, nullable=False),
    Column("position", Integer, nullable=False),
    Column("reached", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
)
