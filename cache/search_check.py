"""Verify the index of words: that what it finds is what stands in the documents."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text

from cache.schema import document_paragraphs, documents, search_editions, search_entries
from cache.search_index import is_current
from cache.words import words

_ROWS_AT_ONCE = 1000
_REMEDY = "rebuild the index: 'diglot store search --rebuild'"


def search_problems(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield what is wrong, as kind and words; nothing for an index that the next search makes anew."""
    if not is_current(connection):
        return
    entries: int = connection.execute(select(func.count()).select_from(search_entries)).scalar_one()
    size = "SELECT count(*) FROM search_index"
    if connection.dialect.name == "sqlite":
        size = "SELECT count(*) FROM search_index_docsize"
    found = connection.execute(text(size)).scalar_one()
    if found != entries:
        yield "search index", f"the index of words finds {found:,} of {entries:,} entries: {_REMEDY}"
    statement = (
        select(documents.c.id, search_entries.c.position, search_entries.c.words, document_paragraphs.c.text)
        .join_from(search_entries, search_editions, search_editions.c.id == search_entries.c.edition_id)
        .join(documents, documents.c.number == search_editions.c.document_number)
        .join(
            document_paragraphs,
            (document_paragraphs.c.document_number == documents.c.number)
            & (document_paragraphs.c.position == search_entries.c.position),
            isouter=True,
        )
        .where(search_entries.c.target_lang == "")
    )
    for row in connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(statement):
        if row.text is None or row.words != " ".join(words(row.text)):
            yield "search entry", f"paragraph {row.position} of document {row.id} is found by other words: {_REMEDY}"
