"""Documents: their paragraphs with what their files say of them, and where people are in them."""

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
class ReadingPlace:
    """Where somebody is in a document that they read.

    `index` is that of the paragraph at the top of their window, `reached` that of the last one that they have seen yet;
    a document that was read anew may have fewer. `at` is an aware time.
    """

    person: str
    document_id: str
    index: int
    reached: int
    at: datetime
