"""Taking the write lock of a store, with somebody told while that takes long."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, RootTransaction, text
from sqlalchemy.exc import DBAPIError

from cache.driver_errors import translate_error
from cache.errors import StoreLocked

OnWait = Callable[[float], None]
"""Called with the seconds that a write has waited for another one."""

# How often whoever wants to know is told.
_STEP: Final = 1.0
# Writers of one PostgreSQL database take turns on this lock, as those of a SQLite file do: no deadlocks between batches
# that share rows, and ids in the order of commits.
_WRITERS: Final = int.from_bytes(b"diglot", "big")


class Patience:
    """How long a write waits for another process, and whom it tells meanwhile: its thread's own `on_wait`, or this."""

    def __init__(self, busy_timeout: float, on_wait: OnWait | None = None) -> None:
        self._busy_timeout = busy_timeout
        self._on_wait = on_wait
        self._told = threading.local()

    @contextmanager
    def telling(self, on_wait: OnWait) -> Iterator[None]:
        """Have `on_wait` called about once a second while a write of this thread waits; what it raises ends that."""
        before = self._told_here()
        self._told.on_wait = on_wait
        try:
            yield
        finally:
            self._told.on_wait = before

    @contextmanager
    def hurrying(self, seconds: float) -> Iterator[None]:
        """Have a write of this thread wait so long at most: for what need not be done now."""
        before: float | None = getattr(self._told, "seconds", None)
        self._told.seconds = seconds
        try:
            yield
        finally:
            self._told.seconds = before

    def begin(self, connection: Connection) -> RootTransaction:
        """Begin a transaction that holds the write lock; raises what the driver raises when nobody lets go of it."""
        hurry: float | None = getattr(self._told, "seconds", None)
        if hurry is not None:
            return self._try(connection, hurry)
        on_wait = self._told_here()
        if on_wait is None:
            return self._try(connection, None)
        began = time.monotonic()
        while True:
            left = began + self._busy_timeout - time.monotonic()
            try:
                return self._try(connection, max(min(_STEP, left), 0.0))
            except DBAPIError as error:
                if left <= _STEP or not isinstance(translate_error(error, ""), StoreLocked):
                    raise
            on_wait(time.monotonic() - began)

    def _told_here(self) -> OnWait | None:
        found: OnWait | None = getattr(self._told, "on_wait", self._on_wait)
        return found

    def _try(self, connection: Connection, seconds: float | None) -> RootTransaction:
        """Wait so many seconds, None for as long as the connection does by itself."""
        if connection.dialect.name == "sqlite":
            return self._try_sqlite(connection, seconds)
        begun = connection.begin()
        try:
            if seconds is not None:
                _set_lock_timeout(connection, seconds)
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITERS})
            if seconds is not None:
                _set_lock_timeout(connection, self._busy_timeout)
        except BaseException:
            begun.rollback()
            raise
        return begun

    def _try_sqlite(self, connection: Connection, seconds: float | None) -> RootTransaction:
        if seconds is None:
            return connection.begin()
        _set_busy_timeout(connection, seconds)
        try:
            return connection.begin()
        finally:
            _set_busy_timeout(connection, self._busy_timeout)


def _set_lock_timeout(connection: Connection, seconds: float) -> None:
    connection.execute(text(f"SET LOCAL lock_timeout = {max(1, int(seconds * 1000))}"))


def _set_busy_timeout(connection: Connection, seconds: float) -> None:
    # Past SQLAlchemy, which would begin a transaction for it.
    driver_connection = connection.connection.driver_connection
    assert driver_connection is not None
    driver_connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
