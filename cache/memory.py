"""What people made: corrections and what else they did, added one after the other, never changed and never dropped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Select, func, insert, or_, select

from cache.batches import BATCH, batches, select_where_in
from cache.connection import Database
from cache.correction_rows import EVENTS, events, find, row_of
from cache.effective import (
    GIVING,
    Holding,
    all_effective,
    between,
    held,
    holds,
    in_document,
    newest_in_scope,
)
from cache.errors import Conflict
from cache.keys import source_key
from cache.placeless import placeless
from cache.records import Action, Correction, Place, State
from cache.schema import corrections, document_paragraphs, documents
from cache.taking_back import machine_text, standing_without
from cache.wordings import wordings

_ROWS_AT_ONCE: Final = 1000


class Memory:
    """The corrections of a store. They know no engine, so they outlive every one of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, correction: Correction, *, expected: int | None = None, at: Place | None = None) -> Correction:
        """Add an event and return it with its id.

        One that says what holds in its scope already is not added again; that one is returned. Going back to an earlier
        wording is a new event. `expected` is the version that the reviewer saw, and becomes `seen` where that is not
        given: raise Conflict when another holds by now where the correction belongs, or at the place `at`.
        """
        event = correction if correction.seen is not None else replace(correction, seen=expected)
        row = row_of(event)
        _refuse_undo([row])
        with self._database.transaction() as connection:
            known = newest_in_scope(connection, row, giving=row["action"] in GIVING)
            if known is not None and row_of(known)["event_key"] == row["event_key"]:
                return known
            _require(connection, event, expected, at)
            return _add(connection, event, row)

    def record_many(self, events: Iterable[Correction]) -> int:
        """Add corrections and return how many were new.

        Unlike `record`, this passes over an event that was ever recorded before: importing the same file again must not
        put its wording above what people have made of it since.
        """
        rows = {row["event_key"]: row for row in map(row_of, events)}
        if not rows:
            return 0
        _refuse_undo(rows.values())
        with self._database.transaction() as connection:
            known = set(_known_events(connection, rows))
            new = [row for event_key, row in rows.items() if event_key not in known]
            if new:
                connection.execute(insert(corrections), new)
        return len(new)

    def undo(
        self,
        id: int,
        *,
        author: str,
        at: datetime,
        note: str | None = None,
        expected: int | None = None,
        place: Place | None = None,
    ) -> Correction:
        """Take back what gave a target, by a new event, so that what held before it holds again; return that event.

        What was taken back already stays so, and the event that did it is returned. `expected` and `place` are as
        `expected` and `at` of `record`. Raise NotInStore for an unknown id, ValueError for what gave no target.
        """
        with self._database.transaction() as connection:
            undone = find(connection, id)
            if undone.action.value not in GIVING:
                raise ValueError(f"event {id} ({undone.action.value}) gave no target: name a correction")
            again = next(iter(events(connection, EVENTS.where(corrections.c.undoes == id))), None)
            if again is not None:
                return again
            standing = standing_without(connection, undone)
            event = replace(
                undone,
                id=None,
                action=Action.UNDO,
                undoes=id,
                author=author,
                at=at,
                note=note,
                seen=expected,
                before=undone.after,
                after=standing.after if standing else machine_text(connection, undone),
                state=standing.state if standing else State.TRANSLATED,
            )
            _require(connection, event, expected, place)
            return _add(connection, event, row_of(event))

    def get(self, id: int) -> Correction:
        """Return an event; raise NotInStore when there is none with this id."""
        with self._database.reading() as connection:
            return find(connection, id)

    def newest_id(self) -> int:
        """Return the id of the newest event, 0 where there is none: as long as it stays, nothing has changed."""
        with self._database.reading() as connection:
            return connection.execute(select(func.max(corrections.c.id))).scalar() or 0

    def held(self, source_keys: Iterable[str], target_lang: str, document_id: str | None = None) -> dict[str, Holding]:
        """Return all that holds of each paragraph in a document, by `source_key`; in a document of none, everywhere."""
        with self._database.reading() as connection:
            return held(connection, source_keys, target_lang, document_id)

    def look_up(
        self, source_keys: Iterable[str], target_lang: str, document_id: str | None = None
    ) -> dict[str, Correction]:
        """Return the correction that holds for each paragraph, by `source_key`: the document's, or else everywhere's.

        Those that are bound to one place of a document are passed over.
        """
        found = self.held(source_keys, target_lang, document_id)
        return {key: correction for key, one in found.items() if (correction := one.at()) is not None}

    def history(self, source_key: str, target_lang: str, *, document_id: str | None = None) -> tuple[Correction, ...]:
        """Return every event of a paragraph, oldest first; with a document those that bear on it."""
        statement = EVENTS.where(corrections.c.source_key == source_key, corrections.c.target_lang == target_lang)
        if document_id is not None:
            statement = statement.where(in_document(corrections, document_id))
        return self._events(statement.order_by(corrections.c.id))

    def remarks(
        self, source_keys: Iterable[str], target_lang: str, document_id: str | None = None
    ) -> dict[str, tuple[Correction, ...]]:
        """Return comments and reports on each paragraph, by `source_key`, oldest first."""
        found: dict[str, tuple[Correction, ...]] = {}
        wanted = (
            corrections.c.target_lang == target_lang,
            corrections.c.action.in_((Action.COMMENT.value, Action.REPORT.value)),
            in_document(corrections, document_id),
        )
        for batch in batches(source_keys):
            statement = EVENTS.where(corrections.c.source_key.in_(batch), *wanted).order_by(corrections.c.id)
            for event in self._events(statement):
                key = source_key(event.source, event.source_lang)
                found[key] = (*found.get(key, ()), event)
        return found

    def events(
        self,
        *,
        author: str | None = None,
        document_id: str | None = None,
        target_lang: str | None = None,
        action: Action | None = None,
        since: datetime | None = None,
        after_id: int = 0,
        before_id: int | None = None,
        limit: int = 100,
    ) -> tuple[Correction, ...]:
        """Return events, newest first: a person's, or those on paragraphs of a document, made there or everywhere.

        `since` is an aware time. `after_id` and `before_id` are without themselves: to ask for news, and for the page
        that follows.
        """
        statement = EVENTS.where(corrections.c.id > after_id).order_by(corrections.c.id.desc()).limit(limit)
        if author is not None:
            statement = statement.where(corrections.c.author == author)
        if document_id is not None:
            statement = statement.where(_on_document(document_id))
        if target_lang is not None:
            statement = statement.where(corrections.c.target_lang == target_lang)
        if action is not None:
            statement = statement.where(corrections.c.action == action.value)
        if since is not None:
            statement = statement.where(corrections.c.at >= since)
        if before_id is not None:
            statement = statement.where(corrections.c.id < before_id)
        return self._events(statement)

    def effective(
        self, source_lang: str | None = None, target_lang: str | None = None, after_id: int = 0
    ) -> Iterator[Correction]:
        """Yield every correction that holds in some scope, oldest first, from those with an id above `after_id`."""
        while True:
            page = self._events(all_effective(source_lang, target_lang, after_id).limit(_ROWS_AT_ONCE))
            yield from page
            if len(page) < _ROWS_AT_ONCE:
                return
            after_id = page[-1].id or 0

    def worded(
        self,
        text: str,
        *,
        match_case: bool = True,
        source_lang: str | None = None,
        target_lang: str | None = None,
        document_id: str | None = None,
    ) -> Iterator[Correction]:
        """Yield, oldest first, every correction that holds in some scope and has a text in its wording.

        With a document those that hold in it, or at a place of it, alone.
        """
        wanted = list(between(source_lang, target_lang))
        if document_id is not None:
            wanted.append(corrections.c.document_id == document_id)
        with self._database.reading() as connection:
            found = wordings(connection, text, wanted, match_case=match_case)
        yield from self._holding(found)

    def placeless(self, target_lang: str | None = None, document_id: str | None = None) -> tuple[Correction, ...]:
        """Return what holds in a document of the library that has no paragraph of its text at its turn, oldest first.

        So it is with a document that was read anew; in one that is not in the library nothing is looked for.
        """
        with self._database.reading() as connection:
            found = placeless(connection, target_lang, document_id)
        return tuple(self._holding(found))

    def _holding(self, ids: Sequence[int]) -> Iterator[Correction]:
        """Yield those of these corrections that hold, in order."""
        for start in range(0, len(ids), BATCH):
            batch = corrections.c.id.in_(ids[start : start + BATCH])
            yield from self._events(EVENTS.where(batch, holds()).order_by(corrections.c.id))

    def _events(self, statement: Select[Any]) -> tuple[Correction, ...]:
        with self._database.reading() as connection:
            return tuple(events(connection, statement))


