"""Where a store is: from a URL or path to a file or a server, with an error that says how to write it right."""

import os
import re
from pathlib import Path
from typing import Final

import platformdirs
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from cache.errors import StoreDamaged, StoreReadOnly, StoreUnavailable

# How SQLite's files begin.
_MAGIC: Final = b"SQLite format 3\x00"
_FORMS: Final = "write a path, sqlite:////path/to/file.db or postgresql+psycopg://user@host/database"
# A URL whose slashes were forgotten is no path.
_SCHEME: Final = re.compile(r"(?:sqlite|postgres(?:ql)?)(?:\+\w+)?:", re.IGNORECASE)


def default_url() -> str:
    """Return the address of the store in the platform's folder for this user's data."""
    return file_url(platformdirs.user_data_path("diglot") / "diglot.db")


def file_url(path: Path) -> str:
    """Return the address of the store in a file."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def parse_url(text: str) -> URL:
    """Return the parts of a store's address; raise StoreUnavailable when it names no database that Diglot knows.

    A bare path is that of a SQLite file, whatever characters it has. A path becomes absolute, so that a later change of
    the working folder does not move the store; `~` is understood.
    """
    if _is_path(text):
        return _with_path(URL.create("sqlite"), text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        # Never repeat what may hold a password.
        shown = repr(text) if "@" not in text else "this address"
        raise StoreUnavailable(f"{shown} is not the address of a store: {_FORMS}") from error
    backend = url.get_backend_name()
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise StoreUnavailable(f"a store cannot be kept in {backend!r} (only in SQLite and PostgreSQL): {_FORMS}")
    if not url.database or url.database == ":memory:":
        raise StoreUnavailable(f"the store's URL {text!r} names no file: {_FORMS}")
    if url.query:
        options = ", ".join(sorted(url.query))
        raise StoreUnavailable(f"the store's URL {text!r} has options that SQLite stores do not take: remove {options}")
    return _with_path(url.set(drivername="sqlite"), url.database)


def _is_path(text: str) -> bool:
    return bool(text.strip()) and "://" not in text and text != ":memory:" and not _SCHEME.match(text)


def _with_path(url: URL, path: str) -> URL:
    try:
        return url.set(database=str(Path(path).expanduser().absolute()))
    except RuntimeError as error:
        raise StoreUnavailable(
            f"the store's path {path!r} begins with the folder of an unknown user: {_FORMS}"
        ) from error


def no_store(where: Path | str) -> str:
    """Say that a store is not there, and what to do about it."""
    return f"no store at {where}: check the path, put its file back, or add a document to make one there"


def prepare_file(path: Path, *, create: bool) -> bool:
    """Make the folder of a store's file; return whether the store can be written there, or only be read.

    Without `create` nothing is made. Raise StoreDamaged for another kind of file, StoreReadOnly or StoreUnavailable
    when there is no store yet and none can or may be made.
    """
    try:
        if path.is_dir():
            raise StoreUnavailable(f"{path} is a folder: name a file in it, such as {path / 'diglot.db'}")
        if not create and not (path.exists() and path.stat().st_size):
            raise StoreUnavailable(no_store(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        exists = path.exists()
        if exists:
            _require_database(path)
    except (OSError, ValueError) as error:
        kind = StoreReadOnly if isinstance(error, PermissionError) else StoreUnavailable
        said = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise kind(f"cannot reach {path} or make its folder ({said}): name another store") from error
    if exists:
        # SQLite must also make files beside the store.
        return _may_write(path) and _may_write(path.parent)
    if not _may_write(path.parent):
        raise StoreReadOnly(f"cannot make a store in {path.parent}: get permission to write there, or name another one")
    return True


def _require_database(path: Path) -> None:
    # SQLite takes a file of a few bytes for an empty one, and would write over what is somebody's note.
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start not in (b"", _MAGIC):
        raise StoreDamaged(f"{path} is not a database: name another file, or restore the store from a backup")


def _may_write(path: Path) -> bool:
    # The effective user counts, as it does when the file is opened.
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
