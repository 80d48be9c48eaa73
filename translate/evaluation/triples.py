"""Triples of a source, what an engine made of it, and what people made of that."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import islice

from cache import Correction, Store, TranslationUnit
from cache.keys import source_key
from translate.json_lines import json_line
from translate.pipeline.corrections import corrections_of

_KEYS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Triple:
    """One paragraph: its source, an engine's text (hypothesis) and the text that holds (correction).

    `document` is the name of the document that it was found in, `document_id` which of that name; both are None for
    what was looked up in the memory alone.
    """

    source: str
    hypothesis: str
    correction: str
    source_lang: str
    target_lang: str
    signature: str
    state: str
    author: str
    at: datetime
    document: str | None = None
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A correction that holds, and name and id of the document that it was found in, None for the memory alone."""

    correction: Correction
    document: str | None = None
    document_id: str | None = None


def memory_held(store: Store, target_lang: str, source_lang: str | None = None) -> Iterator[Held]:
    """Yield what holds anywhere."""
    for correction in store.memory.effective(source_lang=source_lang, target_lang=target_lang):
        yield Held(correction)


def document_held(
    store: Store, document_ids: Collection[str], target_lang: str, source_lang: str | None = None
) -> Iterator[Held]:
    """Yield what holds at each place of documents, in reading order; raises NotInStore."""
    for id in document_ids:
        name = store.documents.get(id).name
        paragraphs = store.documents.paragraphs(id)
        keys = [source_key(paragraph.text, paragraph.lang) for paragraph in paragraphs]
        for correction in corrections_of(store, paragraphs, keys, target_lang, id):
            if correction is not None and source_lang in (None, correction.source_lang):
                yield Held(correction, name, id)


def memory_triples(store: Store, target_lang: str, source_lang: str | None = None) -> Iterator[Triple]:
    """Yield a triple for each text that holds anywhere and each engine that translated its paragraph."""
    yield from triples(store, memory_held(store, target_lang, source_lang))


def triples(store: Store, held: Iterable[Held]) -> Iterator[Triple]:
    """Yield a triple for each correction and each engine that translated its paragraph in this store."""
    rest = iter(held)
    while window := list(islice(rest, _KEYS_AT_ONCE)):
        keys = [source_key(one.correction.source, one.correction.source_lang) for one in window]
        versions = store.units.versions(set(keys), window[0].correction.target_lang)
        for key, one in zip(keys, window, strict=True):
            for unit in versions.get(key, ()):
                yield as_triple(one, unit)


def as_triple(held: Held, unit: TranslationUnit) -> Triple:
    """Return a correction beside what an engine made of its source."""
    correction = held.correction
    return Triple(
        source=correction.source,
        hypothesis=unit.target or "",
        correction=correction.after,
        source_lang=correction.source_lang,
        target_lang=correction.target_lang,
        signature=unit.signature or "",
        state=correction.state.value,
        author=correction.author,
        at=correction.at,
        document=held.document,
        document_id=held.document_id,
    )


def as_json_lines(triples: Iterable[Triple]) -> Iterator[str]:
    """Yield a line of JSON a triple."""
    for triple in triples:
        yield json_line({**asdict(triple), "at": triple.at.isoformat()})
