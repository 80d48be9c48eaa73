"""What people made: corrections, added one after the other, never changed and never dropped."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, case, func, insert, select

from cache.batches import batches, select_where_in
from cache.connection import Database
from cache.keys import event_key, source_key
from cache.records import Correction, State
from cache.schema import corrections

_NEWEST_FIRST: Final = corrections.c.id.desc()


class Memory:
    """The corrections of a store. They know no engine, so they outlive every one of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, correction: Correction) -> Correction:
        """Add a correction and return it with its id.

        One that says what the newest for the same paragraph (and document) says already is not added again; that one is
        returned. Going back to an earlier wording is a new event.
        """
        row = _row(correction)
        with self._database.transaction() as connection:
            newest = connection.execute(
                select(corrections)
                .where(
                    corrections.c.source_key == row["source_key"],
                    corrections.c.target_lang == correction.target_lang,
                    corrections.c.document_id.is_not_distinct_from(correction.document_id),
                )
                .order_by(_NEWEST_FIRST)
                .limit(1)
            ).mappings()
            known = newest.one_or_none()
            if known is not None and known["event_key"] == row["event_key"]:
                return _correction(known)
            number = connection.execute(insert(corrections).returning(corrections.c.id), row).scalar_one()
        return replace(correction, id=number)

    def record_many(self, events: Iterable[Correction]) -> int:
        """Add corrections and return how many were new.

        Unlike `record`, this passes over an event that was ever recorded before: importing the same file again must not
        put its wording above what people have made of it since.
        """
        rows = {row["event_key"]: row for row in map(_row, events)}
        if not rows:
            return 0
        with self._database.transaction() as connection:
            known = set(_known_events(connection, rows))
            new = [row for event_key, row in rows.items() if event_key not in known]
            if new:
                connection.execute(insert(corrections), new)
        return len(new)

    def look_up(
        self, source_keys: Iterable[str], target_lang: str, document_id: str | None = None
    ) -> dict[str, Correction]:
        """Return the correction that holds for each paragraph, by `source_key`.

        That is the newest one made in this document, or else the newest made anywhere.
        """
        found: dict[str, Correction] = {}
        with self._database.reading() as connection:
            for batch in batches(source_keys):
                found.update(_newest(connection, batch, target_lang, document_id))
        return found

    def history(self, source_key: str, target_lang: str) -> tuple[Correction, ...]:
        """Return every correction of a paragraph, oldest first."""
        statement = (
            select(corrections)
            .where(corrections.c.source_key == source_key, corrections.c.target_lang == target_lang)
            .order_by(corrections.c.id)
        )
        with self._database.reading() as connection:
            return tuple(_correction(row) for row in connection.execute(statement).mappings())


def _newest(
    connection: Connection, source_keys: Sequence[str], target_lang: str, document_id: str | None
) -> dict[str, Correction]:
    here = [] if document_id is None else [case((corrections.c.document_id == document_id, 0), else_=1)]
    rank = func.row_number().over(partition_by=corrections.c.source_key, order_by=(*here, _NEWEST_FIRST))
    ranked = (
        select(corrections.c.id, rank.label("rank"))
        .where(corrections.c.source_key.in_(source_keys), corrections.c.target_lang == target_lang)
        .subquery()
    )
    statement = select(corrections).join(ranked, corrections.c.id == ranked.c.id).where(ranked.c.rank == 1)
    return {row["source_key"]: _correction(row) for row in connection.execute(statement).mappings()}


def _known_events(connection: Connection, event_keys: Iterable[str]) -> Iterable[str]:
    statement = select(corrections.c.event_key)
    return (row["event_key"] for row in select_where_in(connection, statement, corrections.c.event_key, event_keys))


def _row(correction: Correction) -> dict[str, Any]:
    key = source_key(correction.source, correction.source_lang)
    return {
        "source_key": key,
        "event_key": event_key(
            key,
            target_lang=correction.target_lang,
            document_id=correction.document_id,
            after=correction.after,
            author=correction.author,
            note=correction.note,
            state=correction.state.value,
        ),
        "source": correction.source,
        "source_lang": correction.source_lang,
        "target_lang": correction.target_lang,
        "before": correction.before,
        "after": correction.after,
        "author": correction.author,
        "at": correction.at,
        "note": correction.note,
        "document_id": correction.document_id,
        "state": correction.state.value,
    }


def _correction(row: RowMapping) -> Correction:
    return Correction(
        source=row["source"],
        source_lang=row["source_lang"],
        target_lang=row["target_lang"],
        after=row["after"],
        author=row["author"],
        at=row["at"],
        before=row["before"],
        note=row["note"],
        document_id=row["document_id"],
        state=State(row["state"]),
        id=row["id"],
    )
