"""Corrections as rows of their table."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Select, select

from cache.errors import NotInStore
from cache.keys import event_key, source_key
from cache.records import Action, Correction, State
from cache.schema import corrections

EVENTS: Final = select(corrections)
_PLAIN: Final = (
    "source",
    "source_lang",
    "target_lang",
    "before",
    "after",
    "author",
    "at",
    "note",
    "document_id",
    "occurrence",
    "seen",
    "signature",
    "undoes",
)
# What an event says, beside the paragraph that it is about: the same again is no news.
SAID: Final = ("target_lang", "document_id", "after", "author", "note", "state", "occurrence", "action", "undoes")


def row_of(correction: Correction) -> dict[str, Any]:
    """Return the row of an event, without its number; raise ValueError for an event that contradicts itself."""
    _require_sense(correction)
    row = {name: getattr(correction, name) for name in _PLAIN}
    row["source_key"] = source_key(correction.source, correction.source_lang)
    row["state"], row["action"] = correction.state.value, correction.action.value
    row["event_key"] = event_key(row["source_key"], **{name: row[name] for name in SAID})
    return row


def correction_of(row: RowMapping) -> Correction:
    """Return the event that a row holds."""
    return Correction(
        **{name: row[name] for name in _PLAIN},
        state=State(row["state"]),
        action=Action(row["action"]),
        id=row["id"],
    )


def find(connection: Connection, id: int) -> Correction:
    """Return the event with this id; raise NotInStore."""
    row = connection.execute(EVENTS.where(corrections.c.id == id)).mappings().one_or_none()
    if row is None:
        raise NotInStore(f"no correction {id} in the store: take an id from the history of a paragraph")
    return correction_of(row)


def events(connection: Connection, statement: Select[Any]) -> Iterable[Correction]:
    """Return the events that a statement over all columns selects."""
    return (correction_of(row) for row in connection.execute(statement).mappings())


def _require_sense(correction: Correction) -> None:
    if correction.occurrence is not None and (correction.document_id is None or correction.occurrence < 0):
        raise ValueError(
            f"a correction at occurrence {correction.occurrence} of document {correction.document_id!r}: a place is a "
            "document and a turn from 0"
        )
    if (correction.action is Action.UNDO) != (correction.undoes is not None):
        raise ValueError(
            f"{correction.action.value} of event {correction.undoes}: take an event back with Memory.undo, which alone "
            "names another"
        )
