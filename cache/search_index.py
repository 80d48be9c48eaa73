"""The index of words, kept up to date as the reader of a log does it: from what came since the last search.

So nobody who adds a document, translates or corrects has to wait for it, and nothing can be missing from it.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, delete, func, insert, or_, select, update

from cache.batches import batches
from cache.connection import Database
from cache.schema import (
    corrections,
    document_paragraphs,
    documents,
    search_editions,
    search_entries,
    search_progress,
    units,
)
from cache.search_entries import SOURCE, Entry, entry_ids, leave_behind, put_entries, remove_entries
from cache.search_targets import SourcePlace, targets
from cache.words import WORDS_VERSION, words

# Paragraphs and events that are taken in within one transaction: a second or two, in which others wait to write.
AT_ONCE: Final = 5_000
_VERSION: Final = f"words:{WORDS_VERSION}"
_LOGS: Final[dict[str, Table]] = {"units": units, "corrections": corrections}


def bring_up_to_date(database: Database, at_once: int = AT_ONCE) -> None:
    """Take in all that is not yet in the index, and take out what is no longer in the library."""
    while _is_behind(database):
        with database.transaction() as connection:
            if not is_current(connection):
                _start(connection)
            # Events first: those on a document that is not in the index yet cost nothing, and it brings all its own.
            if not (_remove_left(connection, at_once) or _take_in_events(connection, at_once)):
                _take_in(connection, at_once)


def forget(database: Database) -> None:
    """Leave all that is in the index behind, to be made anew by the next search."""
    with database.transaction() as connection:
        leave_behind(connection)


def _is_behind(database: Database) -> bool:
    with database.reading() as connection:
        if not is_current(connection) or connection.execute(left_behind().limit(1)).first() is not None:
            return True
        if any(_newest(connection, log) != _reached(connection, part) for part, log in _LOGS.items()):
            return True
        return connection.execute(_waiting().limit(1)).first() is not None


def _start(connection: Connection) -> None:
    """Begin an index by today's rules. Of the log it needs nothing: documents come with all that was made of them."""
    leave_behind(connection)
    connection.execute(delete(search_progress))
    rows = [{"part": part, "version": _VERSION, "upto": _newest(connection, log)} for part, log in _LOGS.items()]
    connection.execute(insert(search_progress), rows)


def is_current(connection: Connection) -> bool:
    """Tell whether the index is made by today's rules: if not, the next search makes it anew."""
    versions = list(connection.execute(select(search_progress.c.version)).scalars())
    return versions == [_VERSION] * len(_LOGS)


def left_behind() -> Select[Any]:
    """Select the editions of which nothing is to be found any more."""
    return select(search_editions.c.id).where(search_editions.c.document_number.is_(None))


def _remove_left(connection: Connection, at_once: int) -> bool:
    """Take out entries that were left behind, and tell whether there were any."""
    edition = connection.execute(left_behind().limit(1)).scalar()
    if edition is None:
        return False
    ids = entry_ids(connection, search_entries.c.edition_id == edition, limit=2 * at_once)
    remove_entries(connection, ids)
    if len(ids) < 2 * at_once:
        connection.execute(delete(search_editions).where(search_editions.c.id == edition))
    return True


def _waiting() -> Select[Any]:
    """Select the documents that are not in the index, or not whole."""
    reached = search_editions.c.reached
    return (
        select(documents.c.number, documents.c.id, documents.c.paragraphs, search_editions.c.id, reached)
        .join_from(documents, search_editions, search_editions.c.document_number == documents.c.number, isouter=True)
        .where(or_(reached.is_(None), reached < documents.c.paragraphs))
        .order_by(documents.c.number)
    )


def _take_in(connection: Connection, at_once: int) -> None:
    """Take in paragraphs of documents that are not whole in the index."""
    for number, id, size, edition, reached in connection.execute(_waiting().limit(at_once)).all():
        if edition is None:
            statement = insert(search_editions).returning(search_editions.c.id)
            edition = connection.execute(statement, {"document_number": number, "reached": 0}).scalar_one()
        start = reached or 0
        stop = min(size, start + at_once)
        _take_in_paragraphs(connection, number, id, edition, range(start, stop))
        connection.execute(update(search_editions).where(search_editions.c.id == edition), {"reached": stop})
        at_once -= stop - start
        if at_once <= 0:
            return


