"""Connections and transactions: who may read, who may write, and what happens when that fails."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final
from weakref import WeakSet

from sqlalchemy import Connection, Engine, QueuePool
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError, StatementError

from cache.address import prepare_file
from cache.driver_errors import READ_ONLY, translate_error
from cache.drivers import WRITING, connection_pool
from cache.errors import CacheError, StoreDamaged, StoreMoved, StoreReadOnly, StoreUnavailable
from cache.patience import OnWait, Patience

# Freeing pages holds the write lock: a tenth of a second at once, with room for others in between.
_PAGES_AT_ONCE: Final = 1000
_PAUSE: Final = 0.02


class Database:
    """A SQLite file or PostgreSQL database, with a connection for each thread and process that is using it."""

    def __init__(self, url: URL, *, busy_timeout: float, on_wait: OnWait | None = None, create: bool = True) -> None:
        self.url = url
        self.location = url.render_as_string(hide_password=True)
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.path = Path(url.database) if self.is_sqlite and url.database else None
        self.read_only = self.path is not None and not prepare_file(self.path, create=create)
        self._busy_timeout = busy_timeout
        self._patience = Patience(busy_timeout, on_wait)
        self._closed = False
        self._inherited: list[Engine] = []
        self._file: tuple[int, int] | None = None
        self._require_usable()
        self._start()
        _OPEN.add(self)

    def _start(self) -> None:
        self._pool = connection_pool(self.url, busy_timeout=self._busy_timeout, read_only=self.read_only)
        self._writing = threading.local()

    def after_fork(self) -> None:
        """Leave the parent's connections alone and get ready for new ones; called in the child."""
        parents = self._pool
        if self.path is None:
            # Not closed, which would end the parent's session, and not left to the garbage collector either.
            self._inherited.append(parents)
        elif isinstance(parents.pool, QueuePool) and parents.pool.checkedout():
            # SQLite keeps an account of its locks in memory that all connections of a process share. It is the parent's
            # account now, and cannot be settled: new connections would take the parent's locks for their own.
            self._inherited.append(parents)
            _FORKED_IN_USE.add(self.path)
            return
        else:
            # Idle ones hold nothing that closing them here could take from the parent, and it settles the account.
            parents.dispose()
        self._start()

    def _require_usable(self) -> None:
        if self._closed:
            raise StoreUnavailable(f"store {self.location} was closed: open it again")
        if self.path in _FORKED_IN_USE:
            raise StoreUnavailable(
                f"store {self.location} was in use when this process was forked: fork while nothing uses it, "
                "or start processes with 'spawn'"
            )
        if self.has_moved:
            raise StoreMoved(
                f"the file of store {self.location} was moved, deleted or replaced while it was open, and nothing more "
                "is kept in it: put it back and do the same again"
            )

    def remember_file(self) -> None:
        """From now on this is the file that is meant, and not whatever comes to have its name."""
        self._file = _identity(self.path)

    @property
    def has_moved(self) -> bool:
        """Whether the file of the store is another than the one that was opened, or gone.

        SQLite would go on reading and writing the one that it has open, and all of it would be lost in the end.
        """
        return self._file is not None and _identity(self.path) != self._file

    def telling(self, on_wait: OnWait) -> AbstractContextManager[None]:
        """Have `on_wait` called about once a second while a write of this thread waits for another process."""
        return self._patience.telling(on_wait)

    def hurrying(self, seconds: float) -> AbstractContextManager[None]:
        """Have a write of this thread wait for another process so many seconds at most; then it raises StoreLocked."""
        return self._patience.hurrying(seconds)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Hold the write lock of the store; commit at the end, or roll everything back when an exception passes.

        A transaction inside another of the same thread joins it. If it fails the outer one cannot commit any more, even
        when the exception was caught in between: half of a batch must not stay.
        """
        self._require_usable()
        writing = self._writing
        outer: Connection | None = getattr(writing, "connection", None)
        if outer is not None:
            try:
                yield outer
            except BaseException:
                writing.broken = True
                raise
            return
        if self.read_only:
            raise StoreReadOnly(f"store {self.location} {READ_ONLY[1]}")
        with self.translated(), self._pool.connect() as connection, self._write_lock(connection):
            writing.connection, writing.broken = connection, False
            try:
                yield connection
            finally:
                writing.connection = None
            if writing.broken:
                raise CacheError(f"a write inside this transaction on {self.location} failed: nothing was kept")

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Hold the write lock for changing tables; SQLite's foreign keys are off, so that a table can be made anew."""
        if self.read_only:
            raise StoreReadOnly(f"store {self.location} is to get new tables, but {READ_ONLY[1]}")
        with self.translated(), self._pool.connect() as connection:
            self._set_foreign_keys(connection, "OFF")
            try:
                with self._write_lock(connection):
                    yield connection
            finally:
                self._set_foreign_keys(connection, "ON")

    @contextmanager
    def _write_lock(self, connection: Connection) -> Iterator[None]:
        connection.execution_options(**{WRITING: True})
        with self._patience.begin(connection):
            yield

    def _set_foreign_keys(self, connection: Connection, value: str) -> None:
        # SQLite ignores this inside a transaction, which SQLAlchemy would begin: so it goes past it.
        if (driver_connection := _sqlite_connection(connection)) is not None:
            driver_connection.execute(f"PRAGMA foreign_keys = {value}")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See one state of the store without waiting for a writer; inside a transaction, see what it has written."""
        self._require_usable()
        outer: Connection | None = getattr(self._writing, "connection", None)
        try:
            with self.translated():
                if outer is not None:
                    yield outer
                else:
                    with self._pool.connect() as connection:
                        if not self.is_sqlite:
                            # One state for all statements, as SQLite gives it.
                            connection.execution_options(isolation_level="REPEATABLE READ")
                        yield connection
        except ValueError as error:
            # Nobody gives a value to be read: one that is no date, no kind, no JSON was in a row.
            raise StoreDamaged(
                f"store {self.location} has a row that cannot be read ({error}): 'diglot store check' says which, and "
                "the file can be restored from a backup"
            ) from error

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Raise errors of the cache instead of a driver's."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            if isinstance(error, StatementError) and isinstance(error.orig, ValueError):
                # No database has seen it: one of our column types refused a value that the caller gave.
                raise error.orig from None
            raise translate_error(error, self.location) from error

    def shrink(self) -> None:
        """Give the free pages of a SQLite file back to the disk; PostgreSQL sees to that by itself."""
        with self.translated(), self._pool.connect() as connection:
            driver_connection = _sqlite_connection(connection)
            if driver_connection is None:
                return
            try:
                free = _free_pages(driver_connection)
                while free:
                    # Not `execute`, which takes one step of this and so frees one page.
                    driver_connection.executescript(f"PRAGMA incremental_vacuum({_PAGES_AT_ONCE})")
                    before, free = free, _free_pages(driver_connection)
                    if free >= before:
                        # A file that was made from a dump, and not by us, keeps its pages and uses them again.
                        break
                    time.sleep(_PAUSE)
                # The file itself changes its size when the log is written back to it.
                driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            except sqlite3.OperationalError as error:
                # Somebody else is at it. What was free stays free, and will be used again.
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise

    def close(self) -> None:
        """Close the connections of this process that are not in use."""
        if not self._closed and self.path not in _FORKED_IN_USE:
            if self.has_moved:
                self._settle_log()
            self._pool.dispose()
        self._closed = True

    def _settle_log(self) -> None:
        """Write the log back to the file that was moved.

        SQLite leaves it under the old name, where it would be taken for the log of whatever file comes there, and would
        spoil that one; and the one that was moved would lack what is only in the log.
        """
        pool = self._pool.pool
        # A new connection would be one to the other file.
        if isinstance(pool, QueuePool) and pool.checkedin():
            with self.translated(), self._pool.connect() as connection:
                driver_connection = _sqlite_connection(connection)
                if driver_connection is not None:
                    driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _identity(path: Path | None) -> tuple[int, int] | None:
    """Return what tells a file from any other of its name, None where there is none."""
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found is not None else None


def _sqlite_connection(connection: Connection) -> sqlite3.Connection | None:
    driver_connection = connection.connection.driver_connection
    return driver_connection if isinstance(driver_connection, sqlite3.Connection) else None


def _free_pages(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA freelist_count").fetchone()[0])


# Forking is the process's affair, not that of one store: so are these two.
_OPEN: Final[WeakSet[Database]] = WeakSet()
_FORKED_IN_USE: Final[set[Path | None]] = set()


def _after_fork() -> None:
    for database in list(_OPEN):
        database.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
