"""What people have typed and not yet saved: one row a person and paragraph, until it is saved or dropped."""

import hashlib
import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select

from cache.connection import Database
from cache.records import Draft
from cache.schema import drafts

_NAMES = ("author", "document_id", "position", "target_lang", "text", "seen", "at", "source_key")


class Drafts:
    """The drafts of a store. Nothing but `drop` and a newer draft of the same person takes one away.

    A person who has a paragraph open twice types two texts for one place. So whoever keeps or drops a draft may say of
    which times those are that they `know`, as their own or as seen: another one is left as it is.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, draft: Draft, known: Collection[datetime] | None = None) -> Draft | None:
        """Keep a draft in the place of this person's earlier one for the same paragraph.

        With `known`, an earlier one of another time and with another text is returned, and stays instead.
        """
        key = draft_key(draft.author, draft.document_id, draft.position, draft.target_lang)
        row: dict[str, Any] = {name: getattr(draft, name) for name in _NAMES}
        with self._database.transaction() as connection:
            held = _held(connection, key)
            if known is not None and held is not None and held.at not in known and held.text != draft.text:
                return held
            connection.execute(delete(drafts).where(drafts.c.key == key))
            connection.execute(insert(drafts), {**row, "key": key})
        return None

    def get(self, author: str, document_id: str, position: int, target_lang: str) -> Draft | None:
        """Return a person's draft for a paragraph, None where there is none."""
        with self._database.reading() as connection:
            return _held(connection, draft_key(author, document_id, position, target_lang))

    def drop(
        self,
        author: str,
        document_id: str,
        position: int,
        target_lang: str,
        known: Collection[datetime] | None = None,
    ) -> bool:
        """Take a draft away, with `known` only one of these times, and tell whether there was one."""
        statement = delete(drafts).where(drafts.c.key == draft_key(author, document_id, position, target_lang))
        if known is not None:
            statement = statement.where(drafts.c.at.in_(known))
        with self._database.transaction() as connection:
            return connection.execute(statement).rowcount > 0

    def list(self, author: str, document_id: str | None = None) -> tuple[Draft, ...]:
        """Return a person's drafts, of all documents or of one, the newest first."""
        statement = select(drafts).where(drafts.c.author == author).order_by(drafts.c.at.desc(), drafts.c.key)
        if document_id is not None:
            statement = statement.where(drafts.c.document_id == document_id)
        with self._database.reading() as connection:
            return tuple(_draft(row) for row in connection.execute(statement).mappings())


def draft_key(author: str, document_id: str, position: int, target_lang: str) -> str:
    """Return the key of a person's draft for a paragraph."""
    return hashlib.sha256(json.dumps([author, document_id, position, target_lang]).encode("ascii")).hexdigest()


def _held(connection: Connection, key: str) -> Draft | None:
    row = connection.execute(select(drafts).where(drafts.c.key == key)).mappings().one_or_none()
    return None if row is None else _draft(row)


def _draft(row: RowMapping) -> Draft:
    return Draft(**{name: row[name] for name in _NAMES})
