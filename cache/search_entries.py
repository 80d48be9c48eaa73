"""The entries of the index of words, and what finds them: FTS5 in SQLite, vectors in PostgreSQL.

Written past SQLAlchemy, which would take longer with the values of an entry than the database with the entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, select, text, update

from cache.batches import BATCH
from cache.columns import escape
from cache.schema import search_editions, search_entries

# PostgreSQL keeps so many places of a word, and none behind the second number: enough to rank by.
_MOST_PLACES, _LAST_PLACE = 255, 16_383
SOURCE: Final = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One side of a paragraph to be found: `words` are those of `cache.words`, with blanks in between."""

    edition_id: int
    position: int
    words: str
    target_lang: str = SOURCE
    source_key: str | None = None


def put_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Add entries."""
    if not entries:
        return
    first: int = connection.execute(select(func.coalesce(func.max(search_entries.c.id), 0))).scalar_one() + 1
    numbered = list(enumerate(entries, first))
    rows = [
        (number, one.edition_id, one.position, escape(one.target_lang), _key(one.source_key), one.words)
        for number, one in numbered
    ]
    columns = "id, edition_id, position, target_lang, source_key, words"
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"INSERT INTO search_entries ({columns}) VALUES (?, ?, ?, ?, ?, ?)", rows)
        values = [(number, one.words, scope(one.edition_id, one.target_lang)) for number, one in numbered]
        connection.exec_driver_sql("INSERT INTO search_index (rowid, words, scope) VALUES (?, ?, ?)", values)
    else:
        connection.exec_driver_sql(
            f"INSERT INTO search_entries ({columns}) SELECT * FROM "
            "unnest(%s::bigint[], %s::bigint[], %s::integer[], %s::text[], %s::bytea[], %s::text[])",
            tuple(map(list, zip(*rows, strict=True))),
        )
        vectors = [(number, _vector(one.words)) for number, one in numbered]
        connection.exec_driver_sql(
            "INSERT INTO search_index (id, vector) SELECT * FROM unnest(%s::bigint[], %s::tsvector[])",
            ([number for number, _ in vectors], [vector for _, vector in vectors]),
        )


def remove_entries(connection: Connection, ids: Sequence[int]) -> None:
    """Take entries out, given by their ids."""
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        _unfind(connection, batch)
        connection.execute(delete(search_entries).where(search_entries.c.id.in_(batch)))


def entry_ids(connection: Connection, *wanted: ColumnElement[bool], limit: int) -> list[int]:
    """Return the ids of some entries, at most so many."""
    return list(connection.execute(select(search_entries.c.id).where(*wanted).limit(limit)).scalars())


def leave_behind(connection: Connection, *wanted: ColumnElement[bool]) -> None:
    """Part editions, or all of them, from their documents: nothing of them is found any more."""
    connection.execute(update(search_editions).where(*wanted), {"document_number": None})


def scope(edition_id: int, target_lang: str) -> str:
    """Return the words by which FTS5 finds the entries of an edition and those of a side."""
    return f"{edition_word(edition_id)} {side_word(target_lang)}"


def edition_word(edition_id: int) -> str:
    """Return the word for an edition."""
    return f"e{edition_id}"


def side_word(target_lang: str) -> str:
    """Return the word for a side; whatever a tag holds, it is one word."""
    return f"t{target_lang.encode('utf-8', 'surrogatepass').hex()}"


def _unfind(connection: Connection, ids: Sequence[int]) -> None:
    if connection.dialect.name != "sqlite":
        statement = text("DELETE FROM search_index WHERE id IN :ids")
        connection.execute(statement.bindparams(bindparam("ids", expanding=True)), {"ids": ids})
        return
    # FTS5 keeps no text, so it is told what it had indexed.
    columns = (search_entries.c.id, search_entries.c.words, search_entries.c.edition_id, search_entries.c.target_lang)
    rows = connection.execute(select(*columns).where(search_entries.c.id.in_(ids))).all()
    connection.exec_driver_sql(
        "INSERT INTO search_index (search_index, rowid, words, scope) VALUES ('delete', ?, ?, ?)",
        [(row.id, row.words, scope(row.edition_id, row.target_lang)) for row in rows],
    )


def _key(source_key: str | None) -> bytes | None:
    return None if source_key is None else bytes.fromhex(source_key)


def _vector(words: str) -> str:
    """Return words as PostgreSQL writes a vector: each once, with its places."""
    places: dict[str, list[str]] = {}
    for number, word in enumerate(words.split(), 1):
        found = places.setdefault(word, [])
        if len(found) < _MOST_PLACES and number <= _LAST_PLACE:
            found.append(str(number))
    return " ".join(f"'{word}':{','.join(numbers)}" if numbers else f"'{word}'" for word, numbers in places.items())
