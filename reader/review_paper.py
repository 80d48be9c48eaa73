"""The paragraph under review with all that helps to judge it, as plain values for the browser."""

from typing import Any, Final

from cache import Flag, Store
from cache.keys import source_key
from reader.plain_text import shortened
from reader.position import Position
from reader.review_rows import (
    flags_data,
    history_data,
    matches_data,
    neighbour_data,
    source_data,
    standing_data,
    versions_data,
    wider_data,
)
from translate.checks.review import unit_flags
from translate.glossary.matching import Glossary
from translate.pipeline import assemble
from translate.review.desk import Look
from translate.review.sentence_pairs import PAIRING

NEIGHBOURS: Final = 2
_MATCHES: Final = 5


def paper_data(store: Store, look: Look, found: tuple[Flag, ...] | None, more: tuple[Flag, ...] = ()) -> dict[str, Any]:
    """Return what the page shows of one paragraph.

    `found` are the flags of the checks, None where nobody has looked yet; `more` is what else speaks against it.
    """
    document = store.documents.get(look.document_id)
    unit, index, lang = look.unit, look.paragraph.index, look.target_lang
    key = source_key(unit.source, unit.source_lang)
    glossary = Glossary(store.glossary.for_document(document, lang))
    flags = unit_flags(unit, glossary) if found is None else found
    matches = store.matches.find(
        unit.source, unit.source_lang, lang, limit=_MATCHES, exclude={unit.version}, pairing=PAIRING
    )
    start = max(index - NEIGHBOURS, 0)
    around = assemble(
        store,
        name=document.name,
        paragraphs=store.documents.paragraphs(document.id, start, index + NEIGHBOURS + 1),
        source_lang=document.lang,
        target_lang=lang,
        document_id=document.id,
    )
    beside = [neighbour_data(*row) for row in zip(around.paragraphs, around.units, strict=True)]
    query = Position(document.id, lang, paragraph=index).to_query()
    return {
        "name": shortened(document.name, 80),
        "number": index + 1,
        "of": document.paragraphs,
        "kind": look.paragraph.kind.value,
        "reading": "read?" + "&".join(f"{name}={value}" for name, value in query.items()),
        "version": unit.version,
        "source": source_data(look.paragraph, unit, glossary.find(look.paragraph.text, look.paragraph.lang, lang)),
        "standing": standing_data(unit),
        "wider": wider_data(unit, look.wider),
        "flags": flags_data((*more, *flags)),
        "above": beside[: index - start],
        "below": beside[index - start + 1 :],
        "versions": versions_data(unit, store.units.versions([key], lang).get(key, ())),
        "matches": matches_data(unit, matches),
        "history": history_data(store.memory.history(key, lang, document_id=document.id), unit),
    }