def _take_in_paragraphs(connection: Connection, number: int, id: str, edition: int, positions: range) -> None:
    table = document_paragraphs
    statement = select(table.c.position, table.c.text, table.c.source_key, table.c.translatable).where(
        table.c.document_number == number, table.c.position >= positions.start, table.c.position < positions.stop
    )
    rows = connection.execute(statement.order_by(table.c.position)).all()
    places = [SourcePlace(row.position, row.source_key) for row in rows if row.translatable]
    # A key only where a translation may come for it.
    keys = {place.position: place.source_key for place in places}
    entries = [
        Entry(
            edition, row.position, " ".join(words(row.text)), SOURCE, row.source_key if row.position in keys else None
        )
        for row in rows
    ]
    entries += [
        Entry(edition, position, " ".join(words(text)), lang)
        for (position, lang), text in targets(connection, number, id, places).items()
    ]
    put_entries(connection, entries)


def _newest(connection: Connection, log: Table) -> int:
    return int(connection.execute(select(func.coalesce(func.max(log.c.id), 0))).scalar_one())


def _reached(connection: Connection, part: str) -> int:
    return int(connection.execute(select(search_progress.c.upto).where(search_progress.c.part == part)).scalar_one())


def _take_in_events(connection: Connection, at_once: int) -> bool:
    """Follow what engines and people did since, and tell whether they did anything."""
    touched: set[str] = set()
    any_new = False
    for part, log in _LOGS.items():
        reached = _reached(connection, part)
        statement = select(log.c.id, log.c.source_key).where(log.c.id > reached).order_by(log.c.id).limit(at_once)
        new = connection.execute(statement).all()
        if new:
            any_new = True
            touched.update(row.source_key for row in new)
        # Where the newest were dropped the log is shorter than it was.
        upto = new[-1].id if new else min(reached, _newest(connection, log))
        any_new = any_new or upto != reached
        connection.execute(update(search_progress).where(search_progress.c.part == part), {"upto": upto})
    if touched:
        _follow(connection, touched)
    return any_new


def _follow(connection: Connection, keys: set[str]) -> None:
    """Bring the translations of paragraphs up to date, in all documents that have them."""
    found: dict[tuple[int, str, int], list[SourcePlace]] = {}
    for batch in batches(keys):
        statement = (
            select(
                search_entries.c.edition_id, documents.c.number, documents.c.id, search_entries.c.position,
                search_entries.c.source_key,
            )
            .join(search_editions, search_editions.c.id == search_entries.c.edition_id)
            .join(documents, documents.c.number == search_editions.c.document_number)
            .where(search_entries.c.source_key.in_(batch))
        )  # fmt: skip
        for edition, number, id, position, key in connection.execute(statement):
            found.setdefault((edition, id, number), []).append(SourcePlace(position, key))
    for (edition, id, number), places in found.items():
        _renew(connection, edition, places, targets(connection, number, id, places))


def _renew(
    connection: Connection, edition: int, places: Sequence[SourcePlace], now: dict[tuple[int, str], str]
) -> None:
    wanted = {place: " ".join(words(text)) for place, text in now.items()}
    gone: list[int] = []
    for batch in batches(str(place.position) for place in places):
        statement = select(search_entries).where(
            search_entries.c.edition_id == edition,
            search_entries.c.position.in_(map(int, batch)),
            search_entries.c.target_lang != SOURCE,
        )
        for row in connection.execute(statement).all():
            place = (row.position, row.target_lang)
            if wanted.get(place) == row.words:
                del wanted[place]
            else:
                gone.append(row.id)
    remove_entries(connection, gone)
    put_entries(connection, [Entry(edition, position, found, lang) for (position, lang), found in wanted.items()])
