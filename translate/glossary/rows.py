"""What a file of terms holds, between file and store: pairs of words, without who said so and where it holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cache.records import Term


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term, its translation and what is to be known about them."""

    source: str
    target: str
    note: str | None = None


def as_terms(
    rows: Iterable[TermRow],
    source_lang: str,
    target_lang: str,
    *,
    author: str,
    at: datetime,
    collection: str | None = None,
    document_id: str | None = None,
) -> list[Term]:
    """Return rows as terms of one scope, each once."""
    return list(
        dict.fromkeys(
            Term(row.source, row.target, source_lang, target_lang, author, at, row.note, collection, document_id)
            for row in rows
        )
    )
