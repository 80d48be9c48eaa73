"""The library: the original bytes of documents, and the paragraphs that were read from them."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, delete, func, insert, select, union, update

from cache.connection import Database
from cache.details import details, fields, location
from cache.effective import any_correction, gives_target, in_document
from cache.errors import NotInStore
from cache.keys import source_key
from cache.records import Dropped, Kind, Paragraph, StoredDocument
from cache.schema import corrections, document_paragraphs, documents, originals, search_editions, units
from cache.search_entries import leave_behind

_NEWEST_FIRST: Final = documents.c.number.desc()
# What was dropped can be long, and no list shows it.
_LISTED: Final = [column for column in documents.c if column is not documents.c.dropped]


class Documents:
    """The documents of a store, each known by an id that is made from its name and content."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        *,
        name: str,
        media_type: str,
        encoding: str | None,
        lang: str,
        data: bytes,
        paragraphs: Sequence[Paragraph],
        dropped: Sequence[Dropped] = (),
        added: datetime | None = None,
    ) -> StoredDocument:
        """Add a document, or bring the paragraphs of one with this name and content up to date.

        One that is there already just so is only read: a store that cannot be written will do. `added` is for one that
        was there before, and is by itself the present. Raise ValueError unless the paragraphs' indices count from 0.
        """
        if [paragraph.index for paragraph in paragraphs] != list(range(len(paragraphs))):
            raise ValueError(f"the paragraphs of {name!r} are not numbered 0, 1, 2, …: number them in reading order")
        sha256 = hashlib.sha256(data).hexdigest()
        id = document_id(name, sha256)
        values = {
            "id": id,
            "name": name,
            "media_type": media_type,
            "encoding": encoding,
            "lang": lang,
            "sha256": sha256,
            "paragraphs": len(paragraphs),
            "translatable": sum(paragraph.translatable for paragraph in paragraphs),
            "characters": sum(len(paragraph.text) for paragraph in paragraphs),
            "dropped": tuple(dropped) or None,
        }
        if (known := self._unchanged(values, paragraphs)) is not None:
            return known
        # Made before the write lock is taken: a long document takes seconds.
        rows = [_paragraph_row(paragraph) for paragraph in paragraphs]
        with self._database.transaction() as connection:
            if connection.execute(select(originals.c.sha256).where(originals.c.sha256 == sha256)).scalar() is None:
                connection.execute(insert(originals), {"sha256": sha256, "data": data})
            number = _put_document(connection, values, added or datetime.now(UTC))
            _put_paragraphs(connection, number, rows)
            return _stored(_find(connection, id))

    def get(self, id: str) -> StoredDocument:
        """Return a document; raise NotInStore when there is none with this id."""
        with self._database.reading() as connection:
            return _stored(_find(connection, id))

    def list(self) -> tuple[StoredDocument, ...]:
        """Return all documents, the newest first."""
        return self._select(select(*_LISTED))

    def find(self, name: str) -> tuple[StoredDocument, ...]:
        """Return the documents with exactly this name, the newest first."""
        return self._select(select(*_LISTED).where(documents.c.name == name))

    def paragraphs(self, id: str, start: int = 0, stop: int | None = None) -> tuple[Paragraph, ...]:
        """Return the paragraphs from index `start` up to, but without, `stop`; raise NotInStore."""
        with self._database.reading() as connection:
            number = _find(connection, id)["number"]
            position = document_paragraphs.c.position
            wanted = [document_paragraphs.c.document_number == number, position >= start]
            if stop is not None:
                wanted.append(position < stop)
            return _paragraphs(connection, *wanted)

    def occurrences(self, id: str, start: int = 0, stop: int | None = None) -> tuple[int, ...]:
        """Return the turn of each paragraph from `start` up to, but without, `stop`; raise NotInStore.

        The turn is the number of paragraphs before it, in the whole document, that have the same source key.
        """
        with self._database.reading() as connection:
            turns = occurrences_of(_find(connection, id)["number"]).subquery()
            statement = select(turns.c.occurrence).where(turns.c.position >= start).order_by(turns.c.position)
            if stop is not None:
                statement = statement.where(turns.c.position < stop)
            return tuple(connection.execute(statement).scalars())

    def set_collection(self, id: str, name: str | None) -> StoredDocument:
        """Put a document into a collection, or with None into none, and return it; raise NotInStore."""
        with self._database.transaction() as connection:
            number = _find(connection, id)["number"]
            connection.execute(update(documents).where(documents.c.number == number), {"collection": name})
            return _stored(_find(connection, id))

    def dropped(self, id: str) -> tuple[Dropped, ...]:
        """Return what no paragraph of the document holds; raise NotInStore."""
        with self._database.reading() as connection:
            _find(connection, id)
            statement = select(documents.c.dropped).where(documents.c.id == id)
            return connection.execute(statement).scalar_one() or ()

    def original(self, id: str) -> bytes:
        """Return the bytes of the file that the document was read from; raise NotInStore."""
        with self._database.reading() as connection:
            sha256 = _find(connection, id)["sha256"]
            return bytes(connection.execute(select(originals.c.data).where(originals.c.sha256 == sha256)).scalar_one())

    def remove(self, id: str) -> None:
        """Take a document out; translations and corrections of its paragraphs stay. Raise NotInStore."""
        with self._database.transaction() as connection:
            row = _find(connection, id)
            connection.execute(delete(documents).where(documents.c.number == row["number"]))
            used = select(documents.c.number).where(documents.c.sha256 == row["sha256"]).exists()
            connection.execute(delete(originals).where(originals.c.sha256 == row["sha256"], ~used))

    def progress(self, id: str) -> dict[str, int]:
        """Return how many of a document's translatable paragraphs have a translation, by target language.

        A target that nothing was translated to is left out. Raise NotInStore.
        """
        with self._database.reading() as connection:
            number = _find(connection, id)["number"]
            # Each paragraph once, however many engines and people have translated it.
            by_machine = _by_machine(number)
            corrected = any_correction(connection)
            done = (union(by_machine, _by_people(number, id)) if corrected else by_machine.distinct()).subquery()
            statement = select(done.c.target_lang, func.count()).group_by(done.c.target_lang)
            return {row[0]: row[1] for row in connection.execute(statement)}

    def _unchanged(self, values: dict[str, Any], paragraphs: Sequence[Paragraph]) -> StoredDocument | None:
        """Return the document if it is stored with exactly these values and paragraphs."""
        with self._database.reading() as connection:
            try:
                row = connection.execute(select(documents).where(documents.c.id == values["id"])).mappings().first()
                if row is None or any(row[name] != value for name, value in values.items()):
                    return None
                stored = _paragraphs(connection, document_paragraphs.c.document_number == row["number"])
            except (TypeError, ValueError):
                # Damaged, and to be mended by writing it anew.
                return None
        return _stored(row) if stored == tuple(paragraphs) else None

    def _select(self, statement: Select[Any]) -> tuple[StoredDocument, ...]:
        with self._database.reading() as connection:
            rows = connection.execute(statement.order_by(_NEWEST_FIRST)).mappings()
            return tuple(_stored(row) for row in rows)


