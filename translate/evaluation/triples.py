"""Triples of a source, what an engine made of it, and what people made of that."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from cache import Correction, Store
from cache.keys import source_key
from translate.json_lines import json_line
from translate.pipeline.corrections import corrections_of

_KEYS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Triple:
    """One paragraph: its source, an engine's text (hypothesis) and the text that holds (correction).

    `document` is the name of the document that it was found in, None for what was looked up in the memory alone.
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


def memory_triples(store: Store, target_lang: str, source_lang: str | None = None) -> Iterator[Triple]:
    """Yield a triple for each text that holds anywhere and each engine that translated its paragraph."""
    window: list[Correction] = []
    for correction in store.memory.effective(source_lang=source_lang, target_lang=target_lang):
        window.append(correction)
        if len(window) == _KEYS_AT_ONCE:
            yield from _triples(store, window, target_lang, None)
            window = []
    yield from _triples(store, window, target_lang, None)


def document_triples(
    store: Store, document_ids: Collection[str], target_lang: str, source_lang: str | None = None
) -> Iterator[Triple]:
    """Yield the triples of documents, with what holds at each place, in reading order; raises NotInStore."""
    for id in document_ids:
        name = store.documents.get(id).name
        paragraphs = store.documents.paragraphs(id)
        keys = [source_key(paragraph.text, paragraph.lang) for paragraph in paragraphs]
        held = [one for one in corrections_of(store, paragraphs, keys, target_lang, id) if one is not None]
        wanted = [one for one in held if source_lang is None or one.source_lang == source_lang]
        yield from _triples(store, wanted, target_lang, name)


def as_json_lines(triples: Iterable[Triple]) -> Iterator[str]:
    """Yield a line of JSON a triple."""
    for triple in triples:
        yield json_line({**asdict(triple), "at": triple.at.isoformat()})


def _triples(store: Store, held: Collection[Correction], target_lang: str, document: str | None) -> Iterator[Triple]:
    keys = [source_key(one.source, one.source_lang) for one in held]
    versions = store.units.versions(set(keys), target_lang)
    for key, correction in zip(keys, held, strict=True):
        for unit in versions.get(key, ()):
            yield Triple(
                source=correction.source,
                hypothesis=unit.target or "",
                correction=correction.after,
                source_lang=correction.source_lang,
                target_lang=target_lang,
                signature=unit.signature or "",
                state=correction.state.value,
                author=correction.author,
                at=correction.at,
                document=document,
            )
