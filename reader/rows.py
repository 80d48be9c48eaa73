"""What the reading room shows: a row for each paragraph, worked out from the paragraph and its unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cache import Cell, Flag, Mark, Origin, Paragraph, Severity, Span, TranslationUnit
from cache.search_query import NOTHING, SearchQuery
from reader.badges import Badge, badges
from reader.interface import _
from reader.language_choice import direction
from reader.makers import engine_words
from reader.notes import Notes
from reader.parts import Part, part_of
from reader.pieces import LONGEST_TEXT, Piece, Ranges, Side, side, strong_letters, text_direction
from reader.plain_data import defaults, plain
from reader.plain_text import shortened
from reader.told import told
from reader.whence import from_memory
from translate.exports.inline import place_marks
from translate.exports.visible import visible
from translate.flag_codes import KEPT, NO_ENGINE
from translate.source_flags import source_flags

# More inline marks, or texts that are longer, are looked for in no translation while somebody waits.
_MOST_MARKS, _LONGEST_SEARCHED = 400, 10 * LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph on both sides. `status`: translated, memory, kept, pending. The rest is as in Paragraph.

    `remark` says why or whence; it is `repeated` when the row before says the same, and may then be said more quietly.
    `back` is the index of the paragraph that first means this note. `maker` is the engine's name
    in words. `part` says what is shown of a very long paragraph.
    """

    index: int
    kind: str
    status: str
    source: Side
    target: Side
    level: int | None = None
    marker: str | None = None
    cell: Cell | None = None
    back: int | None = None
    original: str | None = None
    remark: str | None = None
    repeated: bool = False
    badges: tuple[Badge, ...] = ()
    part: Part | None = None
    maker: str | None = None


def rows(
    paragraphs: Sequence[Paragraph],
    units: Sequence[TranslationUnit],
    notes: Notes | None = None,
    find: SearchQuery = NOTHING,
    parts: Mapping[int, int] | None = None,
) -> list[Row]:
    """Return a row for each paragraph and its unit; `notes` are those of the whole document, `find` is lit.

    `parts` has which part of a very long paragraph is wanted, by the paragraph's index.
    """
    notes, parts = notes or Notes(), parts or {}
    made = [
        row(paragraph, unit, notes, find, parts.get(paragraph.index))
        for paragraph, unit in zip(paragraphs, units, strict=True)
    ]
    remarks = [None, *(one.remark for one in made)]
    return [
        replace(one, repeated=one.remark is not None and one.remark == before)
        for one, before in zip(made, remarks, strict=False)
    ]


def with_reasons(
    paragraphs: Sequence[Paragraph],
    units: Sequence[TranslationUnit],
    failed: Mapping[int, Flag],
    unread: Mapping[str, str],
) -> list[TranslationUnit]:
    """Return the units, those without a translation flagged with why they get none.

    `failed` has what the engine failed on, by the paragraph's index; `unread` what keeps a language, by its tag. Of
    neighbours in such a language the first says so for all.
    """
    found: list[TranslationUnit] = []
    before: str | None = None
    for paragraph, unit in zip(paragraphs, units, strict=True):
        flag = failed.get(paragraph.index)
        waits = unit.target is None
        if waits and flag is None and paragraph.lang in unread and paragraph.lang != before:
            flag = Flag(NO_ENGINE, Severity.WARNING, unread[paragraph.lang])
        before = paragraph.lang if waits else None
        found.append(replace(unit, flags=(*unit.flags, flag)) if waits and flag else unit)
    return found


