"""Bring a store to today's tables, all missing steps and the record of them in one transaction.

A kill in the middle leaves the old state. Of two processes that open a new store at once, one makes the tables while
the other waits for the write lock and then finds them made.
"""

import threading
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from cache import migrations
from cache.connection import Database
from cache.errors import StoreDamaged, StoreTooNew, StoreUnavailable
from cache.schema import SCHEMA_VERSION, VERSION_TABLE, metadata

# Alembic hands its context to the steps through module globals: one upgrade at a time in a process.
_ONE_AT_A_TIME: Final = threading.Lock()


def known_versions() -> tuple[str, ...]:
    """Return the versions that this Diglot can read, oldest first."""
    steps = ScriptDirectory.from_config(_config()).walk_revisions()
    return tuple(reversed([step.revision for step in steps]))


def stored_version(connection: Connection) -> str | None:
    """Return the version that a database is at, None when it holds no store."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()


def upgrade(database: Database, version: str = SCHEMA_VERSION) -> None:
    """Take the missing steps up to a version; raise StoreTooNew when the store is ahead of this Diglot."""
    with _ONE_AT_A_TIME, database.migrating() as connection:
        # Only now, under the write lock, is the answer final.
        found = stored_version(connection)
        if found is None:
            _refuse_unfit(database, connection)
        elif found not in known_versions():
            raise StoreTooNew(
                f"store {database.location} was written by a newer Diglot (its version is {found}, "
                f"this one reads up to {SCHEMA_VERSION}): update Diglot, or name another store"
            )
        config = _config()
        config.attributes.update(connection=connection, version_table=VERSION_TABLE)
        command.upgrade(config, version)
        _verify_references(database, connection)


def _config() -> Config:
    config = Config()
    # "%" begins a reference in Alembic's settings, and may stand in the path of an installation.
    folder = str(Path(migrations.__file__).parent).replace("%", "%%")
    config.set_main_option("script_location", folder)
    return config


def _refuse_unfit(database: Database, connection: Connection) -> None:
    """Keep out of a database that belongs to another program, or that cannot hold every script."""
    if not database.is_sqlite and (encoding := connection.execute(text("SHOW server_encoding")).scalar()) != "UTF8":
        raise StoreUnavailable(
            f"the database {database.location} is encoded in {encoding}, which does not hold every script: "
            "make one with ENCODING 'UTF8' TEMPLATE template0"
        )
    present = set(inspect(connection).get_table_names())
    # A server's database is often shared; a file never is.
    strangers = sorted(present if database.is_sqlite else present & set(metadata.tables))
    if strangers:
        raise StoreUnavailable(
            f"{database.location} belongs to another program (it has a table {strangers[0]!r} and is no Diglot store): "
            "name another database"
        )


def _verify_references(database: Database, connection: Connection) -> None:
    if database.is_sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
        raise StoreDamaged(
            f"store {database.location} cannot be brought up to date: {len(broken)} rows of {broken[0][0]!r} refer to "
            "rows that are not there; restore it from a backup, or name a new one"
        )
