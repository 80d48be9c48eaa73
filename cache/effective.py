"""Which corrections hold: the newest in each scope that nobody has taken back, and of the scopes the narrowest.

A scope is a place in a document, a whole document, or everywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, func, or_, select

from cache.batches import batches
from cache.correction_rows import EVENTS, correction_of, events
from cache.records import Action, Correction
from cache.schema import corrections

# The actions that give a paragraph its target.
GIVING: Final = (Action.CORRECT.value, Action.ACCEPT.value)


@dataclass(slots=True)
class Holding:
    """What holds of one paragraph in one document: everywhere's, the document's, and those of its places."""

    everywhere: Correction | None = None
    document: Correction | None = None
    places: dict[int, Correction] = field(default_factory=dict)

    def at(self, occurrence: int | None = None) -> Correction | None:
        """Return what holds at a place, or with None in the document as a whole."""
        here = self.places.get(occurrence) if occurrence is not None else None
        return here or self.document or self.everywhere

    def put(self, correction: Correction) -> None:
        """Enter what holds in one scope."""
        if correction.document_id is None:
            self.everywhere = correction
        elif correction.occurrence is None:
            self.document = correction
        else:
            self.places[correction.occurrence] = correction


def gives_target(table: FromClause) -> ColumnElement[bool]:
    """Tell the events of a table (or an alias of it) that give a target and were not taken back."""
    undo = corrections.alias("undo")
    return and_(table.c.action.in_(GIVING), ~select(undo.c.id).where(undo.c.undoes == table.c.id).exists())


def in_document(table: FromClause, document_id: str | None) -> ColumnElement[bool]:
    """Tell the events that bear on a document: its own, and those of everywhere."""
    everywhere = table.c.document_id.is_(None)
    return everywhere if document_id is None else or_(everywhere, table.c.document_id == document_id)


def any_correction(connection: Connection) -> bool:
    """Tell whether the store has any event at all."""
    return connection.execute(select(corrections.c.id).limit(1)).first() is not None


def held(
    connection: Connection, source_keys: Iterable[str], target_lang: str, document_id: str | None
) -> dict[str, Holding]:
    """Return what holds of each paragraph, by `source_key`; a paragraph that nobody has corrected is left out."""
    found: dict[str, Holding] = {}
    if not any_correction(connection):
        return found
    for batch in batches(source_keys):
        newest = (
            select(func.max(corrections.c.id))
            .where(
                corrections.c.source_key.in_(batch),
                corrections.c.target_lang == target_lang,
                in_document(corrections, document_id),
                gives_target(corrections),
            )
            .group_by(corrections.c.source_key, corrections.c.document_id, corrections.c.occurrence)
        )
        for row in connection.execute(EVENTS.where(corrections.c.id.in_(newest))).mappings():
            found.setdefault(row["source_key"], Holding()).put(correction_of(row))
    return found


def newest_in_scope(
    connection: Connection, row: Mapping[str, Any], *, giving: bool, without: int | None = None
) -> Correction | None:
    """Return the newest event of the scope that a row is about; with `giving` the one that holds there.

    `without` names an event that is passed over.
    """
    statement = EVENTS.where(
        corrections.c.source_key == row["source_key"],
        corrections.c.target_lang == row["target_lang"],
        corrections.c.document_id.is_not_distinct_from(row["document_id"]),
        corrections.c.occurrence.is_not_distinct_from(row["occurrence"]),
    )
    if giving:
        statement = statement.where(gives_target(corrections))
    if without is not None:
        statement = statement.where(corrections.c.id != without)
    return next(iter(events(connection, statement.order_by(corrections.c.id.desc()).limit(1))), None)


def holds() -> ColumnElement[bool]:
    """Tell the events, of the table of corrections, that hold in their scope."""
    newer = corrections.alias("newer")
    overtaken = select(newer.c.id).where(
        newer.c.source_key == corrections.c.source_key,
        newer.c.target_lang == corrections.c.target_lang,
        # Not `is_not_distinct_from`: SQLite would look through all events of the document, or of everywhere, for each.
        newer.c.document_id.is_(None) == corrections.c.document_id.is_(None),
        func.coalesce(newer.c.document_id, "") == func.coalesce(corrections.c.document_id, ""),
        newer.c.occurrence.is_not_distinct_from(corrections.c.occurrence),
        newer.c.id > corrections.c.id,
        gives_target(newer),
    )
    return and_(gives_target(corrections), ~overtaken.exists())


def all_effective(source_lang: str | None, target_lang: str | None, after_id: int) -> Select[Any]:
    """Select what holds in any scope, oldest first."""
    wanted = [corrections.c.id > after_id, holds(), *between(source_lang, target_lang)]
    return EVENTS.where(*wanted).order_by(corrections.c.id)


def between(source_lang: str | None, target_lang: str | None) -> Iterator[ColumnElement[bool]]:
    """Yield what tells the events between two languages; None is any."""
    if source_lang is not None:
        yield corrections.c.source_lang == source_lang
    if target_lang is not None:
        yield corrections.c.target_lang == target_lang