def row(
    whole: Paragraph,
    translated: TranslationUnit,
    notes: Notes | None = None,
    find: SearchQuery = NOTHING,
    wanted: int | None = None,
) -> Row:
    """Return the row of one paragraph, or of the `wanted` part of it where it is very long."""
    notes = notes or Notes()
    paragraph, unit, part = part_of(whole, translated, wanted, find)
    status = row_status(unit)
    target = unit.target or ""
    source_ranges, target_ranges = sentence_ranges(paragraph.text, target, unit.alignment) if target else ([], [])
    kept = next((flag.evidence for flag in unit.flags if flag.code == KEPT), None)
    if status == "kept":
        remark = _("shown as it is: {reason}").format(reason=shortened(told(kept))) if kept else _("shown as it is")
    elif status == "memory":
        remark = from_memory(unit)
    else:
        remark = None
    return Row(
        index=paragraph.index,
        kind=paragraph.kind.value,
        status=status,
        source=_source_side(paragraph, source_ranges, notes, find),
        target=_target_side(paragraph, unit, target_ranges, notes, find),
        level=paragraph.level,
        marker=visible(paragraph.marker) if paragraph.marker else None,
        cell=paragraph.cell,
        back=notes.back(whole),
        original=visible(paragraph.original[:LONGEST_TEXT]) if paragraph.original is not None else None,
        remark=remark,
        badges=badges(flag for flag in (*unit.flags, *source_flags(whole, translated)) if flag.code != KEPT),
        part=part,
        maker=engine_words(unit.signature) if status == "translated" and unit.signature else None,
    )


def _source_side(paragraph: Paragraph, ranges: Ranges, notes: Notes, find: SearchQuery) -> Side:
    text, marks = paragraph.text, paragraph.marks[:_MOST_MARKS]
    return side(paragraph.lang, text, ranges, marks, notes.links(paragraph, text, marks), _lit(find, text))


def _target_side(paragraph: Paragraph, unit: TranslationUnit, ranges: Ranges, notes: Notes, find: SearchQuery) -> Side:
    if row_status(unit) == "kept":
        # Figures among a right-to-left text stand on the other page as they would stand there.
        lang = paragraph.lang if strong_letters(paragraph.text) else unit.target_lang
        return replace(_source_side(paragraph, ranges, notes, find), dir=text_direction(paragraph.text, lang))
    text = unit.target or ""
    marks = _placed(unit, paragraph.marks[:_MOST_MARKS])
    made = side(unit.target_lang, text, ranges, marks, notes.links(paragraph, text, marks), _lit(find, text))
    # The page is set in the language that was asked for, whatever came out.
    return replace(made, dir=direction(unit.target_lang))


def _lit(find: SearchQuery, text: str) -> Ranges:
    """Return where what is looked for stands in the part of a text that is shown."""
    return find.spans(text[:LONGEST_TEXT])


def _placed(unit: TranslationUnit, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks that find their place in the translation."""
    if not marks or len(unit.source) + len(unit.target or "") > _LONGEST_SEARCHED:
        return ()
    return place_marks(unit, marks).marks


def row_status(unit: TranslationUnit) -> str:
    """Return how a paragraph came to its target, in one word."""
    if unit.target is None:
        return "pending"
    if unit.origin is None:
        return "kept"
    return "memory" if unit.origin is Origin.MEMORY else "translated"


def sentence_ranges(source: str, target: str, alignment: Sequence[Span]) -> tuple[Ranges, Ranges]:
    """Return the range of each sentence on both sides; one sentence for the whole where the alignment does not fit."""
    source_ranges = [(span.source_start, span.source_end) for span in alignment]
    target_ranges = [(span.target_start, span.target_end) for span in alignment]
    if alignment and _fits(source_ranges, source) and _fits(target_ranges, target):
        return source_ranges, target_ranges
    return [(0, len(source))], [(0, len(target))]


def _fits(ranges: Ranges, text: str) -> bool:
    """Ranges lie in the text and do not overlap, in whatever order."""
    end = 0
    for start, stop in sorted(ranges):
        if start < end or stop < start:
            return False
        end = stop
    return end <= len(text)


def pending_languages(items: Iterable[Row]) -> frozenset[str]:
    """Return the languages of the rows that have no translation yet."""
    return frozenset(item.source.lang for item in items if item.status == "pending")


def as_data(items: Sequence[Row]) -> dict[str, Any]:
    """Return rows as the plain values that travel to the browser: most of what can be said of a row is not there."""
    return {
        "rows": [plain(item, (Row, Piece)) for item in items],
        "row": defaults(Row),
        "piece": defaults(Piece),
    }
