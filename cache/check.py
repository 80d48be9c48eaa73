"""Verify a store: that the database is sound, and that its rows say the same thing as each other."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Column, Connection, RowMapping, Select, Table, Text, and_, func, select, type_coerce

from cache.columns import Alignment, Flags, Lines
from cache.correction_rows import SAID
from cache.details import Details, DroppedParts
from cache.drafts import draft_key
from cache.effective import GIVING
from cache.keys import event_key, machine_key, sentence_key, source_key
from cache.reading_places import person_key
from cache.records import Action, Kind, Span, State
from cache.schema import (
    corrections,
    document_paragraphs,
    documents,
    drafts,
    match_units,
    originals,
    reading_places,
    sentences,
    signatures,
    units,
)
from cache.search_check import search_problems

# What is broken is often broken many times in the same way.
_SHOWN: Final = 10
_ROWS_AT_ONCE: Final = 1000


def check(connection: Connection) -> tuple[str, ...]:
    """Return what is wrong, in words; of each kind of problem the first ten, and how many more there are."""
    problems: list[str] = []
    counts: Counter[str] = Counter()
    for kind, problem in _problems(connection):
        counts[kind] += 1
        if counts[kind] <= _SHOWN:
            problems.append(problem)
    problems.extend(f"{count - _SHOWN} more: {kind}" for kind, count in counts.items() if count > _SHOWN)
    return tuple(problems)


def _problems(connection: Connection) -> Iterator[tuple[str, str]]:
    if connection.dialect.name == "sqlite":
        yield from _file_problems(connection)
    yield from _original_problems(connection)
    yield from _document_problems(connection)
    yield from _paragraph_problems(connection)
    yield from _sentence_problems(connection)
    yield from _unit_problems(connection)
    yield from _correction_problems(connection)
    yield from _draft_problems(connection)
    yield from _reading_problems(connection)
    yield from _match_problems(connection)
    yield from search_problems(connection)


def _file_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if message != "ok":
            yield "damaged page", f"the file is damaged: {message}: restore it from a backup"
    for table, number, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield "missing row", f"{table} row {number} refers to a row of {other} that is not there"


def _original_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    # One at a time: an original may be as large as memory allows.
    for sha256 in connection.execute(select(originals.c.sha256)).scalars().all():
        data = connection.execute(select(originals.c.data).where(originals.c.sha256 == sha256)).scalar_one()
        if hashlib.sha256(data).hexdigest() != sha256:
            yield "changed original", f"the bytes of the original {sha256} are not those that were stored"
    unused = select(originals.c.sha256).where(originals.c.sha256.not_in(select(documents.c.sha256)))
    for sha256 in connection.execute(unused).scalars():
        yield "unused original", f"the original {sha256} belongs to no document"


def _document_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for row in _rows(connection, _raw(documents, documents.c.added, documents.c.dropped)):
        yield from _unreadable(f"document {row['id']}", datetime.fromisoformat, str(row["added"]))
        if row["dropped"] is not None:
            yield from _unreadable(f"document {row['id']}", DroppedParts().read, row["dropped"])
    count = func.count(document_paragraphs.c.position)
    last = func.coalesce(func.max(document_paragraphs.c.position), -1)
    statement = (
        select(documents.c.id, documents.c.name, documents.c.paragraphs, count.label("found"), last.label("last"))
        .join_from(documents, document_paragraphs, isouter=True)
        .group_by(documents.c.number)
    )
    for row in connection.execute(statement).mappings():
        if not row["paragraphs"] == row["found"] == row["last"] + 1:
            yield (
                "paragraph count",
                f"document {row['id']} ({row['name']!r}) has {row['found']} paragraphs up to index {row['last']}, "
                f"and should have {row['paragraphs']}: add the file again",
            )


def _paragraph_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    table = document_paragraphs
    for row in _rows(connection, _raw(table, table.c.lines, table.c.details)):
        where = f"paragraph {row['position']} of document number {row['document_number']}"
        if row["source_key"] != source_key(row["text"], row["lang"]):
            yield "paragraph key", f"{where}: its key is not that of its text"
        yield from _unreadable(where, Kind, row["kind"])
        yield from _unreadable(where, Lines().read, row["lines"])
        if row["details"] is not None:
            yield from _unreadable(where, Details().read, row["details"])


def _sentence_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for row in _rows(connection, select(*sentences.c, signatures.c.text.label("signature")).join(signatures)):
        if row["key"] != sentence_key(row["source"], row["source_lang"], row["target_lang"], row["signature"]):
            yield "sentence key", f"sentence {row['id']}: its key is not that of its text and engine"


def _unit_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    statement = _raw(units, units.c.alignment, units.c.flags).add_columns(signatures.c.text.label("signature"))
    for row in _rows(connection, statement.join(signatures)):
        where = f"unit {row['id']}"
        key = source_key(row["source"], row["source_lang"])
        if row["source_key"] != key or row["key"] != machine_key(key, row["target_lang"], row["signature"]):
            yield "unit key", f"{where}: its key is not that of its text and engine"
        yield from _unreadable(where, State, row["state"])
        yield from _unreadable(where, Flags().read, row["flags"])
        unreadable = list(_unreadable(where, Alignment().read, row["alignment"]))
        yield from unreadable
        for span in () if unreadable else Alignment().read(row["alignment"]):
            if not _inside(span, len(row["source"]), len(row["target"])):
                yield "alignment", f"{where}: {span} lies outside its texts"


def _correction_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for row in _rows(connection, _raw(corrections, corrections.c.at)):
        where = f"correction {row['id']}"
        if row["source_key"] != source_key(row["source"], row["source_lang"]):
            yield "correction key", f"{where}: its key is not that of its text"
        if row["event_key"] != event_key(row["source_key"], **{name: row[name] for name in SAID}):
            yield "correction event", f"{where}: its key is not that of what it says"
        yield from _unreadable(where, State, row["state"])
        yield from _unreadable(where, Action, row["action"])
        yield from _unreadable(where, datetime.fromisoformat, str(row["at"]))
        if row["occurrence"] is not None and (row["document_id"] is None or row["occurrence"] < 0):
            yield "correction place", f"{where}: {row['occurrence']} of document {row['document_id']!r} is no place"
        if (row["undoes"] is not None) != (row["action"] == Action.UNDO.value):
            yield "correction undone", f"{where}: it is a {row['action']!r} and takes back {row['undoes']}"
    yield from _undo_problems(connection)


def _undo_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    undone = corrections.alias("undone")
    scope = ("source_key", "target_lang", "document_id", "occurrence")
    same = [corrections.c[name].is_not_distinct_from(undone.c[name]) for name in scope]
    sound = and_(undone.c.id < corrections.c.id, undone.c.action.in_(GIVING), *same)
    dangling = (
        select(corrections.c.id, corrections.c.undoes)
        .join_from(corrections, undone, and_(undone.c.id == corrections.c.undoes, sound), isouter=True)
        .where(corrections.c.undoes.is_not(None), undone.c.id.is_(None))
    )
    for row in connection.execute(dangling).mappings():
        yield (
            "undone correction",
            f"correction {row['id']}: it takes back {row['undoes']}, which is no earlier correction of the same place",
        )


def _draft_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for row in _rows(connection, _raw(drafts, drafts.c.at)):
        where = f"draft of {row['author']!r} for paragraph {row['position']} of document {row['document_id']}"
        if row["key"] != draft_key(row["author"], row["document_id"], row["position"], row["target_lang"]):
            yield "draft key", f"{where}: its key is not that of its person and place"
        yield from _unreadable(where, datetime.fromisoformat, str(row["at"]))


def _reading_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for row in _rows(connection, _raw(reading_places, reading_places.c.at)):
        where = f"reading place of {row['person']!r} in document number {row['document_number']}"
        if row["person_key"] != person_key(row["person"]):
            yield "reading key", f"{where}: its key is not that of its person"
        if not 0 <= row["position"] <= row["reached"]:
            yield "reading place", f"{where}: paragraph {row['position']}, and none behind {row['reached']} was reached"
        yield from _unreadable(where, datetime.fromisoformat, str(row["at"]))


def _match_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    numbers = (
        match_units.c.source_start,
        match_units.c.source_end,
        match_units.c.target_start,
        match_units.c.target_end,
    )
    statement = select(match_units.c.id, corrections.c.source, corrections.c.after, *numbers).join_from(
        match_units, corrections, match_units.c.correction_id == corrections.c.id
    )
    for row in _rows(connection, statement):
        if not _inside(Span(*(row[column.name] for column in numbers)), len(row["source"]), len(row["after"])):
            yield "match", f"match {row['id']}: it lies outside its texts: rebuild the index of matches"


def _inside(span: Span, source_length: int, target_length: int) -> bool:
    return (
        0 <= span.source_start <= span.source_end <= source_length
        and 0 <= span.target_start <= span.target_end <= target_length
    )


def _unreadable(where: str, read: Callable[[str], object], stored: str) -> Iterator[tuple[str, str]]:
    try:
        read(stored)
    except (TypeError, ValueError) as error:
        yield "unreadable value", f"{where}: {stored[:80]!r} cannot be read ({error})"


def _raw(table: Table, *columns: Column[Any]) -> Select[Any]:
    """Select a table with some columns as they are stored: what cannot be read must not end the check."""
    raw = {column.name for column in columns}
    return select(
        *(type_coerce(column, Text).label(column.name) if column.name in raw else column for column in table.c)
    )


def _rows(connection: Connection, statement: Select[Any]) -> Iterator[RowMapping]:
    """Yield rows without holding them all: a large store has millions."""
    return iter(connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(statement).mappings())
