"""Where people are in the documents that they read, so that they can go on there from any device."""

import hashlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select

from cache.connection import Database
from cache.records import ReadingPlace
from cache.schema import documents, reading_places


class ReadingPlaces:
    """The reading places of a store: one a person and document, which goes with the document."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_many(self, places: Iterable[ReadingPlace]) -> None:
        """Keep places, each instead of an earlier one of the same person; what was reached stays reached.

        One that is older than what is kept changes no more than that, and one in a document that is not there nothing.
        Raise ValueError for a place before the first paragraph, or behind what was reached.
        """
        given = list(places)
        for one in given:
            if not 0 <= one.index <= one.reached:
                raise ValueError(f"{one.person!r} is at paragraph {one.index} and has reached {one.reached}")
        with self._database.transaction() as connection:
            for one in given:
                _put(connection, one)

    def get(self, person: str, document_id: str) -> ReadingPlace | None:
        """Return where somebody is in a document, None where they have not read in it."""
        return self._one(_PLACES.where(_is(person), documents.c.id == document_id))

    def of_person(self, person: str) -> dict[str, ReadingPlace]:
        """Return where somebody is, by the document's id."""
        return {one.document_id: one for one in self._select(_PLACES.where(_is(person)))}

    def of_document(self, document_id: str) -> tuple[ReadingPlace, ...]:
        """Return where everybody is in a document, by their names."""
        return self._select(_PLACES.where(documents.c.id == document_id).order_by(reading_places.c.person))

    def _one(self, statement: Select[Any]) -> ReadingPlace | None:
        return next(iter(self._select(statement)), None)

    def _select(self, statement: Select[Any]) -> tuple[ReadingPlace, ...]:
        with self._database.reading() as connection:
            return tuple(_place(row) for row in connection.execute(statement).mappings())


def person_key(person: str) -> str:
    """Return the key of a person, whatever their name has."""
    return hashlib.sha256(person.encode("utf-8", "surrogatepass")).hexdigest()


_PLACES = select(*reading_places.c, documents.c.id.label("document_id")).join_from(
    reading_places, documents, documents.c.number == reading_places.c.document_number
)


def _is(person: str) -> Any:
    return reading_places.c.person_key == person_key(person)


def _put(connection: Connection, place: ReadingPlace) -> None:
    number = connection.execute(select(documents.c.number).where(documents.c.id == place.document_id)).scalar()
    if number is None:
        return
    here = (reading_places.c.document_number == number, _is(place.person))
    before = connection.execute(select(reading_places).where(*here)).mappings().one_or_none()
    row = {"position": place.index, "reached": place.reached, "at": place.at}
    if before is not None:
        newer = row if before["at"] <= place.at else {name: before[name] for name in row}
        row = {**newer, "reached": max(before["reached"], place.reached)}
        connection.execute(delete(reading_places).where(*here))
    who = {"document_number": number, "person_key": person_key(place.person), "person": place.person}
    connection.execute(insert(reading_places), {**who, **row})


def _place(row: RowMapping) -> ReadingPlace:
    return ReadingPlace(row["person"], row["document_id"], row["position"], row["reached"], row["at"])
