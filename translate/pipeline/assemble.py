"""A parallel document from the store alone: memory first, then what engines made before."""

from collections.abc import Mapping, Sequence

from cache import Correction, Paragraph, Store, TranslationUnit
from cache.collection import uncollected
from cache.keys import machine_key, source_key
from translate.document import Document, ParallelDocument
from translate.engines.base import Engine
from translate.pipeline.corrections import accepted_units, corrections_of
from translate.pipeline.engine_choice import EngineChoice, by_language
from translate.pipeline.units import (
    fitted,
    kept_reason,
    kept_unit,
    memory_unit,
    pending_unit,
    unit_signature,
    unread_unit,
)
from translate.source_flags import with_source_flags


def assemble(
    store: Store,
    *,
    name: str,
    paragraphs: Sequence[Paragraph],
    source_lang: str,
    target_lang: str,
    document_id: str | None = None,
    engine: Engine | EngineChoice | None = None,
) -> ParallelDocument:
    """Return the document with every translation that the store has for it.

    With an `engine` (or one a language), only its machine text counts; without one, the newest of any. What is not
    there yet has a unit without a target.
    """
    units = resolve(store, paragraphs, target_lang, document_id=document_id, engine=engine)
    return ParallelDocument(
        name=name,
        source_lang=source_lang,
        target_lang=target_lang,
        paragraphs=tuple(paragraphs),
        units=with_source_flags(paragraphs, units),
    )


def assemble_document(
    store: Store, document: Document, target_lang: str, engine: Engine | EngineChoice | None = None
) -> ParallelDocument:
    """Return what the store has for `document`, as `assemble` does."""
    return assemble(
        store,
        name=document.name,
        paragraphs=document.paragraphs,
        source_lang=document.lang,
        target_lang=target_lang,
        document_id=document.id,
        engine=engine,
    )


@uncollected()
def resolve(
    store: Store,
    paragraphs: Sequence[Paragraph],
    target_lang: str,
    *,
    document_id: str | None = None,
    engine: Engine | EngineChoice | None = None,
) -> list[TranslationUnit]:
    """Return a unit for each paragraph, in order, in the fixed order of look-up: memory, kept, machine, pending.

    Memory comes first of all: who corrects a paragraph that would be shown as it is wants to see the correction.
    """
    choice = by_language(engine, target_lang) if engine is not None else None
    keys = [source_key(paragraph.text, paragraph.lang) for paragraph in paragraphs]
    corrections = corrections_of(store, paragraphs, keys, target_lang, document_id)
    reasons = [
        None if correction is not None else kept_reason(paragraph, target_lang)
        for paragraph, correction in zip(paragraphs, corrections, strict=True)
    ]
    wanted = {
        key: paragraph.lang
        for paragraph, key, correction, reason in zip(paragraphs, keys, corrections, reasons, strict=True)
        if reason is None and correction is None
    }
    machine = _machine_units(store, wanted, target_lang, choice)
    accepted = accepted_units(store, keys, corrections)

    def unit(paragraph: Paragraph, key: str, correction: Correction | None, reason: str | None) -> TranslationUnit:
        if correction is not None:
            return memory_unit(paragraph, correction, accepted.get(correction.id or 0))
        if reason is not None:
            return kept_unit(paragraph, target_lang, reason)
        if key in machine:
            return fitted(machine[key], paragraph.text)
        if choice is not None and choice(paragraph.lang) is None:
            return unread_unit(paragraph, target_lang)
        return pending_unit(paragraph, target_lang)

    return [unit(*row) for row in zip(paragraphs, keys, corrections, reasons, strict=True)]


def _machine_units(
    store: Store, wanted: Mapping[str, str], target_lang: str, choice: EngineChoice | None
) -> dict[str, TranslationUnit]:
    """Return machine text by source key; `wanted` has the language of each."""
    if choice is None:
        return store.units.latest(wanted, target_lang)
    signatures = {}
    for lang in set(wanted.values()):
        engine = choice(lang)
        if engine is not None:
            signatures[lang] = unit_signature(engine)
    by_machine_key = {
        machine_key(key, target_lang, signatures[lang]): key for key, lang in wanted.items() if lang in signatures
    }
    return {by_machine_key[key]: unit for key, unit in store.units.get_many(by_machine_key).items()}
