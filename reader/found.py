"""What a search found, as it is shown: both sides of each paragraph, cut around what is lit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cache import Hit, Store, StoredDocument
from cache.search_query import SearchQuery
from reader.pieces import Side, side
from reader.plain_text import shortened
from reader.position import Position
from translate.pipeline import assemble

# Characters of a text that are shown, and how many of them before what was found.
_SHOWN, _BEFORE = 260, 90


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph in which something was found; `query` are the parameters of its address in the reading room."""

    name: str
    index: int
    query: dict[str, str]
    source: Side
    target: Side | None


def found_rows(store: Store, hits: Sequence[Hit], query: str, to: str | None = None) -> list[Found]:
    """Return what hits are shown as, a paragraph that was found on both sides once.

    A paragraph whose source was found is shown beside its translation into `to`, or else into the language that most of
    its document is in. Raise NotInStore for a document that was deleted since.
    """
    wanted = SearchQuery.parse(query)
    documents: dict[str, StoredDocument] = {}
    languages: dict[str, str | None] = {}
    made: dict[tuple[str, int, str | None], Found] = {}
    for hit in hits:
        if hit.document_id not in documents:
            documents[hit.document_id] = store.documents.get(hit.document_id)
            languages[hit.document_id] = to or _most(store.documents.progress(hit.document_id))
        lang = hit.target_lang or languages[hit.document_id]
        place = (hit.document_id, hit.index, lang)
        if place not in made:
            made[place] = _found(store, documents[hit.document_id], hit.index, lang, query, wanted)
    return list(made.values())


def _most(progress: Mapping[str, int]) -> str | None:
    return max(sorted(progress), key=lambda tag: progress[tag], default=None)


def _found(
    store: Store, document: StoredDocument, index: int, lang: str | None, query: str, wanted: SearchQuery
) -> Found:
    [paragraph] = store.documents.paragraphs(document.id, index, index + 1)
    target = None
    if lang is not None:
        parallel = assemble(
            store,
            name=document.name,
            paragraphs=[paragraph],
            source_lang=document.lang,
            target_lang=lang,
            document_id=document.id,
        )
        [unit] = parallel.units
        target = unit.target if unit.origin is not None else None
    return Found(
        name=shortened(document.name),
        index=index,
        query=Position(document.id, lang, paragraph=index, find=query).to_query(),
        source=snippet(paragraph.lang, paragraph.text, wanted),
        target=snippet(lang, target, wanted) if lang is not None and target is not None else None,
    )


def snippet(lang: str, text: str, wanted: SearchQuery) -> Side:
    """Return a text as a side on one line, cut around the first place where what is wanted stands in it."""
    spans = wanted.spans(text)
    first = spans[0][0] if spans else 0
    start = _word_begin(text, first - _BEFORE) if first > _BEFORE else 0
    end = min(len(text), start + _SHOWN)
    while start < end < len(text) and not text[end].isspace() and end < start + _SHOWN + 30:
        end += 1
    before, behind = "… " if start else "", " …" if end < len(text) else ""
    # Line for line the same length: nothing that is lit moves.
    plain = "".join(" " if one.isspace() else one for one in text[start:end])
    moved = len(before) - start
    lit = [(begin + moved, min(stop, end) + moved) for begin, stop in spans if start <= begin < end]
    return side(lang, f"{before}{plain}{behind}", (), found=lit)


def _word_begin(text: str, wanted: int) -> int:
    """Return where a word begins, near behind an index."""
    for index in range(wanted, min(wanted + 30, len(text))):
        if text[index - 1].isspace():
            return index
    return wanted