def _refuse_undo(rows: Iterable[dict[str, Any]]) -> None:
    if any(row["action"] == Action.UNDO.value for row in rows):
        raise ValueError("an UNDO among what is to be recorded: take an event back with Memory.undo")


def _require(connection: Connection, attempted: Correction, expected: int | None, at: Place | None) -> None:
    """Raise Conflict unless the expected version holds where the event belongs, or at the place `at`."""
    if expected is None:
        return
    key = source_key(attempted.source, attempted.source_lang)
    document_id, occurrence = (at.document_id, at.occurrence) if at else (attempted.document_id, attempted.occurrence)
    current = held(connection, [key], attempted.target_lang, document_id).get(key, Holding()).at(occurrence)
    if (current.id if current else 0) == expected:
        return
    what = " ".join(attempted.source.split())
    shown = what if len(what) <= 40 else f"{what[:39]}…"
    now = f"it says what {current.author} made of it at {current.at:%Y-%m-%d %H:%M}" if current else "it was taken back"
    raise Conflict(
        f"{shown!r} in {attempted.target_lang} was changed in between: {now} (version {current.id if current else 0}, "
        f"you saw {expected}): look at it, then save again",
        current,
        attempted,
    )


def _add(connection: Connection, correction: Correction, row: dict[str, Any]) -> Correction:
    number = connection.execute(insert(corrections).returning(corrections.c.id), row).scalar_one()
    return replace(correction, id=number)


def _known_events(connection: Connection, event_keys: Iterable[str]) -> Iterable[str]:
    statement = select(corrections.c.event_key)
    return (row["event_key"] for row in select_where_in(connection, statement, corrections.c.event_key, event_keys))


def _on_document(document_id: str) -> Any:
    here = (
        select(document_paragraphs.c.source_key)
        .join(documents, documents.c.number == document_paragraphs.c.document_number)
        .where(documents.c.id == document_id)
    )
    everywhere = corrections.c.document_id.is_(None) & corrections.c.source_key.in_(here)
    return or_(corrections.c.document_id == document_id, everywhere)
