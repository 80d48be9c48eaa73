"""The rows that leave for review, and those that come back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cache import Flag, Kind, Origin, Severity, Span, State, Store, TranslationUnit
from cache.keys import source_key
from translate.checks.review import review_flags
from translate.document_library import load_document
from translate.exchange.tokens import Token, text_hash
from translate.pipeline import assemble_document


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One paragraph as it leaves: its mark, its number for people (from 1), both texts and what is known of them.

    `alignment` lists the sentences, as in TranslationUnit.
    """

    token: Token
    number: int
    kind: Kind
    source: str
    target: str | None
    source_lang: str
    target_lang: str
    state: State
    origin: Origin | None
    flags: tuple[Flag, ...]
    note: str | None = None
    author: str | None = None
    alignment: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """A document's rows, for one target language."""

    name: str
    source_lang: str
    target_lang: str
    rows: tuple[ReviewRow, ...]

    def remarks(self, row: ReviewRow) -> "Iterator[Remark]":
        """Yield what a reviewer should know about a row."""
        if row.source_lang != self.source_lang:
            yield Remark(
                "language",
                Severity.WARNING,
                f"the original of this paragraph is in another language: {row.source_lang}",
            )
        if row.author:
            yield Remark("author", Severity.INFO, f"{row.author}: {row.note}" if row.note else row.author)
        for flag in row.flags:
            yield Remark("flag", flag.severity, f"{flag.code}: {flag.evidence}")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that goes out beside a row, for the reviewer to read: who made the text, what a check found."""

    category: str
    severity: Severity
    text: str


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row of a file that came back; `where` names its place in the file for messages (`row 7`, `unit u12`).

    `mark` is the text of its token as it stands in the file. `state` is None where the format has none, and `note`
    what the reviewer has written beside it. `fault` says why the row cannot be taken, where its reader saw that.
    """

    where: str
    mark: str
    source: str | None
    target: str | None
    state: State | None = None
    note: str | None = None
    fault: str | None = None


def is_reviewable(unit: TranslationUnit) -> bool:
    """Tell whether a paragraph goes out: not one that is shown on both sides as it is."""
    return unit.origin is not None or unit.target is None


def review_sheet(store: Store, document_id: str, target_lang: str, *, stop: int | None = None) -> ReviewSheet:
    """Return the rows of a document that can be reviewed: those that are shown as they are stay at home.

    With `stop` only those of the paragraphs before that index. Raises NotInStore.
    """
    document = load_document(store, document_id)
    document = replace(document, paragraphs=document.paragraphs[:stop])
    parallel = assemble_document(store, document, target_lang)
    occurrences = store.documents.occurrences(document_id, stop=stop)
    terms = store.glossary.for_document(store.documents.get(document_id), target_lang)
    rows = [
        ReviewRow(
            token=Token(
                document_id,
                paragraph.index,
                occurrence,
                unit.version,
                source_key(unit.source, unit.source_lang)[:10],
                text_hash(unit.target),
            ),
            number=paragraph.index + 1,
            kind=paragraph.kind,
            source=unit.source,
            target=unit.target,
            source_lang=unit.source_lang,
            target_lang=target_lang,
            state=unit.state,
            origin=unit.origin,
            flags=flags,
            note=unit.note,
            author=unit.author,
            alignment=unit.alignment,
        )
        for paragraph, unit, flags, occurrence in zip(
            parallel.paragraphs, parallel.units, review_flags(parallel, terms), occurrences, strict=True
        )
        if is_reviewable(unit)
    ]
    return ReviewSheet(document.name, document.lang, target_lang, tuple(rows))
