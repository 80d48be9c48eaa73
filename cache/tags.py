"""Tags: words by which people find documents again."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select

from cache.connection import Database
from cache.errors import NotInStore
from cache.schema import document_tags, documents


class Tags:
    """The tags of the documents of a store. A tag is there as long as a document has it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, document_id: str, tags: Iterable[str]) -> tuple[str, ...]:
        """Give a document these tags in the place of those that it has, and return them; raise NotInStore.

        White space around a tag and runs of it within are no part of it, and an empty one is none.
        """
        wanted = sorted({" ".join(tag.split()) for tag in tags} - {""})
        with self._database.transaction() as connection:
            number = connection.execute(select(documents.c.number).where(documents.c.id == document_id)).scalar()
            if number is None:
                raise NotInStore(
                    f"no document {document_id!r} in the store: take an id from the list of documents, or add the file"
                )
            connection.execute(delete(document_tags).where(document_tags.c.document_number == number))
            if wanted:
                rows = [{"document_number": number, "tag": tag} for tag in wanted]
                connection.execute(insert(document_tags), rows)
        return tuple(wanted)

    def all(self) -> dict[str, tuple[str, ...]]:
        """Return the tags of all documents that have any, by the document's id."""
        statement = select(documents.c.id, document_tags.c.tag).join(
            document_tags, document_tags.c.document_number == documents.c.number
        )
        found: dict[str, list[str]] = {}
        with self._database.reading() as connection:
            for id, tag in connection.execute(statement):
                found.setdefault(id, []).append(tag)
        return {id: tuple(sorted(tags)) for id, tags in found.items()}
