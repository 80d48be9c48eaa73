"""The next paragraph of a document with a flag, and the one before."""

from cache import Severity, Store, StoredDocument
from translate.pipeline import assemble
from translate.source_flags import source_flags

# Looked at together: a flag is near in most documents, and far in a long one.
_PARAGRAPHS = 200


def next_flagged(store: Store, document: StoredDocument, target_lang: str, after: int) -> int | None:
    """Return the index of the first paragraph after `after` that has a flag; None where none has."""
    for start in range(after + 1, document.paragraphs, _PARAGRAPHS):
        found = _flagged(store, document, target_lang, start, start + _PARAGRAPHS)
        if found:
            return found[0]
    return None


def flagged_before(store: Store, document: StoredDocument, target_lang: str, before: int) -> int | None:
    """Return the index of the last paragraph before `before` that has a flag; None where none has."""
    for stop in range(min(before, document.paragraphs), 0, -_PARAGRAPHS):
        found = _flagged(store, document, target_lang, max(stop - _PARAGRAPHS, 0), stop)
        if found:
            return found[-1]
    return None


def _flagged(store: Store, document: StoredDocument, target_lang: str, start: int, stop: int) -> list[int]:
    page = assemble(
        store,
        name=document.name,
        paragraphs=store.documents.paragraphs(document.id, start, stop),
        source_lang=document.lang,
        target_lang=target_lang,
        document_id=document.id,
    )
    return [
        paragraph.index
        for paragraph, unit in zip(page.paragraphs, page.units, strict=True)
        if any(flag.severity is not Severity.INFO for flag in (*unit.flags, *source_flags(paragraph, unit)))
    ]
