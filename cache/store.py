"""The store: one database with everything that has been read, translated and corrected."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Table, func, select, text

from cache.address import default_url, no_store, parse_url
from cache.check import check
from cache.connection import Database
from cache.documents import Documents
from cache.drafts import Drafts
from cache.errors import StoreDamaged, StoreUnavailable
from cache.glossary import Glossary
from cache.machine import Sentences, Units
from cache.matches import Matches
from cache.memory import Memory
from cache.patience import OnWait
from cache.prune import PruneReport, prune
from cache.reading_places import ReadingPlaces
from cache.records import SignatureCount, StoreStats
from cache.schema import (
    SCHEMA_VERSION,
    VERSION_TABLE,
    corrections,
    document_paragraphs,
    documents,
    sentences,
    signatures,
    units,
)
from cache.search import Search
from cache.tags import Tags

__all__ = ["Store", "default_url"]


class Store:
    """A store, opened with `Store.open`. Any thread may use it, and so may a forked child.

    `url` opens the same store again and may hold a password; `location` is for showing. `read_only` tells that the file
    or its folder cannot be written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.url = database.url.render_as_string(hide_password=False)
        self.location = database.location
        self.read_only = database.read_only
        self.documents = Documents(database)
        self.sentences = Sentences(database)
        self.units = Units(database)
        self.memory = Memory(database)
        self.matches = Matches(database)
        self.glossary = Glossary(database)
        self.drafts = Drafts(database)
        self.search = Search(database)
        self.tags = Tags(database)
        self.reading_places = ReadingPlaces(database)

    @classmethod
    def open(
        cls,
        url: str | None = None,
        *,
        busy_timeout: float = 10.0,
        on_wait: OnWait | None = None,
        create: bool = True,
    ) -> Self:
        """Open the store at a URL or path (the user's own store by default), making it or bringing it up to date.

        `busy_timeout` is how long, in seconds, a write waits for another process that is writing; about once a second
        `on_wait` is called meanwhile, with the seconds gone by. Without `create` a store that is not there is not made.
        Raise StoreUnavailable (StoreTooNew, StoreDamaged), StoreLocked, StoreReadOnly or StoreFull.
        """
        address = parse_url(default_url() if url is None else url)
        database = Database(address, busy_timeout=busy_timeout, on_wait=on_wait, create=create)
        try:
            _bring_up_to_date(database, create=create)
            database.remember_file()
        except BaseException:
            database.close()
            raise
        return cls(database)

    def transaction(self) -> AbstractContextManager[Connection]:
        """Commit everything that is written inside at its end, or nothing; inside another transaction, join that."""
        return self._database.transaction()

    def telling(self, on_wait: OnWait) -> AbstractContextManager[None]:
        """Have another `on_wait` called for writes of this thread; what it raises ends the wait."""
        return self._database.telling(on_wait)

    @property
    def has_moved(self) -> bool:
        """Whether its file was moved, deleted or replaced since: then each use raises StoreMoved."""
        return self._database.has_moved

    def check(self) -> tuple[str, ...]:
        """Verify the whole store and return what is wrong with it, in words; nothing when it is sound."""
        try:
            with self._database.reading() as connection:
                return check(connection)
        except StoreDamaged as error:
            return (str(error),)

    def stats(self) -> StoreStats:
        """Count what is in the store; `signatures` are in the order in which they first came.

        Sentences are kept under the signature of their engine, units under that and how sentences are put together.
        """
        with self._database.reading() as connection:
            return StoreStats(
                url=self.location,
                schema=SCHEMA_VERSION,
                documents=_count(connection, documents),
                paragraphs=_count(connection, document_paragraphs),
                sentences=_count(connection, sentences),
                units=_count(connection, units),
                corrections=_count(connection, corrections),
                signatures=_signature_counts(connection),
                bytes=self._bytes(connection),
            )

    def prune(self, *, signature: str | None = None, keep_latest: bool = False, dry_run: bool = False) -> PruneReport:
        """Drop machine rows: those of one signature, or all; with `keep_latest` only what newer ones have replaced.

        `signature` is a whole one, or its beginning up to a space: that of an engine names its sentences and units, its
        first word all that this engine ever made. Raise NotInStore when it names nothing. Corrections and documents
        stay. On SQLite the file gets smaller by as much as was dropped.
        """
        if dry_run:
            with self._database.reading() as connection:
                return prune(connection, signature=signature, keep_latest=keep_latest, dry_run=True)
        with self._database.transaction() as connection:
            report = prune(connection, signature=signature, keep_latest=keep_latest)
        self._database.shrink()
        return report

    def close(self) -> None:
        """Close the connections; whoever uses the store afterwards gets StoreUnavailable."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _bytes(self, connection: Connection) -> int | None:
        path = self._database.path
        if path is None:
            return connection.execute(text("SELECT pg_database_size(current_database())")).scalar()
        files = (path, path.with_name(f"{path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())


def _bring_up_to_date(database: Database, *, create: bool) -> None:
    with database.reading() as connection:
        if connection.dialect.has_table(connection, VERSION_TABLE):
            version = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
            if version == SCHEMA_VERSION:
                return
        elif not create:
            raise StoreUnavailable(no_store(database.path or database.location))
    # Alembic takes longer to import than everything else here, and is seldom needed.
    from cache.upgrade import upgrade  # noqa: PLC0415

    upgrade(database)


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _signature_counts(connection: Connection) -> tuple[SignatureCount, ...]:
    made, put_together = (_count_by_signature(connection, table) for table in (sentences, units))
    rows = connection.execute(select(signatures).order_by(signatures.c.id)).mappings()
    return tuple(SignatureCount(row["text"], made.get(row["id"], 0), put_together.get(row["id"], 0)) for row in rows)


def _count_by_signature(connection: Connection, table: Table) -> dict[int, int]:
    statement = select(table.c.signature_id, func.count()).group_by(table.c.signature_id)
    return {row[0]: row[1] for row in connection.execute(statement)}
