"""What the checks hold against a text that somebody is about to save: said, and never in the way."""

from dataclasses import replace

from cache import Flag, Origin, Severity, Store
from translate.checks.review import unit_flags
from translate.glossary.matching import Glossary
from translate.review.desk import Look
from translate.sentences import align_texts


def doubts(store: Store, look: Look, text: str | None = None) -> tuple[Flag, ...]:
    """Return the warnings that stand about a text at a place, the worst first; without a text about what stands there.

    A text that is what stands there keeps what was found while it was decoded. Names, which are compared over a whole
    document, are not looked at.
    """
    unit = look.unit
    if text is not None and text != unit.target:
        alignment = align_texts(unit.source, text, unit.source_lang, unit.target_lang)
        unit = replace(unit, target=text, origin=Origin.MEMORY, flags=(), alignment=alignment)
    terms = store.glossary.for_document(store.documents.get(look.document_id), look.target_lang)
    return tuple(flag for flag in unit_flags(unit, Glossary(terms)) if flag.severity is not Severity.INFO)
