"""What the reading room shows: a row for each paragraph, worked out from the paragraph and its unit."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from cache import Flag, Origin, Paragraph, Severity, Span, TranslationUnit
from reader.flag_words import explain
from reader.language_choice import direction
from reader.plain_text import shortened
from translate.exports.visible import visible
from translate.flag_codes import KEPT, NO_ENGINE

# A paragraph of megabytes (a file without line ends) would stop the browser; downloads have it whole.
LONGEST_TEXT = 20_000
_LETTERS_LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `sentence` is its number within the paragraph, None between sentences."""

    text: str
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row: its language, its direction (`ltr`, `rtl`, `auto`) and its text in pieces."""

    lang: str
    dir: str
    pieces: tuple[Piece, ...]
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Badge:
    """A flag in words for people."""

    label: str
    severity: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph on both sides. `status`: translated, memory, kept, pending. The rest is as in Paragraph.

    `remark` says why or whence; it is `repeated` when the row before says the same, and may then be said more quietly.
    """

    index: int
    kind: str
    status: str
    source: Side
    target: Side
    level: int | None = None
    marker: str | None = None
    original: str | None = None
    remark: str | None = None
    repeated: bool = False
    badges: tuple[Badge, ...] = ()


def rows(paragraphs: Sequence[Paragraph], units: Sequence[TranslationUnit]) -> list[Row]:
    """Return a row for each paragraph and its unit."""
    made = [row(paragraph, unit) for paragraph, unit in zip(paragraphs, units, strict=True)]
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


def row(paragraph: Paragraph, unit: TranslationUnit) -> Row:
    """Return the row of one paragraph."""
    status = row_status(unit)
    target = unit.target or ""
    source_ranges, target_ranges = sentence_ranges(paragraph.text, target, unit.alignment) if target else ([], [])
    kept = next((flag.evidence for flag in unit.flags if flag.code == KEPT), None)
    if status == "kept":
        remark = f"shown as it is: {shortened(kept)}" if kept else "shown as it is"
    elif status == "memory":
        remark = f"from memory: {shortened(unit.note)}" if unit.note else "from memory"
    else:
        remark = None
    return Row(
        index=paragraph.index,
        kind=paragraph.kind.value,
        status=status,
        source=side(paragraph.lang, paragraph.text, source_ranges),
        target=_target_side(paragraph, unit, target_ranges),
        level=paragraph.level,
        marker=visible(paragraph.marker) if paragraph.marker else None,
        original=visible(paragraph.original[:LONGEST_TEXT]) if paragraph.original is not None else None,
        remark=remark,
        badges=badges(flag for flag in unit.flags if flag.code != KEPT),
    )


def _target_side(paragraph: Paragraph, unit: TranslationUnit, ranges: "Ranges") -> Side:
    if row_status(unit) != "kept":
        # The page is set in the language that was asked for, whatever came out.
        return replace(side(unit.target_lang, unit.target or "", ranges), dir=direction(unit.target_lang))
    # Figures among a right-to-left text stand on the other page as they would stand there.
    lang = paragraph.lang if _strong(paragraph.text) else unit.target_lang
    return replace(side(paragraph.lang, paragraph.text, ranges), dir=text_direction(paragraph.text, lang))


def row_status(unit: TranslationUnit) -> str:
    """Return how a paragraph came to its target, in one word."""
    if unit.target is None:
        return "pending"
    if unit.origin is None:
        return "kept"
    return "memory" if unit.origin is Origin.MEMORY else "translated"


Ranges = list[tuple[int, int]]


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


def side(lang: str, text: str, ranges: Ranges) -> Side:
    """Return a side with its text in pieces, cut where it is too long to show."""
    shown = text[:LONGEST_TEXT]
    pieces: list[Piece] = []
    position = 0
    for number, (start, stop) in sorted(enumerate(ranges), key=lambda one: one[1]):
        if start > position:
            pieces.append(Piece(visible(shown[position:start]), None))
        if stop > start:
            pieces.append(Piece(visible(shown[start:stop]), number))
        position = max(position, stop)
    pieces.append(Piece(visible(shown[position:]), None))
    return Side(
        lang=lang,
        dir=text_direction(text, lang),
        pieces=tuple(piece for piece in pieces if piece.text),
        cut=len(text) - len(shown),
    )


def pending_languages(items: Iterable[Row]) -> frozenset[str]:
    """Return the languages of the rows that have no translation yet."""
    return frozenset(item.source.lang for item in items if item.status == "pending")


def badges(flags: Iterable[Flag]) -> tuple[Badge, ...]:
    """Return flags in words, one badge a code, the worst first."""
    found: dict[str, tuple[Flag, list[str]]] = {}
    for flag in flags:
        worst, evidence = found.setdefault(flag.code, (flag, []))
        if _RANK[flag.severity] < _RANK[worst.severity]:
            found[flag.code] = (flag, evidence)
        if flag.evidence and flag.evidence not in evidence:
            evidence.append(flag.evidence)
    ordered = sorted(found.values(), key=lambda one: _RANK[one[0].severity])
    return tuple(_badge(flag, evidence) for flag, evidence in ordered)


_RANK = {"error": 0, "warning": 1, "info": 2}


def _badge(flag: Flag, evidence: Sequence[str]) -> Badge:
    words = explain(flag.code)
    seen = shortened("; ".join(evidence), 400)
    explanation = f"{words.explanation} {seen}" if seen else words.explanation
    return Badge(label=words.label, severity=flag.severity.value, explanation=explanation.strip())


def as_data(items: Sequence[Row]) -> list[dict[str, Any]]:
    """Return rows as the plain values that travel to the browser."""
    return [asdict(item) for item in items]


def text_direction(text: str, lang: str) -> str:
    """Return the direction of a paragraph: that of its language, unless its letters plainly say otherwise.

    Short lines inherit the document's language: a Latin title in a Hebrew list of sources has no letter that runs from
    right to left. And a short line may be taken for the language of the names in it.
    """
    base, strong = direction(lang), _strong(text)
    if base == "rtl" and strong and "R" not in strong:
        return "ltr"
    if base == "ltr" and strong[:1] == "R" and strong.count("R") >= 0.3 * len(strong):
        return "rtl"
    return base


def _strong(text: str) -> str:
    """The directions of the letters: an L or an R each."""
    kinds = (unicodedata.bidirectional(sign) for sign in text[:_LETTERS_LOOKED_AT])
    return "".join("L" if kind == "L" else "R" for kind in kinds if kind in {"L", "R", "AL"})
