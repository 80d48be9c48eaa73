"""Furniture back in its place: what reading left out (page numbers, running heads, menus), for whoever wants it."""

from collections.abc import Sequence
from dataclasses import replace

from cache.records import Dropped, Flag, Kind, Location, Paragraph, Severity, Span, TranslationUnit
from translate.document import ParallelDocument
from translate.flag_codes import KEPT


def with_furniture(parallel: ParallelDocument, dropped: Sequence[Dropped]) -> ParallelDocument:
    """Return the document with every dropped part as a paragraph that is kept as it is, where it stood in the file.

    Paragraphs are numbered anew.
    """
    behind = len(parallel.paragraphs)
    before: dict[int, list[Dropped]] = {}
    for part in dropped:
        before.setdefault(behind if part.before is None else part.before, []).append(part)
    pairs: list[tuple[Paragraph, TranslationUnit]] = []
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        pairs += [_pair(part, parallel) for part in before.get(paragraph.index, ())]
        pairs.append((paragraph, unit))
    pairs += [_pair(part, parallel) for part in before.get(behind, ())]
    return replace(
        parallel,
        paragraphs=tuple(replace(paragraph, index=index) for index, (paragraph, _) in enumerate(pairs)),
        units=tuple(unit for _, unit in pairs),
    )


def _pair(part: Dropped, parallel: ParallelDocument) -> tuple[Paragraph, TranslationUnit]:
    lang = parallel.source_lang
    paragraph = Paragraph(0, Kind.NOTE, part.text, lang, translatable=False, location=Location(part.lines, part.page))
    whole = Span(0, len(part.text), 0, len(part.text))
    unit = TranslationUnit(
        source=part.text,
        source_lang=lang,
        target_lang=parallel.target_lang,
        target=part.text,
        alignment=(whole,) if part.text else (),
        flags=(Flag(KEPT, Severity.INFO, f"not part of the text: {part.reason}"),),
    )
    return paragraph, unit