def document_id(name: str, sha256: str) -> str:
    """Return the id of a document: short enough for an address, long enough to be the only one."""
    identity = sha256.encode("ascii") + name.encode("utf-8", "surrogatepass")
    return hashlib.sha256(identity).hexdigest()[:20]


def _by_machine(number: int) -> Select[Any]:
    return (
        select(document_paragraphs.c.position, units.c.target_lang)
        .join_from(document_paragraphs, units, units.c.source_key == document_paragraphs.c.source_key)
        .where(document_paragraphs.c.document_number == number, document_paragraphs.c.translatable)
    )


def occurrences_of(number: int) -> Select[Any]:
    """Select position, source key and turn of each paragraph of a document, given by its number."""
    table = document_paragraphs
    turn = func.row_number().over(partition_by=table.c.source_key, order_by=table.c.position) - 1
    columns = (table.c.position, table.c.source_key, table.c.translatable, turn.label("occurrence"))
    return select(*columns).where(table.c.document_number == number)


def _by_people(number: int, id: str) -> Select[Any]:
    turns = occurrences_of(number).subquery()
    return (
        select(turns.c.position, corrections.c.target_lang)
        .join_from(turns, corrections, corrections.c.source_key == turns.c.source_key)
        .where(
            turns.c.translatable,
            in_document(corrections, id),
            corrections.c.occurrence.is_(None) | (corrections.c.occurrence == turns.c.occurrence),
            gives_target(corrections),
        )
    )


def _find(connection: Connection, id: str) -> RowMapping:
    row = connection.execute(select(*_LISTED).where(documents.c.id == id)).mappings().one_or_none()
    if row is None:
        raise NotInStore(f"no document {id!r} in the store: take an id from the list of documents, or add the file")
    return row


def _paragraphs(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[Paragraph, ...]:
    statement = select(document_paragraphs).where(*wanted).order_by(document_paragraphs.c.position)
    return tuple(_paragraph(row) for row in connection.execute(statement).mappings())


def _put_document(connection: Connection, values: dict[str, Any], added: datetime) -> int:
    known = connection.execute(select(documents.c.number).where(documents.c.id == values["id"])).scalar()
    if known is None:
        statement = insert(documents).returning(documents.c.number)
        return int(connection.execute(statement, {**values, "added": added}).scalar_one())
    connection.execute(update(documents).where(documents.c.number == known), values)
    return int(known)


def _put_paragraphs(connection: Connection, number: int, rows: Sequence[dict[str, Any]]) -> None:
    connection.execute(delete(document_paragraphs).where(document_paragraphs.c.document_number == number))
    leave_behind(connection, search_editions.c.document_number == number)
    if rows:
        connection.execute(insert(document_paragraphs), [{**row, "document_number": number} for row in rows])


def _paragraph_row(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "position": paragraph.index,
        "kind": paragraph.kind.value,
        "text": paragraph.text,
        "lang": paragraph.lang,
        "translatable": paragraph.translatable,
        "lines": paragraph.location.lines,
        "source_key": source_key(paragraph.text, paragraph.lang),
        "details": details(paragraph),
    }


def _paragraph(row: RowMapping) -> Paragraph:
    further = row["details"] or {}
    return Paragraph(
        index=row["position"],
        kind=Kind(row["kind"]),
        text=row["text"],
        lang=row["lang"],
        translatable=row["translatable"],
        location=location(row["lines"], further),
        **fields(further),
    )


def _stored(row: RowMapping) -> StoredDocument:
    return StoredDocument(
        id=row["id"],
        name=row["name"],
        media_type=row["media_type"],
        encoding=row["encoding"],
        lang=row["lang"],
        sha256=row["sha256"],
        added=row["added"],
        paragraphs=row["paragraphs"],
        translatable=row["translatable"],
        characters=row["characters"],
        collection=row["collection"],
    )
