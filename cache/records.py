"""The records that pass between the store and everything else: plain data, no behaviour beyond checks."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    TABLE = "table"
    NOTE = "note"
    REFERENCE = "reference"
    COMMENT = "comment"
    BYLINE = "byline"
    CODE = "code"


class Style(StrEnum):
    """How a stretch of a paragraph is set apart from the rest."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class Origin(StrEnum):
    """Who made a target text: an engine, or a human whose work is remembered."""

    MACHINE = "machine"
    MEMORY = "memory"


class State(StrEnum):
    """How far a unit has come, with the words of XLIFF 2."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


class Action(StrEnum):
    """What a person did; only the first two give a paragraph its target."""

    CORRECT = "correct"
    ACCEPT = "accept"
    UNDO = "undo"
    COMMENT = "comment"
    REPORT = "report"


class Part(StrEnum):
    """How much of a corrected paragraph a match is."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


class Severity(StrEnum):
    """How much a flag should worry the reader."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a check found: a stable code, how bad it is, and what it saw."""

    code: str
    severity: Severity
    evidence: str


@dataclass(frozen=True, slots=True)
class Span:
    """One sentence in both texts: half-open ranges of characters (code points) of source and target."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph's text, half-open, in characters, and its style; `value` is the address of a link."""

    start: int
    end: int
    style: Style
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a cell: its table within the document, its row, its column, all from 0.

    A `header` says what stands in its column or its row, where the document says so.
    """

    table: int
    row: int
    column: int
    header: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Location:
    """Where a paragraph stands in its file, as far as its format can say.

    `lines` are those that it draws on, from 1, in `text.split("\\n")`. `page` counts from 1. `path` leads to its node
    in the way that the reader of its format writes it and the writer of that format reads it.
    """

    lines: tuple[int, ...] = ()
    page: int | None = None
    box: Box | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of cache, alignment and review.

    `index` counts from 0 in reading order. `lang` is a language tag. A paragraph that is not `translatable` (digits
    only, a bare URL) is shown on both sides as it is. `level` is that of a heading (1 is the title's), of a list item
    or of a comment (1 is the outermost). `marker` is what a list item or a note begins with (`•`, `2.`, `[12]`); it is
    no part of `text`. `original` is the text as it stood, where `text` repairs it. `doubt` says what a scanner seems to
    have given twice, where that is too doubtful for a repair.
    """

    index: int
    kind: Kind
    text: str
    lang: str
    translatable: bool
    location: Location = field(default_factory=Location)
    level: int | None = None
    marker: str | None = None
    cell: Cell | None = None
    marks: tuple[Mark, ...] = ()
    original: str | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was left out of every paragraph, verbatim, and why (`page number`, `edit link`, `repeat`, …).

    `lines` and `page` are as in Location. `before` is the index of the paragraph that it stands before, None for what
    stands behind the last one.
    """

    lines: tuple[int, ...]
    text: str
    reason: str
    page: int | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class SentenceHypothesis:
    """What an engine made of one sentence, as it is cached.

    `score` is the engine's length-normalised log-probability (natural), None where it has none. `truncated` is true
    when decoding stopped at a length limit rather than at an end token.
    """

    source: str
    source_lang: str
    target_lang: str
    signature: str
    target: str
    score: float | None = None
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One paragraph and its translation.

    `target` is None until there is one; `origin` and `signature` are None unless an engine or the memory made the
    target. `alignment` lists the sentences in order; its spans cover both texts but for white space. `score` is the
    lowest of the sentences' scores. `note` says where a target from memory comes from, `author` and `at` who made it
    and when. `version` is the id of the correction that holds, 0 where none does.
    """

    source: str
    source_lang: str
    target_lang: str
    target: str | None = None
    origin: Origin | None = None
    state: State = State.INITIAL
    signature: str | None = None
    score: float | None = None
    alignment: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()
    note: str | None = None
    author: str | None = None
    at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: its n-th paragraph, from 0, of all those with the same source key.

    Not the paragraph's index: a better reader may number paragraphs otherwise, and the same text at the same turn stays
    the same place.
    """

    document_id: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Correction:
    """One review event, never edited: who replaced what by what, when and why.

    Keyed by the source paragraph and the languages, without the engine. With `document_id` and `occurrence` it holds at
    that place, with `document_id` alone in that document, with neither everywhere. `before` is the target that the
    reviewer saw, `seen` the id of the correction that it came from (0: the machine's text, None: not known), and
    `signature` that of the machine's text. `after` is the target that stands then, also for an action that gives none;
    what was said is in `note`. `undoes` is the id of the event that an UNDO takes back. `at` is an aware time; the
    store gives the `id`.
    """

    source: str
    source_lang: str
    target_lang: str
    after: str
    author: str
    at: datetime
    before: str | None = None
    note: str | None = None
    document_id: str | None = None
    state: State = State.FINAL
    id: int | None = None
    occurrence: int | None = None
    action: Action = Action.CORRECT
    seen: int | None = None
    signature: str | None = None
    undoes: int | None = None

    @property
    def place(self) -> Place | None:
        """The place that it is bound to, None for a whole document and for everywhere."""
        if self.document_id is None or self.occurrence is None:
            return None
        return Place(self.document_id, self.occurrence)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has typed for a paragraph and not yet saved.

    `position` is the paragraph's index, `source_key` that of its text: a document that was read anew may have another
    paragraph there. `seen` is the version that the person sees, `at` an aware time.
    """

    author: str
    document_id: str
    position: int
    target_lang: str
    text: str
    seen: int
    at: datetime
    source_key: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What people made of a text that is like the one that was asked about, or is a sentence of it.

    `similarity` is the share of letters that need no change, 1.0 for the same text alone. `document_id` is where the
    correction was made, None for everywhere.
    """

    source: str
    target: str
    similarity: float
    author: str
    at: datetime
    document_id: str | None
    correction_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class Term:
    """How a term is to be translated, where, and who says so.

    It holds in one document, or in a collection of them, or with neither everywhere. `at` is an aware time; the store
    gives the `id`.
    """

    source: str
    target: str
    source_lang: str
    target_lang: str
    author: str
    at: datetime
    note: str | None = None
    collection: str | None = None
    document_id: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document in the library: its identity and figures, without its bytes and paragraphs.

    `id` is made by the store from name and content, so adding the same file again finds the same row. `sha256` is that
    of the original bytes, in hexadecimal. `paragraphs` and `translatable` count paragraphs, `characters` code
    points. `collection` is the name of a group of documents that share a glossary.
    """

    id: str
    name: str
    media_type: str
    encoding: str | None
    lang: str
    sha256: str
    added: datetime
    paragraphs: int
    translatable: int
    characters: int
    collection: str | None = None


@dataclass(frozen=True, slots=True)
class SignatureCount:
    """How many sentences and units were made under one signature."""

    text: str
    sentences: int
    units: int


@dataclass(frozen=True, slots=True)
class StoreStats:
    """Counts of rows, and the bytes that the database takes (None where the server does not say)."""

    url: str
    schema: str
    documents: int
    paragraphs: int
    sentences: int
    units: int
    corrections: int
    signatures: tuple[SignatureCount, ...]
    bytes: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A side of a paragraph in which all that was looked for was found; `target_lang` is None for the source.

    `spans` are where in `text` it stands: half-open, in order.
    """

    document_id: str
    index: int
    target_lang: str | None
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: how much in all, and some of it, the best first."""

    total: int
    hits: tuple[Hit, ...]
