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
    COMMENT = "comment"


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
class Location:
    """Where a paragraph stands in its file: the lines it draws on, from 1, in `text.split("\\n")`."""

    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of cache, alignment and review.

    `index` counts from 0 in reading order. `lang` is a language tag. A paragraph that is not `translatable` (digits
    only, a bare URL) is shown on both sides as it is.
    """

    index: int
    kind: Kind
    text: str
    lang: str
    translatable: bool
    location: Location = field(default_factory=Location)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Lines that were left out of every paragraph, verbatim, and why (`page number`, `edit link`, `repeat`, …)."""

    lines: tuple[int, ...]
    text: str
    reason: str


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
    lowest of the sentences' scores. `note` says where a target from memory comes from.
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


@dataclass(frozen=True, slots=True)
class Correction:
    """One review event, never edited: who replaced what by what, when and why.

    Keyed by the source paragraph and the languages, without the engine. `document_id` binds it to one document first;
    None means anywhere. `before` is the target that the reviewer saw. `at` is an aware time; the store gives the `id`.
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


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document in the library: its identity and figures, without its bytes and paragraphs.

    `id` is made by the store from name and content, so adding the same file again finds the same row. `sha256` is that
    of the original bytes, in hexadecimal. `paragraphs` and `translatable` count paragraphs, `characters` code points.
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
