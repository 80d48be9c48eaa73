"""From what a database driver raises to what `cache` raises: one clear line that says the remedy.

All that is known about the codes of SQLite and PostgreSQL is in this file.
"""

import sqlite3
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from cache.errors import CacheError, StoreDamaged, StoreFull, StoreLocked, StoreReadOnly, StoreUnavailable

LOCKED: Final = (
    StoreLocked,
    "is being written by another process, which has not let go within the busy timeout: "
    "wait for it to end or stop it, then do the same again",
)
READ_ONLY: Final = (
    StoreReadOnly,
    "does not allow writing: grant write permission on the file and its folder (on the tables, for a server), "
    "or name another store",
)
_FULL: Final = (
    StoreFull,
    "has no space left, and nothing of this write was kept: free space on the disk (or raise the quota or file size "
    "limit) and do the same again",
)
_DAMAGED: Final = (
    StoreDamaged,
    "is not a sound database: restore it from a backup, or move it away and name a new one",
)
_UNAVAILABLE: Final = (
    StoreUnavailable,
    "cannot be opened: check the path or the server's address, that it is up, and that you may use it",
)
_OTHER: Final = (CacheError, "refused a statement: please report this with the command that you ran")

# https://sqlite.org/rescode.html: primary codes are the low byte of extended ones.
_SQLITE: Final = {
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: _UNAVAILABLE,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_IOERR: _UNAVAILABLE,
}
# A quota or a limit on the size of files stops a write as an input/output error, a full disk as SQLITE_FULL.
_SQLITE_EXTENDED: Final = {
    sqlite3.SQLITE_IOERR_WRITE: _FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
    sqlite3.SQLITE_IOERR_TRUNCATE: _FULL,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html: a whole code, or the class that its first two give.
_POSTGRESQL: Final = {
    "25006": READ_ONLY,
    "42501": READ_ONLY,
    "40P01": LOCKED,
    "55P03": LOCKED,
    "57014": LOCKED,
    "53100": _FULL,
    "42P01": _DAMAGED,
    "08": _UNAVAILABLE,
    "28": _UNAVAILABLE,
    "3D": _UNAVAILABLE,
    "53": _UNAVAILABLE,
    "57": _UNAVAILABLE,
    "XX": _DAMAGED,
}


def translate_error(error: SQLAlchemyError | sqlite3.Error, location: str) -> CacheError:
    """Return the error to raise instead of a driver's, for the store at `location` (an address without password)."""
    if isinstance(error, PoolTimeout):
        return StoreUnavailable(f"store {location} has no free connection: use fewer threads at once")
    cause = error.orig if isinstance(error, DBAPIError) else error
    kind, message = _classify(cause)
    said = " ".join(str(cause).split()) or type(cause).__name__
    return kind(f"store {location} {message} ({said})")


def _classify(cause: BaseException | None) -> tuple[type[CacheError], str]:
    if isinstance(cause, sqlite3.Error):
        # Errors that Python's module raises by itself carry no code.
        code = getattr(cause, "sqlite_errorcode", None)
        if code is None:
            return _OTHER
        return _SQLITE_EXTENDED.get(code) or _SQLITE.get(code & 0xFF, _OTHER)
    state = getattr(cause, "sqlstate", None)
    if state:
        return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2], _OTHER)
    # No code from a server means no server: psycopg could not connect, or lost the connection.
    return _UNAVAILABLE if type(cause).__name__ == "OperationalError" else _OTHER
