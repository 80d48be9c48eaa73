"""Paragraphs of megabytes (a file without line ends), shown in parts: both sides of the same sentences.

A browser draws no such text at once, and nobody reads it at once; a part is as long as a long page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cache import Mark, Paragraph, Span, TranslationUnit
from cache.search_query import SearchQuery
from reader.pieces import LONGEST_TEXT

# Parts in which the first of what is looked for is searched: about as much of a paragraph as the index knows.
_PARTS_SEARCHED = 20
# How far from the end of a part a blank is looked for, where there are no sentences to go by.
_LONGEST_WORD = 200


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a paragraph is shown, counted from 0, of how many."""

    number: int
    count: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a part begins, on both sides."""

    source: int
    target: int


def part_of(
    paragraph: Paragraph, unit: TranslationUnit, wanted: int | None, find: SearchQuery
) -> tuple[Paragraph, TranslationUnit, Part | None]:
    """Return a paragraph and its unit as they are, or of a very long one the `wanted` part and which that is.

    Where none is wanted it is the first in which something is found, or the first.
    """
    target = unit.target or ""
    if max(len(paragraph.text), len(target)) <= LONGEST_TEXT:
        return paragraph, unit, None
    cuts = list(_cuts(paragraph.text, target, unit.alignment))
    count = len(cuts) - 1
    number = _found(paragraph.text, target, cuts, find) if wanted is None else min(max(wanted, 0), count - 1)
    begin, end = cuts[number], cuts[number + 1]
    source_text, target_text = paragraph.text[begin.source : end.source], target[begin.target : end.target]
    shown = replace(paragraph, text=source_text, marks=tuple(_marks(paragraph.marks, begin.source, end.source)))
    made = replace(
        unit,
        source=source_text,
        target=target_text if unit.target is not None else None,
        alignment=tuple(_alignment(unit.alignment, begin, end)),
    )
    return shown, made, Part(number, count)


def _cuts(source: str, target: str, alignment: Sequence[Span]) -> Iterator[_Cut]:
    """Yield where parts begin, and at last where both sides end."""
    if target and _in_order(alignment, len(source), len(target)):
        yield from _between_sentences(alignment)
    else:
        ends = [list(_between_words(text)) for text in (source, target)]
        count = max(map(len, ends))
        sources, targets = ([*found, *[found[-1]] * (count - len(found))] for found in ends)
        yield _Cut(0, 0)
        for one, other in list(zip(sources, targets, strict=True))[:-1]:
            yield _Cut(one, other)
    yield _Cut(len(source), len(target))


def _between_sentences(alignment: Sequence[Span]) -> Iterator[_Cut]:
    begin = _Cut(0, 0)
    yield begin
    for before, span in pairwise(alignment):
        longest = max(span.source_end - begin.source, span.target_end - begin.target)
        if longest > LONGEST_TEXT and (before.source_end, before.target_end) > (begin.source, begin.target):
            begin = _Cut(span.source_start, span.target_start)
            yield begin


def _between_words(text: str) -> Iterator[int]:
    """Yield where parts of a text end, after a blank where one is near."""
    begin = 0
    while len(text) - begin > LONGEST_TEXT:
        end = begin + LONGEST_TEXT
        blank = text.rfind(" ", end - _LONGEST_WORD, end)
        begin = blank + 1 if blank > begin else end
        yield begin
    yield len(text)


def _in_order(alignment: Sequence[Span], source: int, target: int) -> bool:
    source_end = target_end = 0
    for span in alignment:
        if not (source_end <= span.source_start <= span.source_end and target_end <= span.target_start):
            return False
        source_end, target_end = span.source_end, max(span.target_end, span.target_start)
    return bool(alignment) and source_end <= source and target_end <= target


def _found(source: str, target: str, cuts: Sequence[_Cut], find: SearchQuery) -> int:
    if find.clauses:
        for number, (begin, end) in enumerate(pairwise(cuts[: _PARTS_SEARCHED + 1])):
            if find.spans(source[begin.source : end.source]) or find.spans(target[begin.target : end.target]):
                return number
    return 0


def _marks(marks: Sequence[Mark], begin: int, end: int) -> Iterator[Mark]:
    for one in marks:
        if one.start < end and one.end > begin:
            yield replace(one, start=max(one.start - begin, 0), end=min(one.end, end) - begin)


def _alignment(alignment: Sequence[Span], begin: _Cut, end: _Cut) -> Iterator[Span]:
    for one in alignment:
        if begin.source <= one.source_start and one.source_end <= end.source and begin.target <= one.target_start:
            if one.target_end > end.target:
                continue
            yield Span(
                one.source_start - begin.source,
                one.source_end - begin.source,
                one.target_start - begin.target,
                one.target_end - begin.target,
            )
