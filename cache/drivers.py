"""What differs between SQLite and PostgreSQL: how connections are opened, and how transactions begin on them."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection

# The execution option of a connection that is going to write.
WRITING: Final = "diglot_writing"


def connection_pool(url: URL, *, busy_timeout: float, read_only: bool) -> Engine:
    """Return a pool that opens connections when they are asked for, as SQLAlchemy's kind of engine.

    `busy_timeout` is how long, in seconds, a statement waits for a lock.
    """
    if url.get_backend_name() == "sqlite":
        opener = _sqlite_opener(Path(url.database or ""), busy_timeout, read_only=read_only)
        # No limit on connections: a thread that waits for a connection would wait for a lock in disguise.
        pool = create_engine(url, creator=opener, poolclass=QueuePool, pool_size=8, max_overflow=-1)
        event.listen(pool, "begin", _begin_sqlite)
        return pool
    arguments = {"connect_timeout": 10, "client_encoding": "utf8", "application_name": "diglot"}
    pool = create_engine(url, connect_args=arguments, pool_size=8, max_overflow=8, pool_pre_ping=True)

    def prepare(connection: DBAPIConnection, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"SET lock_timeout = {max(1, int(busy_timeout * 1000))}")
        cursor.execute("SET TIME ZONE 'UTC'")
        cursor.close()
        connection.commit()

    event.listen(pool, "connect", prepare)
    return pool


def _begin_sqlite(connection: Connection) -> None:
    # Writers ask for the write lock at once: a reader that turns writer half-way can be refused without waiting.
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _sqlite_opener(path: Path, busy_timeout: float, *, read_only: bool) -> Callable[[], sqlite3.Connection]:
    def connect(options: str) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{path.as_uri()}?{options}",
            uri=True,
            timeout=busy_timeout,
            # Transactions begin where we say so, not where Python's module guesses.
            isolation_level=None,
            # The pool lends a connection to one thread at a time, not always to the same.
            check_same_thread=False,
        )

    def open_for_reading() -> sqlite3.Connection:
        connection = connect("mode=ro")
        try:
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        except sqlite3.OperationalError:
            connection.close()
            # A write-ahead log needs files beside the store even for reading. Where they cannot be made, the store can
            # still be read if nothing waits in a log: then nobody can be writing it either.
            log = path.with_name(path.name + "-wal")
            if log.exists() and log.stat().st_size > 0:
                raise
            connection = connect("immutable=1")
        return connection

    def open_for_writing() -> sqlite3.Connection:
        connection = connect("mode=rwc")
        try:
            _prepare_sqlite(connection, busy_timeout)
        except BaseException:
            connection.close()
            raise
        return connection

    return open_for_reading if read_only else open_for_writing


def _prepare_sqlite(connection: sqlite3.Connection, busy_timeout: float) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # With NORMAL a power cut takes back every commit since the last checkpoint, people's corrections too. FULL loses
    # none, for 3 ms a commit, of which there is one in a window of sentences.
    connection.execute("PRAGMA synchronous = FULL")
    if _pragma(connection, "journal_mode") == "wal":
        return
    # Only an empty file takes this: pages that prune frees can then be given back to the disk.
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    # The switch to a write-ahead log does not wait by itself when another process is just making the same store.
    deadline = time.monotonic() + busy_timeout
    while True:
        try:
            _pragma(connection, "journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _pragma(connection: sqlite3.Connection, pragma: str) -> Any:
    return connection.execute(f"PRAGMA {pragma}").fetchone()[0]
