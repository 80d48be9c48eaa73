"""What stands around stretches of a text that is written again: a pair of tags, or the signs of Markdown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from cache.records import Mark, Style, TranslationUnit
from translate.exports.inline import place_marks

# Spans of one paragraph that are looked for, by the characters that this takes to be read.
_MOST, _FEWEST, _WORK = 400, 10, 4_000_000


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, half-open, and what is written before and after it.

    `whole` is written in place of the stretch, as it is. An empty stretch is a place: a picture without words, say.
    `fallback` is written behind its sentence where a stretch finds no place in the translation.
    """

    start: int
    end: int
    before: str = ""
    after: str = ""
    whole: str | None = None
    fallback: str = ""
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class PlacedSpans:
    """Spans with their places in a translation, outer ones first, and how many found none."""

    spans: tuple[Span, ...]
    lost: tuple[Span, ...]


def place_spans(unit: TranslationUnit, spans: Sequence[Span]) -> PlacedSpans:
    """Carry the spans of a source text, outer ones first, over into its translation; see `place_marks`.

    An empty span goes to the end of its sentence that is nearer, and so is never lost. Of very many, fewer
    the longer the text is, the last are: to look for each takes time for all of the text.
    """
    marks = [Mark(one.start, one.end, _style(one), str(at)) for at, one in enumerate(spans) if one.start < one.end]
    most = max(_FEWEST, min(_MOST, _WORK // (len(unit.source) + 1)))
    placed = place_marks(unit, marks[:most])
    kept = {int(mark.value or 0): (mark.start, mark.end) for mark in placed.marks}
    lost = [int(mark.value or 0) for mark in (*placed.lost, *marks[most:])]
    found: list[Span] = []
    for at, one in enumerate(spans):
        if one.start == one.end:
            place = _beside(unit, one.start)
            found.append(replace(one, start=place, end=place))
        elif at in kept:
            found.append(replace(one, start=kept[at][0], end=kept[at][1]))
        elif one.fallback:
            place = _behind(unit, one.end)
            found.append(Span(place, place, whole=one.fallback))
    return PlacedSpans(tuple(found), tuple(spans[at] for at in lost))


def _style(span: Span) -> Style:
    """Return how a span is looked for: only a link that holds words may hold others than its own."""
    return Style.LINK if span.style is Style.LINK and span.whole is None and not span.fallback else Style.BOLD


def _beside(unit: TranslationUnit, place: int) -> int:
    target = unit.target or ""
    if unit.source == target:
        return place
    if not unit.source[:place].strip():
        return 0
    for span in unit.alignment:
        if place <= span.source_end:
            near = place - span.source_start < span.source_end - place
            return span.target_start if near else span.target_end
    return len(target)


def _behind(unit: TranslationUnit, place: int) -> int:
    target = unit.target or ""
    return next((span.target_end for span in unit.alignment if place <= span.source_end), len(target))


def apart(spans: Iterable[Span]) -> list[Span]:
    """Return spans that stand within each other or side by side: one that crosses another ends where that ends."""
    kept: list[Span] = []
    opened: list[Span] = []
    for one in sorted(spans, key=lambda span: (span.start, -span.end)):
        while opened and opened[-1].end <= one.start:
            opened.pop()
        inner = replace(one, end=min([one.end, *(outer.end for outer in opened)]))
        if any(outer.whole is not None and outer.start < outer.end for outer in opened):
            continue
        if inner.start < inner.end or one.start == one.end:
            kept.append(inner)
            opened.append(inner)
    return kept


def with_spans(text: str, spans: Iterable[Span], plain: Callable[[str], str]) -> str:
    """Return a text with its spans written out; `plain` escapes the text between them."""
    parts: list[str] = []
    opened: list[Span] = []
    position = 0

    def write_to(place: int) -> None:
        nonlocal position
        if position < place:
            parts.append(plain(text[position:place]))
            position = place

    def close_before(place: int) -> None:
        while opened and opened[-1].end <= place:
            write_to(opened[-1].end)
            parts.append(opened.pop().after)

    for one in apart(spans):
        close_before(one.start)
        write_to(one.start)
        if one.whole is not None:
            parts.append(one.whole)
            position = max(position, one.end)
        else:
            parts.append(one.before)
            opened.append(one)
    close_before(len(text))
    write_to(len(text))
    return "".join(parts)
