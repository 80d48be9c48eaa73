"""What the screens show, worked out from documents and units: rows, pages, positions. Nothing of Streamlit."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from cache import Flag, Origin, Paragraph, Span, StoredDocument, TranslationUnit
from reader.flag_words import explain
from reader.plain_text import isolated, shortened
from translate.errors import UnknownLanguage
from translate.exports.visible import visible
from translate.languages import Language, all_languages, find_language

PARAGRAPHS_PER_PAGE = 50
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
    """One paragraph on both sides. `status`: translated, memory, kept, pending.

    `remark` says why or whence; it is `repeated` when the row before says the same, and may then be said more quietly.
    """

    index: int
    kind: str
    status: str
    source: Side
    target: Side
    remark: str | None = None
    repeated: bool = False
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where a reader is, as the address of the page says it; `paragraph` is an index, counted from 0."""

    document_id: str | None
    target_lang: str | None
    page: int = 0
    paragraph: int | None = None

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Position":
        """Read `doc`, `to`, `page` and `p` (numbers from 1, as people count); what makes no sense is left out."""
        paragraph = _number(query.get("p"))
        page = _number(query.get("page")) or 0
        return cls(
            document_id=query.get("doc") or None,
            target_lang=_known_tag(query.get("to")),
            page=page if paragraph is None else paragraph // PARAGRAPHS_PER_PAGE,
            paragraph=paragraph,
        )

    def to_query(self) -> dict[str, str]:
        """Return the parameters of the address, the inverse of `from_query`."""
        found = {"doc": self.document_id, "to": self.target_lang}
        if self.paragraph is not None:
            found["p"] = str(self.paragraph + 1)
        elif self.page:
            found["page"] = str(self.page + 1)
        return {name: value for name, value in found.items() if value}

    def within(self, paragraphs: int) -> "Position":
        """Return the position moved into a document of so many paragraphs."""
        if self.paragraph is not None and self.paragraph >= paragraphs:
            return Position(self.document_id, self.target_lang, page_count(paragraphs) - 1)
        return Position(self.document_id, self.target_lang, min(self.page, page_count(paragraphs) - 1), self.paragraph)


def _number(text: str | None) -> int | None:
    """The number that people count from 1, as an index."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        return None
    return max(int(text) - 1, 0)


def _known_tag(name: str | None) -> str | None:
    if not name:
        return None
    try:
        return find_language(name).tag
    except UnknownLanguage:
        return None


def page_count(items: int, size: int = PARAGRAPHS_PER_PAGE) -> int:
    """Return how many pages so many items fill; one even when there are none."""
    return max(1, -(-items // size))


def page_range(page: int, items: int, size: int = PARAGRAPHS_PER_PAGE) -> range:
    """Return the indices of the items on a page."""
    return range(page * size, min((page + 1) * size, items))


def outward(page: range, total: int) -> list[int]:
    """Return all indices in the order in which a reader of `page` wants them: this page, the next, the one before …"""
    size = max(len(page), 1)
    order = list(page)
    ahead, behind = page.stop, page.start
    while ahead < total or behind > 0:
        order += range(ahead, min(ahead + size, total))
        order += range(max(behind - size, 0), behind)
        ahead, behind = ahead + size, behind - size
    return order


def rows(paragraphs: Sequence[Paragraph], units: Sequence[TranslationUnit]) -> list[Row]:
    """Return a row for each paragraph and its unit."""
    made = [row(paragraph, unit) for paragraph, unit in zip(paragraphs, units, strict=True)]
    remarks = [None, *(one.remark for one in made)]
    return [
        replace(one, repeated=one.remark is not None and one.remark == before)
        for one, before in zip(made, remarks, strict=False)
    ]


def row(paragraph: Paragraph, unit: TranslationUnit) -> Row:
    """Return the row of one paragraph."""
    status = row_status(unit)
    target = unit.target or ""
    source_ranges, target_ranges = sentence_ranges(paragraph.text, target, unit.alignment) if target else ([], [])
    kept = next((flag.evidence for flag in unit.flags if flag.code == _WHY_KEPT), None)
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
        remark=remark,
        badges=badges(flag for flag in unit.flags if flag.code != _WHY_KEPT),
    )


def _target_side(paragraph: Paragraph, unit: TranslationUnit, ranges: "Ranges") -> Side:
    if row_status(unit) != "kept":
        # The page is set in the language that was asked for, whatever came out.
        return replace(side(unit.target_lang, unit.target or "", ranges), dir=direction(unit.target_lang))
    # Figures among a right-to-left text stand on the other page as they would stand there.
    lang = paragraph.lang if _strong(paragraph.text) else unit.target_lang
    return replace(side(paragraph.lang, paragraph.text, ranges), dir=text_direction(paragraph.text, lang))


_WHY_KEPT = "kept"


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


@cache
def _languages() -> dict[str, Language]:
    return {language.tag: language for language in all_languages()}


def direction(tag: str) -> str:
    """Return `rtl` or `ltr`, or `auto` for a tag that the table does not have."""
    language = _languages().get(tag)
    return language.direction if language else "auto"


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


def language_label(tag: str) -> str:
    """Return the name of a language for people (`Hebrew · עברית`), the tag itself where it is not known.

    Its own name is isolated: what follows it on the line would else take its direction.
    """
    language = _languages().get(tag)
    if language is None:
        return shortened(tag, 20)
    own = language.autonym
    return f"{language.name} · {isolated(own)}" if own and own != language.name else language.name


def target_choices(document_lang: str, preferred: Iterable[str | None]) -> list[str]:
    """Return the tags that a document may be read in: `preferred` first, then all others by name."""
    known = _languages()
    first = dict.fromkeys(tag for tag in preferred if tag in known and tag != document_lang)
    others = sorted(
        (tag for tag in known if tag != document_lang and tag not in first), key=lambda tag: known[tag].name
    )
    return [*(tag for tag in first if tag is not None), *others]


def default_target(document_lang: str, progress: Mapping[str, int], last: str | None, locale: str | None) -> str | None:
    """Return the language in which to open a document, None where a guess would be as good as any other.

    The last one that was used, unless the document is there already in others only; else the browser's own language.
    """
    there = sorted(progress, key=lambda tag: (tag != last, -progress[tag]))
    return next((tag for tag in (*there, last, locale) if tag in _languages() and tag != document_lang), None)


def locale_tag(locale: str | None) -> str | None:
    """Return the tag of a browser's locale (`pt-BR` → `pt`), None where there is none."""
    return _known_tag(locale)


def matching(documents: Sequence[StoredDocument], words: str) -> list[StoredDocument]:
    """Return the documents that have each of the words in their name or in the name of their language."""
    wanted = words.lower().split()
    return [
        document
        for document in documents
        if all(word in f"{document.name} {language_label(document.lang)}".lower() for word in wanted)
    ]


def share(done: int, total: int) -> int:
    """Return a percentage that says 100 only when nothing is left, and 0 only when nothing is done."""
    if total <= 0 or done >= total:
        return 100
    return min(99, max(1, round(100 * done / total))) if done > 0 else 0
