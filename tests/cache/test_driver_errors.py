import sqlite3
from typing import Any

import psycopg
import pytest
from psycopg import errors as postgresql_errors
from sqlalchemy.exc import InvalidRequestError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from cache import CacheError, StoreDamaged, StoreFull, StoreLocked, StoreReadOnly, StoreUnavailable
from cache.driver_errors import translate_error


def sqlite_error(code: int) -> sqlite3.Error:
    error: Any = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, StoreLocked),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreLocked),
        (sqlite3.SQLITE_LOCKED, StoreLocked),
        (sqlite3.SQLITE_READONLY, StoreReadOnly),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StoreReadOnly),
        (sqlite3.SQLITE_FULL, StoreFull),
        (sqlite3.SQLITE_IOERR_WRITE, StoreFull),
        (sqlite3.SQLITE_IOERR_READ, StoreUnavailable),
        (sqlite3.SQLITE_CANTOPEN, StoreUnavailable),
        (sqlite3.SQLITE_CORRUPT, StoreDamaged),
        (sqlite3.SQLITE_NOTADB, StoreDamaged),
        (sqlite3.SQLITE_ERROR, CacheError),
    ],
)
def test_codes_of_sqlite(code: int, kind: type[CacheError]) -> None:
    cause = sqlite_error(code)
    for error in (cause, OperationalError("SELECT 1", {}, cause)):
        translated = translate_error(error, "sqlite:////store.db")
        assert type(translated) is kind
        assert str(translated).startswith("store sqlite:////store.db ")
        assert "what SQLite says" in str(translated)
        assert "SELECT 1" not in str(translated)


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (postgresql_errors.DiskFull, StoreFull),
        (postgresql_errors.TooManyConnections, StoreUnavailable),
        (postgresql_errors.LockNotAvailable, StoreLocked),
        (postgresql_errors.DeadlockDetected, StoreLocked),
        (postgresql_errors.ReadOnlySqlTransaction, StoreReadOnly),
        (postgresql_errors.InsufficientPrivilege, StoreReadOnly),
        (postgresql_errors.InvalidPassword, StoreUnavailable),
        (postgresql_errors.InvalidCatalogName, StoreUnavailable),
        (postgresql_errors.AdminShutdown, StoreUnavailable),
        (postgresql_errors.UndefinedTable, StoreDamaged),
        (postgresql_errors.DataCorrupted, StoreDamaged),
        (postgresql_errors.SyntaxError, CacheError),
        (psycopg.OperationalError, StoreUnavailable),
    ],
)
def test_codes_of_postgresql(cause: type[psycopg.Error], kind: type[CacheError]) -> None:
    error = OperationalError("SELECT 1", {}, cause("first line\nsecond line"))
    translated = translate_error(error, "postgresql+psycopg://host/texts")
    assert type(translated) is kind
    assert "(first line second line)" in str(translated)


def test_errors_without_a_code() -> None:
    assert type(translate_error(sqlite3.ProgrammingError("closed"), "x")) is CacheError
    assert type(translate_error(InvalidRequestError("wrong use"), "x")) is CacheError
    assert "no free connection" in str(translate_error(PoolTimeout("timed out"), "x"))


def test_a_message_is_one_line_with_a_remedy() -> None:
    for code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOTADB):
        message = str(translate_error(sqlite_error(code), "sqlite:////store.db"))
        assert "\n" not in message
        assert ": " in message.removeprefix("store sqlite:////store.db ")
