"""Find words in the library: in documents, and in what was made of them."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select, text

from cache.columns import escape, unescape
from cache.connection import Database
from cache.errors import NotInStore, StoreLocked, StoreReadOnly
from cache.records import Hit, Hits
from cache.schema import document_paragraphs, documents, search_editions
from cache.search_entries import SOURCE
from cache.search_index import AT_ONCE, bring_up_to_date, forget, left_behind
from cache.search_match import Scope, Side, Statement, statements
from cache.search_query import SearchQuery
from cache.search_targets import SourcePlace, targets

_NOTHING: Final = Hits(0, ())


class Search:
    """Words of the documents of a store, and of their translations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self,
        query: str,
        *,
        target_lang: str | None = None,
        document_id: str | None = None,
        side: Side = "both",
        limit: int = 20,
        offset: int = 0,
    ) -> Hits:
        """Return the sides of paragraphs that have all that is looked for, the best first.

        A query is of words, `"words in a row"` and `beginnings*`; letters, signs on them and widths are folded as
        `cache.folding` tells. Words in no quotes are found in the forms of `cache.variants` too, which come last. A
        query without any letter or digit finds nothing. `target_lang` leaves out translations into other languages.
        What came since the last search is taken in first. Raise NotInStore for an unknown document.
        """
        wanted = SearchQuery.parse(query)
        self._catch_up()
        with self._database.reading() as connection:
            edition = None
            if document_id is not None:
                edition = _edition(connection, document_id)
                if edition is None:
                    return _NOTHING
            if not wanted.clauses:
                return _NOTHING
            lang = None if target_lang is None else escape(target_lang)
            scope = Scope(edition, list(connection.execute(left_behind()).scalars()), side, lang)
            total, rows = _ask(connection, statements(connection.dialect.name, wanted, scope), limit, offset)
            return Hits(total, tuple(_hits(connection, wanted, rows)))

    def update(self, *, at_once: int = AT_ONCE) -> None:
        """Take in what came since the last search, so that the next one need not; for whoever adds much.

        `at_once` is the number of paragraphs within one transaction. Raise StoreReadOnly or StoreLocked.
        """
        bring_up_to_date(self._database, at_once)

    def rebuild(self, *, at_once: int = AT_ONCE) -> None:
        """Make the index anew."""
        forget(self._database)
        self.update(at_once=at_once)

    def _catch_up(self) -> None:
        if self._database.read_only:
            return
        try:
            self.update()
        except (StoreReadOnly, StoreLocked):
            # Who may not write, or not now, finds what others have taken in. Nothing is lost: the next search does it.
            return


def _ask(
    connection: Connection, asked: Iterable[Statement], limit: int, offset: int
) -> tuple[int, list[Sequence[Any]]]:
    """Return how much all statements find, and a page of that."""
    total, limit, offset = 0, max(limit, 0), max(offset, 0)
    rows: list[Sequence[Any]] = []
    for one in asked:
        count: int = connection.execute(text(one.count_sql), one.values).scalar_one()
        page = {"limit": limit - len(rows), "offset": max(offset - total, 0)}
        if page["limit"] and page["offset"] < count:
            rows += connection.execute(text(one.sql), {**one.values, **page}).all()
        total += count
    return total, rows


def _edition(connection: Connection, document_id: str) -> int | None:
    number = connection.execute(select(documents.c.number).where(documents.c.id == document_id)).scalar()
    if number is None:
        raise NotInStore(
            f"no document {document_id!r} in the store: take an id from the list of documents, or add the file"
        )
    edition = select(search_editions.c.id).where(search_editions.c.document_number == number)
    return connection.execute(edition).scalar()


def _hits(connection: Connection, wanted: SearchQuery, rows: Iterable[Sequence[Any]]) -> list[Hit]:
    found = []
    # The same paragraph may be found in several languages.
    sources: dict[tuple[int, int], tuple[str, str]] = {}
    for number, id, position, escaped in rows:
        lang = unescape(escaped)
        if (number, position) not in sources:
            table = document_paragraphs
            one = select(table.c.text, table.c.source_key).where(
                table.c.document_number == number, table.c.position == position
            )
            row = connection.execute(one).one()
            sources[number, position] = (row[0], row[1])
        source, key = sources[number, position]
        if lang == SOURCE:
            found.append(Hit(id, position, None, source, wanted.spans(source)))
            continue
        target = targets(connection, number, id, [SourcePlace(position, key)]).get((position, lang))
        # Dropped since, in a store that nobody may write to.
        if target is not None:
            found.append(Hit(id, position, lang, target, wanted.spans(target)))
    return found
