"""The rows that leave for review, and those that come back."""

from dataclasses import dataclass

from cache import Flag, Kind, Origin, State, Store
from cache.keys import source_key
from translate.checks.review import review_flags
from translate.document_library import load_document
from translate.exchange.tokens import Token, text_hash
from translate.pipeline import assemble_document


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One paragraph as it leaves: its mark, its number for people (from 1), both texts and what is known of them."""

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


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """A document's rows, for one target language."""

    name: str
    source_lang: str
    target_lang: str
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row of a file that came back; `where` names its place in the file for messages (`row 7`, `unit u12`).

    `mark` is the text of its token as it stands in the file. `state` is None where the format has none.
    """

    where: str
    mark: str
    source: str | None
    target: str | None
    state: State | None = None
    note: str | None = None


def review_sheet(store: Store, document_id: str, target_lang: str) -> ReviewSheet:
    """Return the rows of a document that can be reviewed: those that are shown as they are stay at home.

    Raises NotInStore.
    """
    document = load_document(store, document_id)
    parallel = assemble_document(store, document, target_lang)
    occurrences = store.documents.occurrences(document_id)
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
        )
        for paragraph, unit, flags, occurrence in zip(
            parallel.paragraphs, parallel.units, review_flags(parallel), occurrences, strict=True
        )
        if unit.origin is not None or unit.target is None
    ]
    return ReviewSheet(document.name, document.lang, target_lang, tuple(rows))
