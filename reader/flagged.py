"""The next paragraph of a document with a flag."""

from cache import Severity, Store, StoredDocument
from translate.pipeline import assemble
from translate.source_flags import source_flags

# Looked at together: a flag is near in most documents, and far in a long one.
_PARAGRAPHS = 200


def next_flagged(store: Store, document: StoredDocument, target_lang: str, after: int) -> int | None:
    """Return the index of the first paragraph after `after` whose translation has a flag; None where none has."""
    for start in range(after + 1, document.paragraphs, _PARAGRAPHS):
        page = assemble(
            store,
            name=document.name,
            paragraphs=store.documents.paragraphs(document.id, start, start + _PARAGRAPHS),
            source_lang=document.lang,
            target_lang=target_lang,
            document_id=document.id,
        )
        for paragraph, unit in zip(page.paragraphs, page.units, strict=True):
            flags = (*unit.flags, *source_flags(paragraph, unit))
            if any(flag.severity is not Severity.INFO for flag in flags):
                return paragraph.index
    return None
