"""Corrections that are bound to a document in which their place is gone, since it was read anew."""

from sqlalchemy import Connection, func, select

from cache.effective import GIVING, between
from cache.schema import corrections, document_paragraphs, documents


def placeless(connection: Connection, target_lang: str | None, document_id: str | None) -> list[int]:
    """Return the ids, in order, of what can hold nowhere in its document of the library, if it holds at all.

    That is where the document has fewer paragraphs of its text than its turn asks for.
    """
    bound = select(corrections.c.document_id).where(corrections.c.document_id.is_not(None))
    if document_id is not None:
        bound = bound.where(corrections.c.document_id == document_id)
    table = document_paragraphs
    # Counted once a document: to count for each correction would read all of its document each time.
    standing = (
        select(documents.c.id.label("document_id"), table.c.source_key, func.count().label("times"))
        .join(table, table.c.document_number == documents.c.number)
        .where(documents.c.id.in_(bound))
        .group_by(documents.c.id, table.c.source_key)
        .cte("standing")
    )
    here = (standing.c.document_id == corrections.c.document_id) & (standing.c.source_key == corrections.c.source_key)
    statement = (
        select(corrections.c.id)
        .join(documents, documents.c.id == corrections.c.document_id)
        .outerjoin(standing, here)
        .where(
            corrections.c.document_id.in_(bound),
            corrections.c.action.in_(GIVING),
            func.coalesce(standing.c.times, 0) <= func.coalesce(corrections.c.occurrence, 0),
            *between(None, target_lang),
        )
        .order_by(corrections.c.id)
    )
    return list(connection.execute(statement).scalars())
