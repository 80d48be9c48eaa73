"""A parallel document from the store alone: memory first, then what engines made before."""

from collections.abc import Iterable, Sequence

from cache import Paragraph, Store, TranslationUnit
from cache.keys import machine_key, source_key
from translate.document import Document, ParallelDocument
from translate.engines.base import Engine
from translate.languages import find_language
from translate.pipeline.units import fitted, kept_reason, kept_unit, memory_unit, pending_unit, unit_signature


def assemble(
    store: Store,
    *,
    name: str,
    paragraphs: Sequence[Paragraph],
    source_lang: str,
    target_lang: str,
    document_id: str | None = None,
    engine: Engine | None = None,
) -> ParallelDocument:
    """Return the document with every translation that the store has for it.

    With an `engine`, only that engine's machine text counts; without one, the newest of any. What is not there yet has
    a unit without a target.
    """
    units = resolve(store, paragraphs, target_lang, document_id=document_id, engine=engine)
    return ParallelDocument(
        name=name,
        source_lang=source_lang,
        target_lang=target_lang,
        paragraphs=tuple(paragraphs),
        units=tuple(units),
    )


def assemble_document(
    store: Store, document: Document, target_lang: str, engine: Engine | None = None
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


def resolve(
    store: Store,
    paragraphs: Sequence[Paragraph],
    target_lang: str,
    *,
    document_id: str | None = None,
    engine: Engine | None = None,
) -> list[TranslationUnit]:
    """Return a unit for each paragraph, in order, in the fixed order of look-up: kept, memory, machine, pending."""
    units: list[TranslationUnit | None] = [None] * len(paragraphs)
    keys: dict[int, str] = {}
    for position, paragraph in enumerate(paragraphs):
        reason = kept_reason(paragraph, target_lang)
        if reason:
            units[position] = kept_unit(paragraph, target_lang, reason)
        else:
            keys[position] = source_key(paragraph.text, paragraph.lang)
    corrections = store.memory.look_up(set(keys.values()), target_lang, document_id)
    for position, key in keys.items():
        if key in corrections:
            units[position] = memory_unit(paragraphs[position], corrections[key])
    machine = _machine_units(store, (key for key in keys.values() if key not in corrections), target_lang, engine)
    for position, key in keys.items():
        if units[position] is None:
            units[position] = (
                fitted(machine[key], paragraphs[position].text)
                if key in machine
                else _missing_unit(paragraphs[position], target_lang, engine)
            )
    return [unit for unit in units if unit is not None]


def _machine_units(
    store: Store, keys: Iterable[str], target_lang: str, engine: Engine | None
) -> dict[str, TranslationUnit]:
    """Machine text by source key."""
    wanted = set(keys)
    if engine is None:
        return store.units.latest(wanted, target_lang)
    signature = unit_signature(engine)
    by_machine_key = {machine_key(key, target_lang, signature): key for key in wanted}
    return {by_machine_key[key]: unit for key, unit in store.units.get_many(by_machine_key).items()}


def _missing_unit(paragraph: Paragraph, target_lang: str, engine: Engine | None) -> TranslationUnit:
    """A paragraph in a language that the engine does not read is shown as it is, and says so."""
    if engine is None or engine.supports(paragraph.lang, target_lang):
        return pending_unit(paragraph, target_lang)
    source, target = find_language(paragraph.lang).name, find_language(target_lang).name
    return kept_unit(paragraph, target_lang, f"{engine.name} does not translate {source} to {target}", code="no-engine")
